// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/attention.h"
#include "tests/ui/booking/desk.h"
#include "ui/attention/attention_page.h"

#include <QTableView>

#include <gtest/gtest.h>

namespace taper::test {

/// The page in a window on a Friday, two days before the London Marathon.
class AttentionHouse : public testing::Test {
protected:
    AttentionHouse();

    Id<Booking> book(Id<Client> client, const char* start, const char* code = "full_sports");
    [[nodiscard]] bool counts(int count) const;
    [[nodiscard]] QString cell(int row, int column) const;
    /// Of what can be chosen: "Callum Wright · ⬣ too close · D−1 London Marathon".
    [[nodiscard]] QStringList points() const;
    /// The one that is chosen.
    [[nodiscard]] QString chosen() const;
    /// Waits until this one is chosen and has the keyboard in the list.
    [[nodiscard]] bool isOn(const char* who);
    /// What the clinic itself says.
    [[nodiscard]] int openInFile();
    /// Lets the clock of the page look at the clinic's at once.
    void lookAtTheClock();

    Desk m_desk;
    AttentionPage* m_page;
    QTableView* m_table;
    int m_count = -1;
    bool m_isUrgent = false;
    QStringList m_failures;
};

} // namespace taper::test
