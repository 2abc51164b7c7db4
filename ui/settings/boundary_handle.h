// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/axis_scale.h"

#include <QAbstractSlider>

namespace taper {

/// What one takes hold of to move a boundary between two windows: dragged with the mouse, moved with the
/// arrow keys; + splits the window beyond it, − joins the two, a digit begins an exact figure. A slider to
/// screen readers, so that its value is told. Its value is the boundary's place (days or minutes).
class BoundaryHandle final : public QAbstractSlider {
    Q_OBJECT

public:
    BoundaryHandle(RaceSide side, size_t boundary, QWidget* parent);

    [[nodiscard]] RaceSide side() const { return m_side; }
    [[nodiscard]] size_t boundary() const { return m_boundary; }
    void setUnit(WindowUnit unit) { m_unit = unit; }

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void dragged(double x, bool isFine); ///< in the parent's coordinates
    void stepped(int by); ///< outwards if positive
    void splitWanted();
    void joinWanted();
    void figureTyped(const QString& digit);
    void gotKeyboard();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    RaceSide m_side;
    size_t m_boundary;
    WindowUnit m_unit = WindowUnit::Days;
    double m_grip = 0; ///< where in the handle it was taken
};

} // namespace taper
