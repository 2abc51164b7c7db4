// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace taper {

class RecallModel;

/// Paints the reasons of a row as chips, the late ones in the colour of a caution. What does not fit is
/// elided, and how many more there are stands behind; the cell's own text says it all.
class ReasonDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit ReasonDelegate(const RecallModel& model, QObject* parent = nullptr);

    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const RecallModel& m_rows;
};

} // namespace taper
