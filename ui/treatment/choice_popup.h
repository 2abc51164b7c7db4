// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace taper {

/// A short list that opens beneath what is being typed, while the keyboard stays there: whoever types moves
/// in it with step() and takes what is chosen. Object name "choicePopup".
class ChoicePopup final : public QListWidget {
    Q_OBJECT

public:
    explicit ChoicePopup(QWidget* typist);

    /// Opens beneath `anchor` (of the typist; above it if there is no room), or closes when there is nothing
    /// to offer. The first is chosen.
    void offer(const QStringList& texts, const QRect& anchor);
    void step(int rows);
    [[nodiscard]] bool isOpen() const { return isVisible(); }

Q_SIGNALS:
    /// Clicked.
    void taken(int row);

private:
    QWidget* m_typist;
};

} // namespace taper
