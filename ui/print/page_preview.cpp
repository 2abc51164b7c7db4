// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/page_preview.h"

#include "ui/print/preview_controls.h"
#include "ui/words/error_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPrintDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

namespace taper {

namespace {

const QString kPaperSetting = QStringLiteral("print/paper");

PagePreview::Questions systemQuestions(QWidget* parent)
{
    PagePreview::Questions questions;
    questions.chooseFile = [parent](const QString& offered) {
        const QDir folder{QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)};
        return QFileDialog::getSaveFileName(
            parent, PagePreview::tr("Save as PDF"), folder.filePath(offered), PagePreview::tr("PDF (*.pdf)"));
    };
    questions.choosePrinter = [parent](QPrinter& printer) {
        QPrintDialog dialog{&printer, parent};
        dialog.setOption(QAbstractPrintDialog::PrintPageRange);
        return dialog.exec() == QDialog::Accepted;
    };
    return questions;
}

QPushButton* button(QWidget* parent, const char* name, const QString& text)
{
    auto* made = new QPushButton{text, parent};
    made->setObjectName(QString::fromLatin1(name));
    made->setAutoDefault(false);
    return made;
}

} // namespace

PagePreview::PagePreview(Questions questions, QWidget* parent)
    : QDialog{parent}
    , m_questions{std::move(questions)}
    , m_printer{std::make_unique<QPrinter>(QPrinter::HighResolution)}
    , m_choices{new QHBoxLayout}
    , m_rows{new QVBoxLayout}
    , m_paper{print::makeChoice(*this, QStringLiteral("paperChoice"), tr("Paper"),
          {{tr("A4"), keyOf(PaperSize::A4)}, {tr("Letter"), keyOf(PaperSize::Letter)}})}
    , m_view{new QPrintPreviewWidget{m_printer.get(), this}}
    , m_pages{print::makeLabel(*this, QStringLiteral("pageCount"))}
    , m_message{print::makeLabel(*this, QStringLiteral("printMessage"))}
{
    const Questions usual = systemQuestions(this);
    if (!m_questions.chooseFile)
        m_questions.chooseFile = usual.chooseFile;
    if (!m_questions.choosePrinter)
        m_questions.choosePrinter = usual.choosePrinter;
    print::select(*m_paper, QSettings{}.value(kPaperSetting, keyOf(usualPaperSize())));

    m_view->setObjectName(QStringLiteral("pageView"));
    m_view->setAccessibleName(tr("The pages as they will be printed"));
    m_view->setViewMode(QPrintPreviewWidget::SinglePageView);
    m_view->setZoomMode(QPrintPreviewWidget::FitInView);
    m_message->setWordWrap(true);
    m_message->hide();
}

PagePreview::~PagePreview() = default;

PaperSize PagePreview::paper() const
{
    return paperSizeFrom(m_paper->currentData().toString()).value_or(PaperSize::A4);
}

void PagePreview::addChoice(const QString& text, QComboBox* choice)
{
    auto* label = new QLabel{text, this};
    label->setBuddy(choice);
    m_choices->addWidget(label);
    m_choices->addWidget(choice);
    m_choices->addSpacing(fontMetrics().height());
    connect(choice, &QComboBox::currentIndexChanged, this, &PagePreview::refresh);
}

QHBoxLayout* PagePreview::addRow()
{
    auto* row = new QHBoxLayout;
    m_rows->addLayout(row);
    return row;
}

void PagePreview::addTick(QHBoxLayout& row, QCheckBox* tick)
{
    row.addWidget(tick);
    row.addSpacing(fontMetrics().height());
    connect(tick, &QCheckBox::toggled, this, &PagePreview::refresh);
}

void PagePreview::finish()
{
    addChoice(tr("P&aper"), m_paper);
    auto* column = new QVBoxLayout{this};
    m_choices->addStretch();
    m_choices->addLayout(pageButtons());
    column->addLayout(m_choices);
    column->addLayout(m_rows);
    column->addWidget(m_view, 1);
    column->addLayout(actionButtons());
    resize(fontMetrics().averageCharWidth() * 150, fontMetrics().height() * 46);

    connect(m_view, &QPrintPreviewWidget::paintRequested, this,
        [this](QPrinter* printer) { print::paintPages(*printer, pages(print::unitsOf(*printer))); });
    connect(m_view, &QPrintPreviewWidget::previewChanged, this, &PagePreview::showPage);
    m_isFinished = true;
    refresh();
}

