// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/screening.h"

#include <algorithm>

namespace taper {

namespace {

using enum ScreeningAction;
using Urgency = ScreeningUrgency;
using Scope = ConditionScope;
using Rule = ReviewRule;

constexpr Minutes kHour{60};
constexpr Minutes kTwoDays{48 * 60};
constexpr Minutes kThreeDays{72 * 60};
constexpr Minutes kSixWeeks{6 * 7 * 24 * 60};
constexpr Minutes kNone{0};

constexpr bool kRefers = true;
constexpr bool kAvoids = true;

/// When it is asked.
enum Asked : unsigned { kNever = 0, kIntake = 1, kVisit = 2, kRace = 4 };

constexpr ScreeningCondition row(const char* key, ScreeningAction action, Urgency urgency, bool refers,
    bool avoids, Scope scope, Rule rule, Minutes after, unsigned asked)
{
    return {.key = key,
        .action = action,
        .urgency = urgency,
        .refers = refers,
        .avoidsArea = avoids,
        .scope = scope,
        .review = rule,
        .after = after,
        .atIntake = (asked & kIntake) != 0,
        .atVisit = (asked & kVisit) != 0,
        .afterRace = (asked & kRace) != 0};
}

// clang-format off
constexpr std::array kConditions{
    // No treatment.
    row("fever", Refuse, Urgency::None, false, false, Scope::WholeBody, Rule::WellFor, kTwoDays, kIntake | kVisit),
    row("dvt_pe", Refuse, Urgency::Now, kRefers, false, Scope::WholeBody, Rule::Clearance, kNone, kIntake | kVisit),
    row("after_race_emergency", Refuse, Urgency::Emergency, kRefers, false, Scope::WholeBody, Rule::Today, kNone, kRace),
    row("dark_urine", Refuse, Urgency::Now, kRefers, false, Scope::WholeBody, Rule::Clearance, kNone, kRace),
    row("chest_pain", Refuse, Urgency::Now, kRefers, false, Scope::WholeBody, Rule::Clearance, kNone, kIntake | kVisit),
    row("contagious", Refuse, Urgency::None, false, false, Scope::WholeBody, Rule::WellFor, kTwoDays, kIntake | kVisit),
    row("intoxicated", Refuse, Urgency::None, false, false, Scope::WholeBody, Rule::Today, kNone, kVisit),
    row("recent_stroke", Refuse, Urgency::None, kRefers, false, Scope::WholeBody, Rule::Clearance, kNone, kIntake),
    // To a doctor.
    row("fracture", Refer, Urgency::None, kRefers, kAvoids, Scope::Area, Rule::Clearance, kNone, kIntake),
    row("concussion", Refer, Urgency::None, kRefers, false, Scope::HeadNeck, Rule::Clearance, kNone, kIntake),
    row("achilles_pop", Refer, Urgency::Now, kRefers, false, Scope::Area, Rule::Open, kNone, kIntake),
    row("back_numbness", Refer, Urgency::Now, kRefers, false, Scope::None, Rule::Open, kNone, kIntake),
    row("undiagnosed_lump", Refer, Urgency::None, kRefers, kAvoids, Scope::Area, Rule::Diagnosis, kNone, kIntake),
    // The place is left alone.
    row("new_injury", AvoidArea, Urgency::None, false, kAvoids, Scope::Area, Rule::After, kThreeDays, kIntake | kVisit),
    row("open_wound", AvoidArea, Urgency::None, false, kAvoids, Scope::Area, Rule::Healed, kNone, kIntake | kVisit),
    row("skin_infection", AvoidArea, Urgency::None, false, kAvoids, Scope::Area, Rule::Healed, kNone, kIntake | kVisit),
    row("bruise", AvoidArea, Urgency::None, false, kAvoids, Scope::Area, Rule::Healed, kNone, kIntake),
    row("varicose_veins", AvoidArea, Urgency::None, false, kAvoids, Scope::Area, Rule::Open, kNone, kIntake),
    row("recent_surgery", AvoidArea, Urgency::None, false, kAvoids, Scope::Area, Rule::After, kSixWeeks, kIntake),
    // With care.
    row("blood_thinners", Caution, Urgency::None, false, false, Scope::WholeBody, Rule::EachVisit, kNone, kIntake),
    row("painkiller_today", Caution, Urgency::None, false, false, Scope::WholeBody, Rule::Today, kNone, kVisit),
    row("fragile_tissue", Caution, Urgency::None, false, false, Scope::WholeBody, Rule::EachVisit, kNone, kIntake),
    row("pregnancy", Caution, Urgency::None, false, false, Scope::WholeBody, Rule::EachVisit, kNone, kIntake),
    row("cancer", Caution, Urgency::None, false, false, Scope::AreaOrWhole, Rule::EachVisit, kNone, kIntake),
    row("numb_feet", Caution, Urgency::None, false, false, Scope::FeetLegs, Rule::EachVisit, kNone, kIntake),
    row("epilepsy_asthma", Caution, Urgency::None, false, false, Scope::WholeBody, Rule::EachVisit, kNone, kIntake),
    row("allergy", Caution, Urgency::None, false, false, Scope::WholeBody, Rule::EachVisit, kNone, kIntake),
    row("endangerment_sites", Caution, Urgency::None, false, false, Scope::Site, Rule::Always, kNone, kNever),
    row(kUnderAge, Caution, Urgency::None, false, false, Scope::WholeBody, Rule::EachCourse, kNone, kNever),
};
// clang-format on

} // namespace

std::span<const ScreeningCondition> screeningConditions()
{
    return kConditions;
}

const ScreeningCondition* screeningCondition(QStringView key)
{
    const auto found = std::ranges::find_if(
        kConditions, [key](const ScreeningCondition& row) { return key == QLatin1String{row.key}; });
    return found == kConditions.end() ? nullptr : &*found;
}

std::optional<Moment> nextReview(const ScreeningCondition& condition, Moment now)
{
    switch (condition.review) {
    case Rule::WellFor:
    case Rule::After:
        return now + condition.after;
    case Rule::Today: {
        const Moment midnight{dateOf(now) + std::chrono::days{1}};
        // What is an emergency late in the evening is one in the night as well.
        return condition.urgency == Urgency::Emergency ? std::max(midnight, now + 24 * kHour) : midnight;
    }
    case Rule::Clearance:
    case Rule::Diagnosis:
    case Rule::Healed:
    case Rule::EachVisit:
    case Rule::EachCourse:
    case Rule::Always:
    case Rule::Open:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

bool needsClearance(const ScreeningCondition& condition)
{
    return condition.review == Rule::Clearance || condition.review == Rule::Diagnosis
        || (condition.refers && condition.review == Rule::Open);
}

} // namespace taper
