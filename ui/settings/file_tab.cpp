// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/file_tab.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/words/error_words.h"

#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QScrollArea>
#include <QVBoxLayout>

namespace taper {

namespace {

FileTab::Questions systemQuestions()
{
    return {[](QWidget* parent, const QString& offered) {
                return QFileDialog::getSaveFileName(parent, FileTab::tr("Where the backup goes"), offered,
                    FileTab::tr("Taper clinics (*.taper)"), nullptr, QFileDialog::DontConfirmOverwrite);
            },
        [](QWidget* parent) {
            return QFileDialog::getOpenFileName(parent, FileTab::tr("Import a CSV file"), {},
                FileTab::tr("CSV files (*.csv);;All files (*)"));
        }};
}

} // namespace

FileTab::FileTab(AsyncBridge& bridge, QWidget* parent)
    : FileTab{bridge, systemQuestions(), parent}
{ }

FileTab::FileTab(AsyncBridge& bridge, Questions questions, QWidget* parent)
    : SettingsTab{bridge, QStringLiteral("file"), parent}
    , m_questions{std::move(questions)}
    , m_path{new PlainLabel}
    , m_result{new PlainLabel}
    , m_kind{new QComboBox}
    , m_import{makeButton(tr("&Import a CSV file…"))}
    , m_cancel{makeButton(tr("S&top"))}
    , m_bar{new QProgressBar}
    , m_report{new QPlainTextEdit}
{
    m_kind->setObjectName(QStringLiteral("importKind"));
    m_kind->setAccessibleName(tr("What the file holds"));
    m_kind->addItem(tr("Clients"), static_cast<int>(ImportKind::Clients));
    m_kind->addItem(tr("Races"), static_cast<int>(ImportKind::Races));
    m_kind->addItem(tr("Race entries"), static_cast<int>(ImportKind::Entries));
    m_kind->addItem(tr("Bookings"), static_cast<int>(ImportKind::Bookings));
    build();
    setImporting(false);
}

void FileTab::build()
{
    QPushButton* backup = makeButton(tr("&Back up…"), ButtonRole::Primary);
    backup->setObjectName(QStringLiteral("backUp"));
    QPushButton* verify = makeButton(tr("&Look through the file"));
    verify->setObjectName(QStringLiteral("verifyFile"));
    QPushButton* another = makeButton(tr("&Open another clinic…"));
    another->setObjectName(QStringLiteral("openAnother"));
    auto* fileCard = new Card{tr("The clinic's file")};
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    fileCard->content()->addWidget(m_path);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {backup, verify, another})
        buttons->addWidget(button);
    buttons->addStretch(1);
    fileCard->content()->addLayout(buttons);
    m_result->setObjectName(QStringLiteral("fileResult"));
    m_result->hide();
    fileCard->content()->addWidget(m_result);

    m_import->setObjectName(QStringLiteral("importFile"));
    m_cancel->setObjectName(QStringLiteral("cancelImport"));
    m_report->setObjectName(QStringLiteral("importReport"));
    m_report->setAccessibleName(tr("What the import said"));
    m_report->setReadOnly(true);
    m_report->setTabChangesFocus(true);
    m_report->setMinimumHeight(theme().space(40));
    m_report->hide();
    auto* importCard = new Card{tr("Import")};
    importCard->content()->addWidget(new PlainLabel{
        tr("A file is taken in as a whole or not at all; each row that cannot be is named with the reason."),
        TextSize::Body, PlainLabel::Ink::Muted});
    auto* choice = new QHBoxLayout;
    for (QWidget* widget : {static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_import)})
        choice->addWidget(widget);
    choice->addWidget(m_bar, 1);
    choice->addWidget(m_cancel);
    choice->addStretch(1);
    importCard->content()->addLayout(choice);
    importCard->content()->addWidget(m_report);

    auto* column = new QWidget;
    auto* layout = new QVBoxLayout{column};
    layout->setContentsMargins(0, theme().space(3), 0, 0);
    layout->setSpacing(theme().space(4));
    layout->addWidget(fileCard);
    layout->addWidget(importCard);
    layout->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(column);
    auto* outer = new QVBoxLayout{this};
    outer->setContentsMargins({});
    outer->addWidget(scroll);

    connect(backup, &QPushButton::clicked, this, &FileTab::backUpNow);
    connect(verify, &QPushButton::clicked, this, &FileTab::verifyNow);
    connect(another, &QPushButton::clicked, this, &FileTab::openAnotherRequested);
    connect(m_import, &QPushButton::clicked, this, &FileTab::importNow);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_progress)
            m_progress->cancel();
    });
}

