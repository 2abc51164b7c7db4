// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/history_preview.h"

#include "ui/print/preview_controls.h"
#include "ui/print/print_choices.h"
#include "ui/words/figure_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace taper {

namespace {

const QString kPrivacySetting = QStringLiteral("print/historyPrivacy");
const QString kChartSetting = QStringLiteral("print/historyChart");
const QString kBodyMapSetting = QStringLiteral("print/historyBodyMap");
const QString kNotesSetting = QStringLiteral("print/historyNotes");

constexpr int kWhole = 0; // as a number of months
constexpr int kOwnDays = -1;

QDateEdit* dayField(QWidget& parent, const char* name, const QString& accessibleName)
{
    auto* field = new QDateEdit{&parent};
    field->setObjectName(QString::fromLatin1(name));
    field->setAccessibleName(accessibleName);
    field->setLocale(words::locale());
    field->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    field->setCalendarPopup(true);
    return field;
}

Date dayOf(const QDateEdit& field)
{
    const QDate day = field.date();
    return makeDate(day.year(), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

} // namespace

HistoryPreview::HistoryPreview(HistoryReport report, QWidget* parent)
    : HistoryPreview{std::move(report), {}, parent}
{ }

HistoryPreview::HistoryPreview(HistoryReport report, Questions questions, QWidget* parent)
    : PagePreview{std::move(questions), parent}
    , m_report{std::move(report)}
    , m_privacy{print::makePrivacyChoice(*this, QSettings{}.value(kPrivacySetting))}
    , m_range{print::makeChoice(*this, QStringLiteral("rangeChoice"), tr("Which visits"),
          {{tr("Whole history"), kWhole}, {tr("Last 3 months"), 3}, {tr("Last 6 months"), 6},
              {tr("Last 12 months"), 12}, {tr("From one day to another"), kOwnDays}})}
    , m_from{dayField(*this, "rangeFrom", tr("First day"))}
    , m_to{dayField(*this, "rangeTo", tr("Last day"))}
    , m_chart{print::makeTick(*this, QStringLiteral("withChart"), tr("Pain &chart"),
          QSettings{}.value(kChartSetting, true).toBool())}
    , m_bodyMap{print::makeTick(*this, QStringLiteral("withBodyMap"), tr("&Body map"),
          QSettings{}.value(kBodyMapSetting, true).toBool())}
    , m_notes{print::makeTick(*this, QStringLiteral("withNotes"), tr("Notes in f&ull"),
          QSettings{}.value(kNotesSetting, true).toBool())}
{
    setObjectName(QStringLiteral("historyPreview"));
    addChoice(tr("S&how"), m_privacy);
    addRange();
    QHBoxLayout* row = addRow();
    addTick(*row, m_chart);
    addTick(*row, m_bodyMap);
    addTick(*row, m_notes);
    row->addStretch();
    finish();
}

void HistoryPreview::addRange()
{
    QHBoxLayout* row = addRow();
    const auto add = [&](const QString& text, QWidget* field) {
        auto* label = new QLabel{text, this};
        label->setBuddy(field);
        row->addWidget(label);
        row->addWidget(field);
    };
    add(tr("V&isits"), m_range);
    add(tr("&from"), m_from);
    add(tr("&to"), m_to);
    row->addStretch();
    showWholeRange();
    connect(m_range, &QComboBox::currentIndexChanged, this, &HistoryPreview::takeRangeChoice);
    const auto ownDays = [this] {
        {
            const QSignalBlocker quiet{m_range};
            print::select(*m_range, kOwnDays);
        }
        // A range that ends before it begins cannot be typed.
        m_to->setMinimumDate(m_from->date());
        refresh();
    };
    connect(m_from, &QDateEdit::dateChanged, this, ownDays);
    connect(m_to, &QDateEdit::dateChanged, this, ownDays);
}

void HistoryPreview::showWholeRange()
{
    const Date today = dateOf(m_report.stamp.printedAt);
    Date first = m_report.from.value_or(today);
    Date last = m_report.to.value_or(today);
    const auto widen = [&](Date day) {
        first = m_report.from ? first : std::min(first, day);
        last = m_report.to ? last : std::max(last, day);
    };
    for (const ReportVisit& visit : m_report.visits)
        widen(dateOf(visit.at));
    for (const ReportRace& race : m_report.races)
        widen(race.date);
    m_to->clearMinimumDate();
    m_from->setDate(toQDate(first));
    m_to->setDate(toQDate(last));
}

void HistoryPreview::takeRangeChoice()
{
    const int months = m_range->currentData().toInt();
    if (months == kOwnDays) {
        m_from->setFocus(Qt::OtherFocusReason);
        refresh();
        return;
    }
    const QSignalBlocker quietFrom{m_from};
    const QSignalBlocker quietTo{m_to};
    showWholeRange();
    if (months != kWhole) {
        const QDate today = toQDate(dateOf(m_report.stamp.printedAt));
        m_from->setDate(today.addMonths(-months));
        m_to->setDate(today);
    }
    refresh();
}

void HistoryPreview::choosePrivacy(Privacy privacy)
{
    print::select(*m_privacy, keyOf(privacy));
}

void HistoryPreview::chooseRange(Date from, Date to)
{
    m_from->setDate(toQDate(from));
    m_to->setDate(toQDate(to));
}

HistoryPrintOptions HistoryPreview::options() const
{
    return {.privacy = print::privacyOf(*m_privacy),
        .paper = paper(),
        .withChart = m_chart->isChecked(),
        .withBodyMap = m_bodyMap->isChecked(),
        .withNotes = m_notes->isChecked()};
}

HistoryReport HistoryPreview::chosen() const
{
    if (m_range->currentData().toInt() == kWhole)
        return m_report;
    return withinRange(m_report, dayOf(*m_from), dayOf(*m_to));
}

QString HistoryPreview::titleText() const
{
    return tr("Treatment history · %1").arg(m_report.client.name);
}

QString HistoryPreview::fileName() const
{
    return suggestedFileName(m_report, QStringLiteral("pdf"));
}

QString HistoryPreview::documentTitle() const
{
    return taper::documentTitle(m_report);
}

std::vector<print::Page> HistoryPreview::pages(QSizeF paper) const
{
    return pagesOf(chosen(), options(), paper);
}

void HistoryPreview::remember() const
{
    QSettings settings;
    settings.setValue(kPrivacySetting, keyOf(options().privacy));
    settings.setValue(kChartSetting, m_chart->isChecked());
    settings.setValue(kBodyMapSetting, m_bodyMap->isChecked());
    settings.setValue(kNotesSetting, m_notes->isChecked());
}

} // namespace taper
