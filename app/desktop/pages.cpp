// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages.h"

#include "app/desktop/commands.h"
#include "app/desktop/desktop.h"
#include "ui/attention/attention_page.h"
#include "ui/booking/booking_start.h"
#include "ui/booking/undo_history.h"
#include "ui/client/clients_page.h"
#include "ui/race/races_page.h"
#include "ui/schedule/schedule_page.h"
#include "ui/search/search_box.h"
#include "ui/search/search_palette.h"
#include "ui/settings/settings_page.h"
#include "ui/waiting/waiting_page.h"
#include "ui/widgets/labels.h"

#include <QAction>

namespace taper {

namespace {

/// What can be done at the board, for the search.
std::vector<PaletteCommand> commandsOf(MainWindow& window, SchedulePage* schedule)
{
    std::vector<PaletteCommand> commands;
    const QList<QAction*> actions = schedule->actions();
    commands.reserve(static_cast<size_t>(actions.size()));
    for (QAction* action : actions) {
        PaletteCommand& command = commands.emplace_back();
        command.key = QStringLiteral("schedule.") + action->objectName();
        command.title = withoutMnemonics(action->text());
        command.shortcut = action->shortcut().toString(QKeySequence::NativeText);
        command.run = [&window, action] {
            if (window.showPage(QStringLiteral("day")))
                action->trigger();
        };
        command.icon = QStringLiteral("day");
    }
    return commands;
}

} // namespace

void addPages(Desktop& desktop)
{
    MainWindow& window = desktop.window();
    AsyncBridge& bridge = desktop.bridge();
    auto* schedule = new SchedulePage{bridge};
    auto* clients = new ClientsPage{bridge};
    auto* races = new RacesPage{bridge};
    auto* attention = new AttentionPage{bridge};
    auto* waiting = new WaitingPage{bridge};
    auto* settings = new SettingsPage{bridge};

    window.addPage(QStringLiteral("day"), Desktop::tr("&Day"), QStringLiteral("day"), schedule);
    window.addPage(QStringLiteral("clients"), Desktop::tr("&Clients"), QStringLiteral("clients"), clients);
    window.addPage(QStringLiteral("races"), Desktop::tr("&Races"), QStringLiteral("races"), races);
    window.addPage(
        QStringLiteral("attention"), Desktop::tr("&Attention"), QStringLiteral("attention"), attention);
    window.addPage(QStringLiteral("waiting"), Desktop::tr("&Waiting list"), QStringLiteral("clock"), waiting);
    window.addPage(
        QStringLiteral("settings"), Desktop::tr("&Settings"), QStringLiteral("settings"), settings);

    // What is done to the diary of this clinic goes away with its pages.
    auto* history = new UndoHistory{bridge, schedule};
    schedule->setHistory(history);
    waiting->setHistory(history);
    attention->setHistory(history);

    const auto showDay = [&window, schedule](Date date, Id<Booking> booking) {
        if (window.showPage(QStringLiteral("day")))
            schedule->showDay(date, booking.isValid() ? std::optional{booking} : std::nullopt);
    };
    const auto showClient = [&window, clients](Id<Client> client) {
        if (window.showPage(QStringLiteral("clients")))
            clients->showClient(client);
    };
    QObject::connect(schedule, &SchedulePage::clientRequested, clients, showClient);
    QObject::connect(clients, &ClientsPage::dayRequested, schedule, showDay);
    QObject::connect(attention, &AttentionPage::dayRequested, schedule, showDay);
    QObject::connect(
        clients, &ClientsPage::bookingRequested, schedule, [&window, schedule](Id<Client> client) {
            if (!window.showPage(QStringLiteral("day")))
                return;
            BookingStart start;
            start.client = client;
            schedule->startBooking(start);
        });
    QObject::connect(
        waiting, &WaitingPage::placeRequested, schedule, [&window, schedule](const WaitingView& entry) {
            if (window.showPage(QStringLiteral("day")))
                schedule->place(entry);
        });
    QObject::connect(waiting, &WaitingPage::booked, schedule,
        [showDay](const BookingView& booking) { showDay(dateOf(booking.fields.start), booking.id); });
    QObject::connect(settings, &SettingsPage::openAnotherRequested, &desktop, &Desktop::showStart);

    SearchPalette* palette = addSearch(desktop,
        {.showClient = showClient,
            .showRace =
                [&window, races](Id<Race> race) {
                    if (window.showPage(QStringLiteral("races")))
                        races->showRace(race);
                },
            .showDay = showDay,
            .commands = commandsOf(window, schedule)});
    auto* box = new SearchBox;
    schedule->setTopWidget(box);
    QObject::connect(box, &SearchBox::opened, palette, &SearchPalette::open);
    QObject::connect(schedule, &SchedulePage::clientRequested, palette, &SearchPalette::noteClient);

    // The counts beside Attention and the waiting list are true from the start, not only once looked at.
    attention->activate();
    waiting->activate();
}

} // namespace taper
