// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/exercise.h"

#include <QWidget>

#include <array>

class QComboBox;

namespace taper {

class FigureField;

/// How often and how long, and on which side, in one row that wraps. Inputs by the field's name after
/// `prefix`: "exercise0.sets", ".reps", ".hold", ".times_a_day", ".days_a_week", ".weeks", ".side".
class DoseEdit final : public QWidget {
    Q_OBJECT

public:
    DoseEdit(
        const QString& prefix, const ExerciseDose& dose, std::optional<Side> side, QWidget* parent = nullptr);

    [[nodiscard]] ExerciseDose dose() const;
    [[nodiscard]] std::optional<Side> side() const;
    [[nodiscard]] QStringList faults() const;

Q_SIGNALS:
    void edited();
    void done();

private:
    std::array<FigureField*, 6> m_fields{};
    QComboBox* m_side;
};

} // namespace taper
