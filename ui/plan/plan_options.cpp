// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_options.h"

#include "ui/widgets/flow_layout.h"
#include "ui/widgets/theme.h"
#include "ui/words/course_words.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

namespace taper {
namespace {

using namespace std::chrono_literals;

constexpr TimeOfDay kNoon = 12h;
constexpr TimeOfDay kEvening = 17h;
constexpr std::array kWeeks{8, 12, 16};
constexpr int kUsualWeeks = 16;

enum PartOfDay { AnyTime, Morning, Afternoon, Evening };

QComboBox* narrowCombo()
{
    auto* combo = new QComboBox;
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    combo->setMinimumContentsLength(8);
    return combo;
}

/// Fills a list anew with the same thing chosen.
template <class Fill>
void refill(QComboBox* combo, Fill fill)
{
    const QVariant chosen = combo->currentData();
    combo->clear();
    fill();
    combo->setCurrentIndex(std::max(0, combo->findData(chosen)));
}

std::optional<Id<SessionType>> typeIn(const QComboBox* combo)
{
    const Id<SessionType> id{combo->currentData().toLongLong()};
    return id.isValid() ? std::optional{id} : std::nullopt;
}

} // namespace

PlanOptions::PlanOptions(QWidget* parent)
    : QWidget{parent}
    , m_rhythm{narrowCombo()}
    , m_weeks{narrowCombo()}
    , m_therapist{narrowCombo()}
    , m_part{narrowCombo()}
    , m_fullSports{narrowCombo()}
    , m_myofascial{narrowCombo()}
    , m_post{narrowCombo()}
    , m_pre{new QCheckBox{tr("Pre-e&vent session")}}
    , m_recovery{new QCheckBox{tr("&Recovery")}}
    , m_review{new QCheckBox{tr("Revie&w")}}
{
    build();
}

void PlanOptions::build()
{
    for (const CourseRhythm rhythm : kCourseRhythms)
        m_rhythm->addItem(words::capitalised(words::rhythmWord(rhythm)), static_cast<int>(rhythm));
    for (const int weeks : kWeeks)
        m_weeks->addItem(tr("%1 weeks").arg(weeks), weeks);
    m_weeks->setCurrentIndex(m_weeks->findData(kUsualWeeks));
    m_part->addItems({tr("Any time of day"), tr("Morning, before 12:00"), tr("Afternoon, 12:00 to 17:00"),
        tr("Evening, from 17:00")});
    m_post->addItem(tr("The day after"), static_cast<int>(PostEventWish::NextDay));
    m_post->addItem(tr("On race day"), static_cast<int>(PostEventWish::RaceDay));
    m_post->addItem(tr("None"), static_cast<int>(PostEventWish::None));

    auto* lines = new QVBoxLayout{this};
    lines->setContentsMargins({});
    lines->setSpacing(theme().space(3));
    auto* inputs = new FlowLayout{nullptr, theme().space(3)};
    const auto add = [inputs](const char* name, const QString& label, QWidget* editor) {
        inputs->addWidget(new Field{QString::fromLatin1(name), label, editor});
    };
    add("rhythm", tr("R&hythm"), m_rhythm);
    add("weeks", tr("&Over"), m_weeks);
    add("therapist", tr("Preferred &therapist"), m_therapist);
    add("part_of_day", tr("Preferred time of da&y"), m_part);
    add("full_sports", tr("&Full sessions as"), m_fullSports);
    add("myofascial", tr("&Myofascial as"), m_myofascial);
    add("post_event", tr("&Post-event session"), m_post);
    lines->addLayout(inputs);

    auto* ticks = new FlowLayout{nullptr, theme().space(3)};
    auto* days = new QLabel{tr("Preferred days:")};
    days->setTextFormat(Qt::PlainText);
    ticks->addWidget(days);
    for (int day = 0; day < 7; ++day) {
        auto* box = new QCheckBox{words::shortWeekdayText(day)};
        box->setObjectName(QStringLiteral("weekday%1").arg(day));
        box->setAccessibleName(tr("Preferred: %1").arg(words::weekdayText(day)));
        m_weekdays.at(static_cast<size_t>(day)) = box;
        ticks->addWidget(box);
    }
    m_pre->setObjectName(QStringLiteral("pre_event"));
    m_recovery->setObjectName(QStringLiteral("recovery"));
    m_review->setObjectName(QStringLiteral("review"));
    for (QCheckBox* box : {m_pre, m_recovery, m_review}) {
        box->setChecked(true);
        ticks->addWidget(box);
    }
    lines->addLayout(ticks);

    const auto note = [this] {
        if (!m_isFilling)
            Q_EMIT edited();
    };
    for (QComboBox* combo : {m_rhythm, m_weeks, m_therapist, m_part, m_fullSports, m_myofascial, m_post})
        connect(combo, &QComboBox::currentIndexChanged, this, note);
    for (QCheckBox* box : findChildren<QCheckBox*>())
        connect(box, &QCheckBox::toggled, this, note);
}

void PlanOptions::setSetup(const Setup& setup)
{
    m_isFilling = true;
    refill(m_therapist, [&] {
        m_therapist->addItem(tr("Anyone"), 0);
        for (const Stored<Therapist>& each : setup.therapists) {
            if (!each->archived)
                m_therapist->addItem(each->name, each.id.value());
        }
    });
    const auto fillTypes = [&setup](QComboBox* combo, const std::vector<LoadProfile>& profiles) {
        refill(combo, [&] {
            for (const LoadProfile profile : profiles) {
                for (const Stored<SessionType>& type : setup.sessionTypes) {
                    if (!type->archived && type->profile == profile)
                        combo->addItem(type->name, type.id.value());
                }
            }
        });
    };
    fillTypes(m_fullSports, {LoadProfile::FullSports, LoadProfile::Deep, LoadProfile::Moderate});
    fillTypes(m_myofascial, {LoadProfile::Myofascial, LoadProfile::FullSports, LoadProfile::Deep});
    m_isFilling = false;
}

std::optional<TimeSpan> PlanOptions::partOfDay() const
{
    switch (m_part->currentIndex()) {
    case Morning:
        return TimeSpan{TimeOfDay{0}, kNoon};
    case Afternoon:
        return TimeSpan{kNoon, kEvening};
    case Evening:
        return TimeSpan{kEvening, kEndOfDay};
    default:
        return std::nullopt;
    }
}

PlanRequest PlanOptions::applied(PlanRequest request) const
{
    request.rhythm = static_cast<CourseRhythm>(m_rhythm->currentData().toInt());
    request.weeks = m_weeks->currentData().toInt();
    request.therapist.reset();
    if (const Id<Therapist> therapist{m_therapist->currentData().toLongLong()}; therapist.isValid())
        request.therapist = therapist;
    request.partOfDay = partOfDay();
    request.weekdays.clear();
    for (int day = 0; day < 7; ++day) {
        if (m_weekdays.at(static_cast<size_t>(day))->isChecked())
            request.weekdays.push_back(day);
    }
    request.types.fullSports = typeIn(m_fullSports);
    request.types.myofascial = typeIn(m_myofascial);
    request.withPreEvent = m_pre->isChecked();
    request.postEvent = static_cast<PostEventWish>(m_post->currentData().toInt());
    request.withRecovery = m_recovery->isChecked();
    request.withReview = m_review->isChecked();
    return request;
}

} // namespace taper
