// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/policy.h"
#include "ui/widgets/field.h"

#include <array>

class QDoubleSpinBox;
class QGridLayout;
class QSpinBox;

namespace taper {

class TimeField;

/// The figures of a policy beside its windows: classes of race, assumed times, how far it looks, first deep
/// work. Fields are named as in the policy's text ("horizon_days", "first_deep.days", "race_classes[0]" …),
/// so that what check() finds stands at its field.
class PolicyFigures final : public QWidget {
    Q_OBJECT

public:
    explicit PolicyFigures(QWidget* parent = nullptr);

    void show(const TimingPolicy& policy);
    /// Puts the figures into a policy; a time that cannot be read leaves the policy's own.
    void read(TimingPolicy& policy) const;
    /// What cannot be read, as problems of its fields.
    [[nodiscard]] Problems problems() const;
    /// Shows each problem at its field and gives back those that have none here.
    Problems showProblems(const Problems& problems) { return m_fields.show(problems); }

Q_SIGNALS:
    void changed();

private:
    QGridLayout* addGroup(const QString& heading);
    Field* add(QGridLayout* grid, const QString& name, const QString& label, QWidget* editor);
    QSpinBox* addDays(QGridLayout* grid, const char* name, const QString& label, int least, int most);
    QDoubleSpinBox* addHours(QGridLayout* grid, const char* name, const QString& label);
    QDoubleSpinBox* addKilometres(QGridLayout* grid, const char* name, const QString& label);

    FieldSet m_fields;
    std::array<QDoubleSpinBox*, kRaceClasses.size() - 1> m_classes{};
    QDoubleSpinBox* m_shortFinish;
    QDoubleSpinBox* m_halfFinish;
    QDoubleSpinBox* m_marathonFinish;
    QDoubleSpinBox* m_shortestUpTo;
    QDoubleSpinBox* m_shortestFinish;
    QSpinBox* m_ultraPerKilometre;
    QDoubleSpinBox* m_ultraFinish;
    TimeField* m_start;
    TimeField* m_end;
    QSpinBox* m_horizon;
    QSpinBox* m_expected;
    QSpinBox* m_firstDays;
    QSpinBox* m_firstPause;
};

} // namespace taper
