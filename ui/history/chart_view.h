// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/drawing/history_chart_layout.h"
#include "ui/history/chart_data.h"

#include <QWidget>

namespace taper {

/// The chart of a client's history, to be looked at and gone through: what a visit was is told under the
/// mouse and to screen readers, with the mouse or Left, Right, Home and End one is chosen, Enter opens it.
/// One tab stop. Object name "historyChart".
class ChartView final : public QWidget {
    Q_OBJECT

public:
    explicit ChartView(QWidget* parent = nullptr);

    void setChart(HistoryChart chart, ChartSubject subject);
    [[nodiscard]] const HistoryChart& chart() const { return m_chart; }
    /// By the number that the points know visits by; one without figures points out nothing. Without a
    /// signal.
    void setChosenVisit(int visit);
    [[nodiscard]] int chosenVisit() const { return m_visit; }
    /// What the chosen point says, or all of them.
    [[nodiscard]] QString said() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void visitChosen(int visit);
    void visitOpened(int visit);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void layOut();
    [[nodiscard]] std::optional<size_t> chosenPoint() const;
    [[nodiscard]] std::optional<size_t> pointUnder(QPointF place) const;
    [[nodiscard]] QString pointText(size_t point) const;
    void choose(size_t point);
    void step(int by);
    void announce();

    HistoryChart m_chart;
    ChartSubject m_subject;
    ChartLayout m_layout;
    std::optional<size_t> m_hovered;
    int m_visit = -1;
};

} // namespace taper
