// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/booking_view.h"

#include <QString>

#include <optional>
#include <vector>

namespace taper {

/// What can be done with a booking from the panel.
enum class BookingAction {
    Confirm,
    Arrive,
    Start,
    Complete,
    NoShow,
    StepBack,
    Screen,
    Note, ///< the treatment note, begun or not
    Keep,
    Move,
    Edit,
    Cancel
};

struct OfferedAction {
    BookingAction action;
    QString text; ///< with its mnemonic
    QString name; ///< object name of its button
    bool isPrimary = false;
};

/// The actions that make sense for a booking at this moment, the primary one (if any) first. Arriving is
/// offered from the booking's own day on, a no-show from its start on, the note from the client's arrival on;
/// the diary opens a slot that is over only by a step back. Asking the questions of the visit is offered
/// while the client is there, unless `isScreened`.
[[nodiscard]] std::vector<OfferedAction> offeredActions(
    const BookingView& booking, const Findings& findings, Moment now, bool isScreened = true);

/// The status an action leads to; nothing for those that change none or ask first.
[[nodiscard]] std::optional<BookingStatus> statusAfter(BookingAction action, BookingStatus now);

} // namespace taper
