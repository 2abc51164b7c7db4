// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/calendar_import.h"

#include <QAbstractTableModel>

namespace taper {

/// The rows of a calendar's preview, each with a tick; day and distance can be typed over. Shows a part of
/// them.
class CalendarModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Day, Name, Distance, Place, What, Note, ColumnCount };
    enum class Show { All, Changes, Faults };

    using QAbstractTableModel::QAbstractTableModel;

    void setPreview(CalendarPreview preview);
    /// Past races are neither shown nor taken while `isComingOnly`.
    void setFilter(Show show, bool isComingOnly);
    /// Ticks or clears what is shown.
    void setAllTicked(bool isTicked);
    [[nodiscard]] const CalendarPreview& preview() const { return m_preview; }

    [[nodiscard]] const CalendarRow& row(int shown) const;
    /// The row as one of the races it is alike to, or as one of its own (no id); ticks it.
    void setSame(int shown, std::optional<Id<Race>> race);
    [[nodiscard]] int ticked() const; ///< how many will be taken
    /// What an import takes: the ticked rows, and those that are only to be remembered.
    [[nodiscard]] std::vector<CalendarRow> chosen() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void changed(); ///< ticks, or what a row does

private:
    [[nodiscard]] bool isOffered(const CalendarRow& row) const;
    [[nodiscard]] bool isShown(const CalendarRow& row) const;
    [[nodiscard]] static bool isEditable(const CalendarRow& row);
    void choose();
    [[nodiscard]] QString textOf(const CalendarRow& row, int column) const;

    CalendarPreview m_preview;
    std::vector<bool> m_ticks; ///< beside the rows
    std::vector<size_t> m_shown;
    Show m_show = Show::All;
    bool m_isComingOnly = true;
};

} // namespace taper
