// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/finding.h"

#include <QFrame>

class QLineEdit;
class QPushButton;
class QScrollArea;

namespace taper {

class Field;
class FindingList;

/// Asks, beside the place where something was dropped, why it goes there although something speaks against
/// it. Not a window: the board stays in sight. Enter keeps what was done, with the reason; Escape puts it
/// back. Object name "dropReason", the input "reason", the buttons "keep" and "putBack".
class DropReason final : public QFrame {
    Q_OBJECT

public:
    /// Hidden until asked for; stays within `board` and gives it the keyboard back.
    explicit DropReason(QWidget* board);

    /// `where` in the board's coordinates; `action` names what Enter does, with a mnemonic ("&Move").
    void ask(const QRect& where, const Findings& findings, const QString& action);
    /// Without an answer.
    void dismiss();

Q_SIGNALS:
    void reasonGiven(const QString& reason); ///< never empty
    void putBack();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void take();
    void place();

    QWidget* m_board;
    FindingList* m_findings;
    QScrollArea* m_scroll;
    QLineEdit* m_edit;
    Field* m_field;
    QPushButton* m_keep;
    QRect m_where;
};

} // namespace taper
