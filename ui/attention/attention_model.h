// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/attention.h"

#include <QAbstractTableModel>

#include <vector>

namespace taper {

/// The points of attention under their headings: the open ones by kind, then those that wait for an answer,
/// then those that are kept with a reason. Headings can be read, but not chosen.
class AttentionModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { When, Who, Matter, Says, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setList(const AttentionList& list);
    /// Null for a heading.
    [[nodiscard]] const AttentionPoint* point(int row) const;
    [[nodiscard]] int rowOf(const QString& key) const; ///< −1 if there is none
    /// The open points in order.
    [[nodiscard]] std::vector<int> openRows() const;
    /// The first point at or after a row, else the last before it; −1 if there is none.
    [[nodiscard]] int pointNear(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString heading; ///< of a heading
        AttentionPoint point; ///< else
    };

    void add(const QString& heading, std::vector<AttentionPoint> points);

    std::vector<Row> m_rows;
    Date m_today{};
};

} // namespace taper
