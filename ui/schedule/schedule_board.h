// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/schedule/board_drag_painter.h"
#include "ui/schedule/board_painter.h"

#include <QAbstractScrollArea>

#include <optional>

class QTimer;

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
///
/// A booking is dragged to another time, therapist, room or day, and by its edges made longer or shorter;
/// somebody from the waiting list is dragged in. Held over the column of hours or the right edge, the page
/// turns. By keyboard: Shift and an arrow takes the booking up and moves it, Alt, Shift and an arrow changes
/// its length, PageUp and PageDown carry it to another page, Enter lets go, Escape leaves all as it was.
/// What a place means and what is said of it comes from outside (see BoardMover).
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

    /// Takes up somebody from the list: to be placed with the keyboard or a click; or, when a drag from the
    /// list has just come in (waitingEntered), with that.
    void carry(const WaitingCarried& waiting);
    [[nodiscard]] bool isCarrying() const { return m_carrying.has_value(); }
    /// What is carried and where it would go; nullptr if nothing is.
    [[nodiscard]] const BoardDrag* carried() const { return m_carrying ? &m_carrying->drag : nullptr; }
    /// What was said of the place under what is carried.
    [[nodiscard]] QString dragSentence() const;
    /// The answers to placementsAsked() and targetChanged(); one for another place than the present is
    /// passed over.
    void setPlacements(std::vector<PlacementRuns> placements);
    void setDragReview(const BookingProposal& target, const BookingReview& review);
    /// Puts what is carried back where it was; after a drop as well, until it is written.
    void cancelDrag();
    /// The drop is written: the ghost stays until the diary is read again, then the booking is chosen.
    void settleDrag(Id<Booking> written);
    /// Where the ghost stands on the viewport; empty without one.
    [[nodiscard]] QRect ghostOnViewport() const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void bookingSelected(Id<Booking> booking);
    void bookingOpened(Id<Booking> booking); ///< Enter or a double click
    /// A free time was clicked, or Enter or a first letter typed on it.
    void slotChosen(const taper::BoardPlace& place, const QString& typed);
    void pageTurned(int steps); ///< PageUp and PageDown: a day or a week, whatever is shown
    void selectionCleared();

    /// Something is being carried, or the board under it has changed: what do the places mean?
    void placementsAsked(const taper::PlacementRequest& request);
    /// It would go to another place now: what is to be said of that?
    void targetChanged(const taper::BookingProposal& target);
    /// It was let go where something would change. The ghost stays until cancelDrag() or settleDrag().
    void bookingDropped(const taper::BookingView& booking, const taper::BookingMove& move);
    void waitingDropped(const taper::WaitingCarried& waiting, const taper::BoardPlace& place);
    /// A row of the list is being dragged over the board: whose is it? Answer with carry().
    void waitingEntered(Id<WaitingEntry> entry);
    /// Nothing is carried any more and nothing was changed.
    void dragCancelled();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    enum class CarriedBy { Mouse, Keys, List };
    struct Carrying {
        BoardDrag drag;
        CarriedBy by;
        bool isHeld = false; ///< let go, and not answered yet
        std::optional<Id<Booking>> written; ///< answered: to be chosen when the diary is read again
        std::vector<PlacementRuns> placements = {}; ///< by column
        DragFinding finding = {};
    };
    /// A button went down on a booking: a click so far.
    struct Press {
        QPointF point;
        Id<Booking> booking;
        DragKind kind;
    };

    void layOut();
    void moveCursor(BoardStep step);
    void activateCursor(const QString& typed);
    void showCursor();
    void chooseBooking(Id<Booking> booking);
    /// Keeps the time at this height of the viewport where it is.
    void zoomBy(double factor, double height);
    void zoomBy(double factor);
    [[nodiscard]] BoardMetrics currentMetrics() const;
    [[nodiscard]] QPointF toBoard(QPointF viewportPoint) const;
    [[nodiscard]] const BookingView* bookingAt(QPointF viewportPoint) const;
    [[nodiscard]] QString describeCursor() const;
    [[nodiscard]] std::optional<size_t> columnOf(Id<Therapist> therapist, Date date) const;
    [[nodiscard]] QRectF bodyRect() const; ///< of the viewport, without header and gutter
    [[nodiscard]] QPointF boardOffset() const; ///< from board to viewport coordinates
    void bringIntoView(const QRectF& place);
    void describe(const QString& text);
    void hover(QPointF point);

    [[nodiscard]] TimeSpan shownHours() const { return {m_geometry.first(), m_geometry.last()}; }
    [[nodiscard]] DragKind kindAt(QPointF point) const;
    void takeUp(BoardDrag drag, CarriedBy by);
    bool takeUpPressed();
    /// The booking under the keyboard; false if there is none or it cannot be moved.
    bool takeUpUnderCursor();
    void pointDrag(QPointF point);
    void dragMoved(bool isNew);
    void dragShown();
    void drop();
    void letGo();
    void askPlacements();
    void keepDragAcross();
    void steer();
    void scrollForDrag();
    void turnForDrag();
    bool carryKey(const QKeyEvent& event);
    bool takeUpKey(const QKeyEvent& event);
    void paintDrag(QPainter& painter) const;
    [[nodiscard]] QRect dragRect() const; ///< ghost and label, on the viewport

    BoardView m_view;
    BoardGeometry m_geometry;
    BoardMarks m_marks;
    BoardCursor m_cursor;
    double m_zoom = 1;

    std::optional<Carrying> m_carrying;
    std::optional<Press> m_press;
    std::optional<Id<WaitingEntry>> m_entering; ///< over the board, but not known yet
    bool m_isDroppedUnknown = false; ///< and let go already
    QPointF m_pointer; ///< on the viewport, while something is dragged
    int m_turning = 0; ///< −1 or 1 while the mouse waits for the page to turn
    QTimer* m_scrollTimer;
    QTimer* m_turnTimer;
};

} // namespace taper
