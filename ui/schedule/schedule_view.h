// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/board.h"

#include <array>

namespace taper {

/// The ways to look at the diary.
enum class ScheduleView {
    Day, ///< one day, a column per therapist
    Rooms, ///< one day, a column per room
    Week, ///< one therapist, a column per day
    Team, ///< a week, all therapists in compact columns
    Month, ///< how full each day is, and which races are run
    Agenda, ///< two weeks as a list
};

inline constexpr std::array kScheduleViews{ScheduleView::Day, ScheduleView::Rooms, ScheduleView::Week,
    ScheduleView::Team, ScheduleView::Month, ScheduleView::Agenda};

/// "day", "rooms" …: for settings and object names.
[[nodiscard]] QString keyOf(ScheduleView view);
[[nodiscard]] std::optional<ScheduleView> scheduleViewFrom(QStringView key);
[[nodiscard]] QString titleOf(ScheduleView view); ///< "Day", as on its button

/// What to ask the clinic for; `only` is the therapist whose week is shown. Not for Month.
[[nodiscard]] BoardRequest requestFor(
    ScheduleView view, Date date, std::optional<Id<Therapist>> only = std::nullopt);
/// The days in view from the one chosen: that day, its week from Monday, its month, or two weeks from it.
[[nodiscard]] std::pair<Date, Date> daysShown(ScheduleView view, Date date);
/// So many days, weeks or months on, as one turns pages; the end of a short month stays in that month.
[[nodiscard]] Date turned(ScheduleView view, Date date, int pages);
/// "Friday 24 April 2026", "20 – 26 April 2026", "April 2026".
[[nodiscard]] QString periodText(ScheduleView view, Date date);

} // namespace taper
