// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/clinic_builder.h"
#include "tests/support/gui_wait.h"
#include "ui/shell/bridge.h"

#include <QAbstractButton>
#include <QApplication>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

namespace taper::test {

/// A clinic file with two programs on it: `house` furnishes it and plays the colleague at the other desk, the
/// bridge is the one of the window under test. Friday 2026-04-24, 08:00; Maya Okafor works in Room 1, Tom
/// Reid in Room 2.
class Desk {
public:
    Desk();

    [[nodiscard]] Clinic& other() { return house.clinic(); }
    /// How a booking stands in the file.
    [[nodiscard]] BookingView stored(Id<Booking> booking);

    QTemporaryDir folder;
    ClinicBuilder house;
    Id<Therapist> maya;
    Id<Therapist> tom;
    AsyncBridge bridge;
    QWidget window; ///< what dialogs open over
};

/// The one descendant of this name that can be seen, or nullptr. What was just made is shown and laid out
/// first, as it is before anybody could reach for it.
template <class Widget = QWidget>
Widget* named(QWidget* within, const char* name)
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    for (auto* widget : within->findChildren<Widget*>(QString::fromLatin1(name))) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

/// What a label, line or button of this name says; empty if it cannot be seen.
[[nodiscard]] QString said(QWidget* within, const char* name);
void press(QWidget* within, const char* button);
/// Replaces what stands in an input, key by key.
void retype(QWidget* within, const char* input, const QString& text);
void choose(QWidget* within, const char* combo, const QString& text);

/// Types to whatever has the keyboard, as a person without a mouse does.
void keys(const QString& text);
void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

/// The open dialog of this name, waited for.
QWidget* dialogNamed(const char* name);

/// Presses a button of the next question that is asked, while whoever asks it waits for the answer.
void answerNext(const char* button);

/// The open dialog of this name with the keyboard in it, as a window system gives it to one that opens.
QWidget* activeDialog(const char* name);

} // namespace taper::test
