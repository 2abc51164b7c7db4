// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/history.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace taper {

/// Notes in which a text was found.
class FindNotesModel final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void show(std::vector<NoteHit> hits, const QString& typed);
    [[nodiscard]] const NoteHit& hit(int row) const { return m_hits.at(static_cast<size_t>(row)); }
    [[nodiscard]] const QString& typed() const { return m_typed; }
    [[nodiscard]] static QString foundText(const NoteHit& hit); ///< the words around, or the area

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<NoteHit> m_hits;
    QString m_typed;
};

/// Two lines a note: whose, when and by whom; and what was found, its words marked.
class FindNotesDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit FindNotesDelegate(const FindNotesModel& model, QObject* parent = nullptr);

    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const FindNotesModel& m_hits;
};

} // namespace taper
