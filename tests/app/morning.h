// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/waiting.h"
#include "tests/app/desktop_fixture.h"

#include <gtest/gtest.h>

#include <QWidget>

#include <initializer_list>
#include <string>

namespace taper::test {

/// Monday morning at the desk of two therapists:
///
///     Maya Okafor   09:00 Ann Bell   11:00 Ben Gray   13:30 Cara Long   15:00 Dina Hall
///     Tom Reid      09:00 Eve Stone  11:30 Finn Moss                    15:30 Gus Park
///
/// each for an hour and, with what follows it, a quarter more. Holly West is known and has no booking. Priya
/// Nair and Leo Marsh wait for an hour with anybody, Priya more urgently. Rosa Lind runs the Lakes Marathon
/// on Sunday 2026-06-21.
class MorningAtTheDesk : public testing::Test, protected DesktopFixture {
protected:
    MorningAtTheDesk();

    // What stands in the file, as the colleague at the other desk reads it.
    /// A line for each booking that holds its time: "09:00 Maya Okafor: Ann Bell, booked".
    [[nodiscard]] std::string diary(const char* day);
    [[nodiscard]] static std::string lines(std::initializer_list<const char*> lines);
    [[nodiscard]] BookingView stored(Id<Booking> booking);
    /// All that hold their time from the morning on, for half a year.
    [[nodiscard]] std::vector<BookingView> bookingsOf(Id<Client> client);
    [[nodiscard]] std::string waiting(); ///< the names, joined with ", "
    [[nodiscard]] int clientsNamed(const char* name);
    /// The one booking of a client with that name on a day; aborts the test if there is none or another.
    [[nodiscard]] BookingView onlyBookingOf(const char* client, const char* day);

    // What can be seen in front: in the open dialog if there is one, else in the window.
    [[nodiscard]] static QWidget* front();
    template <class Widget = QWidget>
    [[nodiscard]] static Widget* seen(const char* name)
    {
        for (auto* widget : front()->findChildren<Widget*>(text(name))) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    [[nodiscard]] QString noticed(); ///< the sentence of the notice; empty without one
    /// A dialog of that name is in front and has answered what it was asked.
    [[nodiscard]] bool isOpen(const char* dialog);
    /// Every dialog is closed and the board has the keyboard.
    [[nodiscard]] bool isBackAtTheBoard();

    /// By keys: turns the page to the day, goes to the column and down to the time.
    void walkTo(Id<Therapist> therapist, const char* place);

    // What the tests by keyboard and by mouse find in the file in the end.
    void expectMayaToBeAwayFromEleven(const std::vector<std::string>& proposed);
    /// "Ben Gray 2026-04-21T11:00 Maya Okafor", for each booking that would be in the way.
    [[nodiscard]] std::vector<std::string> proposedForMayasLeave();
    void expectTheGapsToBeFilled();
    void expectTheSeriesUpToTheRace();

    Id<Therapist> tom;
    Id<Client> rosa;
    Id<Booking> ann;
    Id<Booking> ben;
    Id<Booking> cara;
    Id<Booking> dina;
    Id<Booking> eve;
};

} // namespace taper::test
