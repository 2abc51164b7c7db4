// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/screening/question_row.h"

#include <QStringList>

#include <vector>

class QVBoxLayout;

namespace taper {

/// The questions of a form in the order in which they are asked, wherever they are laid out: Down and Up go
/// from one to the next, the answers are taken together, and what is wrong with one is said there.
class QuestionList final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Puts the row at the end of `layout` and of the list. The row belongs to what it is laid out in.
    void add(QVBoxLayout* layout, QuestionRow* row);

    [[nodiscard]] std::vector<ScreeningAnswer> answers() const;
    [[nodiscard]] int unanswered() const;
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] bool isTouched() const;
    [[nodiscard]] bool needsDecision() const;
    [[nodiscard]] const std::vector<QuestionRow*>& rows() const { return m_rows; }
    /// Those of `rows` that are not answered yet: nothing new.
    static void answerTheRest(const std::vector<QuestionRow*>& rows);
    /// Takes what is about an answer ("answers[2].detail", as answers() gave them) to its row, and gives back
    /// the rest. The first is left with the keyboard.
    [[nodiscard]] Problems show(const Problems& problems);

Q_SIGNALS:
    void changed();
    /// Down at the last one.
    void passed();

private:
    void step(const QuestionRow* from, int by);

    std::vector<QuestionRow*> m_rows;
};

} // namespace taper
