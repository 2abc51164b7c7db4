// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/book.h"
#include "ui/shell/bridge.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace taper {

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

    void setStatus(const BookingView& booking, BookingStatus status);
    void cancel(const BookingView& booking, CancelReason reason);
    void keep(const BookingView& booking, const QString& reason);
    void takeFix(const BookingView& booking, const Fix& fix);
    void move(const BookingView& booking, const BookingMove& move);

Q_SIGNALS:
    /// It is written; `booking` is how it stands now.
    void written(const taper::BookingView& booking);
    void noticed(const QString& sentence);
    void undoOffered(const QString& sentence, const std::function<void()>& undo);
    void failed(const QString& sentence);
    /// Somebody else was quicker, or the booking is gone: what is shown is old.
    void outdated(taper::Id<taper::Booking> booking);
    /// A move was held back because it needs a reason: ask, and call move() again with it.
    void reasonNeeded(const taper::BookingView& booking, const taper::BookingMove& move,
        const taper::BookingReview& review);

private:
    template <class Job, class OnAnswer>
    void write(Job job, OnAnswer onAnswer);
    void moved(const BookingView& before, const BookingMove& move, Result<BookingOutcome> answer);
    void moveBack(const BookingView& before, const BookingView& after);
    void statusWritten(const BookingView& before, Result<BookingView> answer, const QString& sentence);
    void restoreStatus(const BookingView& before, const BookingView& after);
    void refuse(Id<Booking> booking, const Error& error);

    QPointer<AsyncBridge> m_bridge;
    bool m_isWriting = false;
};

} // namespace taper
