// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace taper {

class PlainLabel;

/// What a list or page shows while it holds nothing: a title, what would be here, and the way to begin.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    /// Without `action` there is no button.
    EmptyState(
        const QString& title, const QString& sentence, const QString& action = {}, QWidget* parent = nullptr);

    void setText(const QString& title, const QString& sentence);
    [[nodiscard]] QPushButton* actionButton() const { return m_action; }

Q_SIGNALS:
    void actionChosen();

private:
    PlainLabel* m_title;
    PlainLabel* m_sentence;
    QPushButton* m_action = nullptr;
};

} // namespace taper
