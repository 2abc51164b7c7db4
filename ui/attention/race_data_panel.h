// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attention/point_panel.h"
#include "ui/widgets/field.h"

class QLineEdit;

namespace taper {

class TimeField;

/// A race whose start time or distance is missing: the fields to enter them, and the bookings that hang on
/// it. Fields are named "start_time" and "distance_km", buttons "saveRace" and "openRace", the bookings
/// "depending".
class RaceDataPanel final : public PointPanel {
    Q_OBJECT

public:
    RaceDataPanel();

    /// Says what is wrong with what was typed, each at its field.
    void showProblems(const Problems& problems);

Q_SIGNALS:
    /// What was typed; at least one of the two.
    void saveRequested(std::optional<taper::TimeOfDay> start, std::optional<int> metres);

protected:
    void fill(const AttentionPoint& point, Date today, bool isAnother) override;

private:
    void save();

    FieldSet m_fields;
    TimeField* m_start;
    QLineEdit* m_distance;
    QVBoxLayout* m_depending;
};

} // namespace taper
