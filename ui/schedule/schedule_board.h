// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/schedule/board_painter.h"

#include <QAbstractScrollArea>

#include <optional>

namespace taper {

/// A free time on the board.
struct BoardPlace {
    Id<Therapist> therapist; ///< invalid in a room's column
    std::optional<Id<Room>> room; ///< of a room's column
    Moment moment{};
};

/// One day or several, a column per therapist, room or day: hours worked, breaks hatched, bookings coloured
/// by type and marked by verdict, the line of now. Names and hours stay in sight while the rest scrolls; Ctrl
/// and the wheel make it taller.
///
/// One tab stop. Arrow keys walk over bookings and free times, Home and End to the ends of the day; Enter on
/// a booking opens it, on a free time starts one; typing on a free time starts one with what was typed.
class ScheduleBoard final : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit ScheduleBoard(QWidget* parent = nullptr);

    /// Shows a day or several. The same again keeps the place, the selection and the keyboard where they are.
    void setView(BoardView view);
    [[nodiscard]] const BoardView& view() const { return m_view; }

    /// Marks a booking, or none; does not emit bookingSelected.
    void select(std::optional<Id<Booking>> booking);
    [[nodiscard]] const BookingView* bookingWith(Id<Booking> id) const; ///< nullptr if it is not shown
    [[nodiscard]] std::optional<Id<Booking>> selected() const { return m_marks.selected; }
    [[nodiscard]] const BoardCursor& cursor() const { return m_cursor; }
    /// The free time under the keyboard; none if it stands on a booking or outside the columns.
    [[nodiscard]] std::optional<BoardPlace> freePlace() const;
    void setCursorPlace(const BoardCursor& cursor);

    /// Moves the line of now without reading the day again.
    void setNow(Moment now);

    /// Where things are on the viewport, for tests and for dialogs that open beside them.
    [[nodiscard]] QRect rectOf(Id<Booking> booking) const;
    [[nodiscard]] QPoint pointOf(Id<Therapist> therapist, Moment moment) const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void bookingSelected(Id<Booking> booking);
    void bookingOpened(Id<Booking> booking); ///< Enter or a double click
    /// A free time was clicked, or Enter or a first letter typed on it.
    void slotChosen(const taper::BoardPlace& place, const QString& typed);
    void pageTurned(int steps); ///< PageUp and PageDown: a day or a week, whatever is shown
    void selectionCleared();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void layOut();
    void moveCursor(BoardStep step);
    void activateCursor(const QString& typed);
    void showCursor();
    void chooseBooking(Id<Booking> booking);
    void zoomBy(double factor);
    [[nodiscard]] BoardMetrics currentMetrics() const;
    [[nodiscard]] QPointF toBoard(QPointF viewportPoint) const;
    [[nodiscard]] const BookingView* bookingAt(QPointF viewportPoint) const;
    [[nodiscard]] QString describeCursor() const;
    [[nodiscard]] std::optional<size_t> columnOf(Id<Therapist> therapist, Date date) const;

    BoardView m_view;
    BoardGeometry m_geometry;
    BoardMarks m_marks;
    BoardCursor m_cursor;
    double m_zoom = 1;
};

} // namespace taper
