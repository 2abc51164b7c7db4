// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/undo.h"

#include <QObject>
#include <QWidget>

#include <functional>
#include <optional>

namespace taper {

class AsyncBridge;
class BookingEditor;
struct BookingStart;
struct FirstFreeStart;
class UndoHistory;

/// What is done at the board by way of a dialog; the page shows what comes of it.
class ScheduleDesk final : public QObject {
    Q_OBJECT

public:
    /// `page` is what the dialogs belong to, and owns this.
    ScheduleDesk(AsyncBridge& bridge, QWidget* page);
    /// Where what was done is remembered; without one there is no way back to offer.
    void setHistory(UndoHistory* history) { m_history = history; }

    void startBooking(const BookingStart& start);
    void editBooking(const BookingView& booking);
    /// `to`: where it is to go, if that is known already.
    void moveBooking(const BookingView& booking, std::optional<Moment> to = std::nullopt);
    /// The best free times, and a booking at the one that is taken.
    void findFirstFree(Date from);
    /// Leave of this therapist, or a closure of the clinic, from this time on; or the one there is.
    void enterLeave(std::optional<Id<Therapist>> therapist, Moment from);
    void listLeave();
    /// Bookings from a day on that lie in leave, closures or outside hours, to be moved or cancelled.
    void settleDisplaced(Date from);
    void printDayList(Date date);

    /// Tells of something that was done, with a way back if there is one.
    void tell(const QString& sentence, const WayBack& back);

Q_SIGNALS:
    /// It stands in the diary: show it.
    void placed(const taper::BookingView& booking);
    void dayTouched(taper::Date day); ///< something was entered there: show that day
    void gapLeft(const taper::BookingView& before); ///< as BookingWriter::gapLeft()
    void noticed(const QString& sentence);
    void undoOffered(const QString& sentence, const std::function<void()>& undo);
    void failed(const QString& sentence);

private:
    /// Tells of what a dialog about leave has written.
    template <class Dialog, class Signal>
    void tellOf(Dialog* dialog, Signal signal);
    /// Tells of what the editor writes; the sentence has places for who and when.
    void follow(BookingEditor* editor, const QString& sentence,
        const std::optional<BookingView>& before = std::nullopt);

    AsyncBridge& m_bridge;
    QWidget* m_page;
    UndoHistory* m_history = nullptr;
};

} // namespace taper
