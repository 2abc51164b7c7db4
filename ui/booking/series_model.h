// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/series.h"

#include <QAbstractTableModel>

namespace taper {

/// The dates of a series with what each would say, and what is to be done with each. A choice that a person
/// has made stays with its date when the preview comes again, as long as it can still be had.
class SeriesModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Choice, Day, Time, With, Verdicts, Says, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setPreview(SeriesPreview preview);
    void clear();
    [[nodiscard]] const SeriesPreview& preview() const { return m_preview; }
    [[nodiscard]] const SeriesRow& row(int index) const
    {
        return m_preview.rows.at(static_cast<size_t>(index));
    }
    [[nodiscard]] int indexOf(Moment date) const; ///< −1 if there is no such row

    [[nodiscard]] RowChoice choice(int index) const { return m_choices.at(static_cast<size_t>(index)); }
    /// A Stop cannot be kept, and nothing moved that has no other time.
    [[nodiscard]] bool canChoose(int index, RowChoice choice) const;
    void choose(int index, RowChoice choice); ///< nothing happens where it cannot be
    void chooseNext(int index); ///< the next of those that can be

    [[nodiscard]] int count(RowChoice choice) const;
    /// A row is kept that something speaks against.
    [[nodiscard]] bool needsReason() const;
    [[nodiscard]] std::vector<RowDecision> decisions(const QString& reason) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void choicesChanged();

private:
    [[nodiscard]] QString text(int index, int column) const;

    SeriesPreview m_preview;
    std::vector<RowChoice> m_choices;
    std::vector<bool> m_isChosen; ///< by a person
};

/// Everything that is said of a row, one line each; "Nothing speaks against it." if that is so.
[[nodiscard]] QString rowFindingsText(const SeriesRow& row);

} // namespace taper
