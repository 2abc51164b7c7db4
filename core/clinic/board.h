// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/booking_view.h"
#include "core/clinic/clinic.h"
#include "core/scheduling/opening_hours.h"

namespace taper {

enum class BoardBy { Therapists, Rooms };

/// One day of one therapist or of one room: a column of the board.
struct BoardColumn {
    Date date{};
    Id<Therapist> therapist; ///< invalid in a room's column
    std::optional<Id<Room>> room; ///< of a room's column; none there for what is booked without a room
    int order = 0; ///< place among all therapists or rooms, the same on every day
    QString name; ///< of the therapist or the room; empty for what is booked without a room
    QString colour; ///< of the therapist
    QString roomName; ///< the therapist's usual one
    DayHours hours; ///< of a room: whenever anybody works
    std::vector<BookingView> bookings; ///< in order of start; cancelled ones left out
    Minutes open{0};
    Minutes booked{0};
    int deep = 0; ///< sessions of a deep load profile that hold their slot
    std::optional<int> deepCap; ///< the therapist's daily limits; none in a room's column
    std::optional<Minutes> minutesCap;
};

/// What a board is asked to show.
struct BoardRequest {
    Date from{};
    int days = 1; ///< 1 … 42
    BoardBy by = BoardBy::Therapists;
    std::optional<Id<Therapist>> only; ///< one therapist over the days: each day of the week has its column
};

/// One or several days of the diary, as columns.
struct BoardView {
    Date from{};
    int days = 1;
    Moment now{}; ///< of the clinic, when this was read
    Minutes grid{15};
    std::optional<QString> closure; ///< why the clinic is closed on all the days; may be empty
    /// By day, then in the order of therapists or rooms. Everybody who works or has a booking on that day;
    /// every room in use.
    std::vector<BoardColumn> columns;
    int bookings = 0; ///< that hold their slot; so for the next two
    int tooClose = 0;
    int caution = 0;
    Minutes open{0};
    Minutes booked{0};

    [[nodiscard]] Date to() const { return from + std::chrono::days{days - 1}; } ///< the last day
};

/// Everything the board shows; a day costs the same in year 10 as in year 1. Errors: NotFound (therapist),
/// OutOfRange (days).
Result<BoardView> boardView(Clinic& clinic, const BoardRequest& request);
/// One day, a column per therapist.
Result<BoardView> dayView(Clinic& clinic, Date date);

} // namespace taper
