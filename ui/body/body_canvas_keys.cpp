// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/body/body_canvas.h"

#include <QKeyEvent>

#include <algorithm>

namespace taper {

namespace {

std::optional<Direction> directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return Direction::Left;
    case Qt::Key_Right:
        return Direction::Right;
    case Qt::Key_Up:
        return Direction::Up;
    case Qt::Key_Down:
        return Direction::Down;
    default:
        return std::nullopt;
    }
}

bool isEnterKey(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
}

} // namespace

void BodyCanvas::standOn(BodyView view, const BodyFocus::Region& region)
{
    m_view = view;
    m_focus.current = region;
    m_focus.mark = markOn(region.key, region.side);
    m_under.reset();
    m_keys.begin();
    announce();
    update();
}

void BodyCanvas::walk(Direction direction)
{
    const std::vector<ViewBox> shown = boxes();
    const std::vector<BodyStop> stops = bodyStops(shown, m_withMuscles);
    if (stops.empty())
        return;
    std::optional<QPointF> from;
    if (m_focus.current) {
        const Side side = m_focus.current->side == Side::Both ? Side::Left : m_focus.current->side;
        if (const auto place = BodyFigure::of(m_view).placeOf(m_focus.current->key, side))
            from = positionOf(m_view, *place);
    }
    const std::optional<size_t> marked = m_focus.mark;
    if (!from) { // nothing yet, or out of sight: begin in the middle of the first view
        const QPointF centre = shown.front().box.center();
        const auto nearest = std::ranges::min_element(
            stops, {}, [centre](const BodyStop& stop) { return (stop.at - centre).manhattanLength(); });
        standOn(nearest->view, nearest->region);
    } else if (const std::optional<BodyStop> next = nextStop(stops, *from, direction)) {
        standOn(next->view, next->region);
    } else if (direction == Direction::Left || direction == Direction::Right) {
        turnPage(direction == Direction::Right ? 1 : -1);
    }
    if (m_focus.mark && m_focus.mark != marked)
        Q_EMIT markChosen(static_cast<int>(*m_focus.mark));
}

/// To the next of the regions that lie where the current one is: from a muscle to the one beneath it, to the
/// part it lies in, and round again.
void BodyCanvas::goUnder()
{
    if (!m_focus.current)
        return;
    const BodyFigure& figure = BodyFigure::of(m_view);
    const std::optional<FigurePoint> place =
        m_under ? m_under : figure.placeOf(m_focus.current->key, m_focus.current->side);
    if (!place)
        return;
    const std::vector<const FigureRegion*> there = figure.regionsAt(*place);
    const auto current = std::ranges::find_if(
        there, [this](const FigureRegion* region) { return region->key == m_focus.current->key; });
    if (there.empty())
        return;
    const auto next = current == there.end() || current + 1 == there.end() ? there.begin() : current + 1;
    standOn(m_view, {(*next)->key, (*next)->side});
    m_under = place;
    if (m_focus.mark)
        Q_EMIT markChosen(static_cast<int>(*m_focus.mark));
}

void BodyCanvas::turnPage(int step)
{
    const std::vector<ViewBox> shown = boxes();
    if (shown.empty())
        return;
    const auto indexOf = [this](BodyView view) {
        return static_cast<size_t>(std::ranges::find(m_views, view) - m_views.begin());
    };
    const size_t first = indexOf(shown.front().view);
    const size_t last = indexOf(shown.back().view);
    if (step > 0 && last + 1 < m_views.size())
        m_first = last + 1;
    else if (step < 0 && first > 0)
        m_first = first >= shown.size() ? first - shown.size() : 0;
    else
        return;
    Q_EMIT viewsMoved();
    // The keyboard goes along, to the middle of what is now in sight.
    const std::vector<ViewBox> turned = boxes();
    const auto& box = step > 0 ? turned.back() : turned.front();
    const std::vector<BodyStop> stops = bodyStops({box}, m_withMuscles);
    const auto nearest = std::ranges::min_element(stops, {},
        [centre = box.box.center()](const BodyStop& stop) { return (stop.at - centre).manhattanLength(); });
    if (nearest != stops.end())
        standOn(nearest->view, nearest->region);
    update();
}

bool BodyCanvas::handles(int key, Qt::KeyboardModifiers modifiers) const
{
    const Qt::KeyboardModifiers kept = modifiers & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    const bool isDigit = key >= Qt::Key_0 && key <= Qt::Key_9;
    if (kept == Qt::ControlModifier)
        return isDigit && !m_isReadOnly;
    if (kept != Qt::NoModifier)
        return false;
    if (directionOf(key) || key == Qt::Key_PageDown || key == Qt::Key_PageUp || key == Qt::Key_U
        || key == Qt::Key_M || isEnterKey(key))
        return true;
    return !m_isReadOnly
        && (MarkKeys::isMarkKey(key) || MarkKeys::isAfterKey(key) || key == Qt::Key_Delete
            || key == Qt::Key_Backspace);
}

bool BodyCanvas::movesByKey(int key)
{
    if (const std::optional<Direction> direction = directionOf(key)) {
        walk(*direction);
        return true;
    }
    switch (key) {
    case Qt::Key_PageDown:
        turnPage(1);
        return true;
    case Qt::Key_PageUp:
        turnPage(-1);
        return true;
    case Qt::Key_U:
        goUnder();
        return true;
    case Qt::Key_M:
        setWithMuscles(!m_withMuscles);
        Q_EMIT musclesToggled(m_withMuscles);
        return true;
    default:
        return false;
    }
}

bool BodyCanvas::marksByKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (isEnterKey(key)) {
        if (!m_focus.current)
            return false;
        const BodyFocus::Region region = *m_focus.current;
        const bool isBoth = modifiers.testFlag(Qt::ShiftModifier) && region.side != Side::Midline;
        markRegion(region.key, isBoth ? Side::Both : region.side, m_view);
        return true;
    }
    if (m_isReadOnly)
        return false;
    if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
        removeCurrent();
        return true;
    }
    const bool isAfter = MarkKeys::isAfterKey(key);
    if (!isAfter && !MarkKeys::isMarkKey(key))
        return false;
    // A score or a kind typed on a region marks it: one key less for the most frequent thing.
    if (!m_focus.mark && m_focus.current)
        markRegion(m_focus.current->key, m_focus.current->side, m_view);
    if (!m_focus.mark)
        return true;
    if (isAfter) {
        m_keys.toggleAfter();
        announce();
        return true;
    }
    const size_t index = *m_focus.mark;
    const std::optional<BodyMark> changed =
        m_keys.apply(m_marks[index], key, modifiers.testFlag(Qt::ControlModifier));
    if (!changed)
        return false;
    if (*changed == m_marks[index])
        return true;
    const bool hasMoved = changed->side != m_marks[index].side;
    m_marks[index] = *changed;
    if (hasMoved)
        setCurrentMark(index);
    announce();
    update();
    Q_EMIT markChanged(static_cast<int>(index), *changed);
    return true;
}

void BodyCanvas::keyPressEvent(QKeyEvent* event)
{
    if (!handles(event->key(), event->modifiers())
        || (!movesByKey(event->key()) && !marksByKey(event->key(), event->modifiers())))
        QWidget::keyPressEvent(event);
}

void BodyCanvas::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    announce();
    update();
}

void BodyCanvas::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace taper
