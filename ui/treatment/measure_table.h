// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/measure.h"

#include <QWidget>

#include <array>
#include <vector>

namespace taper {

class FigureField;
class FindField;

/// Ranges of motion and simple tests, left and right, before and after. Typing in "measureSearch" finds a
/// measure and Enter adds it. The figures of the first are "measure0.leftBefore", "measure0.rightBefore",
/// "measure0.leftAfter", "measure0.rightAfter"; "measure0.remove" takes it away.
class MeasureTable final : public QWidget {
    Q_OBJECT

public:
    explicit MeasureTable(QWidget* parent = nullptr);

    void setMeasures(const std::vector<NoteMeasure>& measures);
    [[nodiscard]] std::vector<NoteMeasure> measures() const;
    /// What was typed and cannot be kept: "Knee to wall, left, before: −10 to 30".
    [[nodiscard]] QStringList faults() const;
    [[nodiscard]] FindField* search() const { return m_search; }

Q_SIGNALS:
    void edited();

private:
    struct Row {
        NoteMeasure measure; ///< what stands in no field stays
        std::array<FigureField*, 4> figures{}; ///< left, right before; left, right after; the right may lack
        QWidget* body = nullptr;
    };

    void add(const NoteMeasure& measure);
    void remove(const QWidget* body);
    void nameRows();
    void offer();

    std::vector<Row> m_rows;
    std::vector<const MeasureKind*> m_offered;
    QWidget* m_list;
    FindField* m_search;
};

} // namespace taper
