// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_tab.h"

#include <optional>

class QComboBox;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace taper {

class PlainLabel;
class TimeField;

/// The clinic's timing policy: its windows by session profile and class of race, and the figures that go with
/// them. Changes are gathered and saved together. Inputs: "profile", "windowsTable", "assumed_start_time",
/// "multi_day_end_time", "horizon_days", "expected_race_days", "first_deep_days", "first_deep_pause"; buttons
/// "savePolicy", "defaultPolicy".
class TimingTab final : public SettingsTab {
    Q_OBJECT

public:
    explicit TimingTab(AsyncBridge& bridge, QWidget* parent = nullptr);

    void show(const Setup& setup) override;
    [[nodiscard]] bool hasUnsaved() const override;

private:
    enum class Side { Before, After };
    /// What one row of the table stands for; no class: all races.
    struct Row {
        Side side;
        std::optional<RaceClass> raceClass;
    };

    QWidget* buildFigures();
    void build();
    void fillFigures();
    void fillTable();
    void editRow(int row);
    [[nodiscard]] LoadProfile profile() const;
    [[nodiscard]] ProfileWindows& windowsAt(Side side);
    [[nodiscard]] TimingPolicy read() const;
    void save();
    void backToDefault();
    void updateButtons();

    TimingPolicy m_shown;
    TimingPolicy m_policy; ///< with what was changed here
    int m_revision = 0;
    std::vector<Row> m_rows;
    QComboBox* m_profile;
    QTableWidget* m_table;
    TimeField* m_start;
    TimeField* m_end;
    QSpinBox* m_horizon;
    QSpinBox* m_expected;
    QSpinBox* m_firstDays;
    QSpinBox* m_firstPause;
    PlainLabel* m_problem;
    QPushButton* m_save;
    QPushButton* m_default;
};

} // namespace taper
