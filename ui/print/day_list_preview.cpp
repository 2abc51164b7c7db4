// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/day_list_preview.h"

#include "ui/print/preview_controls.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"

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
#include <QSignalBlocker>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace taper {

namespace {

const QString kPrivacySetting = QStringLiteral("print/dayListPrivacy");
const QString kPaperSetting = QStringLiteral("print/paper");

DayListPreview::Questions systemQuestions(QWidget* parent)
{
    DayListPreview::Questions questions;
    questions.chooseFile = [parent](const QString& offered) {
        const QDir folder{QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)};
        return QFileDialog::getSaveFileName(parent, DayListPreview::tr("Save the day list"),
            folder.filePath(offered), DayListPreview::tr("PDF (*.pdf)"));
    };
    questions.choosePrinter = [parent](QPrinter& printer) {
        QPrintDialog dialog{&printer, parent};
        dialog.setOption(QAbstractPrintDialog::PrintPageRange);
        return dialog.exec() == QDialog::Accepted;
    };
    return questions;
}

} // namespace

DayListPreview::DayListPreview(DayList list, QWidget* parent)
    : DayListPreview{std::move(list), {}, parent}
{ }

DayListPreview::DayListPreview(DayList list, Questions questions, QWidget* parent)
    : QDialog{parent}
    , m_list{std::move(list)}
    , m_questions{std::move(questions)}
    , m_printer{std::make_unique<QPrinter>(QPrinter::HighResolution)}
{
    const Questions usual = systemQuestions(this);
    if (!m_questions.chooseFile)
        m_questions.chooseFile = usual.chooseFile;
    if (!m_questions.choosePrinter)
        m_questions.choosePrinter = usual.choosePrinter;
    build();
    fillTherapists();
    refresh();
}

DayListPreview::~DayListPreview() = default;

void DayListPreview::setList(DayList list)
{
    m_list = std::move(list);
    fillTherapists();
    refresh();
}

void DayListPreview::chooseTherapist(std::optional<Id<Therapist>> therapist)
{
    print::select(*m_therapist, therapist ? QVariant{therapist->value()} : QVariant{});
}

void DayListPreview::choosePrivacy(Privacy privacy)
{
    print::select(*m_privacy, keyOf(privacy));
}

PrintOptions DayListPreview::options() const
{
    PrintOptions options;
    options.privacy = privacyFrom(m_privacy->currentData().toString()).value_or(Privacy::Full);
    options.paper = paperSizeFrom(m_paper->currentData().toString()).value_or(PaperSize::A4);
    if (const QVariant therapist = m_therapist->currentData(); therapist.isValid())
        options.therapist = Id<Therapist>{therapist.toLongLong()};
    return options;
}

void DayListPreview::build()
{
    setObjectName(QStringLiteral("dayListPreview"));
    const QSettings settings;

    m_privacy = print::makeChoice(*this, QStringLiteral("privacyChoice"), tr("What the list tells"),
        {{tr("Full"), keyOf(Privacy::Full)}, {tr("Initials only"), keyOf(Privacy::Initials)},
            {tr("No clinical text"), keyOf(Privacy::NoClinicalText)}});
    print::select(*m_privacy, settings.value(kPrivacySetting, keyOf(Privacy::Full)));
    m_therapist = print::makeChoice(*this, QStringLiteral("therapistChoice"), tr("Whose pages"), {});
    m_paper = print::makeChoice(*this, QStringLiteral("paperChoice"), tr("Paper"),
        {{tr("A4"), keyOf(PaperSize::A4)}, {tr("Letter"), keyOf(PaperSize::Letter)}});
    print::select(*m_paper, settings.value(kPaperSetting, keyOf(usualPaperSize())));

    m_view = new QPrintPreviewWidget{m_printer.get(), this};
    m_view->setObjectName(QStringLiteral("pageView"));
    m_view->setAccessibleName(tr("The pages as they will be printed"));
    m_view->setViewMode(QPrintPreviewWidget::SinglePageView);
    m_view->setZoomMode(QPrintPreviewWidget::FitInView);

    m_pages = print::makeLabel(*this, QStringLiteral("pageCount"));
    m_message = print::makeLabel(*this, QStringLiteral("printMessage"));
    m_message->setWordWrap(true);
    m_message->hide();

    const auto button = [this](const char* name, const QString& text) {
        auto* made = new QPushButton{text, this};
        made->setObjectName(QString::fromLatin1(name));
        made->setAutoDefault(false);
        return made;
    };
    QPushButton* previous = button("previousPageButton", tr("Pre&vious"));
    QPushButton* next = button("nextPageButton", tr("&Next"));
    QPushButton* save = button("savePdfButton", tr("&Save as PDF…"));
    QPushButton* printIt = button("printButton", tr("&Print…"));
    QPushButton* close = button("closeButton", tr("Close"));
    previous->setAccessibleName(tr("Previous page"));
    next->setAccessibleName(tr("Next page"));
    printIt->setDefault(true);

    auto* choices = new QHBoxLayout;
    for (const auto& [text, choice] : {std::pair{tr("S&how"), m_privacy},
             std::pair{tr("&Therapist"), m_therapist}, std::pair{tr("P&aper"), m_paper}}) {
        auto* label = new QLabel{text, this};
        label->setBuddy(choice);
        choices->addWidget(label);
        choices->addWidget(choice);
        choices->addSpacing(fontMetrics().height());
    }
    choices->addStretch();
    choices->addWidget(previous);
    choices->addWidget(m_pages);
    choices->addWidget(next);
    auto* actions = new QHBoxLayout;
    actions->addWidget(m_message, 1);
    actions->addStretch();
    actions->addWidget(close);
    actions->addWidget(save);
    actions->addWidget(printIt);
    auto* column = new QVBoxLayout{this};
    column->addLayout(choices);
    column->addWidget(m_view, 1);
    column->addLayout(actions);
    resize(fontMetrics().averageCharWidth() * 150, fontMetrics().height() * 46);

    connect(m_view, &QPrintPreviewWidget::paintRequested, this,
        [this](QPrinter* printer) { paintDayList(*printer, m_list, options()); });
    connect(m_view, &QPrintPreviewWidget::previewChanged, this, &DayListPreview::showPage);
    for (QComboBox* choice : {m_privacy, m_therapist, m_paper})
        connect(choice, &QComboBox::currentIndexChanged, this, &DayListPreview::refresh);
    connect(previous, &QPushButton::clicked, this, [this] { turnPage(-1); });
    connect(next, &QPushButton::clicked, this, [this] { turnPage(1); });
    connect(save, &QPushButton::clicked, this, &DayListPreview::savePdf);
    connect(printIt, &QPushButton::clicked, this, &DayListPreview::print);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(new QShortcut{QKeySequence::Print, this}, &QShortcut::activated, this, &DayListPreview::print);
    connect(new QShortcut{QKeySequence::Save, this}, &QShortcut::activated, this, &DayListPreview::savePdf);
    connect(new QShortcut{QKeySequence::MoveToPreviousPage, this}, &QShortcut::activated, previous,
        &QPushButton::click);
    connect(
        new QShortcut{QKeySequence::MoveToNextPage, this}, &QShortcut::activated, next, &QPushButton::click);
}

