// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/axis_scale.h"

#include <QWidget>

#include <array>
#include <optional>

class QBoxLayout;
class QCheckBox;
class QComboBox;

namespace taper {

class AxisRuler;
class PlainLabel;
class WindowAxis;
class WindowList;

/// The windows of one load profile: an axis for all races and one for each class ("axis.standard",
/// "axis.short" …), where a class may go "as all others" ("as.short" …), all on one scale; beneath, the
/// windows of the chosen row ("raceClass") as two tables of figures.
class ProfilePane final : public QWidget {
    Q_OBJECT

public:
    explicit ProfilePane(QWidget* parent = nullptr);

    /// Shows this profile of the policy. With another profile than before, another reach too.
    void show(const TimingPolicy& policy, LoadProfile profile);
    [[nodiscard]] const ProfileWindows& before() const { return m_windows[0]; }
    [[nodiscard]] const ProfileWindows& after() const { return m_windows[1]; }
    [[nodiscard]] bool hasProblem() const;
    void showProblem();

Q_SIGNALS:
    void changed();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// No class: all races.
    using RowClass = std::optional<RaceClass>;
    struct Row {
        RowClass raceClass;
        PlainLabel* name = nullptr;
        QCheckBox* asOthers = nullptr; ///< none for all races
        WindowAxis* axis = nullptr;
    };

    void addRow(QBoxLayout* layout, RowClass raceClass);
    void fill();
    void choose(RowClass raceClass);
    void setOwn(RaceClass raceClass, bool hasOwn);
    void takeWindows(RowClass raceClass, RaceSide side, const Windows& windows);
    [[nodiscard]] Row& row(RowClass raceClass);
    [[nodiscard]] bool isOwn(RowClass raceClass) const;
    [[nodiscard]] const Windows& windowsOf(RowClass raceClass, RaceSide side) const;
    [[nodiscard]] int reach() const;

    std::array<ProfileWindows, 2> m_windows;
    std::optional<LoadProfile> m_profile;
    RowClass m_chosen;
    AxisRuler* m_ruler;
    std::array<Row, 1 + kRaceClasses.size()> m_rows;
    QComboBox* m_class;
    QBoxLayout* m_lists;
    WindowList* m_before;
    WindowList* m_after;
    int m_reach = 0; ///< days shown on either side
    bool m_isFilling = false;
};

} // namespace taper
