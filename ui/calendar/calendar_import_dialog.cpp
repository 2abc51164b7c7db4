// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendar_import_dialog.h"

#include "ui/calendar/calendar_bar.h"
#include "ui/calendar/calendar_model.h"
#include "ui/calendar/calendar_row_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/recheck_dialog.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QProgressBar>
#include <QSignalBlocker>
#include <QTableView>

namespace taper {

namespace {

QString chooseBySystem(QWidget* parent)
{
    return QFileDialog::getOpenFileName(parent, CalendarImportDialog::tr("Import a calendar of races"), {},
        CalendarImportDialog::tr("Calendars and tables (*.ics *.ical *.csv *.tsv *.txt);;All files (*)"));
}

/// The mapping as the error of a table carries it.
CalendarMapping mappingFrom(const QVariant& value)
{
    CalendarMapping mapping;
    const QVariantList list = value.toList();
    for (size_t i = 0; i < mapping.size() && i < static_cast<size_t>(list.size()); ++i) {
        const int place = list.at(static_cast<qsizetype>(i)).toInt();
        if (place >= 0)
            mapping.at(i) = place;
    }
    return mapping;
}

} // namespace

CalendarImportDialog* CalendarImportDialog::open(AsyncBridge& bridge, QWidget* parent, ChooseFile chooseFile)
{
    auto* dialog = new CalendarImportDialog{bridge, parent, std::move(chooseFile)};
    dialog->QDialog::open();
    dialog->m_path->setFocus(Qt::OtherFocusReason);
    return dialog;
}

CalendarImportDialog::CalendarImportDialog(AsyncBridge& bridge, QWidget* parent, ChooseFile chooseFile)
    : QDialog{parent}
    , m_bridge{&bridge}
    , m_chooseFile{chooseFile ? std::move(chooseFile) : ChooseFile{chooseBySystem}}
    , m_path{new QLineEdit}
    , m_browse{makeButton(tr("&Choose a file…"))}
    , m_says{new PlainLabel}
    , m_bar{new CalendarBar}
    , m_filter{new QComboBox}
    , m_onlyComing{new QCheckBox{tr("&Only coming races")}}
    , m_all{makeButton(tr("&Tick all"))}
    , m_none{makeButton(tr("Tick no&ne"))}
    , m_model{new CalendarModel{this}}
    , m_table{new QTableView}
    , m_rowText{new PlainLabel}
    , m_same{new QComboBox}
    , m_totals{new PlainLabel}
    , m_progressBar{new QProgressBar}
    , m_stop{makeButton(tr("&Stop"))}
    , m_import{makeButton(tr("&Import"), ButtonRole::Primary)}
    , m_cancel{makeButton(tr("Cancel"))}
    , m_preview{new QWidget}
{
    setObjectName(QStringLiteral("calendarImport"));
    setWindowTitle(tr("Import a calendar of races"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connectAll();
}

void CalendarImportDialog::connectAll()
{
    connect(m_browse, &QPushButton::clicked, this, &CalendarImportDialog::browse);
    connect(m_path, &QLineEdit::returnPressed, this, [this] { showFile(m_path->text().trimmed()); });
    connect(m_bar, &CalendarBar::changed, this, &CalendarImportDialog::read);
    connect(m_filter, &QComboBox::currentIndexChanged, this, &CalendarImportDialog::filter);
    connect(m_onlyComing, &QCheckBox::toggled, this, &CalendarImportDialog::filter);
    connect(m_all, &QPushButton::clicked, this, [this] { m_model->setAllTicked(true); });
    connect(m_none, &QPushButton::clicked, this, [this] { m_model->setAllTicked(false); });
    connect(m_model, &CalendarModel::changed, this, &CalendarImportDialog::showTotals);
    connect(m_model, &CalendarModel::dataChanged, this, &CalendarImportDialog::showRow);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &CalendarImportDialog::showRow);
    connect(m_same, &QComboBox::activated, this, [this] {
        const QVariant race = m_same->currentData();
        const int row = m_table->currentIndex().row();
        if (row >= 0)
            m_model->setSame(row, race.isValid() ? std::optional{Id<Race>{race.toLongLong()}} : std::nullopt);
    });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_progress)
            m_progress->cancel();
    });
    connect(m_import, &QPushButton::clicked, this, &CalendarImportDialog::takeTicked);
    connect(m_cancel, &QPushButton::clicked, this, &CalendarImportDialog::reject);
}

void CalendarImportDialog::say(const QString& sentence, bool isProblem)
{
    m_says->setText(sentence);
    m_says->setVisible(!sentence.isEmpty());
    if (isProblem)
        m_says->setFocus(Qt::OtherFocusReason);
}

void CalendarImportDialog::setBusy(bool isBusy)
{
    m_progressBar->setVisible(isBusy);
    m_stop->setVisible(isBusy);
    m_path->setEnabled(!isBusy);
    m_browse->setEnabled(!isBusy);
    m_bar->setEnabled(!isBusy);
    m_preview->setEnabled(!isBusy);
    m_import->setEnabled(!isBusy && m_model->ticked() > 0);
    if (isBusy)
        m_progressBar->setRange(0, 0); // until it says how far
    else
        m_progress.reset();
}

void CalendarImportDialog::browse()
{
    const QString path = m_chooseFile(this);
    if (!path.isEmpty())
        showFile(path);
}

void CalendarImportDialog::showFile(const QString& path)
{
    m_path->setText(path);
    m_bar->reset();
    read();
}

