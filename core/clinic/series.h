// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/series_place.h"
#include "core/clinic/undo.h"
#include "core/scheduling/recurrence.h"

namespace taper {

// Sessions that repeat. Whatever is done to several bookings at once is done to all of them or to none, each
// reviewed as of now; the preview shows what each would say, and is asked for a decision on every row.

/// Which bookings of a series a change is meant for.
enum class SeriesScope { One, ThisAndFollowing, All };

enum class RowChoice {
    Keep, ///< as the row has it; with a reason, if something asks for one
    Skip, ///< not booked; of a series that stands already: left where it is
    Move, ///< to another time
};

/// One session of a series as it would be.
struct SeriesRow {
    Moment date{}; ///< names the row: where the rule, or the change, puts it
    BookingProposal place; ///< with the room that it would get; `replaces` for one that stands already
    std::optional<Moment> from; ///< where that one begins now
    int revision = 0; ///< of that one
    QString therapistName;
    BookingReview review;
    bool needsReason = false; ///< keeping it takes a reason, and none on record does
    /// If something speaks against it: the nearest good time that lies after the session before and before
    /// the one after it.
    std::optional<Fix> other;
    /// Keep where nothing speaks against it or only a reason helps; else Move, and without another time Skip.
    RowChoice suggested = RowChoice::Keep;
};

struct SeriesPreview {
    Recurrence rule; ///< of the series; for one that is changed, by which it was made
    std::vector<SeriesRow> rows; ///< in order of their dates
    std::vector<std::chrono::year_month_day> missing; ///< see Occurrences
    bool startsWithFirst = true; ///< false: the first date is none of the rule's, and is not among the rows
};

/// What is to become of one row.
struct RowDecision {
    struct Place {
        Moment start{};
        Id<Therapist> therapist;
        std::optional<Id<Room>> room; ///< else as book() chooses
    };

    Moment date{}; ///< names the row of a new series: its place.start
    std::optional<Id<Booking>> booking; ///< names the row of a series that stands already: its place.replaces
    std::optional<int> revision; ///< of that one, as read
    RowChoice choice = RowChoice::Keep;
    std::optional<Place> to; ///< for Move
    QString reason; ///< for passing a caution; if empty, that of the details or the change
};
[[nodiscard]] RowDecision decisionFor(const SeriesRow& row, RowChoice choice, const QString& reason = {});

/// Either all is written, or nothing and `fault` is the first row that cannot be as decided.
struct SeriesOutcome {
    std::optional<SeriesRow> fault;
    std::optional<Id<Series>> series;
    std::vector<BookingView> bookings; ///< those that were written, in order of their dates
    WayBack back;

    [[nodiscard]] bool isDone() const { return !fault.has_value(); }
};

/// What repeating a booking by a rule would say for each date; writes nothing. The details need a therapist,
/// a type and a length, and may be of a client who is not known yet. Errors: bad input by field (the rule's
/// as RuleFault says), NotFound.
Result<SeriesPreview> previewSeries(Clinic& clinic, const BookingDetails& first, const QString& rule);

/// Books them, all or none. A row without a decision is kept. Errors: as previewSeries(); NotFound ("what":
/// "date") for a decision on a date that the rule does not have; Required (at "rule") when every row is
/// skipped; SlotTaken, File….
Result<SeriesOutcome> bookSeries(Clinic& clinic, const BookingDetails& first, const QString& rule,
    const std::vector<RowDecision>& decisions = {});

/// What is to be different. All else of each booking stays, its note and its reason among it.
struct SeriesChange {
    Minutes shift{0}; ///< so much later on the wall, earlier if negative; over days as well
    std::optional<Id<Therapist>> therapist;
    std::optional<Id<Room>> room; ///< else it keeps its own if that is free
    std::optional<Id<SessionType>> sessionType; ///< with its price, unless there is a `price`
    std::optional<Minutes> length;
    std::optional<Money> price;
    std::optional<QString> note; ///< of the booking that is named, and of no other
    QString reason; ///< for passing a caution, where the row has none of its own

    [[nodiscard]] bool isEmpty() const;
};
/// What was changed in the editor of one booking, as far as it can be done to others.
[[nodiscard]] SeriesChange changeBetween(const BookingFields& before, const BookingDetails& after);

// Changing a series: the booking named (at its revision, as read), and with it those of its series that are
// meant, are still to come, and are neither cancelled, missed, begun nor over: these are never touched. A
// booking of no series is a series of one.

/// Errors: NotFound, StaleRevision, Refused ("status") for a booking that holds no slot, bad input by field.
Result<SeriesPreview> previewSeriesChange(
    Clinic& clinic, Id<Booking> id, int revision, SeriesScope scope, const SeriesChange& change);

/// A row without a decision is kept, one to be skipped stays as it is. A reason on record passes a caution
/// that is the same or milder. Errors: as the preview, NotFound for a decision on a booking that is not among
/// them, StaleRevision for one that has changed since.
Result<SeriesOutcome> changeSeries(Clinic& clinic, Id<Booking> id, int revision, SeriesScope scope,
    const SeriesChange& change, const std::vector<RowDecision>& decisions = {});

/// Errors: NotFound, StaleRevision.
Result<SeriesOutcome> cancelSeries(
    Clinic& clinic, Id<Booking> id, int revision, SeriesScope scope, CancelReason reason);

} // namespace taper
