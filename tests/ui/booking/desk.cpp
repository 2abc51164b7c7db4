// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/booking/desk.h"

#include "core/clinic/booking_detail.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTimer>

#include <gtest/gtest.h>

namespace taper::test {

Desk::Desk()
    : house{folder.filePath(QStringLiteral("clinic.taper"))}
    , maya{house.therapist("Maya Okafor", house.room("Room 1"))}
    , tom{house.therapist("Tom Reid", house.room("Room 2"))}
{
    house.clock().set("2026-04-24T08:00");
    auto opened =
        bridge.open([path = folder.filePath(QStringLiteral("clinic.taper")), clock = &house.clock()] {
            return Clinic::open(path, *clock, {QStringLiteral("Front desk"), std::chrono::milliseconds{200}});
        });
    const bool isOpen = waitFor([&] { return opened.isFinished(); }) && opened.result().has_value();
    if (!isOpen)
        qFatal("the clinic of a test did not open");
    window.resize(1280, 720);
    window.show();
    window.activateWindow();
    // What follows the keyboard (a list that opens beneath what is typed) needs a window that has it.
    if (!QTest::qWaitForWindowActive(&window))
        qFatal("the window of a test did not become active");
}

BookingView Desk::stored(Id<Booking> booking)
{
    auto detail = bookingDetail(other(), booking);
    if (!detail)
        qFatal("no such booking");
    return detail->booking;
}

QString said(QWidget* within, const char* name)
{
    QWidget* widget = named(within, name);
    if (auto* label = qobject_cast<QLabel*>(widget))
        return label->text();
    if (auto* line = qobject_cast<QLineEdit*>(widget))
        return line->text();
    if (auto* text = qobject_cast<QPlainTextEdit*>(widget))
        return text->toPlainText();
    if (auto* button = qobject_cast<QAbstractButton*>(widget))
        return button->text();
    if (auto* combo = qobject_cast<QComboBox*>(widget))
        return combo->currentText();
    return {};
}

void press(QWidget* within, const char* button)
{
    auto* found = named<QAbstractButton>(within, button);
    ASSERT_NE(found, nullptr) << "no button " << button;
    ASSERT_TRUE(found->isEnabled()) << button << " cannot be pressed";
    // Near the left edge: of a wide choice only its words can be clicked.
    QTest::mouseClick(
        found, Qt::LeftButton, Qt::NoModifier, QPoint{found->height() / 2, found->height() / 2});
}

void retype(QWidget* within, const char* input, const QString& text)
{
    QWidget* widget = named(within, input);
    ASSERT_NE(widget, nullptr) << "no input " << input;
    while (widget->focusProxy())
        widget = widget->focusProxy();
    if (auto* combo = qobject_cast<QComboBox*>(widget))
        widget = combo->lineEdit();
    widget->setFocus();
    QTest::keyClick(widget, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(widget, Qt::Key_Delete);
    // Key events carry one 16-bit unit each; whatever lies outside comes as it does from an input method.
    for (const QChar letter : text) {
        QKeyEvent pressed{QEvent::KeyPress, 0, Qt::NoModifier, QString{letter}};
        QApplication::sendEvent(widget, &pressed);
    }
}

void choose(QWidget* within, const char* combo, const QString& text)
{
    auto* found = named<QComboBox>(within, combo);
    ASSERT_NE(found, nullptr) << "no choice " << combo;
    const int index = found->findText(text);
    ASSERT_GE(index, 0) << qPrintable(text) << " is not offered";
    found->setFocus();
    found->setCurrentIndex(index);
}

void keys(const QString& text)
{
    for (const QChar letter : text) {
        QWidget* widget = QApplication::focusWidget();
        ASSERT_NE(widget, nullptr) << "nothing has the keyboard";
        QTest::sendKeyEvent(QTest::Click, widget, Qt::Key_unknown, QString{letter}, Qt::NoModifier);
    }
}

void key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QCoreApplication::processEvents(); // nobody types before the window that was called is in front
    QWidget* widget = QApplication::focusWidget();
    ASSERT_NE(widget, nullptr) << "nothing has the keyboard";
    QTest::keyClick(widget->window()->windowHandle(), key, modifiers);
}

QWidget* dialogNamed(const char* name)
{
    QWidget* found = nullptr;
    const bool isThere = waitFor([&] {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (widget->isVisible() && widget->objectName() == QLatin1String{name})
                found = widget;
        }
        return found != nullptr;
    });
    return isThere ? found : nullptr;
}

void answerNext(const char* button)
{
    auto* timer = new QTimer{qApp};
    QObject::connect(timer, &QTimer::timeout, timer, [timer, button] {
        QWidget* asked = QApplication::activeModalWidget();
        auto* found = asked ? named<QAbstractButton>(asked, button) : nullptr;
        if (!found)
            return;
        timer->stop();
        timer->deleteLater();
        found->click();
    });
    timer->start(2);
}

QWidget* activeDialog(const char* name)
{
    QWidget* dialog = dialogNamed(name);
    if (!dialog)
        return nullptr;
    dialog->activateWindow();
    return waitFor([dialog] { return dialog->isActiveWindow(); }) ? dialog : nullptr;
}

} // namespace taper::test
