// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"
#include "app/desktop/shots.h"
#include "app/place/clinic_place.h"
#include "core/base/log.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QFontDatabase>

#include <cstdio>

namespace {

using namespace taper;

struct Options {
    QCommandLineParser parser;
    QCommandLineOption demo{
        QStringLiteral("demo"), QCoreApplication::translate("main", "Open a demonstration clinic.")};
    QCommandLineOption shots{QStringLiteral("shots"),
        QCoreApplication::translate("main", "Write a picture of every page into DIR and leave."),
        QStringLiteral("DIR")};
    QCommandLineOption look{QStringLiteral("theme"),
        QCoreApplication::translate("main", "light, dark or system."), QStringLiteral("THEME"),
        QStringLiteral("system")};
    QCommandLineOption size{QStringLiteral("size"),
        QCoreApplication::translate("main", "Size of the pictures."), QStringLiteral("WxH"),
        QStringLiteral("1440x900")};
    QCommandLineOption scale{QStringLiteral("text-scale"),
        QCoreApplication::translate("main", "Size of text: 1.0 is the system's, up to 2.0."),
        QStringLiteral("FACTOR"), QStringLiteral("1.0")};

    Options()
    {
        parser.setApplicationDescription(QCoreApplication::translate(
            "main", "Bookings for sports massage clinics whose clients run races."));
        parser.addHelpOption();
        parser.addPositionalArgument(QStringLiteral("FILE"),
            QCoreApplication::translate("main", "The clinic to open."), QStringLiteral("[FILE]"));
        parser.addOptions({demo, shots, look, size, scale});
    }

    [[nodiscard]] ThemeChoice theme() const
    {
        const QString word = parser.value(look);
        if (word == QLatin1String("dark"))
            return ThemeChoice::Dark;
        return word == QLatin1String("light") ? ThemeChoice::Light : ThemeChoice::System;
    }

    [[nodiscard]] QSize windowSize() const
    {
        const QStringList parts = parser.value(size).split(u'x');
        const QSize wanted{parts.value(0).toInt(), parts.value(1).toInt()};
        return wanted.isEmpty() ? QSize{1440, 900} : wanted;
    }
};

int takeShots(const Options& options)
{
    const auto problem = writeShots(options.parser.value(options.shots), options.windowSize());
    if (!problem)
        return 0;
    std::fputs(qUtf8Printable(*problem + u'\n'), stderr);
    return 1;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application{argc, argv};
    nameApplication();
    QGuiApplication::setDesktopFileName(QStringLiteral("org.taperclinic.Taper"));

    Options options;
    options.parser.process(application);
    applyTheme(application, options.theme(), options.parser.value(options.scale).toDouble());
    if (options.parser.isSet(options.shots)) {
        log::toNowhere();
        return takeShots(options);
    }
    log::toFolder(logFolder());

    const SystemClock clock;
    Desktop desktop{clock};
    desktop.window().restorePlace();
    desktop.showStart();
    const QStringList files = options.parser.positionalArguments();
    if (options.parser.isSet(options.demo))
        desktop.openDemonstration();
    else if (!files.isEmpty())
        desktop.openClinic(QFileInfo{files.constFirst()}.absoluteFilePath());
    else if (!lastClinicPath().isEmpty())
        desktop.openClinic(lastClinicPath());
    desktop.window().show();
    return QApplication::exec();
}
