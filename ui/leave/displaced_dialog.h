// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/leave.h"
#include "ui/shell/bridge.h"
#include "ui/shell/view_request.h"
#include "ui/widgets/form_dialog.h"

#include <QPointer>

namespace taper {

class DisplacedList;

/// Bookings to come that lie in leave, in a closure or outside the hours by now, each with a proposal, to be
/// moved together or one by one. Object name "displacedDialog"; buttons "save" and "cancel".
class DisplacedDialog final : public FormDialog {
    Q_OBJECT

public:
    static DisplacedDialog* open(AsyncBridge& bridge, QWidget* parent, Date from, Date to);

Q_SIGNALS:
    /// Written: what to say of it, the way back, and a day on which it can be seen.
    void settled(const QString& sentence, const taper::WayBack& back, taper::Date firstDay);

protected:
    [[nodiscard]] bool isChanged() const override { return false; }
    void save() override;
    void showEvent(QShowEvent* event) override;

private:
    DisplacedDialog(AsyncBridge& bridge, QWidget* parent, Date from, Date to);
    void refresh();
    void showSaveLabel();
    void proposeAnotherFor(Id<Booking> booking);
    void take(const Result<LeaveOutcome>& outcome);

    QPointer<AsyncBridge> m_bridge;
    ViewRequest m_request;
    Date m_from;
    Date m_to;
    DisplacedList* m_list;
};

} // namespace taper
