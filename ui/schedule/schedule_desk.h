// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/booking_view.h"

#include <QObject>
#include <QWidget>

#include <optional>

namespace taper {

class AsyncBridge;
class BookingEditor;
struct BookingStart;

/// What is done at the board by way of a dialog; the page shows what comes of it.
class ScheduleDesk final : public QObject {
    Q_OBJECT

public:
    /// `page` is what the dialogs belong to, and owns this.
    ScheduleDesk(AsyncBridge& bridge, QWidget* page);

    void startBooking(const BookingStart& start);
    void editBooking(const BookingView& booking);
    /// `to`: where it is to go, if that is known already.
    void moveBooking(const BookingView& booking, std::optional<Moment> to = std::nullopt);
    void printDayList(Date date);

Q_SIGNALS:
    /// It stands in the diary: show it.
    void placed(const taper::BookingView& booking);
    void noticed(const QString& sentence);
    void failed(const QString& sentence);

private:
    /// Tells of what the editor writes; the sentence has places for who and when.
    void follow(BookingEditor* editor, const QString& sentence);

    AsyncBridge& m_bridge;
    QWidget* m_page;
};

} // namespace taper
