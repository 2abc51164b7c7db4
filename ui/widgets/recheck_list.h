// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/rechecked.h"

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>

namespace taper {

/// Bookings whose verdict was looked at again, in sections. Rows without a change are the sections' headings.
class RecheckModel final : public QAbstractListModel {
    Q_OBJECT

public:
    explicit RecheckModel(const RecheckedBookings& bookings, QObject* parent = nullptr);

    struct Line {
        QString text; ///< who and when, or the heading
        QString why; ///< may be empty
        std::optional<VerdictChange> change; ///< none: a heading
    };
    [[nodiscard]] const Line& line(int row) const { return m_lines.at(static_cast<size_t>(row)); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole and AccessibleTextRole: the whole row in one sentence.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    void add(const QString& heading, const std::vector<VerdictChange>& changes);

    std::vector<Line> m_lines;
};

/// Paints a row of RecheckModel: who and when, signs and words of the verdict before and after, and why,
/// wrapped.
class RecheckDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit RecheckDelegate(const RecheckModel& model, QListView* view);

    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintVerdicts(QPainter& painter, const QRect& line, const VerdictChange& change) const;

    const RecheckModel& m_model;
    QListView* m_view;
};

/// A list of rows of different height that wraps them anew when it becomes wider or narrower.
class RecheckList final : public QListView {
    Q_OBJECT

public:
    explicit RecheckList(const RecheckedBookings& bookings, QWidget* parent = nullptr);
};

} // namespace taper
