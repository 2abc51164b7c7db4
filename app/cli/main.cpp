// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verbs.h"
#include "app/place/clinic_place.h"
#include "core/base/log.h"

#include <QGuiApplication>

#include <memory>

int main(int argc, char** argv)
{
    using namespace taper;
    log::toNowhere();

    QStringList words;
    for (int i = 1; i < argc; ++i)
        words += QString::fromLocal8Bit(argv[i]);

    // Pages need fonts and so a GUI application, but never a display; everything else starts quicker without.
    std::unique_ptr<QCoreApplication> application;
    if (cli::needsFonts(words)) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    nameApplication();
    const SystemClock clock;
    return static_cast<int>(cli::runCommandLine(words, clock));
}
