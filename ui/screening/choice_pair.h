// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

class QButtonGroup;
class QRadioButton;

namespace taper {

/// Two answers of which one or none is chosen; nothing is chosen to begin with. The keyboard stops once: a
/// letter of the two answers it (Y and N, or what the translation gives), Left and Right change it, Up and
/// Down go to the question before and after.
class ChoicePair final : public QWidget {
    Q_OBJECT

public:
    /// The first letter of each answer is its key. `question` is told to screen readers with each answer.
    ChoicePair(
        const QString& first, const QString& second, const QString& question, QWidget* parent = nullptr);

    [[nodiscard]] std::optional<int> choice() const; ///< 0: the first, 1: the second
    void choose(std::optional<int> choice);
    void focusHere();
    [[nodiscard]] QRadioButton* first() const { return m_first; }
    [[nodiscard]] QRadioButton* second() const { return m_second; }

Q_SIGNALS:
    void chosen(int choice);
    /// On to the next (1) or back to the one before (−1).
    void stepped(int by);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool takeKey(int key, const QString& typed);

    QButtonGroup* m_group;
    QRadioButton* m_first;
    QRadioButton* m_second;
};

} // namespace taper
