// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop_fixture.h"

#include "ui/schedule/schedule_board.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QSettings>
#include <QTest>

namespace taper::test {

DesktopFixture::DesktopFixture()
    : path{folder.filePath(QStringLiteral("clinic.taper"))}
    , colleague{path}
    , maya{colleague.therapist("Maya Okafor", colleague.room("Room 1"))}
    , callum{colleague.runner("Callum Wright", colleague.londonMarathon())}
    , desktop{colleague.clock(),
          Desktop::Questions{[this](QWidget*) { return fileToOpen; },
              [this](QWidget*, const QString&) { return fileToMake; }}}
{
    // Deep work close before a race is only a caution for those who had none lately.
    colleague.visit(callum, maya, "full_sports", "2026-04-06T10:00");
    // What the window remembers goes to the scratch folder, not among the settings of whoever runs the tests.
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
    QCoreApplication::setOrganizationName(QStringLiteral("Taper tests"));
    desktop.window().resize(1280, 720);
    desktop.window().show();
    desktop.window().activateWindow();
}

void DesktopFixture::open()
{
    desktop.openClinic(path);
    ASSERT_TRUE(
        waitFor([this] { return board() && board()->isVisible() && !board()->view().columns.empty(); }));
    settle();
}

ScheduleBoard* DesktopFixture::board()
{
    return desktop.window().findChild<ScheduleBoard*>(QStringLiteral("scheduleBoard"));
}

void DesktopFixture::settle()
{
    for (int round = 0; round < 3; ++round) {
        bool isAnswered = false;
        desktop.bridge().ask(
            &desktop, [](Clinic& clinic) { return clinic.now(); },
            [&isAnswered](Moment) { isAnswered = true; });
        ASSERT_TRUE(waitFor([&isAnswered] { return isAnswered; }));
        QTest::qWait(150); // longer than the pause after typing, so that what follows from it was asked
    }
}

QString DesktopFixture::focused()
{
    const QWidget* widget = QApplication::focusWidget();
    while (widget && widget->objectName().isEmpty())
        widget = widget->parentWidget();
    return widget ? widget->objectName() : QString{};
}

void DesktopFixture::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    ASSERT_NE(QApplication::focusWidget(), nullptr);
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void DesktopFixture::keys(const char* utf8)
{
    for (const QChar c : QString::fromUtf8(utf8)) {
        ASSERT_NE(QApplication::focusWidget(), nullptr);
        QTest::keyClick(QApplication::focusWidget(), c.toLatin1());
    }
}

} // namespace taper::test
