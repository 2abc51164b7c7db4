// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/booking/desk.h"
#include "ui/booking/booking_editor.h"

#include <gtest/gtest.h>

class QAbstractButton;

namespace taper {
class FindingList;
}

namespace taper::test {

/// An editor on a desk: Callum Wright runs the London Marathon on Sunday 2026-04-26.
class EditorTest : public testing::Test {
protected:
    EditorTest();

    void open(); ///< a new booking as m_start says
    void openAt(const char* start); ///< the same with Maya at this time
    void edit(const BookingView& booking);
    void moveOf(const BookingView& booking);

    /// Until nothing more is read or reviewed.
    void settle();
    /// Types and takes the first row, then waits for the review.
    void pick(const char* utf8);
    /// Presses Save and waits until it is booked or held back.
    void save();
    [[nodiscard]] const std::optional<BookingView>& booked() const { return m_booked; }
    [[nodiscard]] static QAbstractButton* fixButton(const FindingList* list, size_t index);

    Desk m_desk;
    Id<Client> m_callum;
    BookingStart m_start;
    QPointer<BookingEditor> m_editor;
    QString m_fullSports;
    QString m_postEvent;

private:
    void listen();

    std::optional<BookingView> m_booked;
};

} // namespace taper::test