void DayListPreview::fillTherapists()
{
    const QVariant chosen = m_therapist->currentData();
    const QSignalBlocker quiet{m_therapist};
    m_therapist->clear();
    m_therapist->addItem(tr("All"));
    for (const DayListTherapist& therapist : m_list.therapists)
        m_therapist->addItem(therapist.name, therapist.id.value());
    print::select(*m_therapist, chosen);
}

void DayListPreview::refresh()
{
    const PrintOptions chosen = options();
    QSettings settings;
    settings.setValue(kPrivacySetting, keyOf(chosen.privacy));
    settings.setValue(kPaperSetting, keyOf(chosen.paper));

    setWindowTitle(tr("Day list · %1").arg(words::longDateText(m_list.date)));
    showMessage({});
    setUpPaper(*m_printer, chosen.paper);
    m_printer->setDocName(suggestedFileName(m_list, QStringLiteral("pdf")));
    m_view->updatePreview();
    showPage();
}

void DayListPreview::showPage()
{
    const int count = std::max(m_view->pageCount(), 1);
    const int page = std::clamp(m_view->currentPage(), 1, count);
    m_pages->setText(tr("Page %1 of %2").arg(page).arg(count));
    findChild<QPushButton*>(QStringLiteral("previousPageButton"))->setEnabled(page > 1);
    findChild<QPushButton*>(QStringLiteral("nextPageButton"))->setEnabled(page < count);
}

void DayListPreview::turnPage(int by)
{
    m_view->setCurrentPage(m_view->currentPage() + by);
    showPage(); // the view does not say that it has turned
}

void DayListPreview::savePdf()
{
    QString path = m_questions.chooseFile(suggestedFileName(m_list, QStringLiteral("pdf")));
    if (path.isEmpty())
        return;
    if (QFileInfo{path}.suffix().isEmpty())
        path += QStringLiteral(".pdf");
    const Result<void> done = taper::savePdf(path, m_list, options());
    if (!done) {
        showMessage(words::errorText(done.error()));
        return;
    }
    showMessage(tr("Saved as %1.").arg(QDir::toNativeSeparators(path)));
    Q_EMIT saved(path);
}

void DayListPreview::print()
{
    if (!m_questions.choosePrinter(*m_printer))
        return;
    const bool some = m_printer->printRange() == QPrinter::PageRange;
    const bool done = some
        ? paintDayList(*m_printer, m_list, options(), m_printer->fromPage(), m_printer->toPage())
        : paintDayList(*m_printer, m_list, options());
    if (!done || m_printer->printerState() == QPrinter::Error) {
        showMessage(
            tr("The printer did not take the list. Check that it is on and connected, then print again."));
        return;
    }
    Q_EMIT printed();
    accept();
}

void DayListPreview::showMessage(const QString& text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

} // namespace taper
