// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/treatment/exercise_list.h"

#include "ui/treatment/dose_edit.h"
#include "ui/treatment/find_field.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/words/note_words.h"

#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace taper {

ExerciseList::ExerciseList(QWidget* parent)
    : QWidget{parent}
    , m_layout{new QVBoxLayout{this}}
    , m_search{new FindField{tr("Give an exercise")}}
{
    m_search->setObjectName(QStringLiteral("exerciseSearch"));
    m_search->setTakesOther(true);
    m_layout->setContentsMargins({});
    m_layout->setSpacing(theme().space(1.5));
    m_layout->addWidget(m_search);
    connect(m_search, &FindField::chosen, this, [this](int choice) {
        const Stored<Exercise>& chosen = m_library.at(static_cast<size_t>(choice));
        give({.exercise = chosen.id,
            .name = chosen->name,
            .how = chosen->how,
            .drawing = chosen->drawing,
            .side = std::nullopt,
            .dose = chosen->dose});
    });
    connect(m_search, &FindField::typed, this, [this](const QString& name) { give({.name = name}); });
    refresh();
}

void ExerciseList::setLibrary(const std::vector<Stored<Exercise>>& library)
{
    m_library = library;
    QStringList choices;
    for (const Stored<Exercise>& exercise : library) {
        const QString dose = words::doseText(exercise->dose);
        choices += dose.isEmpty() ? exercise->name : QStringLiteral("%1 · %2").arg(exercise->name, dose);
    }
    m_search->setChoices(choices);
}

void ExerciseList::setExercises(const std::vector<GivenExercise>& exercises)
{
    if (exercises == m_exercises && m_rows)
        return;
    m_exercises = exercises;
    m_open.reset();
    refresh();
}

QStringList ExerciseList::faults() const
{
    QStringList faults;
    if (m_dose && m_open) {
        for (const QString& fault : m_dose->faults())
            faults += m_exercises.at(*m_open).name + QStringLiteral(", ") + fault;
    }
    return faults;
}

void ExerciseList::give(const GivenExercise& exercise)
{
    m_exercises.push_back(exercise);
    // One without a usual dose is asked for it at once.
    if (exercise.dose == ExerciseDose{})
        m_open = m_exercises.size() - 1;
    refresh();
    if (m_dose && m_open == m_exercises.size() - 1)
        m_dose->setFocus();
    Q_EMIT edited();
}

void ExerciseList::refresh()
{
    if (m_rows) {
        m_rows->hide();
        m_rows->deleteLater(); // it may be one of its own buttons that asked for this
        for (QObject* part : m_rows->findChildren<QObject*>())
            part->setObjectName({});
    }
    m_lines.clear();
    m_dose = nullptr;
    m_rows = new QWidget;
    auto* rows = new QVBoxLayout{m_rows};
    rows->setContentsMargins({});
    rows->setSpacing(theme().space(1));
    m_layout->insertWidget(0, m_rows);
    for (size_t i = 0; i < m_exercises.size(); ++i)
        addRow(i);
    m_rows->setVisible(!m_exercises.empty());
    setTabOrder(m_search, m_rows);
}

QString ExerciseList::lineOf(const GivenExercise& exercise) const
{
    QString line = words::exerciseText(exercise);
    if (exercise.carried && !m_from.isEmpty())
        line += QStringLiteral(" · ") + m_from;
    return line;
}

void ExerciseList::addRow(size_t index)
{
    const GivenExercise& exercise = m_exercises.at(index);
    const QString name = QStringLiteral("exercise%1").arg(index);
    auto* body = new QWidget;
    auto* line = new PlainLabel{lineOf(exercise)};
    line->setObjectName(name);
    auto* changing = makeIconButton(QStringLiteral("edit"), tr("Change the dose of %1").arg(exercise.name));
    changing->setObjectName(name + QStringLiteral(".change"));
    auto* removal = makeIconButton(QStringLiteral("remove"), tr("Do not give %1").arg(exercise.name));
    removal->setObjectName(name + QStringLiteral(".remove"));
    auto* head = new QHBoxLayout;
    head->setContentsMargins({});
    head->setSpacing(theme().space(0.5));
    head->addWidget(line, 1);
    head->addWidget(changing);
    head->addWidget(removal);
    auto* layout = new QVBoxLayout{body};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(0.5));
    layout->addLayout(head);
    m_lines.push_back(line);
    connect(changing, &QToolButton::clicked, this, [this, index] { change(index); });
    connect(removal, &QToolButton::clicked, this, [this, index] { remove(index); });
    if (m_open == index) {
        m_dose = new DoseEdit{name, exercise.dose, exercise.side};
        layout->addWidget(m_dose);
        connect(m_dose, &DoseEdit::edited, this, [this, index] { take(index); });
        connect(m_dose, &DoseEdit::done, this, [this] { m_search->setFocus(); });
    }
    m_rows->layout()->addWidget(body);
}

void ExerciseList::take(size_t index)
{
    GivenExercise& exercise = m_exercises.at(index);
    exercise.dose = m_dose->dose();
    exercise.side = m_dose->side();
    exercise.carried = false;
    m_lines.at(index)->setText(lineOf(exercise));
    Q_EMIT edited();
}

void ExerciseList::change(size_t index)
{
    const bool closes = m_open == index;
    m_open = closes ? std::nullopt : std::optional{index};
    const bool wasCarried = std::exchange(m_exercises.at(index).carried, false); // it has been looked at
    refresh();
    if (m_dose)
        m_dose->setFocus();
    else
        m_search->setFocus();
    if (wasCarried)
        Q_EMIT edited();
}

void ExerciseList::remove(size_t index)
{
    m_exercises.erase(m_exercises.begin() + static_cast<std::ptrdiff_t>(index));
    m_open.reset();
    refresh();
    m_search->setFocus();
    Q_EMIT edited();
}

} // namespace taper
