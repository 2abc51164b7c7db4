// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/race_entries.h"

#include <QLineEdit>
#include <QPointer>
#include <QStyledItemDelegate>

namespace taper {

class EntrantsModel;

/// What is typed for a result: a running time, or "dnf" or "dns".
[[nodiscard]] std::optional<ResultFields> readResult(const QString& typed, std::optional<int> metres);

/// The field in which finish times are typed down the list (object name "finishTime"): Enter, Tab and Down
/// take what is typed and go on to the next runner, Backtab and Up to the one before; Escape leaves. What
/// cannot be read stays, with a sentence.
class FinishDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit FinishDelegate(const EntrantsModel& model, QObject* parent = nullptr);

    [[nodiscard]] QLineEdit* editor() const { return m_editor; }

    QWidget* createEditor(
        QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(
        QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

Q_SIGNALS:
    void typed(int row, const taper::ResultFields& result) const;
    /// 1: the next runner, −1: the one before, 0: typing is over.
    void moveWanted(int row, int step);
    /// What is wrong with what is typed; empty once it is read again.
    void problem(const QString& sentence) const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// False if what is typed cannot be taken; said then.
    bool commit() const;
    void leave(int step);

    const EntrantsModel& m_model;
    mutable QPointer<QLineEdit> m_editor;
    mutable QPersistentModelIndex m_index;
    mutable QString m_doubted; ///< asked about once; taken the second time
};

} // namespace taper
