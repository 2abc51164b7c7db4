// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/screening.h"
#include "tests/ui/booking/desk.h"

#include <gtest/gtest.h>

namespace taper::test {

/// A desk with a runner who is booked today, and what may be known of them.
class AskingTest : public testing::Test {
protected:
    AskingTest();

    /// Notes a condition through the colleague's program; the id of it.
    Id<ClientCondition> known(const char* condition, const char* area = "", const char* detail = "");
    /// What stands of the client in the file, hardest first.
    ClientConditions stored();
    [[nodiscard]] QStringList standing(); ///< keys
    /// The open dialog of this name, with the keyboard.
    QWidget* opened(const char* name);
    /// Whether something is said to be wrong at the field of this name.
    static bool complains(QWidget* dialog, const char* field);
    /// The same of a save that was refused, waited for until it can be tried again.
    static bool refuses(QWidget* dialog, const char* field);
    /// Waits until nothing of this name is open any more.
    static bool closes(const char* name);

    Desk m_desk;
    Id<Client> m_callum;
    BookingView m_booking;
    QStringList m_notices;
    QStringList m_failures;
};

} // namespace taper::test
