// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/note_template.h"

#include <QWidget>

#include <array>

class QBoxLayout;
class QComboBox;
class QLabel;

namespace taper {

class ActivityList;
class AreaPane;
class ExerciseList;
class FigureField;
class MeasureTable;
class PhraseEdit;
class PlainLabel;
class ReportList;
class SectionEdit;
struct NoteLoaded;

/// All that is written in a note, in three zones: the sections, the body with its areas, and the figures,
/// exercises and what comes next. Side by side where there is room, else beneath each other. Besides the
/// names of its parts: "pain_before", "pain_after", "return_count", "return_unit", "advice", and the line of
/// all areas "areasSentence".
class NoteForm final : public QWidget {
    Q_OBJECT

public:
    explicit NoteForm(QWidget* parent = nullptr);

    /// What stands around a note: phrases, library, what to ask, the last note as ghost.
    void setSurroundings(const NoteLoaded& loaded);
    /// Shows a note; whatever stands in the form already like this is left alone.
    void setFields(const TreatmentNoteFields& fields);
    /// What was shown, with what was written since. What cannot be read is left out, see faults().
    [[nodiscard]] TreatmentNoteFields fields() const;
    [[nodiscard]] QStringList faults() const;
    /// When, and by whom: of a note without a booking.
    void setSubject(Moment at, Id<Therapist> therapist);

    /// Puts the areas' sentence where the cursor is, or at the end of what was found.
    void putAreas();
    /// Says of the section that has the keyboard that it is still so.
    void keepCarried();
    void focusFirst();
    /// As wide as this it wants to be to have its zones side by side.
    [[nodiscard]] int wideWidth() const;
    void arrange(int width);

Q_SIGNALS:
    void edited();

private:
    void build();
    void listen();
    void name();
    [[nodiscard]] QWidget* buildSections();
    [[nodiscard]] QWidget* buildBody();
    [[nodiscard]] QWidget* buildFigures();
    [[nodiscard]] QWidget* buildReturn();
    [[nodiscard]] std::optional<int> returnDays() const;
    void setReturnDays(std::optional<int> days);
    void noticeEdit();

    TreatmentNoteFields m_fields; ///< as last shown: whose note it is, and what has no input
    std::vector<ExerciseReport> m_toAsk;
    bool m_isFilling = false;
    QBoxLayout* m_zones;
    std::array<SectionEdit*, kNoteSections.size()> m_sections{};
    PlainLabel* m_sentence;
    AreaPane* m_areas;
    FigureField* m_painBefore;
    FigureField* m_painAfter;
    MeasureTable* m_measures;
    ActivityList* m_activities;
    QWidget* m_reportsBox = nullptr;
    ReportList* m_reports;
    ExerciseList* m_exercises;
    FigureField* m_returnCount;
    QComboBox* m_returnUnit;
    PhraseEdit* m_advice;
};

/// What of a note was taken over and has not been looked at, in words: "Subjective", "L calf", "Heel drop".
[[nodiscard]] QStringList carriedParts(const TreatmentNoteFields& fields);

} // namespace taper
