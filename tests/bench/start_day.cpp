// SPDX-License-Identifier: GPL-3.0-or-later
// The program from its start until the day of a clinic is painted, wired as the real one.
#include "app/desktop/desktop.h"
#include "core/base/log.h"
#include "tests/bench/until_painted.h"
#include "tests/support/manual_clock.h"
#include "ui/schedule/schedule_board.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QSettings>

int main(int argc, char** argv)
{
    using namespace taper;
    QApplication application{argc, argv};
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2; // the clinic's file, and a folder for what the window remembers
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, arguments.at(2));
    QCoreApplication::setOrganizationName(QStringLiteral("Taper benchmarks"));
    applyTheme(application, ThemeChoice::Light, 1.0);
    log::toNowhere();

    const test::ManualClock clock{"2026-04-24T09:40"};
    Desktop desktop{clock};
    desktop.showStart();
    desktop.window().resize(1440, 900);
    std::unique_ptr<bench::UntilPainted> leave;
    QObject::connect(&desktop, &Desktop::opened, &desktop, [&desktop, &leave] {
        auto* board = desktop.window().findChild<ScheduleBoard*>(QStringLiteral("scheduleBoard"));
        leave = std::make_unique<bench::UntilPainted>(
            board->viewport(), [board] { return !board->view().columns.empty(); });
    });
    desktop.openClinic(arguments.at(1));
    desktop.window().show();
    return QApplication::exec();
}
