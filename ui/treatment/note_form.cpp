// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/treatment/note_form.h"

#include "ui/body/region_search.h"
#include "ui/treatment/activity_list.h"
#include "ui/treatment/area_pane.h"
#include "ui/treatment/exercise_list.h"
#include "ui/treatment/figure_field.h"
#include "ui/treatment/measure_table.h"
#include "ui/treatment/note_loader.h"
#include "ui/treatment/phrase_edit.h"
#include "ui/treatment/report_list.h"
#include "ui/treatment/section_edit.h"
#include "ui/widgets/labels.h"
#include "ui/words/body_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/note_words.h"

#include <QBoxLayout>
#include <QComboBox>

#include <algorithm>

namespace taper {

NoteForm::NoteForm(QWidget* parent)
    : QWidget{parent}
    , m_zones{new QBoxLayout{QBoxLayout::LeftToRight, this}}
    , m_sentence{new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Muted}}
    , m_areas{new AreaPane}
    , m_painBefore{new FigureField{0, 10, tr("Pain before, 0 to 10")}}
    , m_painAfter{new FigureField{0, 10, tr("Pain after, 0 to 10")}}
    , m_measures{new MeasureTable}
    , m_activities{new ActivityList}
    , m_reports{new ReportList}
    , m_exercises{new ExerciseList}
    , m_returnCount{new FigureField{1, 365, tr("Next visit in so many weeks or days")}}
    , m_returnUnit{new QComboBox}
    , m_advice{new PhraseEdit{std::nullopt}}
{
    build();
    listen();
}

void NoteForm::listen()
{
    for (SectionEdit* section : m_sections)
        connect(section, &SectionEdit::edited, this, &NoteForm::noticeEdit);
    for (FigureField* field : {m_painBefore, m_painAfter, m_returnCount})
        connect(field, &FigureField::figureEdited, this, &NoteForm::noticeEdit);
    connect(m_areas, &AreaPane::edited, this, &NoteForm::noticeEdit);
    connect(m_areas, &AreaPane::putRequested, this, &NoteForm::putAreas);
    connect(m_measures, &MeasureTable::edited, this, &NoteForm::noticeEdit);
    connect(m_activities, &ActivityList::edited, this, &NoteForm::noticeEdit);
    connect(m_reports, &ReportList::edited, this, &NoteForm::noticeEdit);
    connect(m_exercises, &ExerciseList::edited, this, &NoteForm::noticeEdit);
    connect(m_returnUnit, &QComboBox::currentIndexChanged, this, &NoteForm::noticeEdit);
    connect(m_advice, &PhraseEdit::textEdited, this, &NoteForm::noticeEdit);
}

void NoteForm::noticeEdit()
{
    if (m_isFilling)
        return;
    m_sentence->setText(m_areas->sentence());
    m_sentence->setVisible(!m_sentence->text().isEmpty());
    Q_EMIT edited();
}

void NoteForm::setSurroundings(const NoteLoaded& loaded)
{
    const QString from = loaded.carriedFrom
        //: Marks what was taken over from an earlier note; %1 "27 Mar"
        ? tr("from %1").arg(words::shortDateText(dateOf(*loaded.carriedFrom), loaded.today))
        : tr("from an earlier note");
    for (SectionEdit* section : m_sections) {
        section->setCarriedFrom(from);
        section->edit()->setPhrases(loaded.phrases);
    }
    m_advice->setPhrases(loaded.phrases);
    m_exercises->setLibrary(loaded.library);
    m_exercises->setCarriedFrom(from);
    m_toAsk = loaded.start.toAsk;
    m_areas->setGhosts(loaded.start.last ? loaded.start.last->fields.marks : std::vector<BodyMark>{}, from);
}

