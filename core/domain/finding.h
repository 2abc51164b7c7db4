// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/booking.h"
#include "core/domain/race.h"

#include <compare>
#include <vector>

namespace taper {

/// What a race says about a booking, from best to worst.
enum class Verdict { Ideal, Fine, Caution, TooClose };
[[nodiscard]] QString keyOf(Verdict verdict); ///< "ideal", "fine", "caution", "too_close"
[[nodiscard]] std::optional<Verdict> verdictFrom(QStringView key);

/// What a finding means for booking, from mildest to hardest. Ideal and Info only inform; Caution and
/// TooClose are passed with a recorded reason; Stop cannot be passed.
enum class Severity { Ideal, Info, Caution, TooClose, Stop };
[[nodiscard]] QString keyOf(Severity severity); ///< "ideal", "info", "caution", "too_close", "stop"

[[nodiscard]] constexpr bool needsReason(Severity severity)
{
    return severity == Severity::Caution || severity == Severity::TooClose;
}
[[nodiscard]] Severity severityOf(Verdict verdict);

enum class FindingCode {
    // A race (core/timing); figures: race, raceName, days, elapsed, profile; limitDays or limit where a
    // window set it
    BeforeRace, ///< ends before the start
    AfterRace, ///< begins after the finish
    DuringRace, ///< overlaps the race itself
    DuringStageRace, ///< light work while a race over several days is under way
    FirstDeepBeforeRace, ///< first deep work in a long time, close before a race
    NoRaceAhead, ///< a pre-event session without a race to prepare for; limitDays
    NoRaceBehind, ///< a post-event session without a race to recover from; limitDays
    StartTimeAssumed, ///< time: what it was taken as
    FinishTimeAssumed, ///< moment: what it was taken as, on the wall at the clinic
    DistanceUnknown, ///< judged as a marathon

    // The diary (core/scheduling); figures: booking, name, interval
    TherapistBusy, ///< interval, name (of the client booked then)
    RoomBusy, ///< interval, name (of the room); neither when no room was asked for and none is free
    ClientBusy, ///< interval, name (of the therapist)
    TherapistBuffer, ///< only the buffers collide; interval (of the other booking), limit (the gap needed)
    RoomBuffer,
    OutsideHours, ///< interval (the day's opening nearest to it), or none if the therapist does not work that
    ///< day
    InBreak, ///< interval (of the break)
    OnLeave, ///< interval, name (of the reason)
    ClinicClosed, ///< name (of the reason)
    InThePast,
    LengthNotOffered, ///< shorter or longer than every length offered; limit (the nearest offered)
    AcrossMidnight, ///< a booking lies within one day
    ClientArchived,
    TherapistArchived,
    SessionTypeArchived,
    RoomArchived,

    // How much a therapist is booked on the day, with this booking (core/scheduling); a caution
    DeepCapReached, ///< count (deep sessions there would be), limitCount
    MinutesCapReached, ///< elapsed (sessions there would be), limit

    // What the client's screening says (core/clinic/screening); condition, name (where, in the clinic's
    // words)
    ScreeningRefuse, ///< not to be treated until it is cleared; a caution until somebody decides
    ScreeningRefer, ///< to be seen by a doctor first; a caution
    ScreeningAvoid, ///< an area to be left alone; informs
    ScreeningCaution, ///< lighter, or otherwise with care; informs
};
[[nodiscard]] QString keyOf(
    FindingCode code); ///< "before_race", "therapist_busy" …: stable, for other programs

/// What can be done about a finding; taking it is one click.
struct Fix {
    enum class Kind { SameTherapist, OtherTherapist, OtherType };

    Kind kind;
    Id<Therapist> therapist;
    QString therapistName;
    std::optional<Id<Room>> room;
    Id<SessionType> sessionType;
    QString sessionTypeName;
    Moment start{};
    Minutes length{0};
    Verdict verdict = Verdict::Fine; ///< what the races say of it

    bool operator==(const Fix&) const = default;
};

/// Something that speaks for or against a booking: a code and the figures for the sentence, no words.
/// Which figures are set is said beside each code.
struct Finding {
    FindingCode code;
    Severity severity;
    std::optional<Verdict> verdict; ///< set for race timing only

    Id<Race> race;
    QString raceName;
    QString clinicReason; ///< BeforeRace, AfterRace: the clinic's own words for why, if it has any
    /// Date of the booking minus date of the race start, on the clinic's calendar: −2 is "D−2", two days
    /// before.
    std::optional<int> days;
    std::optional<Minutes> elapsed; ///< between the booking and the race, never negative
    std::optional<LoadProfile> profile;
    std::optional<int> limitDays;
    std::optional<int> count;
    std::optional<int> limitCount;
    std::optional<Minutes> limit;
    std::optional<TimeOfDay> time;
    std::optional<Moment> moment;

    Id<Booking> booking;
    QString condition; ///< key of a screening condition
    QString name;
    std::optional<Interval> interval;

    std::vector<Fix> fixes;

    Finding(FindingCode what, Severity how)
        : code{what}
        , severity{how}
    { }
    bool operator==(const Finding&) const = default;
};
using Findings = std::vector<Finding>;

/// The worst race-timing verdict: Ideal only if a race says so and none says worse than fine; no race near:
/// Fine.
[[nodiscard]] Verdict verdictOf(const Findings& findings);
/// False if any finding is a Stop.
[[nodiscard]] bool isBookable(const Findings& findings);
/// True if a finding may be passed only with a reason.
[[nodiscard]] bool needsReason(const Findings& findings);
/// Worst first, the order among equals kept.
void sortByWeight(Findings& findings);

} // namespace taper
