// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/waiting.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace taper {

/// The waiting list and the holding list as one table, or one of the two.
class WaitingModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Urgent, Who, Session, When, With, Since, Race, Phone, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setEntries(std::vector<WaitingView> entries);
    void setKind(std::optional<WaitingKind> kind); ///< none: both
    [[nodiscard]] const WaitingView& entry(int row) const;
    [[nodiscard]] int rowOf(Id<WaitingEntry> entry) const; ///< −1 if it is not shown
    [[nodiscard]] int count(WaitingKind kind) const; ///< whatever is shown

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void choose();

    std::vector<WaitingView> m_entries;
    std::vector<size_t> m_shown;
    std::optional<WaitingKind> m_kind;
};

} // namespace taper
