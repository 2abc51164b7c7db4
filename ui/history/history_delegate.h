// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civil_time.h"

#include <QStyledItemDelegate>

namespace taper {

class HistoryModel;
struct HistoryRace;
struct HistoryVisit;

/// Paints a visit: its day and how long ago on the left, what, by whom and before or after which race, the
/// areas as chips, and the line that matters for the next time. A race is a dark mark. Where the list is
/// narrow, or the text large, the parts stand beneath each other.
class HistoryDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit HistoryDelegate(const HistoryModel& model, QObject* parent = nullptr);

    /// What was typed to find notes, to be marked in what was found.
    void setTyped(const QString& typed) { m_typed = typed; }

    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Measures no text: a list of 500 visits asks for all of them.
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    struct Inks;
    void paintVisit(QPainter& painter, const QRect& room, int row, const Inks& inks) const;
    void paintRace(QPainter& painter, const QRect& room, const HistoryRace& race, const Inks& inks) const;
    void paintTitle(QPainter& painter, const QRect& room, const HistoryVisit& visit, const Inks& inks) const;
    [[nodiscard]] Date today() const;

    const HistoryModel& m_rows;
    QString m_typed;
};

} // namespace taper
