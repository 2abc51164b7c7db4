// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/policy_trial.h"

#include "ui/widgets/finding_card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/race_strip.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/time_field.h"
#include "ui/widgets/verdict_badge.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace taper {

namespace {

constexpr int kFriday = 4;
constexpr int kSunday = 6;

/// What one calls a race in such a sentence, and how long it is.
struct RaceKind {
    const char* choice;
    const char* name; ///< "two days before …"
    std::optional<int> metres;
};
constexpr std::array kRaceKinds{
    RaceKind{QT_TRANSLATE_NOOP("taper::PolicyTrial", "a 5 km race"),
        QT_TRANSLATE_NOOP("taper::PolicyTrial", "the 5 km race"), 5'000},
    RaceKind{QT_TRANSLATE_NOOP("taper::PolicyTrial", "a 10 km race"),
        QT_TRANSLATE_NOOP("taper::PolicyTrial", "the 10 km race"), 10'000},
    RaceKind{QT_TRANSLATE_NOOP("taper::PolicyTrial", "a half marathon"),
        QT_TRANSLATE_NOOP("taper::PolicyTrial", "the half marathon"), 21'098},
    RaceKind{QT_TRANSLATE_NOOP("taper::PolicyTrial", "a marathon"),
        QT_TRANSLATE_NOOP("taper::PolicyTrial", "the marathon"), 42'195},
    RaceKind{QT_TRANSLATE_NOOP("taper::PolicyTrial", "an ultra of 50 km"),
        QT_TRANSLATE_NOOP("taper::PolicyTrial", "the ultra"), 50'000},
    RaceKind{QT_TRANSLATE_NOOP("taper::PolicyTrial", "an ultra of 100 km"),
        QT_TRANSLATE_NOOP("taper::PolicyTrial", "the ultra"), 100'000},
    RaceKind{QT_TRANSLATE_NOOP("taper::PolicyTrial", "a race of unknown distance"),
        QT_TRANSLATE_NOOP("taper::PolicyTrial", "the race"), std::nullopt},
};
constexpr int kMarathon = 3;

QComboBox* weekdays(const QString& name, const QString& spoken, int current)
{
    auto* box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(spoken);
    for (int day = 0; day < 7; ++day)
        box->addItem(words::weekdayText(day));
    box->setCurrentIndex(current);
    return box;
}

} // namespace

PolicyTrial::PolicyTrial(QWidget* parent)
    : QWidget{parent}
    , m_type{new QComboBox}
    , m_length{new QSpinBox}
    , m_day{weekdays(QStringLiteral("trialDay"), tr("Weekday of the session"), kFriday)}
    , m_time{new TimeField}
    , m_side{new QComboBox}
    , m_weeks{new QSpinBox}
    , m_race{new QComboBox}
    , m_raceDay{weekdays(QStringLiteral("trialRaceDay"), tr("Weekday of the race"), kSunday)}
    , m_raceTime{new TimeField}
    , m_priority{new QComboBox}
    , m_deep{new QCheckBox{tr("has had deep work lately")}}
    , m_problem{new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Danger}}
    , m_badge{new VerdictBadge}
    , m_nothing{new PlainLabel{tr("No race near enough to say anything.")}}
    , m_findings{new FindingList}
    , m_strip{new RaceStrip}
{
    setObjectName(QStringLiteral("policyTrial"));
    build();
    connect(m_type, &QComboBox::currentIndexChanged, this, &PolicyTrial::chooseType);
    for (QComboBox* box : {m_day, m_side, m_race, m_raceDay, m_priority})
        connect(box, &QComboBox::currentIndexChanged, this, &PolicyTrial::ask);
    for (QSpinBox* box : {m_length, m_weeks})
        connect(box, &QSpinBox::valueChanged, this, &PolicyTrial::ask);
    for (TimeField* field : {m_time, m_raceTime})
        connect(field, &QLineEdit::textChanged, this, &PolicyTrial::ask);
    connect(m_deep, &QCheckBox::toggled, this, &PolicyTrial::ask);
    connect(m_strip, &RaceStrip::dayChosen, this, &PolicyTrial::tryDay);
}

void PolicyTrial::build()
{
    const auto name = [](QWidget* widget, const char* object, const QString& spoken) {
        widget->setObjectName(QString::fromLatin1(object));
        widget->setAccessibleName(spoken);
    };
    name(m_type, "trialType", tr("Session type on trial"));
    name(m_length, "trialLength", tr("Length of the session"));
    m_length->setRange(5, 240);
    m_length->setSuffix(tr(" min"));
    m_length->setValue(60);
    name(m_time, "trialTime", tr("Start of the session"));
    m_time->setTime(TimeOfDay{18 * 60 + 30});
    name(m_side, "trialSide", tr("Before or after the race"));
    m_side->addItems({tr("before"), tr("after")});
    name(m_weeks, "trialWeeks", tr("How many weeks further off"));
    m_weeks->setRange(0, 8);
    m_weeks->setSpecialValueText(tr("the nearest"));
    m_weeks->setSuffix(tr(" weeks further off"));
    name(m_race, "trialRace", tr("Race"));
    for (const RaceKind& kind : kRaceKinds)
        m_race->addItem(tr(kind.choice));
    m_race->setCurrentIndex(kMarathon);
    name(m_raceTime, "trialRaceTime", tr("Start of the race, empty if it is not entered"));
    m_raceTime->setTime(std::chrono::hours{10});
    m_raceTime->setPlaceholderText(tr("not entered"));
    name(m_priority, "trialPriority", tr("Priority of the race"));
    for (const RacePriority priority : {RacePriority::A, RacePriority::B, RacePriority::C})
        m_priority->addItem(words::priorityText(priority));
    m_deep->setObjectName(QStringLiteral("trialDeep"));
    m_deep->setChecked(true);
    m_badge->setObjectName(QStringLiteral("trialBadge"));
    m_nothing->setObjectName(QStringLiteral("trialNothing"));
    m_findings->setObjectName(QStringLiteral("trialFindings"));
    m_strip->setObjectName(QStringLiteral("trialStrip"));
    m_problem->setObjectName(QStringLiteral("trialProblem"));
    m_problem->hide();

    auto* sentence = new QWidget;
    auto* flow = new FlowLayout{sentence, theme().space(2)};
    flow->setContentsMargins({});
    const int lineHeight = m_day->sizeHint().height();
    m_deep->setMinimumHeight(lineHeight);
    const auto say = [flow, lineHeight](const QString& word) {
        auto* label = new PlainLabel{word};
        label->setWordWrap(false);
        label->setMinimumHeight(lineHeight);
        flow->addWidget(label);
    };
    flow->addWidget(m_type);
    flow->addWidget(m_length);
    say(tr("on", "a session on Friday"));
    flow->addWidget(m_day);
    flow->addWidget(m_time);
    flow->addWidget(m_side);
    flow->addWidget(m_race);
    say(tr("on", "a race on Sunday"));
    flow->addWidget(m_raceDay);
    say(tr("at", "a race at 10:00"));
    flow->addWidget(m_raceTime);
    flow->addWidget(m_weeks);
    flow->addWidget(m_priority);
    flow->addWidget(m_deep);

    auto* answer = new QHBoxLayout;
    answer->setSpacing(theme().space(3));
    auto* says = new PlainLabel{tr("The policy as it stands here says:")};
    says->setWordWrap(false);
    answer->addWidget(says);
    answer->addWidget(m_badge);
    answer->addStretch(1);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(2));
    layout->addWidget(sentence);
    layout->addWidget(m_problem);
    layout->addLayout(answer);
    layout->addWidget(m_nothing);
    layout->addWidget(m_findings);
    layout->addWidget(m_strip);
}

void PolicyTrial::setSetup(const Setup& setup)
{
    m_today = setup.today;
    if (auto zone = TimeZone::named(setup.settings.timeZone))
        m_zone = *std::move(zone);
    fillTypes(setup);
    ask();
}

void PolicyTrial::fillTypes(const Setup& setup)
{
    const QString current = m_type->currentText();
    const QSignalBlocker quiet{m_type};
    m_type->clear();
    m_types.clear();
    const auto add = [this](const QString& text, LoadProfile profile, Minutes length) {
        m_types.push_back({profile, length});
        m_type->addItem(text);
    };
    for (const Stored<SessionType>& type : setup.sessionTypes) {
        if (!type->archived)
            add(type->name, type->profile, type->lengths.empty() ? Minutes{60} : type->lengths.front());
    }
    // A load that the clinic has no type for can be tried as well.
    for (const LoadProfile profile : kLoadProfiles) {
        if (std::ranges::find(m_types, profile, &Type::profile) == m_types.end())
            add(words::profileWord(profile), profile, Minutes{60});
    }
    if (const int index = m_type->findText(current); index >= 0)
        m_type->setCurrentIndex(index);
}

void PolicyTrial::setPolicy(const TimingPolicy& policy)
{
    m_policy = policy;
    ask();
}

void PolicyTrial::setProfile(LoadProfile profile)
{
    const auto current = static_cast<size_t>(std::max(m_type->currentIndex(), 0));
    if (current < m_types.size() && m_types[current].profile == profile)
        return;
    const auto found = std::ranges::find(m_types, profile, &Type::profile);
    if (found != m_types.end())
        m_type->setCurrentIndex(static_cast<int>(found - m_types.begin()));
}

void PolicyTrial::chooseType()
{
    if (m_type->currentIndex() >= 0)
        m_length->setValue(
            static_cast<int>(m_types.at(static_cast<size_t>(m_type->currentIndex())).length.count()));
    ask();
}

TrialQuestion PolicyTrial::question() const
{
    const RaceKind& race = kRaceKinds.at(static_cast<size_t>(m_race->currentIndex()));
    return {.profile = m_types.at(static_cast<size_t>(m_type->currentIndex())).profile,
        .length = Minutes{m_length->value()},
        .weekday = m_day->currentIndex(),
        .time = m_time->time().value_or(TimeOfDay{0}),
        .isBefore = m_side->currentIndex() == 0,
        .weeksOff = m_weeks->value(),
        .hadDeepWork = m_deep->isChecked(),
        .raceName = tr(race.name),
        .raceWeekday = m_raceDay->currentIndex(),
        .raceStart = m_raceTime->time(),
        .raceMetres = race.metres,
        .priority = static_cast<RacePriority>(m_priority->currentIndex())};
}

/// A day of the strip is tried by choosing it.
void PolicyTrial::tryDay(Date day)
{
    const int after = daysBetween(m_shownRaceDay, day);
    {
        const QSignalBlocker side{m_side};
        const QSignalBlocker weeks{m_weeks};
        const QSignalBlocker weekday{m_day};
        if (after != 0)
            m_side->setCurrentIndex(after < 0 ? 0 : 1);
        m_weeks->setValue(std::abs(after) / 7);
        m_day->setCurrentIndex(weekdayIndex(day));
    }
    ask();
}

void PolicyTrial::ask()
{
    if (!m_zone || m_type->currentIndex() < 0)
        return;
    const bool isRaceTimeBad = !m_raceTime->time() && !m_raceTime->text().trimmed().isEmpty();
    m_problem->setText(!m_time->time() ? tr("Write the start of the session as 18:30.")
            : isRaceTimeBad            ? tr("Write the start of the race as 10:00, or leave it empty.")
                                       : QString{});
    m_problem->setVisible(!m_problem->text().isEmpty());
    if (m_problem->isVisibleTo(this))
        return;
    const TrialAnswer answer = tryPolicy(m_policy, *m_zone, question(), m_today);
    const Date day = dateOf(answer.subject.session.start);
    m_shownRaceDay = answer.raceDay;
    m_badge->setVerdict(answer.verdict, daysBetween(answer.raceDay, day));
    m_nothing->setVisible(answer.findings.empty());
    m_findings->setVisible(!answer.findings.empty());
    m_findings->setFindings(answer.findings);
    m_strip->setDays(answer.strip);
    m_strip->setBookingDay(day);
}

} // namespace taper
