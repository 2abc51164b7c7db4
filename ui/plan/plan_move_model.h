// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/course_plans.h"

#include <QAbstractTableModel>

namespace taper {

/// The sessions of a plan that moves, before and after.
class PlanMoveModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Choice, Before, After, Type, Therapist, Verdicts, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// What a person had chosen stays with its booking as long as it can be had.
    void setMove(PlanMove move);
    [[nodiscard]] const PlanMove& move() const { return m_move; }
    [[nodiscard]] const MovedSession& session(int row) const
    {
        return m_move.sessions.at(static_cast<size_t>(row));
    }
    [[nodiscard]] bool canChoose(int row, MoveChoice choice) const;
    void choose(int row, MoveChoice choice); ///< nothing happens where it cannot be
    void chooseNext(int row);
    void setReason(int row, const QString& reason);
    [[nodiscard]] int count(MoveChoice choice) const;
    /// The first row that is moved, needs a reason and has none; −1 if there is none.
    [[nodiscard]] int lackingReason() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(int row, int column) const;

    PlanMove m_move;
};

/// It has a new time, and that is not where it stands.
[[nodiscard]] bool isMovable(const MovedSession& session);

} // namespace taper
