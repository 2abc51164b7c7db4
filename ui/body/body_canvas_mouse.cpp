// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/body/body_canvas.h"

#include "ui/widgets/labels.h"
#include "ui/words/body_words.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>

namespace taper {

void BodyCanvas::choose(std::optional<size_t> index)
{
    setCurrentMark(index);
    if (m_focus.mark)
        Q_EMIT markChosen(static_cast<int>(*m_focus.mark));
}

void BodyCanvas::add(const BodyMark& mark)
{
    m_marks.push_back(mark);
    m_keys.begin();
    setCurrentMark(m_marks.size() - 1);
    Q_EMIT markAdded(m_marks.back());
}

void BodyCanvas::addPin(const Spot& spot)
{
    BodyMark pin;
    pin.side = BodyFigure::of(spot.view).sideAt(spot.place);
    pin.view = spot.view;
    pin.place = spot.place;
    pin.kind = m_kind;
    add(pin);
}

void BodyCanvas::removeCurrent()
{
    if (!m_focus.mark || m_isReadOnly)
        return;
    const size_t index = *m_focus.mark;
    m_marks.erase(m_marks.begin() + static_cast<std::ptrdiff_t>(index));
    m_focus.mark.reset();
    m_keys.begin();
    announce();
    update();
    Q_EMIT markRemoved(static_cast<int>(index));
}

void BodyCanvas::clickAt(QPointF position, Qt::KeyboardModifiers modifiers)
{
    const std::optional<Spot> spot = spotAt(position);
    if (!spot)
        return;
    if (!m_isReadOnly && (m_withPins || modifiers.testFlag(Qt::AltModifier))) {
        addPin(*spot);
        return;
    }
    const FigureRegion* const region = regionAt(*spot);
    if (!region) {
        choose(std::nullopt);
        return;
    }
    const bool isBoth = modifiers.testFlag(Qt::ShiftModifier) && region->side != Side::Midline;
    if (!isBoth) {
        markRegion(region->key, region->side, spot->view, spot->place);
        return;
    }
    // Of both sides the left one's place is kept; a side view's other side keeps it in the mirror.
    const bool isLeft = region->side == Side::Left;
    const FigurePoint left = isLeft ? spot->place : BodyFigure::of(spot->view).mirrored(spot->place);
    markRegion(region->key, Side::Both, spot->view, left);
}

void BodyCanvas::dragTo(QPointF position)
{
    BodyMark& mark = m_marks[m_drag->sign.mark];
    const std::optional<Spot> spot = spotAt(position);
    if (!spot || (spot->view != mark.view && !m_drag->sign.isMirrored))
        return;
    const BodyFigure& figure = BodyFigure::of(spot->view);
    const Side side = figure.sideAt(spot->place);
    const FigureRegion* const region = mark.region.isEmpty()
        ? nullptr
        : figure.find(mark.region, mark.side == Side::Both ? side : mark.side);
    const QPointF point(spot->place.x, spot->place.y);
    if (!mark.region.isEmpty() && (!region || !region->path.contains(point)))
        return; // a mark stays on its region
    FigurePoint place = spot->place;
    if (spot->view != mark.view)
        place.x = kFigureUnits - place.x;
    else if (m_drag->sign.isMirrored)
        place = figure.mirrored(place);
    mark.place = place;
    mark.figure = kFigureVersion;
    if (mark.region.isEmpty())
        mark.side = side;
    update();
}

void BodyCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_drag.reset();
    const std::optional<Sign> sign = signAt(event->position());
    const bool wantsPin = !m_isReadOnly && (m_withPins || event->modifiers().testFlag(Qt::AltModifier));
    if (!sign || wantsPin) {
        clickAt(event->position(), event->modifiers());
        return;
    }
    choose(sign->mark);
    if (!m_isReadOnly && sign->mark < m_marks.size())
        m_drag = Drag{*sign, event->position(), m_marks[sign->mark].place};
}

void BodyCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (m_drag && event->buttons().testFlag(Qt::LeftButton)) {
        const double way = (event->position() - m_drag->from).manhattanLength();
        m_drag->isMoving = m_drag->isMoving || way >= QApplication::startDragDistance();
        if (m_drag->isMoving)
            dragTo(event->position());
        return;
    }
    const std::optional<Spot> spot = spotAt(event->position());
    const FigureRegion* const region = spot ? regionAt(*spot) : nullptr;
    std::optional<BodyFocus::Region> hovered;
    if (region)
        hovered = BodyFocus::Region{region->key, region->side};
    if (hovered == m_focus.hovered)
        return;
    m_focus.hovered = hovered;
    Q_EMIT named(hovered ? textOf(*hovered) : currentText());
    update();
}

void BodyCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_drag)
        return;
    const Drag drag = *std::exchange(m_drag, std::nullopt);
    if (drag.sign.mark < m_marks.size() && m_marks[drag.sign.mark].place != drag.before)
        Q_EMIT markMoved(static_cast<int>(drag.sign.mark), m_marks[drag.sign.mark].place);
}

void BodyCanvas::leaveEvent(QEvent* event)
{
    m_focus.hovered.reset();
    Q_EMIT named(currentText());
    update();
    QWidget::leaveEvent(event);
}

QString BodyCanvas::textAt(QPointF position) const
{
    if (const std::optional<Sign> sign = signAt(position)) {
        const BodyMark& mark = m_marks[sign->mark];
        const QString detail = words::markDetail(mark);
        return detail.isEmpty() ? words::markText(mark)
                                : QStringLiteral("%1 · %2").arg(words::markText(mark), detail);
    }
    const std::optional<Spot> spot = spotAt(position);
    const FigureRegion* const region = spot ? regionAt(*spot) : nullptr;
    return region ? textOf({region->key, region->side}) : QString{};
}

void BodyCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    std::optional<Spot> spot;
    QPoint where = event->globalPos();
    if (event->reason() == QContextMenuEvent::Mouse) {
        spot = spotAt(event->pos());
    } else if (m_focus.current) {
        const std::optional<FigurePoint> place =
            BodyFigure::of(m_view).placeOf(m_focus.current->key, m_focus.current->side);
        if (place) {
            spot = Spot{m_view, *place};
            if (const std::optional<QPointF> at = positionOf(m_view, *place))
                where = mapToGlobal(at->toPoint());
        }
    }
    if (spot)
        offerRegions(*spot, where);
}

/// All that lies there, from above: what is covered has no other way to the mouse.
void BodyCanvas::offerRegions(const Spot& spot, QPoint globalPosition)
{
    const std::vector<const FigureRegion*> regions = BodyFigure::of(spot.view).regionsAt(spot.place);
    if (regions.empty())
        return;
    auto* menu = new QMenu{this};
    menu->setObjectName(QStringLiteral("bodyMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const FigureRegion* const region : regions) {
        QAction* const action = menu->addAction(withoutMnemonics(textOf({region->key, region->side})));
        connect(action, &QAction::triggered, this, [this, key = region->key, side = region->side, spot] {
            markRegion(key, side, spot.view, spot.place);
        });
    }
    menu->popup(globalPosition);
}

bool BodyCanvas::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* const help = static_cast<QHelpEvent*>(event);
        const QString text = textAt(help->pos());
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), plainToolTip(text), this);
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        // Letters are this map's own while it has the keyboard, whatever a page does with them.
        const auto* const press = static_cast<QKeyEvent*>(event);
        if (handles(press->key(), press->modifiers())) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

} // namespace taper
