// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/search_list.h"

#include "ui/search/search_delegate.h"
#include "ui/widgets/labels.h"

#include <QScrollBar>

#include <algorithm>

namespace taper {

void SearchModel::setRows(std::vector<SearchRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int SearchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SearchModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const SearchRow& shown = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown.text;
    case Qt::ToolTipRole:
        return shown.isChoice() ? plainToolTip(shown.text + QStringLiteral("\n") + shown.more) : QString{};
    case Qt::AccessibleTextRole: {
        QStringList parts{shown.text, shown.more, shown.keys};
        parts.removeAll(QString{});
        return parts.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

Qt::ItemFlags SearchModel::flags(const QModelIndex& index) const
{
    return index.isValid() && row(index.row()).isChoice() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                                                          : Qt::NoItemFlags;
}

SearchList::SearchList(QWidget* parent)
    : QListView{parent}
    , m_model{new SearchModel{this}}
{
    setObjectName(QStringLiteral("searchResults"));
    setAccessibleName(tr("Results"));
    setModel(m_model);
    setItemDelegate(new SearchDelegate{*m_model, this});
    setProperty("role", QStringLiteral("bare"));
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSelectionMode(SingleSelection);
    setResizeMode(Adjust);
    setMouseTracking(true);
    connect(this, &QListView::clicked, this, [this](const QModelIndex& index) {
        if (const SearchRow row = m_model->row(index.row()); row.isChoice())
            Q_EMIT rowClicked(row);
    });
}

void SearchList::show(std::vector<SearchRow> rows, bool keepsChoice)
{
    std::optional<SearchRow> before;
    if (const SearchRow* chosen = choice(); chosen && keepsChoice)
        before = *chosen;
    const int scrolled = verticalScrollBar()->value();
    m_model->setRows(std::move(rows));
    const auto& shown = m_model->rows();
    auto found = shown.end();
    if (before) {
        found = std::ranges::find_if(shown, [&](const SearchRow& row) { return row.isSame(*before); });
        verticalScrollBar()->setValue(scrolled);
    }
    if (found == shown.end())
        found = std::ranges::find_if(shown, &SearchRow::isChoice);
    if (found != shown.end())
        choose(static_cast<int>(found - shown.begin()));
}

const SearchRow* SearchList::choice() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? &m_model->row(index.row()) : nullptr;
}

void SearchList::choose(int row)
{
    setCurrentIndex(m_model->index(row));
    // The heading above the first row comes into view with it.
    if (row == 1)
        scrollToTop();
}

void SearchList::step(int by)
{
    const int count = m_model->rowCount();
    int row = currentIndex().isValid() ? currentIndex().row() : (by > 0 ? -1 : count);
    for (int tried = 0; tried < count; ++tried) {
        row = (row + by + count) % count;
        if (m_model->row(row).isChoice())
            return choose(row);
    }
}

void SearchList::page(int by)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int rowHeight = std::max(1, sizeHintForRow(count - 1));
    const int rows = std::max(1, viewport()->height() / rowHeight - 1);
    int row = std::clamp(currentIndex().row() + by * rows, 0, count - 1);
    // A heading is passed over, back into the list.
    while (row > 0 && row < count - 1 && !m_model->row(row).isChoice())
        row += by;
    if (!m_model->row(row).isChoice())
        row += row == 0 ? 1 : -1;
    if (row >= 0 && row < count && m_model->row(row).isChoice())
        choose(row);
}

int SearchList::contentHeight() const
{
    int height = 2 * frameWidth();
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += sizeHintForRow(row);
    return height;
}

} // namespace taper
