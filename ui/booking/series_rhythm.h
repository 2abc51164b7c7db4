// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civil_time.h"
#include "ui/widgets/field.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace taper {

class DateField;

/// How often a session is repeated and for how long, as a rule. Inputs are named "rhythm", "ends", "times",
/// "until" and, for a rule of one's own, "rule".
class SeriesRhythm final : public QWidget {
    Q_OBJECT

public:
    explicit SeriesRhythm(Date first, QWidget* parent = nullptr);

    /// RFC 5545; what was typed for a rule of one's own.
    [[nodiscard]] QString rule() const;
    /// What cannot be read, before anything is asked of the clinic.
    [[nodiscard]] Problems problems() const;
    /// Shows each where it belongs: what is wrong with the rule, at what the rule was made of. Returns those
    /// that have no field here.
    Problems showProblems(const Problems& problems);
    [[nodiscard]] bool hasFocusInside() const;

Q_SIGNALS:
    void edited();

private:
    enum class Rhythm { Weekly, Fortnightly, EveryThree, EveryFour, OnWeekday, OnDate, Own };
    enum class Ends { After, On };

    [[nodiscard]] Rhythm rhythm() const;
    [[nodiscard]] Ends ends() const;
    void showFitting();

    Date m_first;
    FieldSet m_fields;
    QComboBox* m_rhythm;
    QComboBox* m_ends;
    QLineEdit* m_times;
    DateField* m_until;
    QLineEdit* m_rule;
};

} // namespace taper
