// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/policy_figures.h"

#include "ui/settings/figure_box.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/time_field.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QSpinBox>

#include <cmath>

namespace taper {

namespace {

constexpr int kColumns = 3;
constexpr double kMetresAKilometre = 1000;
constexpr double kMinutesAnHour = 60;
constexpr int kMostDays = 365;

double hoursOf(Minutes minutes)
{
    return static_cast<double>(minutes.count()) / kMinutesAnHour;
}

Minutes minutesOf(const QDoubleSpinBox* hours)
{
    return Minutes{std::lround(hours->value() * kMinutesAnHour)};
}

int metresOf(const QDoubleSpinBox* kilometres)
{
    return static_cast<int>(std::lround(kilometres->value() * kMetresAKilometre));
}

Problem notATime(const QString& field, const QString& typed)
{
    if (typed.trimmed().isEmpty())
        return {field, ErrorCode::Required, {}};
    return {field, ErrorCode::NotATime, {{QStringLiteral("text"), typed}}};
}

} // namespace

PolicyFigures::PolicyFigures(QWidget* parent)
    : QWidget{parent}
    , m_ultraPerKilometre{new QSpinBox}
    , m_start{new TimeField}
    , m_end{new TimeField}
{
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(3));

    QGridLayout* reach = addGroup(tr("How far Taper looks"));
    m_horizon = addDays(reach, "horizon_days", tr("Races further away say nothing"), 1, kMostDays);
    m_expected = addDays(reach, "expected_race_days",
        tr("A pre- or post-event session expects its race within"), 0, kMostDays);
    m_firstDays = addDays(
        reach, "first_deep.days", tr("First deep work is a caution closer to a race than"), 0, kMostDays);
    m_firstDays->setObjectName(QStringLiteral("first_deep_days"));
    m_firstPause = addDays(reach, "first_deep.no_deep_session_for_days",
        tr("Deep work is “first” when there was none for"), 0, 10 * kMostDays);
    m_firstPause->setObjectName(QStringLiteral("first_deep_pause"));

    QGridLayout* classes = addGroup(tr("Kinds of race"));
    m_classes[0] = addKilometres(classes, "race_classes[0]", tr("Short is a race up to"));
    m_classes[1] = addKilometres(classes, "race_classes[1]", tr("Half is a race up to"));
    m_classes[2] = addKilometres(classes, "race_classes[2]", tr("Marathon is a race up to"));

    QGridLayout* times = addGroup(tr("Where a race or a runner does not say"));
    add(times, QStringLiteral("assumed_start_time"), tr("A race starts at"), m_start);
    add(times, QStringLiteral("multi_day_end_time"), tr("A race over several days ends at"), m_end);
    m_shortFinish = addHours(times, "default_finish_hours.short", tr("A short race takes"));
    m_shortestUpTo = addKilometres(times, "short_finish.up_to_km", tr("The shortest races go up to"));
    m_shortestFinish = addHours(times, "short_finish.hours", tr("The shortest races take"));
    m_halfFinish = addHours(times, "default_finish_hours.half", tr("A half takes"));
    m_marathonFinish = addHours(times, "default_finish_hours.marathon", tr("A marathon takes"));
    m_ultraPerKilometre->setRange(1, 24 * 60);
    m_ultraPerKilometre->setSuffix(tr(" min for each km"));
    add(times, QStringLiteral("ultra_finish.hours_per_km"), tr("An ultra takes"), m_ultraPerKilometre);
    connect(m_ultraPerKilometre, &QSpinBox::valueChanged, this, &PolicyFigures::changed);
    m_ultraFinish = addHours(times, "ultra_finish.hours_if_unknown", tr("An ultra of unknown length takes"));
    for (TimeField* field : {m_start, m_end})
        connect(field, &QLineEdit::textChanged, this, &PolicyFigures::changed);
}

QGridLayout* PolicyFigures::addGroup(const QString& heading)
{
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addWidget(new SectionLabel{heading});
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(theme().space(4));
    grid->setVerticalSpacing(theme().space(2));
    for (int i = 0; i < kColumns; ++i)
        grid->setColumnStretch(i, 1);
    column->addLayout(grid);
    return grid;
}

