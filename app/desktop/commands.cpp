// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commands.h"

#include "app/desktop/desktop.h"
#include "ui/search/search_palette.h"
#include "ui/widgets/icons.h"

namespace taper {

namespace {

std::vector<PaletteCommand> pageCommands(MainWindow& window)
{
    std::vector<PaletteCommand> commands;
    const QStringList keys = window.pageKeys();
    for (const QString& key : keys) {
        PaletteCommand command;
        command.key = QStringLiteral("page.") + key;
        command.title = Desktop::tr("Go to %1").arg(window.pageTitle(key));
        if (const qsizetype place = keys.indexOf(key); place < 9)
            command.shortcut = QKeySequence{Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + place)}.toString(
                QKeySequence::NativeText);
        command.run = [&window, key] { window.showPage(key); };
        if (iconNames().contains(key))
            command.icon = key;
        commands.push_back(std::move(command));
    }
    return commands;
}

std::vector<PaletteCommand> clinicCommands(Desktop& desktop)
{
    return {{.key = QStringLiteral("clinic.open"),
                .title = Desktop::tr("Open another clinic…"),
                .shortcut = {},
                .run = [&desktop] { desktop.askForClinic(); },
                .icon = QStringLiteral("file"),
                .otherWords = Desktop::tr("file")},
        {.key = QStringLiteral("clinic.new"),
            .title = Desktop::tr("Make a new clinic…"),
            .shortcut = {},
            .run = [&desktop] { desktop.askForNewClinic(); },
            .icon = QStringLiteral("file"),
            .otherWords = Desktop::tr("file")}};
}

} // namespace

SearchPalette* addSearch(Desktop& desktop, SearchWays ways)
{
    MainWindow& window = desktop.window();
    delete window.findChild<SearchPalette*>(); // of another clinic
    auto* palette = new SearchPalette{desktop.bridge(), &window};
    std::vector<PaletteCommand> commands = std::move(ways.commands);
    for (const auto& more : {pageCommands(window), clinicCommands(desktop)})
        commands.insert(commands.end(), more.begin(), more.end());
    palette->setCommands(std::move(commands));

    QObject::connect(palette, &SearchPalette::clientChosen, palette, ways.showClient);
    QObject::connect(palette, &SearchPalette::raceChosen, palette, ways.showRace);
    QObject::connect(palette, &SearchPalette::bookingChosen, palette,
        [show = ways.showDay](Id<Booking> booking, Date date) { show(date, booking); });
    QObject::connect(palette, &SearchPalette::dayChosen, palette,
        [show = ways.showDay](Date date) { show(date, Id<Booking>{}); });
    if (Page* page = window.page(window.currentKey()))
        QObject::connect(page, &QObject::destroyed, palette, &QObject::deleteLater);
    return palette;
}

} // namespace taper
