// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/course_plan.h"

#include <QWidget>

namespace taper {

/// The courses of a proposal on one line of time each: today, the sessions with the signs of their verdicts,
/// the race. To be looked at; all of it stands in the table as well.
class CourseAxis final : public QWidget {
    Q_OBJECT

public:
    explicit CourseAxis(QWidget* parent = nullptr);

    void setProposal(const CourseProposal& proposal, Date today);
    /// The session that the keyboard is on.
    void setCurrent(std::optional<PlanPlace> place);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] double xOf(Date day) const;

    CourseProposal m_proposal;
    Date m_today{};
    Date m_first{};
    Date m_last{};
    std::optional<PlanPlace> m_current;
};

} // namespace taper
