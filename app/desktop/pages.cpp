// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages.h"

#include "app/desktop/desktop.h"
#include "ui/attention/attention_page.h"
#include "ui/booking/booking_editor.h"
#include "ui/client/clients_page.h"
#include "ui/race/races_page.h"
#include "ui/schedule/schedule_page.h"
#include "ui/settings/settings_page.h"

namespace taper {

void addPages(Desktop& desktop)
{
    MainWindow& window = desktop.window();
    AsyncBridge& bridge = desktop.bridge();
    auto* day = new SchedulePage{bridge};
    auto* clients = new ClientsPage{bridge};
    auto* races = new RacesPage{bridge};
    auto* attention = new AttentionPage{bridge};
    auto* settings = new SettingsPage{bridge};

    window.addPage(QStringLiteral("day"), Desktop::tr("&Day"), QStringLiteral("day"), day);
    window.addPage(QStringLiteral("clients"), Desktop::tr("&Clients"), QStringLiteral("clients"), clients);
    window.addPage(QStringLiteral("races"), Desktop::tr("&Races"), QStringLiteral("races"), races);
    window.addPage(
        QStringLiteral("attention"), Desktop::tr("&Attention"), QStringLiteral("attention"), attention);
    window.addPage(
        QStringLiteral("settings"), Desktop::tr("&Settings"), QStringLiteral("settings"), settings);

    const auto showDay = [&window, day](Date date, Id<Booking> booking) {
        if (window.showPage(QStringLiteral("day")))
            day->showDay(date, booking);
    };
    const auto showClient = [&window, clients](Id<Client> client) {
        if (window.showPage(QStringLiteral("clients")))
            clients->showClient(client);
    };
    QObject::connect(day, &SchedulePage::clientRequested, clients, showClient);
    QObject::connect(clients, &ClientsPage::dayRequested, day, showDay);
    QObject::connect(attention, &AttentionPage::dayRequested, day, showDay);
    QObject::connect(clients, &ClientsPage::bookingRequested, day, [&window, day](Id<Client> client) {
        if (!window.showPage(QStringLiteral("day")))
            return;
        BookingStart start;
        start.client = client;
        day->startBooking(start);
    });
    QObject::connect(settings, &SettingsPage::openAnotherRequested, &desktop, &Desktop::showStart);
    // The count beside Attention is true from the start, not only once the page was looked at.
    attention->activate();
}

} // namespace taper
