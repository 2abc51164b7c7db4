// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/treatment/choice_popup.h"

#include <QLineEdit>
#include <QPointer>

#include <vector>

namespace taper {

/// A line in which one types to find something in a list; Enter gives the chosen one and empties the line.
class FindField final : public QLineEdit {
    Q_OBJECT

public:
    explicit FindField(const QString& name, QWidget* parent = nullptr);
    ~FindField() override;

    void setChoices(QStringList choices);
    /// What is not in the list may be typed as well: Enter then gives typed().
    void setTakesOther(bool takes) { m_takesOther = takes; }

Q_SIGNALS:
    void chosen(int choice);
    void typed(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void offer(bool all = false);
    void take(int row);

    QStringList m_choices;
    QStringList m_folded;
    std::vector<int> m_offered; ///< places in m_choices; −1 for what was typed
    QPointer<ChoicePopup> m_popup; ///< belongs to the window
    bool m_takesOther = false;
};

} // namespace taper
