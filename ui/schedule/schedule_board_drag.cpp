// SPDX-License-Identifier: GPL-3.0-or-later
// What is carried over the board, from taking it up to letting it go; how the mouse, the keyboard and the
// list do that is said in the files beside this one.
#include "ui/schedule/schedule_board.h"
#include "ui/widgets/theme.h"

#include <QScrollBar>
#include <QTimer>

#include <algorithm>

namespace taper {

namespace {

/// How near to an edge the board scrolls under what is dragged, in units of the theme.
constexpr double kScrollZone = 7;
/// How near to the right edge the page turns.
constexpr double kTurnZone = 3;
constexpr std::chrono::milliseconds kSettleAfter{1500};

bool isSame(const BookingProposal& a, const BookingProposal& b)
{
    return a.start == b.start && a.length == b.length && a.therapist == b.therapist && a.room == b.room
        && a.client == b.client && a.replaces == b.replaces;
}

} // namespace

void ScheduleBoard::takeUp(BoardDrag drag, CarriedBy by)
{
    m_carrying.emplace(Carrying{std::move(drag), by});
    m_marks.hovered.reset();
    viewport()->update();
    askPlacements();
    dragShown();
}

void ScheduleBoard::carry(const WaitingCarried& waiting)
{
    if (m_carrying)
        letGo();
    if (m_view.columns.empty())
        return;
    const bool isFromList = m_entering == waiting.id;
    BoardCursor from = m_cursor;
    if (from.column >= m_view.columns.size())
        from = firstCursor(m_view);
    takeUp(BoardDrag::placing(m_view, waiting, std::min(from.column, m_view.columns.size() - 1), from.time),
        isFromList ? CarriedBy::List : CarriedBy::Keys);
    if (isFromList) {
        m_entering.reset();
        pointDrag(m_pointer);
        if (std::exchange(m_isDroppedUnknown, false))
            drop();
        return;
    }
    setFocus(Qt::OtherFocusReason);
    dragMoved(true);
    bringIntoView(ghostRect(m_carrying->drag, m_geometry));
}

void ScheduleBoard::askPlacements()
{
    m_carrying->finding = {};
    if (!m_view.columns.empty())
        Q_EMIT placementsAsked(m_carrying->drag.placementRequest(m_view, shownHours()));
}

void ScheduleBoard::setPlacements(std::vector<PlacementRuns> placements)
{
    if (!m_carrying || m_carrying->isHeld)
        return;
    if (m_carrying->drag.isResizing() && placements.size() == 1) {
        std::vector<PlacementRuns> ofAll(m_view.columns.size());
        if (m_carrying->drag.column() < ofAll.size())
            ofAll[m_carrying->drag.column()] = std::move(placements.front());
        placements = std::move(ofAll);
    }
    if (placements.size() != m_view.columns.size())
        return; // of a board that is shown no more
    m_carrying->placements = std::move(placements);
    viewport()->update();
    dragShown();
}

void ScheduleBoard::setDragReview(const BookingProposal& target, const BookingReview& review)
{
    if (!m_carrying || m_carrying->isHeld || !isSame(target, m_carrying->drag.proposal(m_view)))
        return;
    const QRect before = dragRect();
    m_carrying->finding.review = review;
    dragShown();
    viewport()->update(before.united(dragRect()));
}

void ScheduleBoard::pointDrag(QPointF point)
{
    m_pointer = point;
    const QRect before = dragRect();
    const QPointF place = toBoard(point);
    const auto column = m_geometry.columnAt(place.x());
    const bool isInside = bodyRect().contains(point) && column;
    BoardDrag& drag = m_carrying->drag;
    const bool isNew = isInside || drag.isResizing()
        ? drag.pointTo(m_view, column.value_or(drag.column()), m_geometry.minuteAt(place.y()), shownHours())
        : drag.leave();
    if (isNew) {
        viewport()->update(before);
        dragMoved(true);
    }
    viewport()->setCursor(drag.isOutside() ? Qt::ForbiddenCursor
            : drag.isResizing()            ? Qt::SizeVerCursor
                                           : Qt::ClosedHandCursor);
    steer();
}

/// The target is another one: what was said of the old one is no longer so.
void ScheduleBoard::dragMoved(bool isNew)
{
    if (!isNew)
        return;
    m_carrying->finding.review.reset();
    dragShown();
    viewport()->update(dragRect());
    if (m_carrying->drag.isChanged(m_view))
        Q_EMIT targetChanged(m_carrying->drag.proposal(m_view));
}

void ScheduleBoard::dragShown()
{
    const BoardDrag& drag = m_carrying->drag;
    const auto& placements = m_carrying->placements;
    m_carrying->finding.mark = drag.column() < placements.size()
        ? markAt(placements[drag.column()], drag.place(m_view.grid))
        : std::nullopt;
    describe(dragSentence());
}

void ScheduleBoard::drop()
{
    if (!m_carrying->drag.isChanged(m_view)) {
        cancelDrag();
        return;
    }
    m_scrollTimer->stop();
    m_turnTimer->stop();
    m_turning = 0;
    m_carrying->isHeld = true;
    m_carrying->placements.clear();
    viewport()->unsetCursor();
    viewport()->update();
    const BoardDrag drag = m_carrying->drag; // what listens may end it
    if (drag.booking()) {
        Q_EMIT bookingDropped(*drag.booking(), drag.move(m_view));
        return;
    }
    WaitingCarried waiting = *drag.waiting();
    waiting.length = drag.target().end - drag.target().start;
    const BookingProposal to = drag.proposal(m_view);
    Q_EMIT waitingDropped(waiting, BoardPlace{to.therapist, to.room, to.start});
}

void ScheduleBoard::letGo()
{
    m_carrying.reset();
    m_press.reset();
    m_scrollTimer->stop();
    m_turnTimer->stop();
    m_turning = 0;
    viewport()->unsetCursor();
    viewport()->update();
}

void ScheduleBoard::cancelDrag()
{
    if (!m_carrying)
        return;
    letGo();
    describe(describeCursor());
    Q_EMIT dragCancelled();
}

void ScheduleBoard::settleDrag(Id<Booking> written)
{
    if (!m_carrying)
        return;
    m_carrying->written = written;
    // What was written may lie on no day shown; then nothing is read again.
    QTimer::singleShot(kSettleAfter, this, [this, written] {
        if (m_carrying && m_carrying->written == written)
            letGo();
    });
}

/// The board shows something else, or the same anew, while something is carried.
void ScheduleBoard::keepDragAcross()
{
    if (!m_carrying)
        return;
    if (m_carrying->written) {
        const Id<Booking> written = *m_carrying->written;
        letGo();
        if (bookingWith(written)) {
            chooseBooking(written);
            showCursor();
        }
        return;
    }
    m_carrying->drag.settleIn(m_view);
    if (m_carrying->isHeld)
        return;
    m_carrying->placements.clear();
    askPlacements();
    dragMoved(true);
    if (m_carrying->by == CarriedBy::Keys)
        bringIntoView(ghostRect(m_carrying->drag, m_geometry));
    else
        pointDrag(m_pointer);
}

/// Near an edge the board scrolls under what is dragged; over the hours or at the right edge the page turns.
void ScheduleBoard::steer()
{
    const QRectF body = bodyRect();
    const double zone = theme().space(kScrollZone);
    const bool isNearEdge = m_pointer.y() < body.top() + zone || m_pointer.y() > body.bottom() - zone
        || m_pointer.x() < body.left() + zone || m_pointer.x() > body.right() - zone;
    if (!isNearEdge)
        m_scrollTimer->stop();
    else if (!m_scrollTimer->isActive())
        m_scrollTimer->start();

    int turning = 0;
    const QScrollBar* across = horizontalScrollBar();
    if (m_carrying->drag.isResizing())
        turning = 0;
    else if (m_pointer.x() < body.left() && across->value() == across->minimum())
        turning = -1;
    else if (m_pointer.x() > body.right() - theme().space(kTurnZone) && across->value() == across->maximum())
        turning = 1;
    if (turning == m_turning)
        return;
    m_turning = turning;
    if (turning == 0)
        m_turnTimer->stop();
    else
        m_turnTimer->start();
}

void ScheduleBoard::turnForDrag()
{
    if (m_carrying && m_turning != 0)
        Q_EMIT pageTurned(m_turning);
    else
        m_turnTimer->stop();
}

void ScheduleBoard::scrollForDrag()
{
    if (!m_carrying) {
        m_scrollTimer->stop();
        return;
    }
    const QRectF body = bodyRect();
    const double zone = theme().space(kScrollZone);
    // The nearer to the edge, the faster; no faster beyond it.
    const auto pull = [zone](double from, double to, double value) {
        const double low = std::clamp((from + zone - value) / zone, 0.0, 1.0);
        const double high = std::clamp((value - (to - zone)) / zone, 0.0, 1.0);
        return qRound((high - low) * zone / 2);
    };
    const int down = verticalScrollBar()->value();
    const int across = horizontalScrollBar()->value();
    verticalScrollBar()->setValue(down + pull(body.top(), body.bottom(), m_pointer.y()));
    if (!m_carrying->drag.isResizing())
        horizontalScrollBar()->setValue(across + pull(body.left(), body.right(), m_pointer.x()));
    if (verticalScrollBar()->value() == down && horizontalScrollBar()->value() == across)
        return;
    viewport()->update();
    pointDrag(m_pointer);
}

} // namespace taper