QHBoxLayout* PagePreview::pageButtons()
{
    auto* row = new QHBoxLayout;
    m_previous = button(this, "previousPageButton", tr("Pre&vious"));
    m_next = button(this, "nextPageButton", tr("&Next"));
    m_previous->setAccessibleName(tr("Previous page"));
    m_next->setAccessibleName(tr("Next page"));
    row->addWidget(m_previous);
    row->addWidget(m_pages);
    row->addWidget(m_next);
    connect(m_previous, &QPushButton::clicked, this, [this] { turnPage(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { turnPage(1); });
    connect(new QShortcut{QKeySequence::MoveToPreviousPage, this}, &QShortcut::activated, m_previous,
        &QPushButton::click);
    connect(new QShortcut{QKeySequence::MoveToNextPage, this}, &QShortcut::activated, m_next,
        &QPushButton::click);
    return row;
}

QHBoxLayout* PagePreview::actionButtons()
{
    auto* row = new QHBoxLayout;
    QPushButton* close = button(this, "closeButton", tr("Close"));
    QPushButton* save = button(this, "savePdfButton", tr("&Save as PDF…"));
    QPushButton* printIt = button(this, "printButton", tr("&Print…"));
    printIt->setDefault(true);
    row->addWidget(m_message, 1);
    row->addStretch();
    row->addWidget(close);
    row->addWidget(save);
    row->addWidget(printIt);
    connect(save, &QPushButton::clicked, this, &PagePreview::savePdf);
    connect(printIt, &QPushButton::clicked, this, &PagePreview::print);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(new QShortcut{QKeySequence::Print, this}, &QShortcut::activated, this, &PagePreview::print);
    connect(new QShortcut{QKeySequence::Save, this}, &QShortcut::activated, this, &PagePreview::savePdf);
    return row;
}

void PagePreview::refresh()
{
    if (!m_isFinished)
        return;
    QSettings{}.setValue(kPaperSetting, keyOf(paper()));
    remember();
    setWindowTitle(titleText());
    showMessage({});
    setUpPaper(*m_printer, paper(), turn());
    m_printer->setDocName(fileName());
    m_view->updatePreview();
    showPage();
}

void PagePreview::showPage()
{
    const int count = std::max(m_view->pageCount(), 1);
    const int page = std::clamp(m_view->currentPage(), 1, count);
    m_pages->setText(tr("Page %1 of %2").arg(page).arg(count));
    m_previous->setEnabled(page > 1);
    m_next->setEnabled(page < count);
}

void PagePreview::turnPage(int by)
{
    m_view->setCurrentPage(m_view->currentPage() + by);
    showPage(); // the view does not say that it has turned
}

void PagePreview::savePdf()
{
    QString path = m_questions.chooseFile(fileName());
    if (path.isEmpty())
        return;
    if (QFileInfo{path}.suffix().isEmpty())
        path += QStringLiteral(".pdf");
    const QByteArray pdf =
        print::pdfOf(pages(print::unitsOf(paper(), turn())), paper(), documentTitle(), turn());
    if (const Result<void> done = print::savePdfBytes(path, pdf); !done) {
        showMessage(words::errorText(done.error()));
        return;
    }
    showMessage(tr("Saved as %1.").arg(QDir::toNativeSeparators(path)));
    Q_EMIT saved(path);
}

void PagePreview::print()
{
    if (!m_questions.choosePrinter(*m_printer))
        return;
    const bool some = m_printer->printRange() == QPrinter::PageRange;
    const std::vector<print::Page> all = pages(print::unitsOf(*m_printer));
    const bool done = some ? print::paintPages(*m_printer, all, m_printer->fromPage(), m_printer->toPage())
                           : print::paintPages(*m_printer, all);
    if (!done || m_printer->printerState() == QPrinter::Error) {
        showMessage(
            tr("The printer did not take the pages. Check that it is on and connected, then print again."));
        return;
    }
    Q_EMIT printed();
    accept();
}

void PagePreview::showMessage(const QString& text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

} // namespace taper
