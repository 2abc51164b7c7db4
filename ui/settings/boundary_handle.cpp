// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/boundary_handle.h"

#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace taper {

BoundaryHandle::BoundaryHandle(RaceSide side, size_t boundary, QWidget* parent)
    : QAbstractSlider{parent}
    , m_side{side}
    , m_boundary{boundary}
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::SplitHCursor);
    setOrientation(Qt::Horizontal);
    setObjectName((side == RaceSide::Before ? QStringLiteral("before") : QStringLiteral("after"))
        + QString::number(boundary));
}

QSize BoundaryHandle::sizeHint() const
{
    return {theme().space(3), theme().space(9)};
}

void BoundaryHandle::paintEvent(QPaintEvent*)
{
    const Theme& look = theme();
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isMarked = hasFocus() || isSliderDown() || underMouse();
    const QColor& ink = isMarked ? look.accent : look.text;
    const double middle = width() / 2.0;
    const double line = std::max(1.0, look.space(isMarked ? 0.75 : 0.5) * 1.0);
    painter.fillRect(QRectF{middle - line / 2, 0, line, static_cast<double>(height())}, ink);
    const QRectF knob{middle - look.space(1), height() / 2.0 - look.space(1.75),
        static_cast<double>(look.space(2)), static_cast<double>(look.space(3.5))};
    painter.setPen(QPen{ink, hasFocus() ? 2.0 : 1.0});
    painter.setBrush(look.surface);
    painter.drawRoundedRect(knob, look.space(0.75), look.space(0.75));
}

void BoundaryHandle::keyPressEvent(QKeyEvent* event)
{
    const bool isBig = event->modifiers().testFlag(Qt::ShiftModifier);
    const auto move = [&](bool isOutwards, bool big) {
        Q_EMIT stepped((isOutwards ? 1 : -1) * keyStep(m_unit, value(), big));
    };
    // Left goes left: away from the race before it, towards it afterwards.
    const bool leftIsOutwards = (m_side == RaceSide::Before) != isRightToLeft();
    const QString typed = event->text();
    if (event->key() == Qt::Key_Left)
        move(leftIsOutwards, isBig);
    else if (event->key() == Qt::Key_Right)
        move(!leftIsOutwards, isBig);
    else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_PageUp)
        move(true, isBig || event->key() == Qt::Key_PageUp);
    else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_PageDown)
        move(false, isBig || event->key() == Qt::Key_PageDown);
    else if (typed == QLatin1String("+"))
        Q_EMIT splitWanted();
    else if (typed == QLatin1String("-") || event->key() == Qt::Key_Delete)
        Q_EMIT joinWanted();
    else if (typed.size() == 1 && typed.front().isDigit())
        Q_EMIT figureTyped(typed);
    else
        QWidget::keyPressEvent(event);
}

void BoundaryHandle::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    setSliderDown(true);
    m_grip = event->position().x() - width() / 2.0;
    raise();
    update();
}

void BoundaryHandle::mouseMoveEvent(QMouseEvent* event)
{
    if (isSliderDown())
        Q_EMIT dragged(
            mapToParent(event->position()).x() - m_grip, event->modifiers().testFlag(Qt::AltModifier));
}

void BoundaryHandle::mouseReleaseEvent(QMouseEvent*)
{
    setSliderDown(false);
    update();
}

void BoundaryHandle::focusInEvent(QFocusEvent* event)
{
    QAbstractSlider::focusInEvent(event);
    raise();
    update();
    Q_EMIT gotKeyboard();
}

void BoundaryHandle::focusOutEvent(QFocusEvent* event)
{
    QAbstractSlider::focusOutEvent(event);
    update();
}

void BoundaryHandle::enterEvent(QEnterEvent* event)
{
    QAbstractSlider::enterEvent(event);
    update();
}

void BoundaryHandle::leaveEvent(QEvent* event)
{
    QAbstractSlider::leaveEvent(event);
    update();
}

} // namespace taper
