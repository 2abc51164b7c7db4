// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/series_rhythm.h"

#include "core/scheduling/recurrence.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/theme.h"
#include "ui/words/domain_words.h"
#include "ui/words/error_words.h"
#include "ui/words/series_words.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace taper {
namespace {

constexpr int kUsualTimes = 6;

/// How a rule reads without its end: "Every month on the 4th Friday".
QString rhythmText(const QString& rule)
{
    auto read = readRecurrence(rule, TimeZone{});
    if (!read)
        return {};
    read->count.reset();
    return words::capitalised(words::recurrenceText(*read));
}

} // namespace

SeriesRhythm::SeriesRhythm(Date first, QWidget* parent)
    : QWidget{parent}
    , m_first{first}
    , m_rhythm{new QComboBox}
    , m_ends{new QComboBox}
    , m_times{new QLineEdit{QString::number(kUsualTimes)}}
    , m_until{new DateField{first}}
    , m_rule{new QLineEdit}
{
    const SeriesEnd any{.until = std::nullopt, .count = 2};
    const auto add = [this](const QString& text, Rhythm rhythm) {
        m_rhythm->addItem(text, static_cast<int>(rhythm));
    };
    add(rhythmText(everyWeeks(1, any)), Rhythm::Weekly);
    add(rhythmText(everyWeeks(2, any)), Rhythm::Fortnightly);
    add(rhythmText(everyWeeks(3, any)), Rhythm::EveryThree);
    add(rhythmText(everyWeeks(4, any)), Rhythm::EveryFour);
    add(rhythmText(monthlyOnWeekday(first, any)), Rhythm::OnWeekday);
    add(tr("Every month on the same date"), Rhythm::OnDate);
    add(tr("By a rule of your own"), Rhythm::Own);
    m_ends->addItem(tr("After a number of sessions"), static_cast<int>(Ends::After));
    m_ends->addItem(tr("On a day"), static_cast<int>(Ends::On));
    m_times->setMaximumWidth(theme().space(24));
    m_rule->setPlaceholderText(QStringLiteral("FREQ=WEEKLY;BYDAY=TU,FR;COUNT=8"));
    m_until->setDate(first + std::chrono::days{7 * (kUsualTimes - 1)});

    auto* row = new FlowLayout{nullptr, theme().space(3)};
    for (auto* field : {new Field{QStringLiteral("rhythm"), tr("&Repeat"), m_rhythm},
             new Field{QStringLiteral("ends"), tr("&Ends"), m_ends},
             new Field{QStringLiteral("times"), tr("&Sessions in all"), m_times},
             new Field{QStringLiteral("until"), tr("&Last day"), m_until}}) {
        m_fields.add(field);
        row->addWidget(field);
    }
    auto* rule = new Field{QStringLiteral("rule"), tr("R&ule (RRULE of RFC 5545)"), m_rule};
    rule->setHint(tr("With its end: COUNT=8 for a number of sessions, or UNTIL=20261231 for the last day."));
    m_fields.add(rule);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(2));
    layout->addLayout(row);
    layout->addWidget(rule);
    showFitting();

    connect(m_rhythm, &QComboBox::currentIndexChanged, this, [this] {
        showFitting();
        Q_EMIT edited();
    });
    connect(m_ends, &QComboBox::currentIndexChanged, this, [this] {
        showFitting();
        Q_EMIT edited();
    });
    connect(m_times, &QLineEdit::textEdited, this, &SeriesRhythm::edited);
    connect(m_rule, &QLineEdit::textEdited, this, &SeriesRhythm::edited);
    connect(m_until, &DateField::dateChanged, this, &SeriesRhythm::edited);
}

SeriesRhythm::Rhythm SeriesRhythm::rhythm() const
{
    return static_cast<Rhythm>(m_rhythm->currentData().toInt());
}

SeriesRhythm::Ends SeriesRhythm::ends() const
{
    return static_cast<Ends>(m_ends->currentData().toInt());
}

void SeriesRhythm::showFitting()
{
    const bool isOwn = rhythm() == Rhythm::Own;
    m_fields.field(QStringLiteral("rule"))->setVisible(isOwn);
    m_fields.field(QStringLiteral("ends"))->setVisible(!isOwn);
    m_fields.field(QStringLiteral("times"))->setVisible(!isOwn && ends() == Ends::After);
    m_fields.field(QStringLiteral("until"))->setVisible(!isOwn && ends() == Ends::On);
    m_fields.clear();
}

QString SeriesRhythm::rule() const
{
    SeriesEnd end;
    if (ends() == Ends::On)
        end.until = m_until->date();
    else
        end.count = m_times->text().trimmed().toInt();
    switch (rhythm()) {
    case Rhythm::Weekly:
        return everyWeeks(1, end);
    case Rhythm::Fortnightly:
        return everyWeeks(2, end);
    case Rhythm::EveryThree:
        return everyWeeks(3, end);
    case Rhythm::EveryFour:
        return everyWeeks(4, end);
    case Rhythm::OnWeekday:
        return monthlyOnWeekday(m_first, end);
    case Rhythm::OnDate:
        return monthlyOnDate(end);
    case Rhythm::Own:
        return m_rule->text();
    }
    Q_UNREACHABLE();
}

Problems SeriesRhythm::problems() const
{
    Problems found;
    if (rhythm() == Rhythm::Own) {
        if (m_rule->text().trimmed().isEmpty())
            found.append({QStringLiteral("rule"), ErrorCode::Required, {}});
        return found;
    }
    if (ends() == Ends::On) {
        if (m_until->isEmpty())
            found.append({QStringLiteral("until"), ErrorCode::Required, {}});
        else if (!m_until->date())
            found.append(
                {QStringLiteral("until"), ErrorCode::NotADate, {{QStringLiteral("text"), m_until->text()}}});
        return found;
    }
    bool isNumber = false;
    const int times = m_times->text().trimmed().toInt(&isNumber);
    if (m_times->text().trimmed().isEmpty())
        found.append({QStringLiteral("times"), ErrorCode::Required, {}});
    else if (!isNumber)
        found.append(
            {QStringLiteral("times"), ErrorCode::NotANumber, {{QStringLiteral("text"), m_times->text()}}});
    else if (times < 1)
        found.append({QStringLiteral("times"), ErrorCode::OutOfRange,
            {{QStringLiteral("minimum"), 1}, {QStringLiteral("maximum"), kMostDates}}});
    return found;
}

Problems SeriesRhythm::showProblems(const Problems& problems)
{
    Problems here = problems;
    Problems homeless;
    for (Problem& problem : here) {
        if (problem.field == QLatin1String{"rule"} && rhythm() != Rhythm::Own)
            problem.field = ends() == Ends::On ? QStringLiteral("until") : QStringLiteral("times");
        // Beneath its field and nothing more: who is still typing keeps the keyboard.
        if (Field* field = m_fields.field(problem.field))
            field->showProblem(words::problemText(problem));
        else
            homeless.append(problem);
    }
    return homeless;
}

bool SeriesRhythm::hasFocusInside() const
{
    const QWidget* focused = window()->focusWidget();
    return focused && isAncestorOf(focused);
}

} // namespace taper
