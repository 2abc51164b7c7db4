// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/notes.h"
#include "tests/ui/booking/desk.h"
#include "ui/history/history_page.h"

#include <QListView>

#include <gtest/gtest.h>

namespace taper::test {

/// The page of a history in a window, on Friday 24 April 2026. Callum runs London on Sunday.
class HistoryPageTest : public testing::Test {
protected:
    HistoryPageTest();

    /// A past session of Callum's with a final note on it.
    Id<TreatmentNote> noted(
        const char* start, int painBefore, int painAfter, const char* plan, const char* code = "full_sports");
    Id<TreatmentNote> notedOf(Id<Client> client, Id<Therapist> therapist, const char* start, int painBefore,
        int painAfter, const char* plan, const char* code = "full_sports");
    /// Shows a client and waits until all is there.
    void show(Id<Client> client);
    [[nodiscard]] bool settled() const; ///< waits until nothing is asked any more
    /// The rows, as screen readers hear them.
    [[nodiscard]] QStringList rows() const;
    [[nodiscard]] QString chosen() const;
    void choose(int row);
    /// The open dialog of this name with the keyboard in it.
    static QWidget* active(const char* name);

    Desk m_desk;
    Id<Race> m_london;
    Id<Client> m_callum;
    HistoryPage* m_page;
    QListView* m_list;
    QStringList m_noticed;
    QStringList m_failed;
};

} // namespace taper::test
