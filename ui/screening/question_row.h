// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/screening.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace taper {

/// One line of a questionnaire: can be answered, and left. Down, or the answer that asks no more, leads on.
class QuestionRow : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Nothing as long as it is not answered.
    [[nodiscard]] virtual std::optional<ScreeningAnswer> answer() const = 0;
    /// The answer that tells nothing new: no, or still so.
    virtual void answerNothingNew() = 0;
    /// Something that needs a decision stands, as it is answered now.
    [[nodiscard]] virtual bool needsDecision() const = 0;
    /// Told anything that closing would lose.
    [[nodiscard]] virtual bool isTouched() const = 0;
    virtual void focusHere() = 0;
    /// `field`: "area", "detail", or empty for the answer as a whole. False if it has no such field.
    virtual bool showProblem(const QString& field, const QString& sentence) = 0;

Q_SIGNALS:
    void changed();
    void stepped(int by);
};

/// A question with yes and no. A yes is followed by what it means here, where it is (if that matters) and
/// more about it. Names: "yes.<key>", "no.<key>", "area.<key>", "detail.<key>", "meaning.<key>".
class AnswerRow final : public QuestionRow {
    Q_OBJECT

public:
    /// `another`: it is known of one place already; asked is for another one.
    explicit AnswerRow(const ScreeningCondition& condition, bool another = false, QWidget* parent = nullptr);

    [[nodiscard]] std::optional<ScreeningAnswer> answer() const override;
    void answerNothingNew() override;
    [[nodiscard]] bool needsDecision() const override;
    [[nodiscard]] bool isTouched() const override;
    void focusHere() override;
    bool showProblem(const QString& field, const QString& sentence) override;

private:
    class Parts;

    void take(int choice);

    const ScreeningCondition& m_condition;
    bool m_isAnother;
    Parts* m_parts;
};

} // namespace taper
