// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/course_plan.h"

#include <QAbstractTableModel>
#include <QPixmap>

namespace taper {

/// The sessions of a proposal, those of each client together.
class CoursePlanModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Who, Days, Purpose, When, Type, Length, Therapist, Verdicts, State, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// What a person altered is kept by the proposal itself.
    void setProposal(CourseProposal proposal);
    void clear();
    [[nodiscard]] const CourseProposal& proposal() const { return m_proposal; }

    [[nodiscard]] PlanPlace place(int row) const { return m_places.at(static_cast<size_t>(row)); }
    [[nodiscard]] int rowOf(PlanPlace place) const; ///< −1 if there is no such row
    [[nodiscard]] const PlannedSession& session(int row) const;
    [[nodiscard]] const ClientCourse& course(int row) const;

    // Each changes one row; what it means is for reviewPlan() to say.
    void setSlot(int row, const SlotView& slot);
    void setDropped(int row, bool isDropped);
    void setLength(int row, Minutes length);
    void setType(int row, Id<SessionType> type, const QString& name, Minutes length);
    void setReason(int row, const QString& reason);
    /// What stood in the way when it was to be booked.
    void setReview(int row, const BookingReview& review);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] PlannedSession& at(int row);
    [[nodiscard]] QString text(int row, int column) const;
    void touched(int row);

    CourseProposal m_proposal;
    std::vector<PlanPlace> m_places;
};

/// Everything that is said of a row, one line each.
[[nodiscard]] QString plannedFindingsText(const PlannedSession& session);
/// The sign that stands for the row: that of its verdict; what cannot be booked has the shape of too close.
[[nodiscard]] Verdict shownVerdict(const PlannedSession& session);

/// The proposal with what a person decided about the same sessions before: left out, and the reasons.
[[nodiscard]] CourseProposal withDecisionsOf(CourseProposal proposal, const CourseProposal& before);

} // namespace taper
