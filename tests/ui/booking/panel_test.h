// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/booking/desk.h"
#include "ui/booking/booking_panel.h"
#include "ui/booking/undo_history.h"

#include <gtest/gtest.h>

namespace taper::test {

/// A panel on a desk with a history of what was done, and what both told their page.
class PanelTest : public testing::Test {
protected:
    PanelTest();

    void show(Id<Booking> booking);
    /// Until nothing more is loaded.
    void settle();
    /// Presses a button and waits until it is written and shown.
    void act(const char* button);
    void undo();

    Desk m_desk;
    Id<Race> m_london;
    Id<Client> m_callum;
    UndoHistory m_history{m_desk.bridge};
    BookingPanel* m_panel;
    int m_writes = 0;
    QStringList m_notices; ///< with or without a way back
    QStringList m_failures;
    std::function<void()> m_undo;
    std::optional<BookingView> m_toMove;
    std::optional<Moment> m_moveTo;
    std::optional<BookingView> m_toEdit;
    std::optional<Id<Client>> m_clientToOpen;
};

} // namespace taper::test
