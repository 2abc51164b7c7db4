// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/schedule_board.h"

#include "ui/schedule/board_header.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/words/figure_words.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QScrollBar>
#include <QTimer>
#include <QToolTip>

#include <algorithm>

namespace taper {

namespace {

constexpr double kLargestZoom = 6;
constexpr std::chrono::milliseconds kScrollTick{30};
/// How long the mouse is held at an edge before the page turns.
constexpr std::chrono::milliseconds kTurnAfter{700};

/// The same days, cut into the same kind of columns.
bool isSame(const BoardView& a, const BoardView& b)
{
    if (a.columns.empty() || b.columns.empty())
        return false;
    return a.from == b.from && a.days == b.days && headingOf(a) == headingOf(b)
        && a.columns.front().therapist.isValid() == b.columns.front().therapist.isValid();
}

/// In units of the theme: compact columns show no more than a sign and a few letters.
double minimumColumn(BoardHeading heading)
{
    switch (heading) {
    case BoardHeading::Names:
        return 34;
    case BoardHeading::Dates:
        return 26;
    case BoardHeading::Grouped:
        return 6;
    }
    Q_UNREACHABLE();
}

QRectF grown(const QRectF& rect)
{
    return rect.adjusted(-2, -2, 2, 2);
}

} // namespace

ScheduleBoard::ScheduleBoard(QWidget* parent)
    : QAbstractScrollArea{parent}
    , m_scrollTimer{new QTimer{this}}
    , m_turnTimer{new QTimer{this}}
{
    setObjectName(QStringLiteral("scheduleBoard"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Day board"));
    viewport()->setMouseTracking(true);
    setAcceptDrops(true);
    verticalScrollBar()->setSingleStep(24);
    horizontalScrollBar()->setSingleStep(24);
    m_scrollTimer->setInterval(kScrollTick);
    connect(m_scrollTimer, &QTimer::timeout, this, &ScheduleBoard::scrollForDrag);
    m_turnTimer->setInterval(kTurnAfter);
    connect(m_turnTimer, &QTimer::timeout, this, &ScheduleBoard::turnForDrag);
}

void ScheduleBoard::setView(BoardView view)
{
    const bool isSameDay = isSame(view, m_view);
    m_view = std::move(view);
    if (m_marks.selected && !bookingWith(*m_marks.selected)) {
        m_marks.selected.reset();
        Q_EMIT selectionCleared();
    }
    if (!isSameDay) {
        m_cursor = firstCursor(m_view);
    } else {
        // The booking under the keyboard may have moved; the keyboard goes with it.
        const auto moved = m_cursor.booking ? cursorOn(m_view, *m_cursor.booking) : std::nullopt;
        m_cursor = moved ? *moved
                         : cursorAt(m_view, std::min(m_cursor.column, m_view.columns.size()), m_cursor.time);
    }
    layOut();
    if (!isSameDay && !m_carrying)
        showCursor();
    keepDragAcross();
}

void ScheduleBoard::select(std::optional<Id<Booking>> booking)
{
    m_marks.selected = booking;
    if (booking) {
        if (const auto cursor = cursorOn(m_view, *booking))
            m_cursor = *cursor;
    }
    viewport()->update();
}

void ScheduleBoard::setCursorPlace(const BoardCursor& cursor)
{
    m_cursor = cursor;
    showCursor();
}

void ScheduleBoard::setNow(Moment now)
{
    m_view.now = now;
    viewport()->update();
}

QRect ScheduleBoard::rectOf(Id<Booking> booking) const
{
    for (const PlacedBooking& placed : m_geometry.bookings()) {
        if (m_view.columns[placed.column].bookings[placed.booking].id != booking)
            continue;
        const QPointF origin = toBoard({0, 0});
        return placed.rect.translated(-origin).toRect();
    }
    return {};
}

QPoint ScheduleBoard::pointOf(Id<Therapist> therapist, Moment moment) const
{
    const auto column = columnOf(therapist, dateOf(moment));
    if (!column)
        return {};
    const QPointF origin = toBoard({0, 0});
    const QPointF place{m_geometry.columnRect(*column).center().x(), m_geometry.yOf(timeOfDayOf(moment)) + 2};
    return (place - origin).toPoint();
}

std::optional<size_t> ScheduleBoard::columnOf(Id<Therapist> therapist, Date date) const
{
    const auto hit = std::ranges::find_if(m_view.columns,
        [=](const BoardColumn& column) { return column.therapist == therapist && column.date == date; });
    return hit == m_view.columns.end() ? std::nullopt
                                       : std::optional{static_cast<size_t>(hit - m_view.columns.begin())};
}

std::optional<BoardPlace> ScheduleBoard::freePlace() const
{
    if (m_cursor.booking || m_cursor.column >= m_view.columns.size())
        return std::nullopt;
    const BoardColumn& column = m_view.columns[m_cursor.column];
    return BoardPlace{column.therapist, column.room, m_cursor.time};
}

QSize ScheduleBoard::sizeHint() const
{
    return {theme().space(180), theme().space(150)};
}

BoardMetrics ScheduleBoard::currentMetrics() const
{
    const Theme& look = theme();
    const double body = QFontMetricsF{look.font(TextSize::Body, QFont::DemiBold)}.height();
    const QFontMetricsF small{look.font(TextSize::Small)};
    BoardMetrics metrics;
    metrics.header = body + small.height() + look.space(3.5);
    metrics.gutter = small.horizontalAdvance(QStringLiteral("00:00")) + look.space(4);
    metrics.minimumColumn = look.space(minimumColumn(headingOf(m_view)));
    metrics.minimumHour = 2 * (body + look.space(1.5));
    metrics.gap = look.space(1.6);
    return metrics;
}

void ScheduleBoard::layOut()
{
    m_geometry = BoardGeometry{m_view, currentMetrics(), QSizeF{viewport()->size()}, m_zoom};
    const QSizeF content = m_geometry.content();
    const double bodyHeight = viewport()->height() - m_geometry.metrics().header;
    const double bodyWidth = viewport()->width() - m_geometry.metrics().gutter;
    verticalScrollBar()->setRange(0, std::max(0, qRound(content.height() - bodyHeight)));
    verticalScrollBar()->setPageStep(qRound(bodyHeight));
    horizontalScrollBar()->setRange(0, std::max(0, qRound(content.width() - bodyWidth)));
    horizontalScrollBar()->setPageStep(qRound(bodyWidth));
    viewport()->update();
}

void ScheduleBoard::zoomBy(double factor, double height)
{
    const double below = height - m_geometry.metrics().header;
    const double before = m_geometry.content().height();
    const double place = verticalScrollBar()->value() + below;
    m_zoom = std::clamp(m_zoom * factor, 1.0, kLargestZoom);
    layOut();
    const double scale = m_geometry.content().height() / std::max(before, 1.0);
    verticalScrollBar()->setValue(qRound(place * scale - below));
}

void ScheduleBoard::zoomBy(double factor)
{
    zoomBy(factor, bodyRect().center().y());
}

QPointF ScheduleBoard::boardOffset() const
{
    return {m_geometry.metrics().gutter - horizontalScrollBar()->value(),
        m_geometry.metrics().header - verticalScrollBar()->value()};
}

QPointF ScheduleBoard::toBoard(QPointF viewportPoint) const
{
    return viewportPoint - boardOffset();
}

QRectF ScheduleBoard::bodyRect() const
{
    const BoardMetrics& metrics = m_geometry.metrics();
    return {metrics.gutter, metrics.header, viewport()->width() - metrics.gutter,
        viewport()->height() - metrics.header};
}

const BookingView* ScheduleBoard::bookingAt(QPointF viewportPoint) const
{
    if (viewportPoint.x() < m_geometry.metrics().gutter || viewportPoint.y() < m_geometry.metrics().header)
        return nullptr;
    const auto placed = m_geometry.bookingAt(toBoard(viewportPoint));
    return placed ? &m_view.columns[placed->column].bookings[placed->booking] : nullptr;
}

const BookingView* ScheduleBoard::bookingWith(Id<Booking> id) const
{
    for (const BoardColumn& therapist : m_view.columns) {
        const auto hit = std::ranges::find(therapist.bookings, id, &BookingView::id);
        if (hit != therapist.bookings.end())
            return &*hit;
    }
    return nullptr;
}

void ScheduleBoard::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void ScheduleBoard::chooseBooking(Id<Booking> booking)
{
    select(booking);
    Q_EMIT bookingSelected(booking);
}

void ScheduleBoard::moveCursor(BoardStep step)
{
    m_cursor = stepped(m_view, m_cursor, step, m_geometry.first(), m_geometry.last());
    showCursor();
    if (m_cursor.booking && m_cursor.booking != m_marks.selected)
        chooseBooking(*m_cursor.booking);
}

void ScheduleBoard::activateCursor(const QString& typed)
{
    if (m_cursor.booking)
        Q_EMIT bookingOpened(*m_cursor.booking);
    else if (const auto place = freePlace())
        Q_EMIT slotChosen(*place, typed);
}

void ScheduleBoard::showCursor()
{
    if (m_cursor.column >= m_view.columns.size()) {
        describe(describeCursor());
        return;
    }
    QRectF place = m_geometry.spanRect(m_cursor.column, {m_cursor.time, m_cursor.time + m_view.grid});
    if (m_cursor.booking) {
        if (const BookingView* booking = bookingWith(*m_cursor.booking))
            place = m_geometry.spanRect(m_cursor.column, booking->fields.interval());
    }
    bringIntoView(grown(place));
    describe(describeCursor());
}

void ScheduleBoard::bringIntoView(const QRectF& place)
{
    const auto bring = [](QScrollBar* bar, double from, double to) {
        if (from < bar->value())
            bar->setValue(qRound(from));
        else if (to > bar->value() + bar->pageStep())
            bar->setValue(qRound(to) - bar->pageStep());
    };
    bring(verticalScrollBar(), place.top(), place.bottom());
    bring(horizontalScrollBar(), place.left(), place.right());
    viewport()->update();
}

void ScheduleBoard::describe(const QString& text)
{
    setAccessibleDescription(text);
    QAccessibleEvent said{this, QAccessible::DescriptionChanged};
    QAccessible::updateAccessibility(&said);
}

QString ScheduleBoard::describeCursor() const
{
    if (m_cursor.booking) {
        if (const BookingView* booking = bookingWith(*m_cursor.booking))
            return describeBooking(*booking);
    }
    if (m_cursor.column >= m_view.columns.size())
        return {};
    const BoardColumn& column = m_view.columns[m_cursor.column];
    const bool isOpen = std::ranges::any_of(
        column.hours.open, [this](const Interval& open) { return open.contains(m_cursor.time); });
    const QString where = columnTitle(m_view, column);
    const QString time = toText(timeOfDayOf(m_cursor.time));
    return isOpen ? tr("%1, free at %2").arg(where, time) : tr("%1, closed at %2").arg(where, time);
}

void ScheduleBoard::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (!m_carrying)
        showCursor();
}

void ScheduleBoard::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void ScheduleBoard::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::PaletteChange)
        layOut();
}

bool ScheduleBoard::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && !m_carrying) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const BookingView* booking = bookingAt(help->pos());
        if (booking)
            QToolTip::showText(help->globalPos(), plainToolTip(describeBooking(*booking)), viewport());
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::Leave && m_marks.hovered) {
        m_marks.hovered.reset();
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace taper
