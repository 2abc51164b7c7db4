// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clients.h"

#include <QWidget>

class QVBoxLayout;

namespace taper {

class ClientResults;

class AsyncBridge;
class ClientStripView;
class PlanList;
class ScreeningCard;

/// Everything about one client on one page: contact, alerts and notes, races, coming and past bookings. Made
/// anew for each client shown.
class ClientSheet final : public QWidget {
    Q_OBJECT

public:
    ClientSheet(const ClientDetail& detail, Date today, QWidget* parent = nullptr);

    /// Fills in the days around the next race, with what is booked on them.
    void showStrip(AsyncBridge& bridge);
    /// Takes the list of the client's plans in, beneath their races.
    void showPlans(PlanList* plans);
    /// Takes in what is known of the client's health and agreed to, beneath how they are reached.
    void showScreening(ScreeningCard* screening);

Q_SIGNALS:
    void editRequested();
    void bookRequested();
    void historyRequested();
    void filesRequested();
    void enterRaceRequested();
    void planRequested();
    void entryRequested(const taper::EntryView& entry);
    void dayRequested(taper::Date day, taper::Id<taper::Booking> booking);

private:
    void addHead(QVBoxLayout* layout);
    QWidget* contactCard();
    QWidget* racesCard();
    QWidget* bookingsCard(
        const QString& heading, const QString& empty, const std::vector<BookingView>& bookings);
    QWidget* entryRow(const EntryView& entry, const ClientResults& results);
    [[nodiscard]] QString summary() const;

    [[nodiscard]] const EntryView* nextRace() const;

    ClientDetail m_detail;
    QVBoxLayout* m_races = nullptr; ///< of the card
    QVBoxLayout* m_screening = nullptr; ///< where the card of screening goes
    ClientStripView* m_strip = nullptr; ///< there while a race is coming
    Date m_today;
};

} // namespace taper
