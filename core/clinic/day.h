// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/booking_view.h"
#include "core/clinic/clinic.h"
#include "core/reports/day_list.h"
#include "core/scheduling/opening_hours.h"

namespace taper {

/// One therapist's day: a column of the board.
struct TherapistDay {
    Id<Therapist> therapist;
    QString name;
    QString colour;
    QString roomName;
    DayHours hours;
    std::vector<BookingView> bookings; ///< in order of start; cancelled ones left out
    Minutes open{0};
    Minutes booked{0};
};

struct DayView {
    Date date{};
    Moment now{}; ///< of the clinic, when this was read
    Minutes grid{15};
    std::optional<QString> closure; ///< why the clinic is closed; may be empty
    std::vector<TherapistDay> therapists; ///< everybody who works or has a booking on that day
    int bookings = 0; ///< that hold their slot; so for the next two
    int tooClose = 0;
    int caution = 0;
    Minutes open{0};
    Minutes booked{0};
};

/// Everything the board shows of one day; costs the same in year 10 as in year 1.
Result<DayView> dayView(Clinic& clinic, Date date);

/// What is printed for one day; `therapist` for one only.
Result<DayList> dayList(Clinic& clinic, Date date, std::optional<Id<Therapist>> therapist = std::nullopt);

} // namespace taper
