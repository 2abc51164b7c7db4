// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/exercise.h"

#include <QPointer>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace taper {

class DoseEdit;
class FindField;
class PlainLabel;

/// The exercises that are given. Typing in "exerciseSearch" finds one of the clinic's library, Enter gives it
/// with its usual dose; what is not there is given as typed. A row's dose is changed with "exercise0.change"
/// and taken away with "exercise0.remove"; what it says is "exercise0".
class ExerciseList final : public QWidget {
    Q_OBJECT

public:
    explicit ExerciseList(QWidget* parent = nullptr);

    void setLibrary(const std::vector<Stored<Exercise>>& library);
    /// "from 27 Mar", said of those that were taken over.
    void setCarriedFrom(const QString& from) { m_from = from; }
    void setExercises(const std::vector<GivenExercise>& exercises);
    [[nodiscard]] const std::vector<GivenExercise>& exercises() const { return m_exercises; }
    [[nodiscard]] QStringList faults() const;
    [[nodiscard]] FindField* search() const { return m_search; }

Q_SIGNALS:
    void edited();

private:
    void give(const GivenExercise& exercise);
    void refresh();
    void addRow(size_t index);
    [[nodiscard]] QString lineOf(const GivenExercise& exercise) const;
    void change(size_t index);
    void remove(size_t index);
    void take(size_t index);

    std::vector<Stored<Exercise>> m_library;
    std::vector<GivenExercise> m_exercises;
    QString m_from;
    std::optional<size_t> m_open; ///< whose dose is being changed
    std::vector<PlainLabel*> m_lines;
    QPointer<DoseEdit> m_dose;
    QWidget* m_rows = nullptr;
    QVBoxLayout* m_layout;
    FindField* m_search;
};

} // namespace taper
