// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/screening.h"
#include "ui/screening/question_row.h"

namespace taper {

/// A condition that is known already, with "still so" and "cleared". What only a doctor can say is over wants
/// to be told why. Names: "stillSo.<id>", "cleared.<id>", "detail.<id>".
class KnownRow final : public QuestionRow {
    Q_OBJECT

public:
    KnownRow(const KnownCondition& known, Date today, QWidget* parent = nullptr);

    [[nodiscard]] std::optional<ScreeningAnswer> answer() const override;
    void answerNothingNew() override;
    [[nodiscard]] bool needsDecision() const override;
    [[nodiscard]] bool isTouched() const override;
    void focusHere() override;
    bool showProblem(const QString& field, const QString& sentence) override;

private:
    class Parts;

    void take(int choice);

    KnownCondition m_known;
    const ScreeningCondition* m_condition; ///< nullptr for one that this program does not know
    Parts* m_parts;
};

/// "left heel · since a fall · noted 3 Jan 2026 · to be looked at again on 12 Apr 2026": all that is known of
/// it but its name.
[[nodiscard]] QString conditionFacts(const KnownCondition& known, Date today);
/// What it means, by its key; a caution if this program does not know it.
[[nodiscard]] ScreeningAction actionOf(const QString& condition);

} // namespace taper
