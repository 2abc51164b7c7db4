// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/schedule/column_choice.h"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace taper {

/// Which therapists have a column, and in which order. Window-modal, deletes itself when closed. The list is
/// named "columns" (Space shows and hides, Alt+Up and Alt+Down move), the buttons "moveUp", "moveDown",
/// "showAll", "save" and "cancel".
class ColumnsDialog final : public QDialog {
    Q_OBJECT

public:
    using Therapists = std::vector<std::pair<Id<Therapist>, QString>>; ///< as the clinic has them

    static ColumnsDialog* ask(QWidget* parent, const Therapists& therapists, const ColumnChoice& choice);

Q_SIGNALS:
    void chosen(const taper::ColumnChoice& choice);

private:
    ColumnsDialog(QWidget* parent, const Therapists& therapists, const ColumnChoice& choice);
    void move(int rows);
    void take();
    void follow();

    QListWidget* m_list;
    QPushButton* m_up;
    QPushButton* m_down;
};

} // namespace taper
