// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/waiting.h"

#include <QWidget>

#include <array>
#include <vector>

class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace taper {

class TimeField;

/// The days of the week and hours at which somebody can come, a row for days with the same hours. No day
/// ticked: every day; no hours: all day. Object names: "day0" … "day6" (Monday first), "timeFrom" and
/// "timeTo", with "_1", "_2" … after them in further rows; the button "addTimes".
class SuitingTimesEdit final : public QWidget {
    Q_OBJECT

public:
    explicit SuitingTimesEdit(QWidget* parent = nullptr);

    void setGrid(Minutes grid);
    void setTimes(const std::vector<SuitingTime>& times);
    /// What is set, rows with nothing in them left out. A row in which only one end of the hours is given
    /// begins or ends with the day.
    [[nodiscard]] std::vector<SuitingTime> times() const;
    /// What is typed as hours and cannot be read; at "times".
    [[nodiscard]] Problems problems() const;

Q_SIGNALS:
    void edited(); ///< by the person

private:
    struct Row {
        std::array<QCheckBox*, 7> days{};
        TimeField* from = nullptr;
        TimeField* to = nullptr;
    };

    Row& addRow();
    [[nodiscard]] static bool isEmpty(const Row& row);

    Minutes m_grid{15};
    std::vector<Row> m_rows;
    QVBoxLayout* m_list;
    QPushButton* m_add;
};

} // namespace taper
