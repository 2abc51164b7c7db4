// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/axis_scale.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QPushButton;

namespace taper {

class PlainLabel;

/// The windows of one side of a race as a table: from–to, where each ends, and its verdict. For exact
/// figures, and for whoever does without the axis. Inputs "until0", "verdict0" …, "unit" (before a race
/// only), buttons "split0", "join0" …; what cannot be is said in "problem0" … and stays as typed.
class WindowList final : public QWidget {
    Q_OBJECT

public:
    /// Object name "list.before" or "list.after".
    explicit WindowList(RaceSide side, QWidget* parent = nullptr);

    /// The same as before: what is being typed stays.
    void setWindows(const Windows& windows);
    /// Forgets what is being typed: the next setWindows() shows everything anew.
    void forgetTyped() { m_windows.clear(); }
    /// A figure typed does not fit between its neighbours.
    [[nodiscard]] bool hasProblem() const;
    void showProblem(); ///< gives the first such figure the keyboard
    /// Goes on with a figure whose first digit was typed elsewhere.
    void typeFigure(size_t boundary, const QString& digit);

Q_SIGNALS:
    void windowsChanged(taper::RaceSide side, const taper::Windows& windows);
    void problemsChanged();

private:
    struct Row {
        PlainLabel* range;
        QDoubleSpinBox* until; ///< none in the last row
        QComboBox* verdict;
        QPushButton* split;
        QPushButton* join;
        PlainLabel* problem;
    };

    void addRow(size_t index);
    void removeRow();
    void fill();
    void takeFigure(size_t index);
    void change(Windows windows);
    void say(Row& row, const QString& sentence);

    RaceSide m_side;
    Windows m_windows;
    std::optional<WindowUnit> m_shownUnit;
    std::vector<Row> m_rows;
    QComboBox* m_unit;
    QGridLayout* m_grid;
    bool m_isFilling = false;
};

} // namespace taper
