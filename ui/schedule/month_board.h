// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/month.h"

#include <QWidget>

namespace taper {

/// A month as weeks of days, each with how full it is, what is too close to a race, and the races run on it.
///
/// One tab stop: the arrow keys walk over the days, Home and End to the ends of the week, PageUp and PageDown
/// to another month; Enter or a double click opens the day.
class MonthBoard final : public QWidget {
    Q_OBJECT

public:
    explicit MonthBoard(QWidget* parent = nullptr);

    void setMonth(MonthView month);
    [[nodiscard]] const MonthView& month() const { return m_month; }
    /// Marks a day; does not emit dayMarked.
    void setDay(Date day);
    [[nodiscard]] Date day() const { return m_day; }
    void setNow(Moment now);

    [[nodiscard]] QRect rectOf(Date day) const; ///< empty for a day not shown
    /// "Fri 24 April, 13 bookings, 11 h 45 of 17 h 30 booked, 2 too close; London Marathon": for a screen
    /// reader.
    [[nodiscard]] static QString describe(const MonthDay& day);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void dayMarked(taper::Date day); ///< by a click or an arrow key
    void dayOpened(taper::Date day);
    void pageTurned(int months);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    void mark(Date day);
    [[nodiscard]] double headerHeight() const;
    [[nodiscard]] QRectF cellRect(size_t index) const;
    [[nodiscard]] const MonthDay* dayAt(QPointF point) const;

    MonthView m_month;
    Date m_day{};
};

} // namespace taper
