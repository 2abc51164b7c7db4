// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clinic.h"
#include "core/domain/race.h"
#include "core/domain/therapist.h"

namespace taper {

/// A race that somebody of this clinic runs, on its first day.
struct RaceMark {
    Id<Race> race;
    QString name;
    int entrants = 0;
};

/// One day of a month: how full it is, and what is run on it.
struct MonthDay {
    Date date{};
    std::optional<QString> closure; ///< why the clinic is closed; may be empty
    Minutes open{0};
    Minutes booked{0};
    int bookings = 0; ///< that hold their slot; so for the next two
    int tooClose = 0;
    int caution = 0;
    std::vector<RaceMark> races; ///< most entrants first; cancelled ones and those without entrants left out
};

/// A month in whole weeks, Monday to Sunday.
struct MonthView {
    Date month{}; ///< its first day
    Moment now{}; ///< of the clinic, when this was read
    std::vector<MonthDay> days; ///< a multiple of seven, with the days of the months before and after
};

/// The month of a day, for one therapist or for all. Errors: NotFound (therapist).
Result<MonthView> monthView(Clinic& clinic, Date day, std::optional<Id<Therapist>> only = std::nullopt);

} // namespace taper
