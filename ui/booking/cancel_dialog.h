// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/booking_view.h"

#include <QDialog>

class QButtonGroup;

namespace taper {

/// Asks why a booking is cancelled: one of the reasons, chosen by mouse or arrow keys.
/// Window-modal, opened without waiting, deletes itself when closed. Object name "cancelDialog"; each choice
/// is named by the reason's key ("client_ill"), the buttons "cancelBooking" and "keepBooking".
class CancelDialog final : public QDialog {
    Q_OBJECT

public:
    /// `fitting`: the reason that is chosen to begin with.
    static CancelDialog* ask(
        QWidget* parent, const BookingView& booking, std::optional<CancelReason> fitting = {});

Q_SIGNALS:
    void reasonChosen(taper::CancelReason reason);

private:
    CancelDialog(QWidget* parent, const BookingView& booking, std::optional<CancelReason> fitting);

    QButtonGroup* m_reasons;
};

} // namespace taper
