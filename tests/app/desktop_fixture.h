// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/desktop.h"
#include "tests/support/clinic_builder.h"
#include "tests/support/gui_wait.h"

#include <QTemporaryDir>

namespace taper {
class ScheduleBoard;
}

namespace taper::test {

/// The real window on a clinic's file, and a colleague's program on the same file. Monday 2026-04-20, 08:00;
/// Maya Okafor works in Room 1; Callum Wright runs the London Marathon on Sunday 2026-04-26.
class DesktopFixture {
public:
    DesktopFixture();

    /// Opens the clinic and waits for the board.
    void open();
    [[nodiscard]] ScheduleBoard* board();
    /// True once everything asked of the worker so far has been answered and shown.
    void settle();

    // To whatever has the keyboard, as a person without a mouse does.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void keys(const char* utf8);
    [[nodiscard]] static QString focused(); ///< object name of what has the keyboard

    QTemporaryDir folder;
    QString path;
    ClinicBuilder colleague;
    Id<Therapist> maya;
    Id<Client> callum;
    QString fileToOpen; ///< what the system's file dialog would give
    QString fileToMake;
    Desktop desktop;
};

} // namespace taper::test