Field* PolicyFigures::add(QGridLayout* grid, const QString& name, const QString& label, QWidget* editor)
{
    auto* field = new Field{name, label, editor};
    m_fields.add(field);
    const int index = grid->count();
    grid->addWidget(field, index / kColumns, index % kColumns, Qt::AlignBottom);
    return field;
}

QSpinBox* PolicyFigures::addDays(
    QGridLayout* grid, const char* name, const QString& label, int least, int most)
{
    auto* box = new QSpinBox;
    box->setRange(least, most);
    box->setSuffix(tr(" days"));
    add(grid, QString::fromLatin1(name), label, box);
    connect(box, &QSpinBox::valueChanged, this, &PolicyFigures::changed);
    return box;
}

QDoubleSpinBox* PolicyFigures::addHours(QGridLayout* grid, const char* name, const QString& label)
{
    auto* box = new FigureBox;
    box->setDecimals(2);
    box->setSingleStep(0.25);
    box->setRange(0.02, 24 * 30);
    box->setSuffix(tr(" h"));
    add(grid, QString::fromLatin1(name), label, box);
    connect(box, &QDoubleSpinBox::valueChanged, this, &PolicyFigures::changed);
    return box;
}

QDoubleSpinBox* PolicyFigures::addKilometres(QGridLayout* grid, const char* name, const QString& label)
{
    auto* box = new FigureBox;
    box->setDecimals(3); // a half marathon is 21.098 km
    box->setSingleStep(0.5);
    box->setRange(0, 1000);
    box->setSuffix(tr(" km"));
    add(grid, QString::fromLatin1(name), label, box);
    connect(box, &QDoubleSpinBox::valueChanged, this, &PolicyFigures::changed);
    return box;
}

void PolicyFigures::show(const TimingPolicy& policy)
{
    m_fields.clear();
    for (size_t i = 0; i < m_classes.size(); ++i)
        m_classes.at(i)->setValue(policy.longestMetres.at(i).value_or(0) / kMetresAKilometre);
    m_shortFinish->setValue(hoursOf(policy.shortFinish));
    m_halfFinish->setValue(hoursOf(policy.halfFinish));
    m_marathonFinish->setValue(hoursOf(policy.marathonFinish));
    m_shortestUpTo->setValue(policy.shortestUpToMetres / kMetresAKilometre);
    m_shortestFinish->setValue(hoursOf(policy.shortestFinish));
    m_ultraPerKilometre->setValue(static_cast<int>(policy.ultraFinishPerKilometre.count()));
    m_ultraFinish->setValue(hoursOf(policy.ultraFinishIfUnknown));
    m_start->setTime(policy.assumedStart);
    m_end->setTime(policy.multiDayEnd);
    m_horizon->setValue(policy.horizonDays);
    m_expected->setValue(policy.expectedRaceDays);
    m_firstDays->setValue(policy.firstDeepDays);
    m_firstPause->setValue(policy.firstDeepPauseDays);
}

void PolicyFigures::read(TimingPolicy& policy) const
{
    for (size_t i = 0; i < m_classes.size(); ++i)
        policy.longestMetres.at(i) = metresOf(m_classes.at(i));
    policy.shortFinish = minutesOf(m_shortFinish);
    policy.halfFinish = minutesOf(m_halfFinish);
    policy.marathonFinish = minutesOf(m_marathonFinish);
    policy.shortestUpToMetres = metresOf(m_shortestUpTo);
    policy.shortestFinish = minutesOf(m_shortestFinish);
    policy.ultraFinishPerKilometre = Minutes{m_ultraPerKilometre->value()};
    policy.ultraFinishIfUnknown = minutesOf(m_ultraFinish);
    policy.assumedStart = m_start->time().value_or(policy.assumedStart);
    policy.multiDayEnd = m_end->time().value_or(policy.multiDayEnd);
    policy.horizonDays = m_horizon->value();
    policy.expectedRaceDays = m_expected->value();
    policy.firstDeepDays = m_firstDays->value();
    policy.firstDeepPauseDays = m_firstPause->value();
}

Problems PolicyFigures::problems() const
{
    Problems found;
    for (const TimeField* field : {m_start, m_end}) {
        if (!field->time())
            found.append(notATime(field->objectName(), field->text()));
    }
    return found;
}

} // namespace taper