void CalendarImportDialog::read()
{
    const QString path = m_path->text().trimmed();
    if (path.isEmpty())
        return;
    if (m_progress)
        m_progress->cancel();
    m_progress = Progress::make([this](int done, int total) {
        m_progressBar->setRange(0, total);
        m_progressBar->setValue(done);
    });
    const int mine = ++m_newest;
    const auto progress = m_progress;
    setBusy(true);
    m_bridge->askLong(
        this, progress,
        [path, options = m_bar->options()](
            Clinic& clinic, const ImportProgress& report) -> Result<CalendarPreview> {
            const auto bytes = readCalendarFile(path);
            if (!bytes)
                return fail(bytes.error());
            return previewCalendar(clinic, *bytes, QFileInfo{path}.fileName(), options, report);
        },
        [this, mine](const Result<CalendarPreview>& preview) {
            if (mine == m_newest)
                present(preview);
        });
}

void CalendarImportDialog::present(const Result<CalendarPreview>& preview)
{
    if (!preview) {
        refuse(preview.error());
        return;
    }
    m_model->setPreview(*preview);
    if (preview->isTable)
        m_bar->setColumns(preview->columns, preview->mapping);
    const QString stands = preview->isKnownCalendar
        ? tr("“%1” was imported before: races are known again, and only what it has changed is changed here.")
              .arg(preview->calendar)
        : tr("First import of “%1”. It is remembered, so that the next one changes "
             "only what the calendar changes.")
              .arg(preview->calendar);
    say(m_notice.isEmpty() ? stands : std::exchange(m_notice, {}));
    m_preview->show();
    setBusy(false);
    m_table->resizeColumnsToContents();
    QHeaderView* header = m_table->horizontalHeader();
    const int widest = m_table->width() / 3;
    for (int column = 0; column < CalendarModel::ColumnCount; ++column) {
        if (header->sectionSize(column) > widest)
            header->resizeSection(column, widest);
    }
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    m_table->setFocus(Qt::OtherFocusReason);
    showTotals();
}

void CalendarImportDialog::refuse(const Error& error)
{
    m_model->setPreview({});
    m_preview->hide();
    setBusy(false);
    const QString key = error.parameters.value(QStringLiteral("calendar")).toString();
    if (const auto fault = calendarFaultFrom(key)) {
        if (error.parameters.contains(QStringLiteral("columns")))
            m_bar->setColumns(error.parameters.value(QStringLiteral("columns")).toStringList(),
                mappingFrom(error.parameters.value(QStringLiteral("mapping"))));
        m_bar->ask(*fault);
    }
    say(words::formText(error), true);
}

void CalendarImportDialog::filter()
{
    m_model->setFilter(
        static_cast<CalendarModel::Show>(m_filter->currentData().toInt()), m_onlyComing->isChecked());
    showRow();
}

void CalendarImportDialog::showRow()
{
    const QModelIndex current = m_table->currentIndex();
    const bool isRow = current.isValid() && current.row() < m_model->rowCount();
    m_rowText->setVisible(isRow);
    m_same->setVisible(isRow && !m_model->row(current.row()).alike.empty());
    if (!isRow)
        return;
    // What is cut off in the table stands here in full.
    const CalendarRow& row = m_model->row(current.row());
    QStringList parts{
        row.wanted.name, calendarChangeText(row, m_model->preview().isTable), calendarNotesText(row)};
    parts.removeAll(QString{});
    m_rowText->setText(parts.join(QStringLiteral(" · ")));
    const QSignalBlocker quiet{m_same};
    m_same->clear();
    m_same->addItem(tr("A race of its own"));
    for (const Stored<Race>& race : row.alike) {
        m_same->addItem(tr("The same as “%1”, %2").arg(race->name.left(80), words::dateText(race->date)),
            race.id.value());
        if (row.known && row.known->id == race.id)
            m_same->setCurrentIndex(m_same->count() - 1);
    }
}

void CalendarImportDialog::showTotals()
{
    const int ticked = m_model->ticked();
    m_totals->setText(calendarTotalsText(m_model->preview().rows));
    m_import->setEnabled(ticked > 0 && !m_progress);
    m_import->setText(ticked > 0 ? tr("&Import %1").arg(ticked) : tr("&Import"));
}

void CalendarImportDialog::takeTicked()
{
    if (m_progress || m_model->ticked() == 0)
        return;
    m_progress = Progress::make([this](int done, int total) {
        m_progressBar->setRange(0, total);
        m_progressBar->setValue(done);
    });
    const auto progress = m_progress;
    setBusy(true);
    m_bridge->askLong(
        this, progress,
        [calendar = m_model->preview().calendar, rows = m_model->chosen()](Clinic& clinic,
            const ImportProgress& report) { return importCalendar(clinic, calendar, rows, report); },
        [this](const Result<CalendarImported>& done) { finish(done); });
}

void CalendarImportDialog::finish(const Result<CalendarImported>& done)
{
    setBusy(false);
    if (!done) {
        const QString sentence = done.error().code == ErrorCode::StaleRevision
            ? tr("“%1” was changed meanwhile, so nothing was imported. This is how it stands now.")
                  .arg(done.error().parameters.value(QStringLiteral("text")).toString())
            : words::formText(done.error());
        say(sentence, true);
        if (done.error().code == ErrorCode::StaleRevision) {
            m_notice = sentence;
            read(); // as it is now, to be looked at again
        }
        return;
    }
    Q_EMIT imported(calendarImportedText(*done));
    QWidget* above = parentWidget();
    const RecheckedBookings bookings = done->bookings;
    accept();
    showRecheck(above, bookings);
}

void CalendarImportDialog::reject()
{
    // While something runs, Escape stops that and leaves the rest as it is.
    if (m_progress) {
        m_progress->cancel();
        return;
    }
    QDialog::reject();
}

} // namespace taper
