// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace taper {

class HistoryDelegate;
class HistoryModel;

/// The visits as a list of rows of their own height. Up, Down, Home and End go through them, Enter opens one,
/// Ctrl+click (or Ctrl+Enter) takes one to be compared with the chosen one.
class HistoryList final : public QListView {
    Q_OBJECT

public:
    explicit HistoryList(HistoryModel& model, QWidget* parent = nullptr);

    void setTyped(const QString& typed); ///< what notes were found by, to be marked
    void choose(int row);
    [[nodiscard]] int chosenRow() const;

Q_SIGNALS:
    void rowChosen(int row); ///< −1: none
    void rowOpened(int row);
    void compareRequested(int row);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void changeEvent(QEvent* event) override;

private:
    HistoryDelegate* m_delegate;
};

} // namespace taper
