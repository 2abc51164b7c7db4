// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/attention.h"
#include "core/clinic/book.h"
#include "core/clinic/contact.h"
#include "core/clinic/rechecked.h"
#include "ui/shell/bridge.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace taper {

class UndoHistory;

/// Writes what is done to a point of attention with a press of a key, and offers the way back. While one is
/// under way another is passed over (a key held down).
class AttentionWriter final : public QObject {
    Q_OBJECT

public:
    AttentionWriter(AsyncBridge& bridge, QObject* parent);

    /// Where bookings are remembered; without one they are only said.
    void setHistory(UndoHistory* history);

    void settle(const AttentionPoint& point, const QString& reason);
    void reopen(const AttentionPoint& point);
    /// Notes a question; one that was declined settles the point as well, with the note as its reason.
    void ask(const AttentionPoint& point, const ContactAttemptFields& attempt);
    /// Enters what is missing of a race.
    void saveRace(const AttentionPoint& point, std::optional<TimeOfDay> start, std::optional<int> metres);
    void book(const BookingProposal& proposal);

Q_SIGNALS:
    void noticed(const QString& sentence);
    void undoOffered(const QString& sentence, const std::function<void()>& undo);
    void failed(const QString& sentence);
    /// What the clinic would not take of a race.
    void raceRefused(const taper::Problems& problems);
    /// What a race entered in full means for bookings.
    void rechecked(const taper::RecheckedBookings& bookings, const QString& race);
    /// The time cannot simply be booked: something speaks against it by now.
    void bookingRefused(const taper::BookingProposal& proposal);

private:
    template <class Job, class OnAnswer>
    void write(Job job, OnAnswer onAnswer);
    void refuse(const Error& error);
    void booked(const BookingView& booking);

    AsyncBridge& m_bridge;
    QPointer<UndoHistory> m_history;
    bool m_isWriting = false;
};

} // namespace taper
