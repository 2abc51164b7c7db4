// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/chart_data.h"

#include <QFrame>

#include <memory>

class QComboBox;

namespace taper {

class ChartView;
class SectionLabel;

/// The chart with what it follows and how far back: pain, an area, a measure or an activity. Choices
/// "chartSubject" and "chartSpan"; the chart is "historyChart".
class ChartCard final : public QFrame {
    Q_OBJECT

public:
    explicit ChartCard(QWidget* parent = nullptr);

    /// What is followed and how far back stays as it is where that is still possible, if it is the same
    /// client.
    void setHistory(std::shared_ptr<const ClientHistory> history);
    void setChosenVisit(int visit);
    /// Follows this area.
    void showRegion(const QString& region);
    [[nodiscard]] ChartView* view() const { return m_view; }

Q_SIGNALS:
    void visitChosen(int visit); ///< index in the history's visits
    void visitOpened(int visit);

private:
    void show();
    [[nodiscard]] ChartSubject subject() const;

    std::shared_ptr<const ClientHistory> m_history;
    std::vector<ChartSubject> m_choices;
    SectionLabel* m_heading;
    QComboBox* m_subject;
    QComboBox* m_span;
    ChartView* m_view;
};

} // namespace taper
