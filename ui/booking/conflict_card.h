// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/booking_view.h"

#include <QFrame>

namespace taper {

class PlainLabel;

/// Somebody else changed the booking meanwhile: says how it stands now, beside what was typed here, and lets
/// the person choose. Buttons "keepMine" and "takeTheirs".
class ConflictCard final : public QFrame {
    Q_OBJECT

public:
    explicit ConflictCard(QWidget* parent = nullptr);

    /// `mine`: a line for what was typed here.
    void showConflict(const BookingView& theirs, const QString& mine);

Q_SIGNALS:
    void mineKept();
    void theirsTaken();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PlainLabel* m_theirs;
    PlainLabel* m_mine;
};

} // namespace taper
