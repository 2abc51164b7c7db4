// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/board.h"

namespace taper::test {

/// A moment on the day that these tests look at, Friday 24 April 2026.
Moment onFriday(const char* time);

BookingView viewOf(qint64 id, const char* client, const char* from, const char* to);

/// Maya works 08:30–12:30 and 13:30–17:00, Tom 09:00–17:00. Maya has 1 (09:00–10:00) and 2 (10:00–11:00), Tom
/// has 3 (09:30–10:30). It is 09:40.
BoardView fridayView();

} // namespace taper::test
