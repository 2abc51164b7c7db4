// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/book.h"
#include "core/clinic/series.h"
#include "ui/shell/bridge.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace taper {

class UndoHistory;

/// Writes what is done to one booking with a single click or drag, and offers the way back: status,
/// cancellation, a fix, a move, a reason. Each names the revision that was seen, so that nothing is
/// overwritten unseen; while one is under way, another is passed over (a double click). For the panel, and
/// for whoever else moves bookings (a drag on the board).
class BookingWriter final : public QObject {
    Q_OBJECT

public:
    explicit BookingWriter(QObject* parent = nullptr)
        : QObject{parent}
    { }

    void setBridge(AsyncBridge& bridge);
    /// Where what was done is remembered; without one there is no way back to offer.
    void setHistory(UndoHistory* history);

    void setStatus(const BookingView& booking, BookingStatus status);
    void cancel(const BookingView& booking, CancelReason reason);
    /// As much of its series as is meant.
    void cancelSeries(const BookingView& booking, SeriesScope scope, CancelReason reason);
    void keep(const BookingView& booking, const QString& reason);
    void takeFix(const BookingView& booking, const Fix& fix);
    void move(const BookingView& booking, const BookingMove& move);

Q_SIGNALS:
    /// It is written; `booking` is how it stands now.
    void written(const taper::BookingView& booking);
    /// A quiet line that it is done, without and with a way back (UndoHistory::offerFor()).
    void noticed(const QString& sentence);
    void undoOffered(const QString& sentence, const std::function<void()>& undo);
    /// A place in the diary is free again that was not before; `before` is how the booking stood there.
    void gapLeft(const taper::BookingView& before);
    void failed(const QString& sentence);
    /// Somebody else was quicker, or the booking is gone: what is shown is old.
    void outdated(taper::Id<taper::Booking> booking);
    /// A session was not begun, because the screening says no and nobody has decided: ask, and call
    /// setStatus() again.
    void decisionNeeded(const taper::BookingView& booking, taper::BookingStatus status);
    /// A move was held back because it needs a reason: ask, and call move() again with it.
    void reasonNeeded(const taper::BookingView& booking, const taper::BookingMove& move,
        const taper::BookingReview& review);

private:
    template <class Job, class OnAnswer>
    void write(Job job, OnAnswer onAnswer);
    void moved(const BookingView& before, const BookingMove& move, Result<BookingOutcome> answer);
    void wrote(const BookingView& before, const BookingView& after, const QString& sentence);
    void refuse(Id<Booking> booking, const Error& error);

    QPointer<AsyncBridge> m_bridge;
    QPointer<UndoHistory> m_history;
    bool m_isWriting = false;
};

} // namespace taper
