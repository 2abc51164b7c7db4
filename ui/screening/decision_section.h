// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/screening.h"

#include <QStringList>
#include <QWidget>

#include <optional>

class QButtonGroup;
class QLineEdit;

namespace taper {

class Field;
class PlainLabel;

/// What the therapist decides in view of the answers, and why. Nothing is chosen to begin with. Names:
/// "decision.<key>", "reason", "decisionProblem".
class DecisionSection final : public QWidget {
    Q_OBJECT

public:
    explicit DecisionSection(QWidget* parent = nullptr);

    /// What speaks against the session, by name: offered as the reason not to treat.
    void setAgainst(QStringList names) { m_against = std::move(names); }
    [[nodiscard]] std::optional<ScreeningDecision> decision() const;
    [[nodiscard]] QString reason() const;
    /// Says at its place what is missing, and gives it the keyboard. False if nothing is.
    bool complainAboutGaps();
    [[nodiscard]] Field* reasonField() const { return m_reasonField; }
    void focusHere();

Q_SIGNALS:
    void changed();

private:
    void choose(ScreeningDecision decision);

    QButtonGroup* m_choices;
    PlainLabel* m_problem;
    QLineEdit* m_reason;
    Field* m_reasonField;
    QStringList m_against;
    QString m_offered; ///< the reason that was filled in here
};

} // namespace taper