void NoteForm::setFields(const TreatmentNoteFields& fields)
{
    m_isFilling = true;
    m_fields = fields;
    for (const NoteSection section : kNoteSections)
        m_sections.at(static_cast<size_t>(section))->setText(fields.text(section), fields.isCarried(section));
    m_areas->setMarks(fields.marks);
    if (m_painBefore->figure() != fields.painBefore)
        m_painBefore->setFigure(fields.painBefore);
    if (m_painAfter->figure() != fields.painAfter)
        m_painAfter->setFigure(fields.painAfter);
    m_measures->setMeasures(fields.measures);
    m_activities->setActivities(fields.activities);
    const auto reports = reportsToShow(fields.reports, m_toAsk);
    m_reports->setReports(reports);
    m_reportsBox->setVisible(!reports.empty());
    m_exercises->setExercises(fields.exercises);
    if (returnDays() != fields.returnDays)
        setReturnDays(fields.returnDays);
    if (m_advice->text() != fields.advice)
        m_advice->setText(fields.advice);
    m_sentence->setText(m_areas->sentence());
    m_sentence->setVisible(!m_sentence->text().isEmpty());
    m_isFilling = false;
}

TreatmentNoteFields NoteForm::fields() const
{
    TreatmentNoteFields fields = m_fields;
    for (const NoteSection section : kNoteSections) {
        const SectionEdit* edit = m_sections.at(static_cast<size_t>(section));
        fields.text(section) = edit->text();
        fields.carried.at(static_cast<size_t>(section)) = edit->isCarried();
    }
    fields.marks = m_areas->marks();
    fields.painBefore = m_painBefore->figure();
    fields.painAfter = m_painAfter->figure();
    fields.measures = m_measures->measures();
    fields.activities = m_activities->activities();
    fields.reports = m_reports->reports();
    fields.exercises = m_exercises->exercises();
    fields.returnDays = returnDays();
    fields.advice = m_advice->text();
    return fields;
}

void NoteForm::setSubject(Moment at, Id<Therapist> therapist)
{
    m_fields.at = at;
    m_fields.therapist = therapist;
}

QStringList NoteForm::faults() const
{
    QStringList faults = m_measures->faults() + m_exercises->faults();
    if (m_returnCount->isFaulty() || (m_returnCount->figure() && !returnDays()))
        faults += tr("Next visit: within a year");
    return faults;
}

std::optional<int> NoteForm::returnDays() const
{
    const auto count = m_returnCount->figure();
    if (!count)
        return std::nullopt;
    const int days = *count * m_returnUnit->currentData().toInt();
    return days <= 365 ? std::optional{days} : std::nullopt;
}

void NoteForm::setReturnDays(std::optional<int> days)
{
    const bool isWeeks = !days || *days % 7 == 0;
    m_returnUnit->setCurrentIndex(isWeeks ? 0 : 1);
    m_returnCount->setFigure(days && isWeeks ? *days / 7 : days);
}

void NoteForm::putAreas()
{
    const QString sentence = m_areas->sentence();
    if (sentence.isEmpty())
        return;
    for (SectionEdit* section : m_sections) {
        if (section->edit()->hasFocus()) {
            section->edit()->insertText(sentence);
            return;
        }
    }
    PhraseEdit* found = m_sections.at(static_cast<size_t>(NoteSection::Objective))->edit();
    found->moveCursor(QTextCursor::End);
    found->insertText(sentence, true);
    found->setFocus();
}

void NoteForm::keepCarried()
{
    for (SectionEdit* section : m_sections) {
        if (section->edit()->hasFocus())
            section->keep();
    }
}

void NoteForm::focusFirst()
{
    m_sections.front()->edit()->setFocus(Qt::OtherFocusReason);
}

QStringList carriedParts(const TreatmentNoteFields& fields)
{
    QStringList parts;
    for (const NoteSection section : kNoteSections) {
        if (fields.isCarried(section))
            parts += words::sectionName(section);
    }
    for (const BodyMark& mark : fields.marks) {
        if (mark.carried)
            parts += words::markText(mark);
    }
    for (const GivenExercise& exercise : fields.exercises) {
        if (exercise.carried)
            parts += exercise.name;
    }
    return parts;
}

} // namespace taper
