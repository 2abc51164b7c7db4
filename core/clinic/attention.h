// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/booking_view.h"
#include "core/clinic/clinic.h"
#include "core/domain/contact.h"
#include "core/domain/race_entry.h"

#include <vector>

namespace taper {

enum class AttentionKind {
    FlaggedBooking, ///< a coming booking that carries a caution or worse
    MissingRaceData, ///< a race whose start time or distance is missing, and some booking hangs on it
    EntrantWithoutSession, ///< a runner with nothing booked in the days before the race that suit
    ScreeningAlert ///< a coming visit of somebody who is to be asked something first
};
[[nodiscard]] QString keyOf(AttentionKind kind); ///< "flagged_booking", "race_data", "entrant", "alert"

/// Where a point stands. Only Open ones are counted in the navigation.
enum class AttentionStanding {
    Open,
    Asked, ///< the client was asked; open again on the day the answer should be there
    Kept ///< somebody wrote down why it stays as it is
};

/// Why a point is kept.
struct KeptNote {
    QString reason;
    std::optional<Moment> at; ///< a booking's own reason does not say when
    QString who;
};
/// The last time the client was asked.
struct AskedNote {
    Moment at{};
    ContactOutcome outcome = ContactOutcome::Asked;
    QString note;
    QString who;
    Date again{}; ///< the first day on which the point is open again
};

/// How far ahead a runner without a session is looked for, by what the race means to them: for the race that
/// everything is built around in time to find a place on the ideal day, for another while there is still
/// choice. A training run (priority C) needs no session of its own.
inline constexpr int kEntrantAheadA = 21;
inline constexpr int kEntrantAheadB = 14;
/// Who came before, but not for so many days, is somebody to win back (see recall.h) and none to look after.
inline constexpr int kActiveDays = 180;
/// Alerts are asked about in the last days before a visit, today included.
inline constexpr int kAlertAhead = 7;
/// Working days (on which somebody works) after which a question without an answer comes back, and an
/// unanswered call is tried again.
inline constexpr int kAnswerDays = 2;
inline constexpr int kRedialDays = 1;

/// Something that waits for a person's decision. What is set depends on the kind.
struct AttentionPoint {
    AttentionKind kind = AttentionKind::FlaggedBooking;
    AttentionStanding standing = AttentionStanding::Open;
    std::optional<KeptNote> kept; ///< exactly when Kept
    std::optional<AskedNote> asked; ///< also of one that is open again
    /// What there is to look at. A point that was settled is open again when this changes.
    QString state;

    /// Whose it is; invalid for MissingRaceData.
    Id<Client> client;
    QString clientName;
    QString clientPhone;
    QStringList alerts; ///< ScreeningAlert: what the clinic noted; what the screening says is in `booking`

    std::optional<BookingView> booking; ///< FlaggedBooking, ScreeningAlert
    std::optional<Finding> finding; ///< FlaggedBooking: the one that weighs most

    Id<Race> race; ///< MissingRaceData, EntrantWithoutSession
    QString raceName;
    std::optional<Moment> raceStart; ///< the same; on the clinic's wall, as far as it is known
    bool needsStart = false; ///< MissingRaceData
    bool needsDistance = false;
    std::vector<BookingView> depending; ///< MissingRaceData: coming bookings whose verdict hangs on it
    RacePriority priority = RacePriority::B; ///< EntrantWithoutSession
    Date
        suitsFrom{}; ///< EntrantWithoutSession: the first day on which a session would be one before the race

    /// Stable as long as the thing itself is there: "flagged_booking:12", "race_data:3", "entrant:3:17".
    [[nodiscard]] QString key() const;
    [[nodiscard]] bool isOpen() const { return standing == AttentionStanding::Open; }
    /// When what it is about begins: by this the points of a kind are ordered.
    [[nodiscard]] Moment when() const;
};

struct AttentionList {
    std::vector<AttentionPoint> points; ///< by kind, then by time
    Moment now{};
    /// The list stays as it is until then, unless something is written: a booking or a race begins, or the
    /// day ends.
    Instant until{};

    [[nodiscard]] int count(AttentionStanding standing) const;
};

/// Every point there is now:
///
///  - each booking still to come that carries a caution or worse; kept, if it has its reason;
///  - each scheduled race without a start time or a distance that decides over a booking still to come: with
///    some start from 06:00 to 14:00, or some distance from 5 km to an ultra, it would get another verdict;
///  - each runner entered in a coming race (kEntrantAheadA, kEntrantAheadB) who has no session from the days
///    before it in which the policy expects one (expectedRaceDays) up to its start. A booking that is too
///    close is a point of its own and not two. Who is archived, not to be contacted, or
///    has not come for kActiveDays, is left out;
///  - each visit of the next days by a client with alerts, with something known from the screening, or under
///    age without a parent's or guardian's consent for this course.
///
/// A handful of queries; the cost follows what is to come, not what is stored.
Result<AttentionList> attentionList(Clinic& clinic);

/// Writes down why a point is left as it is: of a flagged booking as the booking's reason, of an alert what
/// came of asking. Errors: ReasonRequired at "reason", NotFound, StaleRevision (the booking was changed since
/// the point was read).
Result<void> settlePoint(Clinic& clinic, const AttentionPoint& point, const QString& reason);
/// Opens it again; does nothing if it is not settled. A booking's reason stays (Errors: Refused).
Result<void> unsettlePoint(Clinic& clinic, const AttentionPoint& point);

} // namespace taper
