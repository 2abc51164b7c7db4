// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/exercises.h"
#include "ui/settings/list_tab.h"
#include "ui/shell/view_request.h"

class QLineEdit;

namespace taper {

/// The exercises that are shown of the library. Its list is "exerciseLibraryList", its button
/// "exerciseLibraryAdd".
class ExerciseLibraryList final : public ListTab {
    Q_OBJECT

public:
    explicit ExerciseLibraryList(AsyncBridge& bridge, QWidget* parent = nullptr);
    void show(const Setup& /*setup*/) override { }
    /// Those whose name or description has every word that was typed.
    void showExercises(const std::vector<Stored<Exercise>>& library, const QString& typed);

protected:
    void add() override;
    void edit(int row) override;

private:
    std::vector<Stored<Exercise>> m_shown;
};

/// The clinic's exercises, to be found, added, changed and archived. Object name "exercises"; the line to
/// find one in is "exerciseFilter".
class ExercisesTab final : public SettingsTab {
    Q_OBJECT

public:
    explicit ExercisesTab(AsyncBridge& bridge, QWidget* parent = nullptr);
    void show(const Setup& setup) override;

private:
    ViewRequest m_request;
    QLineEdit* m_filter;
    ExerciseLibraryList* m_list;
    std::vector<Stored<Exercise>> m_library;
};

} // namespace taper
