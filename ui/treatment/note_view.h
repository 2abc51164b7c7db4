// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/notes.h"

#include <QWidget>

class QVBoxLayout;

namespace taper {

/// A note to be read: its day, type, therapist and whether it is final; its sections under bold headings,
/// areas as chips, measures, activities, exercises, when to come again, and what was added later. As high as
/// its text; put it into something that scrolls. Object name "noteSheet"; its heading "noteHeading", a
/// section's text "read.subjective" …, the areas "readAreas", the additions "read.addendum0" ….
class NoteSheet final : public QWidget {
    Q_OBJECT

public:
    explicit NoteSheet(QWidget* parent = nullptr);

    /// Whether the heading with day, type and therapist is shown; a dialog may say these itself.
    void setHeadingShown(bool isShown);
    void setNote(const NoteView& note);
    void clear();

private:
    void addHeading(const NoteView& note);
    void addText(const QString& name, const QString& heading, const QString& text, const QString& mark = {});
    void addAreas(const std::vector<BodyMark>& marks);
    void addFigures(const TreatmentNoteFields& fields);
    void addExercises(const TreatmentNoteFields& fields);
    void addAddenda(const NoteView& note);

    QVBoxLayout* m_layout;
    bool m_hasHeading = true;
};

} // namespace taper
