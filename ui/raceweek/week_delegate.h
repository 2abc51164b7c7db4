// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace taper {

class WeekModel;
struct BookingView;
struct RaceWeekCell;

/// Paints a day of a runner: the verdict with the same signs as the race strip, race days dark, what is
/// booked as chips with time and sign, a plus where a session is missing and would suit.
class WeekDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit WeekDelegate(const WeekModel& model, QObject* parent = nullptr);

    /// The least width in which a booking's time can be read.
    [[nodiscard]] static int cellWidth();
    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintGround(QPainter& painter, const QRect& rect, const RaceWeekCell& cell) const;
    void paintBookings(QPainter& painter, const QRect& rect, const RaceWeekCell& cell) const;

    const WeekModel& m_days;
};

} // namespace taper
