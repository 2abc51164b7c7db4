// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/booking_view.h"

#include <QWidget>

namespace taper {

/// One booking as a row that can be pressed: day, session, who with, its race and verdict.
class VisitRow final : public QWidget {
    Q_OBJECT

public:
    VisitRow(const BookingView& booking, Date today, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(taper::Date day, taper::Id<taper::Booking> booking);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void choose();

    BookingView m_booking;
    QString m_when;
    QString m_what;
    QString m_rest;
    bool m_isHovered = false;
};

} // namespace taper
