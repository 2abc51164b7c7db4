// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clinic.h"
#include "core/domain/consent.h"
#include "core/domain/screening.h"

#include <vector>

namespace taper {

/// A condition of a client, and how it stands now (for a visit: at its start). Never Over.
struct KnownCondition {
    Stored<ClientCondition> condition;
    ConditionStanding standing = ConditionStanding::Stands;
};

/// One asking, as it stands in the file; never altered.
struct PastScreening {
    Id<Screening> id;
    ScreeningFields fields;
};

/// Whether a session may begin.
struct SessionGate {
    bool isAsked = false; ///< somebody asked for this visit; if nobody did, nothing is held up by that
    bool mayStart = true;
    std::vector<ConditionAlert> conditions; ///< all of the visit, hardest first
    std::vector<ConditionAlert> blocking; ///< those that nobody has decided about yet, or that end it
    std::optional<ScreeningDecision> decision; ///< the latest of this visit
    QString reason;
    Moment decidedAt{};
    QString decidedBy;
};

/// Whether the session of a booking may begin. A condition that needs a decision (it refuses the session, or
/// somebody else has to see the client now) holds it up, also when it is due to be asked about again, until
/// it is cleared or it was decided, with a reason and knowing of it, to go ahead. A decision not to treat
/// holds it up too; it ends nothing by itself. setBookingStatus() and undo() refuse with DecisionRequired to
/// begin a session, or to complete on its day one that has not begun, while the gate is shut.
/// Errors: NotFound.
Result<SessionGate> sessionGate(Clinic& clinic, Id<Booking> booking);

// Intake

/// A question of the intake form, with what is known of it.
struct IntakeQuestion {
    QString condition; ///< key
    std::vector<KnownCondition> known; ///< several if there are several places
};
struct IntakeForm {
    Stored<Client> client;
    std::vector<IntakeQuestion> questions; ///< in the order of the list
    std::optional<PastScreening> last; ///< the last intake, if there was one
    bool needsGuardian = false; ///< under age today
};
/// Errors: NotFound.
Result<IntakeForm> intakeForm(Clinic& clinic, Id<Client> client);

struct IntakeAnswer {
    Id<Client> client;
    std::vector<ScreeningAnswer> answers; ///< those left out were not asked
    QString note;
};
/// Keeps the answers as they are, and brings the client's conditions into line: a Yes notes a condition, or
/// tells a known one more exactly; Unchanged confirms what is known; a No clears it, for which one that a
/// doctor has to clear wants its detail (ReasonRequired at "answers[2].detail"). Errors: bad input by field,
/// NotFound.
Result<PastScreening> saveIntake(Clinic& clinic, const IntakeAnswer& answer);

// At each visit

/// A marathon or an ultra that the client finished within a day before the visit.
struct FinishedRace {
    Id<Race> race;
    QString name;
    Moment finish{}; ///< on the clinic's wall
    bool isAssumed = false; ///< the finish is not known but worked out
};
/// The races whose finish lies so long before a visit are asked about.
inline constexpr Minutes kAfterRaceReach{24 * 60};

struct VisitQuestions {
    Id<Booking> booking;
    Id<Client> client;
    QString clientName;
    Moment start{};
    std::vector<KnownCondition> known; ///< to be confirmed; those that are due first
    QStringList asked; ///< of the few of every visit, those not known already
    std::optional<FinishedRace> race; ///< the latest, which the next line is for
    QStringList afterRace; ///< emergencies: empty without such a race
    bool needsGuardian = false; ///< under age on the day
    std::optional<Date> guardianConsent; ///< when a parent or guardian last agreed
    bool hasIntake = false; ///< the intake form was ever filled in
    std::optional<PastScreening> last; ///< what was asked for this visit before
    SessionGate gate;
};
/// Errors: NotFound.
Result<VisitQuestions> visitQuestions(Clinic& clinic, Id<Booking> booking);

struct VisitAnswer {
    Id<Booking> booking;
    std::vector<ScreeningAnswer> answers;
    /// In view of all that stands after these answers. To go ahead over what needs a decision takes a reason.
    std::optional<ScreeningDecision> decision;
    QString reason;
    QString note;
};
/// Keeps the answers and brings the conditions into line, as saveIntake() does. Says whether the session may
/// begin now. Errors: bad input by field, ReasonRequired at "reason", NotFound.
Result<SessionGate> answerVisit(Clinic& clinic, const VisitAnswer& answer);
/// Every question of visitQuestions() answered in one: nothing new, and what is known is still so.
Result<SessionGate> nothingNew(Clinic& clinic, Id<Booking> booking);
/// Only the decision. Errors: as answerVisit().
Result<SessionGate> decideSession(
    Clinic& clinic, Id<Booking> booking, ScreeningDecision decision, const QString& reason);

// The conditions themselves

struct ClientConditions {
    std::vector<KnownCondition> standing; ///< hardest first
    std::vector<Stored<ClientCondition>> past; ///< cleared or over, latest first
    bool needsGuardian = false; ///< under age today
    std::optional<Date> guardianConsent;
    std::vector<PastScreening> screenings; ///< every asking, latest first
};
/// Errors: NotFound.
Result<ClientConditions> conditionsOf(Clinic& clinic, Id<Client> client);

struct NewCondition {
    Id<Client> client;
    QString condition; ///< key
    QString area;
    QString detail;
};
/// Errors: bad input by field (condition, area, detail), NotFound.
Result<Stored<ClientCondition>> addCondition(Clinic& clinic, const NewCondition& condition);
/// Another place or detail; when it is to be looked at again stays. Errors: bad input, NotFound,
/// StaleRevision.
Result<Stored<ClientCondition>> changeCondition(
    Clinic& clinic, Id<ClientCondition> id, int revision, const QString& area, const QString& detail);
/// Errors: ReasonRequired at "cleared_reason" for one that a doctor has to clear, NotFound, StaleRevision.
/// One that is cleared already stays as it was.
Result<Stored<ClientCondition>> clearCondition(
    Clinic& clinic, Id<ClientCondition> id, int revision, const QString& reason);

} // namespace taper
