// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/treatment_note.h"

#include <QWidget>

#include <vector>

class QLineEdit;

namespace taper {

class FigureField;

/// What the client cannot do as before, and how well it goes, 0 not at all … 10 as before; up to five. There
/// is always one empty line for the next. Inputs "activity0", "activity0.score" ….
class ActivityList final : public QWidget {
    Q_OBJECT

public:
    explicit ActivityList(QWidget* parent = nullptr);

    void setActivities(const std::vector<NoteActivity>& activities);
    /// Those that have a name.
    [[nodiscard]] std::vector<NoteActivity> activities() const;
    [[nodiscard]] QWidget* first() const;

Q_SIGNALS:
    void edited();

private:
    struct Row {
        QLineEdit* name;
        FigureField* score;
        QWidget* body;
    };

    void add(const NoteActivity& activity);
    void addEmpty();

    std::vector<Row> m_rows;
};

} // namespace taper
