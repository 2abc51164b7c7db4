// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/body/body_layout.h"
#include "ui/body/body_walk.h"
#include "ui/body/mark_keys.h"
#include "ui/drawing/body_figure.h"
#include "ui/drawing/body_painter.h"

#include <QWidget>

#include <optional>
#include <vector>

class QMenu;

namespace taper {

/// The drawn part of a BodyMap: figures, marks, mouse and keyboard.
class BodyCanvas final : public QWidget {
    Q_OBJECT

public:
    explicit BodyCanvas(QWidget* parent = nullptr);

    void setMarks(std::vector<BodyMark> marks);
    [[nodiscard]] const std::vector<BodyMark>& marks() const { return m_marks; }
    void setGhosts(std::vector<BodyMark> ghosts);
    [[nodiscard]] const std::vector<BodyMark>& ghosts() const { return m_ghosts; }
    void setReadOnly(bool readOnly);
    [[nodiscard]] bool isReadOnly() const { return m_isReadOnly; }
    void setViews(std::vector<BodyView> views);
    [[nodiscard]] const std::vector<BodyView>& views() const { return m_views; }
    void setKind(MarkKind kind) { m_kind = kind; }
    void setWithMuscles(bool withMuscles);
    void setWithPins(bool withPins);

    [[nodiscard]] std::optional<size_t> currentMark() const { return m_focus.mark; }
    void setCurrentMark(std::optional<size_t> index);
    void goTo(const QString& region, Side side);
    void markRegion(const QString& region, Side side, std::optional<BodyView> view = std::nullopt,
        std::optional<FigurePoint> place = std::nullopt);

    [[nodiscard]] std::vector<ViewBox> boxes() const; ///< the views that fit, in px
    void showView(BodyView view); ///< brings it into sight
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void markAdded(const taper::BodyMark& mark);
    void markChosen(int index);
    void markMoved(int index, taper::FigurePoint place);
    void markChanged(int index, const taper::BodyMark& mark);
    void markRemoved(int index);
    void named(const QString& text); ///< the region or mark pointed at
    void viewsMoved();
    void musclesToggled(bool withMuscles); ///< by the key

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    /// A point of the widget as a place on the view under it.
    struct Spot {
        BodyView view;
        FigurePoint place;
    };
    /// The sign of a mark under the mouse; `isMirrored` if it is the right one of two.
    struct Sign {
        size_t mark;
        bool isMirrored;
    };
    struct Drag {
        Sign sign;
        QPointF from;
        FigurePoint before;
        bool isMoving = false;
    };

    [[nodiscard]] std::optional<Spot> spotAt(QPointF position) const;
    [[nodiscard]] std::optional<Sign> signAt(QPointF position) const;
    [[nodiscard]] const FigureRegion* regionAt(const Spot& spot) const;
    [[nodiscard]] std::optional<size_t> markOn(const QString& region, Side side) const;
    [[nodiscard]] std::optional<QPointF> positionOf(BodyView view, FigurePoint place) const;
    [[nodiscard]] QString textOf(const BodyFocus::Region& region) const;
    [[nodiscard]] QString currentText() const;
    [[nodiscard]] QString textAt(QPointF position) const;

    void choose(std::optional<size_t> index); ///< with its signal
    void add(const BodyMark& mark);
    void addPin(const Spot& spot);
    void removeCurrent();
    void clickAt(QPointF position, Qt::KeyboardModifiers modifiers);
    void dragTo(QPointF position);
    void offerRegions(const Spot& spot, QPoint globalPosition);

    void standOn(BodyView view, const BodyFocus::Region& region);
    void walk(Direction direction);
    void goUnder();
    void turnPage(int step);
    [[nodiscard]] bool handles(int key, Qt::KeyboardModifiers modifiers) const;
    bool movesByKey(int key);
    bool marksByKey(int key, Qt::KeyboardModifiers modifiers);
    void announce();

    std::vector<BodyMark> m_marks;
    std::vector<BodyMark> m_ghosts;
    std::vector<BodyView> m_views;
    size_t m_first = 0; ///< of m_views, the first in sight
    BodyFocus m_focus; ///< current: shown while the keyboard is here
    BodyView m_view = BodyView::Front; ///< on which the current region is
    std::optional<FigurePoint> m_under; ///< where U goes from region to region
    MarkKeys m_keys;
    MarkKind m_kind = MarkKind::Tight;
    bool m_isReadOnly = false;
    bool m_withMuscles = true;
    bool m_withPins = false;
    std::optional<Drag> m_drag;
};

} // namespace taper
