// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/leave.h"

#include <QWidget>

class QVBoxLayout;

namespace taper {

class AsyncBridge;
class DisplacedRow;
class PlainLabel;

/// The displaced bookings, a row each, and buttons that decide about all at once. What was decided is kept
/// when the list is shown anew. Children "summary", "moveAll", "stayAll", and the rows.
class DisplacedList final : public QWidget {
    Q_OBJECT

public:
    enum class Where { InLeave, OutsideHours };

    /// `bridge` must outlive the list.
    DisplacedList(AsyncBridge& bridge, Where where, QWidget* parent = nullptr);

    void setBookings(const std::vector<DisplacedBooking>& bookings);
    /// A line instead of a list; empty shows nothing at all.
    void say(const QString& sentence);

    [[nodiscard]] std::vector<LeaveDecision> decisions() const;
    [[nodiscard]] int count(LeaveDecision::What what) const;
    /// False, and said at its field, if a reason is missing.
    [[nodiscard]] bool checkReasons();
    void showRefused(const std::vector<RefusedMove>& refused);

    /// Where the others go, as chosen so far.
    [[nodiscard]] std::vector<TakenSlot> takenBesides(Id<Booking> booking) const;
    [[nodiscard]] std::vector<SlotView> passedOver(Id<Booking> booking) const;
    void setProposal(const DisplacedBooking& other);

Q_SIGNALS:
    void changed();
    void anotherWanted(taper::Id<taper::Booking> booking);

private:
    [[nodiscard]] DisplacedRow* row(Id<Booking> booking) const;
    [[nodiscard]] QString summaryOf(int count) const;
    void chooseAll(LeaveDecision::What what);

    AsyncBridge& m_bridge;
    Where m_where;
    PlainLabel* m_summary;
    QWidget* m_all;
    QVBoxLayout* m_lines;
    std::vector<DisplacedRow*> m_rows;
};

} // namespace taper