void FileTab::show(const Setup&)
{
    bridge().ask(
        this, [](Clinic& clinic) { return clinic.path(); },
        [this](const QString& path) { m_path->setText(path.isEmpty() ? tr("in memory") : path); });
}

void FileTab::backUpNow()
{
    bridge().ask(
        this, [](Clinic& clinic) { return toIso(clinic.today()); },
        [this](const QString& today) {
            const QString target =
                m_questions.fileToWrite(this, QStringLiteral("clinic-%1.taper").arg(today));
            if (target.isEmpty())
                return;
            bridge().ask(
                this, [target](Clinic& clinic) { return backUp(clinic, target); },
                [this, target](const Result<FileReport>& report) {
                    showReport(report, tr("Backed up and checked: %1").arg(target));
                });
        });
}

void FileTab::verifyNow()
{
    bridge().ask(
        this, [](Clinic& clinic) { return verifyFile(clinic.path()); },
        [this](const Result<FileReport>& report) { showReport(report, tr("The file is sound.")); });
}

void FileTab::showReport(const Result<FileReport>& report, const QString& done)
{
    m_result->show();
    if (!report) {
        m_result->setText(words::errorText(report.error()));
        return;
    }
    const QString counts = tr("%1 clients, %2 races, %3 bookings.")
                               .arg(QString::number(report->clients), QString::number(report->races),
                                   QString::number(report->bookings));
    m_result->setText(
        (report->isSound ? done
                         : tr("The file is not sound (%1). Do not go on with it: restore the last backup.")
                               .arg(report->faults.join(QStringLiteral(", "))))
        + u' ' + counts);
}

void FileTab::setImporting(bool isImporting)
{
    m_import->setVisible(!isImporting);
    m_kind->setEnabled(!isImporting);
    m_bar->setVisible(isImporting);
    m_cancel->setVisible(isImporting);
}

void FileTab::importNow()
{
    const QString path = m_questions.fileToRead(this);
    if (path.isEmpty())
        return;
    m_progress = Progress::make([this](int done, int total) {
        m_bar->setRange(0, total);
        m_bar->setValue(done);
    });
    setImporting(true);
    const auto kind = static_cast<ImportKind>(m_kind->currentData().toInt());
    bridge().askLong(
        this, m_progress,
        [path, kind](Clinic& clinic, const ImportProgress& progress) -> Result<ImportReport> {
            QFile file{path};
            if (!file.open(QIODevice::ReadOnly))
                return fail(ErrorCode::FileNotReadable, {{QStringLiteral("path"), path}});
            return importCsv(clinic, kind, file.readAll(), ImportMode::Write, progress);
        },
        [this](const Result<ImportReport>& report) {
            setImporting(false);
            showImport(report);
        });
}

void FileTab::showImport(const Result<ImportReport>& report)
{
    m_report->show();
    if (!report) {
        m_report->setPlainText(words::formText(report.error()));
        return;
    }
    QStringList lines;
    for (const ImportProblem& problem : report->problems) {
        const QString text = words::errorText(problem.error);
        lines += problem.column.isEmpty()
            ? tr("Row %1: %2").arg(QString::number(problem.row), text)
            : tr("Row %1, %2: %3").arg(QString::number(problem.row), problem.column, text);
    }
    if (lines.isEmpty())
        lines += tr("%1 rows: %2 added, %3 updated, %4 were there already.")
                     .arg(report->rows)
                     .arg(report->added)
                     .arg(report->updated)
                     .arg(report->skipped);
    else
        lines.prepend(tr("Nothing was imported. Mend these rows and import the file again."));
    m_report->setPlainText(lines.join(u'\n'));
}

} // namespace taper
