// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/booking.h"

#include <QStringList>

#include <array>
#include <span>
#include <vector>

namespace taper {

/// What a condition means for a session, from mildest to hardest.
enum class ScreeningAction {
    Caution, ///< lighter, or otherwise with care
    AvoidArea, ///< the place itself is left alone
    Refer, ///< to be seen by a doctor first
    Refuse ///< no treatment
};
[[nodiscard]] QString keyOf(ScreeningAction action); ///< "caution", "avoid", "refer", "refuse"

/// How soon somebody else has to see the client.
enum class ScreeningUrgency { None, Now, Emergency };

/// What of the body a condition concerns.
enum class ConditionScope { WholeBody, HeadNeck, FeetLegs, Area, AreaOrWhole, Site, None };

/// When a condition is looked at again, or is over.
enum class ReviewRule {
    Clearance, ///< until a doctor says so
    Diagnosis, ///< until a doctor has said what it is
    WellFor, ///< for so many hours after it was last so
    After, ///< for so long; then it is asked about again
    Today, ///< over by itself on the next day
    Healed, ///< until it has healed or settled, which is asked at each visit
    EachVisit, ///< for good, and asked about at each visit
    EachCourse,
    Always, ///< true of everybody: not entered
    Open ///< until somebody clears it
};

/// A row of the field's list of contraindications. What it is called, how it is asked and what it means is in
/// ui/words.
struct ScreeningCondition {
    const char* key; ///< "fever": stable, kept in the clinic's file
    ScreeningAction action;
    ScreeningUrgency urgency;
    bool refers; ///< to be seen by a doctor; of every Refer, and of some that are refused
    bool avoidsArea; ///< the place is left alone besides
    ConditionScope scope;
    ReviewRule review;
    Minutes after; ///< of WellFor and After
    bool atIntake; ///< asked with the intake form
    bool atVisit; ///< of the few that are asked before every visit
    bool afterRace; ///< asked for a day after a marathon or an ultra

    /// Nobody begins a session over it without having decided so.
    [[nodiscard]] bool needsDecision() const
    {
        return action == ScreeningAction::Refuse
            || (action == ScreeningAction::Refer && urgency != ScreeningUrgency::None);
    }
    [[nodiscard]] bool asksArea() const
    {
        return scope == ConditionScope::Area || scope == ConditionScope::AreaOrWhole;
    }
    /// Kept with a client; the others are true of everybody, or follow from the date of birth.
    [[nodiscard]] bool isEntered() const
    {
        return review != ReviewRule::Always && review != ReviewRule::EachCourse;
    }
};

/// All of them, in the order in which they are asked.
[[nodiscard]] std::span<const ScreeningCondition> screeningConditions();
/// None if there is none of this key.
[[nodiscard]] const ScreeningCondition* screeningCondition(QStringView key);

/// Follows from the date of birth: a parent or guardian agrees, and somebody else is in the room.
inline constexpr auto kUnderAge = "under_18";
inline constexpr int kFullAge = 18;
/// A parent's or guardian's consent is good for one course; after so many days it is asked for again.
inline constexpr int kCourseDays = 180;

/// What a client has that matters for massage, from when it was told until it is cleared.
struct ClientConditionFields {
    Id<Client> client;
    QString condition; ///< key of a screening condition that is entered
    QString area; ///< where, in the clinic's words; may be empty
    QString detail;
    Moment notedAt{}; ///< on the clinic's wall
    std::optional<Moment> reviewAt; ///< to be looked at again from then on; of that day only: over then
    std::optional<Moment> clearedAt;
    QString clearedBy; ///< may be empty
    QString clearedReason; ///< required of one that a doctor has to clear

