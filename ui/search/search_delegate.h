// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace taper {

class SearchModel;
struct SearchRow;

/// Paints a result: sign or icon, name, and what else is known beside it, or beneath it where the line is
/// too short for both. What people typed is drawn as text.
class SearchDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    SearchDelegate(const SearchModel& model, QObject* parent);

    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintHeading(QPainter& painter, const QRect& rect, const SearchRow& row) const;
    void paintRow(QPainter& painter, const QRect& rect, const SearchRow& row, bool isChosen) const;

    const SearchModel& m_model;
};

} // namespace taper
