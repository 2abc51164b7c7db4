// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/leave.h"

#include <QFrame>

class QLineEdit;
class QPushButton;
class QRadioButton;

namespace taper {

class AsyncBridge;
class ClientStripView;
class Field;
class PlainLabel;
class VerdictBadge;

/// One displaced booking: whose and when, where it could go, and what is to become of it: moved, left, or
/// cancelled. Asks for a reason where moving there needs one. Children "client", "proposal", "move", "stay",
/// "cancel", "another", "reason", and the days around the client's races "strip".
class DisplacedRow final : public QFrame {
    Q_OBJECT

public:
    /// `bridge` must outlive the row.
    DisplacedRow(AsyncBridge& bridge, const DisplacedBooking& displaced, QWidget* parent = nullptr);

    [[nodiscard]] const DisplacedBooking& displaced() const { return m_displaced; }
    [[nodiscard]] LeaveDecision::What choice() const;
    void choose(LeaveDecision::What what);
    [[nodiscard]] LeaveDecision decision() const;

    /// Another proposal; one without leaves the present one and says that there is no other.
    void setProposal(const DisplacedBooking& other);
    [[nodiscard]] const std::vector<SlotView>& passedOver() const { return m_passedOver; }

    /// False, and said at the field, if a reason is missing.
    [[nodiscard]] bool checkReason();
    /// What stood in the way when it was saved.
    void showRefused(const BookingReview& review);
    void focusFirst();

protected:
    void paintEvent(QPaintEvent* event) override;

Q_SIGNALS:
    void changed();
    void anotherWanted();

private:
    void showProposal();
    void showReason();

    void askForStrip();

    AsyncBridge& m_bridge;
    DisplacedBooking m_displaced;
    bool m_isStripAsked = false; ///< not before the row is in sight: there may be hundreds
    std::vector<SlotView> m_passedOver; ///< with the present proposal
    PlainLabel* m_proposal;
    VerdictBadge* m_verdict;
    ClientStripView* m_strip; ///< of the proposal
    PlainLabel* m_note;
    QRadioButton* m_move;
    QRadioButton* m_stay;
    QRadioButton* m_cancel;
    QPushButton* m_another;
    QLineEdit* m_reason;
    Field* m_reasonField;
};

} // namespace taper
