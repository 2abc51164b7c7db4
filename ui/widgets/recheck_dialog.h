// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/rechecked.h"

#include <QDialog>

#include <functional>

namespace taper {

/// What a change of a race, an entry or the policy means for bookings: newly too close or flagged harder,
/// newly fine or better, flagged as before, each with its verdict before and after. Nothing has been moved.
/// Object name "recheckDialog"; list "recheckList", buttons "understood" and "showInAttention".
class RecheckDialog final : public QDialog {
    Q_OBJECT

public:
    RecheckDialog(QWidget* parent, const RecheckedBookings& bookings, const QString& title);

Q_SIGNALS:
    void attentionRequested();
};

/// Opens the dialog over `parent`; none when no booking is flagged and none has become better. Without a
/// title: "What this means for bookings".
void showRecheck(QWidget* parent, const RecheckedBookings& bookings, const QString& title = {});

/// Where "Show in Attention" leads, whoever opens the dialog; until it is set the button is not shown. For
/// whoever wires the pages. `context` ends it.
void setAttentionJump(QObject* context, std::function<void()> jump);

} // namespace taper
