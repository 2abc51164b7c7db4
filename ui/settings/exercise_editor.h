// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/exercises.h"
#include "ui/shell/bridge.h"
#include "ui/widgets/form_dialog.h"

#include <QIcon>
#include <QPointer>

#include <array>
#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace taper {

class PlainLabel;

/// A drawing in the colours of the window; null without one.
[[nodiscard]] QIcon exercisePicture(const QString& drawing, QSize size, qreal pixelRatio);

/// The chosen drawing, as large as there is room.
class ExerciseView final : public QWidget {
    Q_OBJECT

public:
    explicit ExerciseView(QWidget* parent = nullptr);
    void showDrawing(const QString& key, const QString& accessibleName);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QString drawing() const { return m_key; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_key;
};

/// Adds or changes an exercise of the library. Object name "exerciseEditor"; inputs "name", "how", "sets",
/// "reps", "hold", "times_a_day", "days_a_week", "weeks", "drawing", "archived"; the dose in words is
/// "doseText", the drawing "drawingView".
class ExerciseEditor final : public FormDialog {
    Q_OBJECT

public:
    ExerciseEditor(AsyncBridge& bridge, QWidget* parent, const std::optional<Stored<Exercise>>& exercise);

protected:
    [[nodiscard]] bool isChanged() const override;
    void save() override;

private:
    void build();
    void fill(const ExerciseFields& exercise);
    void showDose();
    [[nodiscard]] ExerciseFields read(Problems& problems) const;

    QPointer<AsyncBridge> m_bridge;
    std::optional<Id<Exercise>> m_exercise;
    int m_revision = 0;
    ExerciseFields m_initial;
    QLineEdit* m_name;
    QPlainTextEdit* m_how;
    std::array<QLineEdit*, 6> m_figures{}; ///< of the dose
    PlainLabel* m_dose;
    QComboBox* m_drawing;
    ExerciseView* m_view;
    QCheckBox* m_archived;
};

} // namespace taper
