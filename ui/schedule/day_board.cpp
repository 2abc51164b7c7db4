// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/day_board.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/words/figure_words.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace taper {

namespace {

constexpr double kLargestZoom = 6;

QRectF grown(const QRectF& rect)
{
    return rect.adjusted(-2, -2, 2, 2);
}

} // namespace

DayBoard::DayBoard(QWidget* parent)
    : QAbstractScrollArea{parent}
{
    setObjectName(QStringLiteral("dayBoard"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Day board"));
    viewport()->setMouseTracking(true);
    verticalScrollBar()->setSingleStep(24);
    horizontalScrollBar()->setSingleStep(24);
}

void DayBoard::setDay(DayView day)
{
    const bool isSameDay = day.date == m_day.date && !m_day.therapists.empty();
    m_day = std::move(day);
    if (m_marks.selected && !bookingWith(*m_marks.selected)) {
        m_marks.selected.reset();
        Q_EMIT selectionCleared();
    }
    if (!isSameDay) {
        m_cursor = firstCursor(m_day);
    } else {
        // The booking under the keyboard may have moved; the keyboard goes with it.
        const auto moved = m_cursor.booking ? cursorOn(m_day, *m_cursor.booking) : std::nullopt;
        m_cursor = moved ? *moved
                         : cursorAt(m_day, std::min(m_cursor.column, m_day.therapists.size()), m_cursor.time);
    }
    layOut();
    if (!isSameDay)
        showCursor();
}

void DayBoard::select(std::optional<Id<Booking>> booking)
{
    m_marks.selected = booking;
    if (booking) {
        if (const auto cursor = cursorOn(m_day, *booking))
            m_cursor = *cursor;
    }
    viewport()->update();
}

void DayBoard::setCursorPlace(const BoardCursor& cursor)
{
    m_cursor = cursor;
    showCursor();
}

void DayBoard::setNow(Moment now)
{
    m_day.now = now;
    viewport()->update();
}

QRect DayBoard::rectOf(Id<Booking> booking) const
{
    for (const PlacedBooking& placed : m_geometry.bookings()) {
        if (m_day.therapists[placed.column].bookings[placed.booking].id != booking)
            continue;
        const QPointF origin = toBoard({0, 0});
        return placed.rect.translated(-origin).toRect();
    }
    return {};
}

QPoint DayBoard::pointOf(Id<Therapist> therapist, Moment moment) const
{
    for (size_t column = 0; column < m_day.therapists.size(); ++column) {
        if (m_day.therapists[column].therapist != therapist)
            continue;
        const QPointF origin = toBoard({0, 0});
        return (QPointF{m_geometry.columnRect(column).center().x(), m_geometry.yOf(moment) + 2} - origin)
            .toPoint();
    }
    return {};
}

QSize DayBoard::sizeHint() const
{
    return {theme().space(180), theme().space(150)};
}

BoardMetrics DayBoard::currentMetrics() const
{
    const Theme& look = theme();
    const double body = QFontMetricsF{look.font(TextSize::Body, QFont::DemiBold)}.height();
    const QFontMetricsF small{look.font(TextSize::Small)};
    BoardMetrics metrics;
    metrics.header = body + small.height() + look.space(3.5);
    metrics.gutter = small.horizontalAdvance(QStringLiteral("00:00")) + look.space(4);
    metrics.minimumColumn = look.space(34);
    metrics.minimumHour = 2 * (body + look.space(1.5));
    metrics.gap = look.space(1.6);
    return metrics;
}

void DayBoard::layOut()
{
    m_geometry = BoardGeometry{m_day, currentMetrics(), QSizeF{viewport()->size()}, m_zoom};
    const QSizeF content = m_geometry.content();
    const double bodyHeight = viewport()->height() - m_geometry.metrics().header;
    const double bodyWidth = viewport()->width() - m_geometry.metrics().gutter;
    verticalScrollBar()->setRange(0, std::max(0, qRound(content.height() - bodyHeight)));
    verticalScrollBar()->setPageStep(qRound(bodyHeight));
    horizontalScrollBar()->setRange(0, std::max(0, qRound(content.width() - bodyWidth)));
    horizontalScrollBar()->setPageStep(qRound(bodyWidth));
    viewport()->update();
}

void DayBoard::zoomBy(double factor)
{
    const double middle = verticalScrollBar()->value() + verticalScrollBar()->pageStep() / 2.0;
    const double before = m_geometry.content().height();
    m_zoom = std::clamp(m_zoom * factor, 1.0, kLargestZoom);
    layOut();
    const double scale = m_geometry.content().height() / std::max(before, 1.0);
    verticalScrollBar()->setValue(qRound(middle * scale - verticalScrollBar()->pageStep() / 2.0));
}

QPointF DayBoard::toBoard(QPointF viewportPoint) const
{
    return viewportPoint
        + QPointF{horizontalScrollBar()->value() - m_geometry.metrics().gutter,
            verticalScrollBar()->value() - m_geometry.metrics().header};
}

const BookingView* DayBoard::bookingAt(QPointF viewportPoint) const
{
    if (viewportPoint.x() < m_geometry.metrics().gutter || viewportPoint.y() < m_geometry.metrics().header)
        return nullptr;
    const auto placed = m_geometry.bookingAt(toBoard(viewportPoint));
    return placed ? &m_day.therapists[placed->column].bookings[placed->booking] : nullptr;
}

const BookingView* DayBoard::bookingWith(Id<Booking> id) const
{
    for (const TherapistDay& therapist : m_day.therapists) {
        const auto hit = std::ranges::find(therapist.bookings, id, &BookingView::id);
        if (hit != therapist.bookings.end())
            return &*hit;
    }
    return nullptr;
}

void DayBoard::paintEvent(QPaintEvent*)
{
    const Theme& look = theme();
    QPainter painter{viewport()};
    painter.fillRect(viewport()->rect(), look.surface);
    const BoardMetrics& metrics = m_geometry.metrics();
    const QRectF body{metrics.gutter, metrics.header, viewport()->width() - metrics.gutter,
        viewport()->height() - metrics.header};
    const QPointF offset{
        metrics.gutter - horizontalScrollBar()->value(), metrics.header - verticalScrollBar()->value()};

    painter.save();
    painter.setClipRect(body);
    painter.translate(offset);
    BoardMarks marks = m_marks;
    if (hasFocus())
        marks.cursor = m_cursor;
    paintBoard(painter, m_day, m_geometry, marks, body.translated(-offset));
    painter.restore();

    painter.save();
    painter.setClipRect(QRectF{0, metrics.header, metrics.gutter, body.height()});
    painter.translate(0, offset.y());
    paintBoardGutter(painter, m_geometry);
    painter.restore();

    painter.fillRect(QRectF{0, 0, static_cast<double>(viewport()->width()), metrics.header}, look.sunken);
    painter.save();
    painter.setClipRect(QRectF{metrics.gutter, 0, body.width(), metrics.header});
    painter.translate(offset.x(), 0);
    paintBoardHeader(painter, m_day, m_geometry);
    painter.restore();
    painter.setPen(QPen{look.border, 1});
    painter.drawLine(QPointF{0, metrics.header - 0.5}, QPointF{body.right(), metrics.header - 0.5});
    painter.drawLine(QPointF{metrics.gutter - 0.5, 0}, QPointF{metrics.gutter - 0.5, body.bottom()});
}

void DayBoard::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void DayBoard::chooseBooking(Id<Booking> booking)
{
    select(booking);
    Q_EMIT bookingSelected(booking);
}

void DayBoard::moveCursor(BoardStep step)
{
    m_cursor = stepped(m_day, m_cursor, step, m_geometry.first(), m_geometry.last());
    showCursor();
    if (m_cursor.booking && m_cursor.booking != m_marks.selected)
        chooseBooking(*m_cursor.booking);
}

void DayBoard::activateCursor(const QString& typed)
{
    if (m_cursor.booking)
        Q_EMIT bookingOpened(*m_cursor.booking);
    else if (m_cursor.column < m_day.therapists.size())
        Q_EMIT slotChosen(m_day.therapists[m_cursor.column].therapist, m_cursor.time, typed);
}

void DayBoard::showCursor()
{
    QRectF place = m_geometry.spanRect(m_cursor.column, {m_cursor.time, m_cursor.time + m_day.grid});
    if (m_cursor.booking) {
        if (const BookingView* booking = bookingWith(*m_cursor.booking))
            place = m_geometry.spanRect(m_cursor.column, booking->fields.interval());
    }
    place = grown(place);
    const auto bring = [](QScrollBar* bar, double from, double to) {
        if (from < bar->value())
            bar->setValue(qRound(from));
        else if (to > bar->value() + bar->pageStep())
            bar->setValue(qRound(to) - bar->pageStep());
    };
    bring(verticalScrollBar(), place.top(), place.bottom());
    bring(horizontalScrollBar(), place.left(), place.right());
    viewport()->update();

    setAccessibleDescription(describeCursor());
    QAccessibleEvent said{this, QAccessible::DescriptionChanged};
    QAccessible::updateAccessibility(&said);
}

QString DayBoard::describeCursor() const
{
    if (m_cursor.booking) {
        if (const BookingView* booking = bookingWith(*m_cursor.booking))
            return describeBooking(*booking);
    }
    if (m_cursor.column >= m_day.therapists.size())
        return {};
    const TherapistDay& therapist = m_day.therapists[m_cursor.column];
    const bool isOpen = std::ranges::any_of(
        therapist.hours.open, [this](const Interval& open) { return open.contains(m_cursor.time); });
    const QString time = toText(timeOfDayOf(m_cursor.time));
    return isOpen ? tr("%1, free at %2").arg(therapist.name, time)
                  : tr("%1, closed at %2").arg(therapist.name, time);
}

void DayBoard::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    showCursor();
}

void DayBoard::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void DayBoard::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::PaletteChange)
        layOut();
}

bool DayBoard::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
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
