// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/race_strip.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace taper {

/// The days around a race in one row: D−5 … RACE … D+4, each coloured by what the policy says of the session
/// on that day, the race itself dark, the booking's day outlined, days with another booking cornered, today
/// marked by a dot beneath. Told apart in grey as well: ideal days carry a full bar along the foot, caution a
/// notched one, too-close days are struck through; and every day has its sentence as tool tip and accessible
/// text. With two races the days count to the nearer one: a gap stands where that changes, and the sentences
/// name it.
///
/// One tab stop; left and right go from day to day, Enter chooses one.
class RaceStrip final : public QWidget {
    Q_OBJECT

public:
    explicit RaceStrip(QWidget* parent = nullptr);

    void setDays(std::vector<StripDay> days);
    void setBookingDay(std::optional<Date> day);
    void setToday(std::optional<Date> day);
    /// Days on which the client has other bookings.
    void setBookedDays(std::vector<Date> days);
    /// Lower, for a place beside a row or a card.
    void setCompact(bool compact);

    [[nodiscard]] const std::vector<StripDay>& days() const { return m_days; }
    [[nodiscard]] std::optional<Date> currentDay() const; ///< where the keyboard is
    /// "Friday 24 April: D−2, ideal before London Marathon; this booking".
    [[nodiscard]] QString describe(const StripDay& day) const;
    /// "London Marathon · Leeds Half": the races run on the days shown, in order; empty without one.
    [[nodiscard]] QString racesText() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A day was clicked, or Enter pressed on it.
    void dayChosen(taper::Date day);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] QRectF cellRect(size_t index) const;
    [[nodiscard]] std::optional<size_t> cellAt(QPointF position) const;
    [[nodiscard]] QString cellText(size_t index) const;
    void paintCell(QPainter& painter, size_t index) const;
    void paintMarks(QPainter& painter, size_t index) const;
    [[nodiscard]] int barHeight() const;
    [[nodiscard]] bool isBooked(Date day) const;
    void moveTo(size_t index);
    void announce();

    std::vector<StripDay> m_days;
    std::optional<Date> m_bookingDay;
    std::optional<Date> m_today;
    std::vector<Date> m_bookedDays;
    bool m_isCompact = false;
    bool m_hasRoom = true; ///< for the "D" of every day; found when painting
    bool m_hasSeveralRaces = false; ///< the days count to more than one
    size_t m_current = 0;
};

} // namespace taper
