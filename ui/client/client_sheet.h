// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clients.h"

#include <QWidget>

class QVBoxLayout;

namespace taper {

/// Everything about one client on one page: contact, alerts and notes, races, coming and past bookings. Made
/// anew for each client shown.
class ClientSheet final : public QWidget {
    Q_OBJECT

public:
    ClientSheet(const ClientDetail& detail, Date today, QWidget* parent = nullptr);

Q_SIGNALS:
    void editRequested();
    void bookRequested();
    void enterRaceRequested();
    void entryRequested(const taper::EntryView& entry);
    void dayRequested(taper::Date day, taper::Id<taper::Booking> booking);

private:
    void addHead(QVBoxLayout* layout);
    QWidget* contactCard();
    QWidget* racesCard();
    QWidget* bookingsCard(
        const QString& heading, const QString& empty, const std::vector<BookingView>& bookings);
    QWidget* entryRow(const EntryView& entry);
    [[nodiscard]] QString summary() const;

    ClientDetail m_detail;
    Date m_today;
};

} // namespace taper