    bool operator==(const ClientConditionFields&) const = default;
};
using ClientCondition = Valid<ClientConditionFields>;
/// Fields: client, condition, area, detail, cleared_by, cleared_reason.
[[nodiscard]] Problems check(ClientConditionFields& fields);

/// When a condition that is so now is to be looked at again; none: not by the clock.
[[nodiscard]] std::optional<Moment> nextReview(const ScreeningCondition& condition, Moment now);
/// Whether clearing it takes a reason: what only a doctor can say is over.
[[nodiscard]] bool needsClearance(const ScreeningCondition& condition);

enum class ConditionStanding {
    Stands,
    Due, ///< its time is over, and nobody has asked since
    Over ///< cleared, or of that day only
};
/// How it stands for a visit at that time.
[[nodiscard]] ConditionStanding standingAt(const ClientConditionFields& condition, Moment at);

/// A condition as it is shown with a booking.
struct ConditionAlert {
    Id<ClientCondition> id; ///< invalid for what follows from the date of birth
    QString condition; ///< key
    QString area;
    QString detail;
    ScreeningAction action = ScreeningAction::Caution;
    ScreeningUrgency urgency = ScreeningUrgency::None;
    bool isDue = false; ///< to be asked about again
    bool needsConsent = false; ///< under age, and no parent or guardian has agreed for this course
    bool needsDecision = false; ///< stands in the way of the session; see sessionGate()

    bool operator==(const ConditionAlert&) const = default;
};
/// The alerts of a visit at that time, hardest first. `guardianConsent`: the day on which a parent or
/// guardian last agreed to treatment, unless that was withdrawn.
[[nodiscard]] std::vector<ConditionAlert> alertsAt(const std::vector<Stored<ClientCondition>>& conditions,
    std::optional<Date> birth, std::optional<Date> guardianConsent, Moment at);
/// Under kFullAge on that day.
[[nodiscard]] bool ageNeedsGuardian(std::optional<Date> birth, Date day);

/// On what occasion somebody was asked.
enum class ScreeningKind { Intake, Visit, AfterRace };
[[nodiscard]] QString keyOf(ScreeningKind kind); ///< "intake", "visit", "after_race"
[[nodiscard]] std::optional<ScreeningKind> screeningKindFrom(QStringView key);

/// What the therapist decides in view of the answers.
enum class ScreeningDecision { Treat, Lighter, AvoidArea, NotTreated, Referred };
inline constexpr std::array kScreeningDecisions{ScreeningDecision::Treat, ScreeningDecision::Lighter,
    ScreeningDecision::AvoidArea, ScreeningDecision::NotTreated, ScreeningDecision::Referred};
[[nodiscard]] QString keyOf(
    ScreeningDecision decision); ///< "treat", "lighter", "avoid_area", "not_treated" …
[[nodiscard]] std::optional<ScreeningDecision> screeningDecisionFrom(QStringView key);
/// The session may begin.
[[nodiscard]] constexpr bool goesAhead(ScreeningDecision decision)
{
    return decision == ScreeningDecision::Treat || decision == ScreeningDecision::Lighter
        || decision == ScreeningDecision::AvoidArea;
}

enum class ScreeningReply {
    No, ///< not so, or no longer
    Yes, ///< new, or told more exactly
    Unchanged ///< known, and still so
};
[[nodiscard]] QString keyOf(ScreeningReply reply); ///< "no", "yes", "unchanged"
[[nodiscard]] std::optional<ScreeningReply> screeningReplyFrom(QStringView key);

/// What was said to one question.
struct ScreeningAnswer {
    QString condition; ///< key
    ScreeningReply reply = ScreeningReply::No;
    /// Which of the client's known conditions it is about, where there are several of the kind; none: all of
    /// them, or a new one.
    std::optional<Id<ClientCondition>> known;
    QString area; ///< of a Yes
    QString detail; ///< of a Yes; of a No to what was known, why it is over

    bool operator==(const ScreeningAnswer&) const = default;
};

/// One asking, kept as it was. A question that is not among the answers was not asked.
struct ScreeningFields {
    Id<Client> client;
    std::optional<Id<Booking>> booking;
    ScreeningKind kind = ScreeningKind::Visit;
    Moment at{}; ///< on the clinic's wall
    QString who; ///< who asked; may be empty
    bool nothingNew = false; ///< answered in one: everything is as it was known
    std::vector<ScreeningAnswer> answers; ///< none twice
    std::optional<ScreeningDecision> decision;
    std::vector<Id<ClientCondition>> decidedOn; ///< what the decision was made in view of
    QString reason; ///< why it was decided so
    QString note;

    bool operator==(const ScreeningFields&) const = default;
};
using Screening = Valid<ScreeningFields>;
/// Fields: client, booking, answers, "answers[2].area", "answers[2].detail", reason, notes, who.
[[nodiscard]] Problems check(ScreeningFields& fields);

} // namespace taper
