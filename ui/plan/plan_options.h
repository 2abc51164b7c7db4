// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/course_plan.h"
#include "core/clinic/setup.h"
#include "ui/widgets/field.h"

#include <QWidget>

#include <array>

class QBoxLayout;
class QCheckBox;
class QComboBox;

namespace taper {

/// What a course is to be like: its rhythm and length, with whom, on which days and when, what around the
/// race, and what kind of session for what. Inputs "rhythm", "weeks", "therapist", "part_of_day", "weekday0"
/// … "weekday6" (Monday first), "full_sports", "myofascial", "pre_event", "post_event", "recovery", "review".
class PlanOptions final : public QWidget {
    Q_OBJECT

public:
    explicit PlanOptions(QWidget* parent = nullptr);

    /// What there is to choose from; what was chosen stays.
    void setSetup(const Setup& setup);
    /// `request` with what is chosen here.
    [[nodiscard]] PlanRequest applied(PlanRequest request) const;

Q_SIGNALS:
    void edited(); ///< by the person

private:
    void build();
    [[nodiscard]] std::optional<TimeSpan> partOfDay() const;

    QComboBox* m_rhythm;
    QComboBox* m_weeks;
    QComboBox* m_therapist;
    QComboBox* m_part;
    QComboBox* m_fullSports;
    QComboBox* m_myofascial;
    QComboBox* m_post;
    QCheckBox* m_pre;
    QCheckBox* m_recovery;
    QCheckBox* m_review;
    std::array<QCheckBox*, 7> m_weekdays{};
    bool m_isFilling = false;
};

} // namespace taper
