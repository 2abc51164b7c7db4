// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/search/search_rows.h"

#include <QAbstractListModel>
#include <QListView>

namespace taper {

class SearchModel final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<SearchRow> rows);
    [[nodiscard]] const SearchRow& row(int index) const { return m_rows.at(static_cast<size_t>(index)); }
    [[nodiscard]] const std::vector<SearchRow>& rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    std::vector<SearchRow> m_rows;
};

/// The results under their headings. Never has the keyboard: what is typed goes on going into the box, and
/// the box moves the choice.
class SearchList final : public QListView {
    Q_OBJECT

public:
    explicit SearchList(QWidget* parent = nullptr);

    /// The row chosen stays chosen if `keepsChoice` and it is still there; else it is the first.
    void show(std::vector<SearchRow> rows, bool keepsChoice);
    [[nodiscard]] const SearchRow* choice() const; ///< nullptr if there is none
    void step(int by); ///< to the next or previous choice, around the ends
    void page(int by); ///< by as many rows as are seen, stopping at the ends
    [[nodiscard]] int contentHeight() const; ///< px, of all rows

Q_SIGNALS:
    void rowClicked(const taper::SearchRow& row); ///< never a heading

private:
    void choose(int row);

    SearchModel* m_model;
};

} // namespace taper
