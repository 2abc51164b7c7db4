// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/axis_scale.h"

#include <QWidget>

#include <array>
#include <vector>

class QMenu;

namespace taper {

class BoundaryHandle;

/// The windows before and after one kind of race on one time axis: before ← RACE → after. Each window is a
/// coloured stretch with its sign and word; the boundaries between them are handles ("before0", "after0" …
/// counted from the race). A click on a stretch offers its verdicts, and to split it there.
///
/// Read-only it shows what applies from elsewhere, lower and without handles.
class WindowAxis final : public QWidget {
    Q_OBJECT

public:
    explicit WindowAxis(const QString& name, QWidget* parent = nullptr);

    void setWindows(const Windows& before, const Windows& after);
    [[nodiscard]] const Windows& windows(RaceSide side) const;
    /// From the race to either end; the same for all the axes that stand one above the other.
    void setReach(int days);
    void setReadOnly(bool isReadOnly);
    /// A boundary is being dragged: the scale should stay as it is.
    [[nodiscard]] bool isDragged() const;
    /// What kind of race this is, for whoever hears it.
    void setRaceText(const QString& text);
    /// What can be done with the window at this place: what a click on it opens.
    void fillMenu(QMenu& menu, RaceSide side, size_t window, std::optional<int> at);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void windowsChanged(taper::RaceSide side, const taper::Windows& windows);
    void settled(); ///< the boundary was let go
    /// The person is at work here: the mouse or the keyboard came.
    void taken();
    /// A digit was typed on a boundary: the field for exact figures is to go on with it.
    void figureTyped(taper::RaceSide side, size_t boundary, const QString& digit);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] AxisScale scale() const;
    [[nodiscard]] QRectF stretch(RaceSide side, const Window& window) const;
    [[nodiscard]] QString describe(RaceSide side, const Window& window) const;
    [[nodiscard]] std::optional<std::pair<RaceSide, size_t>> windowAt(QPointF position) const;
    [[nodiscard]] int farthest(RaceSide side) const; ///< the last place that the axis shows
    void paintStretch(QPainter& painter, RaceSide side, const Window& window) const;
    void makeHandles();
    BoundaryHandle* makeHandle(RaceSide side, size_t boundary);
    void placeHandles();
    void change(RaceSide side, Windows windows);
    void moveBoundary(RaceSide side, size_t boundary, int place);
    void splitBeyond(RaceSide side, size_t boundary);
    void join(RaceSide side, size_t boundary);

    std::array<Windows, 2> m_windows;
    std::vector<BoundaryHandle*> m_handles;
    QString m_raceText;
    int m_reach = 10;
    bool m_isReadOnly = false;
};

/// The days above the axes: D−2 as a stretch of its own where windows are in days, hours as marks.
class AxisRuler final : public QWidget {
    Q_OBJECT

public:
    explicit AxisRuler(QWidget* parent = nullptr);
    void setReach(int days);
    void setUnitBefore(WindowUnit unit);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_reach = 10;
    WindowUnit m_unitBefore = WindowUnit::Days;
};

/// Width of the race itself in the middle of an axis.
[[nodiscard]] int raceWidth();

} // namespace taper
