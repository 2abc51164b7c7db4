// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/exercises_tab.h"

#include "core/base/text.h"
#include "ui/drawing/exercise_drawing.h"
#include "ui/settings/exercise_editor.h"
#include "ui/widgets/theme.h"
#include "ui/words/error_words.h"
#include "ui/words/note_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace taper {

namespace {

constexpr double kPictureHeight = 11; // in units of the theme

QSize pictureSize()
{
    const int height = theme().space(kPictureHeight);
    return {qRound(height * kExerciseAspect), height};
}

bool hasWords(const ExerciseFields& exercise, const QStringList& typed)
{
    const QString text = foldForSearch(exercise.name + u' ' + exercise.how);
    return std::ranges::all_of(typed, [&](const QString& word) { return text.contains(word); });
}

} // namespace

ExerciseLibraryList::ExerciseLibraryList(AsyncBridge& bridge, QWidget* parent)
    : ListTab{bridge, QStringLiteral("exerciseLibrary"),
        tr("Given in a note with one click, and printed for the client. A change here changes no note."),
        tr("&New exercise"), parent}
{
    setPictureSize(pictureSize());
}

void ExerciseLibraryList::showExercises(const std::vector<Stored<Exercise>>& library, const QString& typed)
{
    const QStringList wanted = foldForSearch(typed).split(u' ', Qt::SkipEmptyParts);
    m_shown.clear();
    std::vector<SetupRow> rows;
    for (const Stored<Exercise>& exercise : library) {
        if (!hasWords(exercise.fields(), wanted))
            continue;
        m_shown.push_back(exercise);
        rows.push_back({exercise->name, words::doseText(exercise->dose), {}, exercise->archived,
            exercisePicture(exercise->drawing, pictureSize(), devicePixelRatioF())});
    }
    if (library.empty())
        setNothing(tr("No exercises yet"), tr("What is added here can be given in a note with one click."));
    else
        setNothing(tr("No exercise has these words"), tr("Take some of them away, or add a new exercise."));
    setRows(rows);
}

void ExerciseLibraryList::add()
{
    (new ExerciseEditor{bridge(), this, std::nullopt})->open();
}

void ExerciseLibraryList::edit(int row)
{
    (new ExerciseEditor{bridge(), this, m_shown.at(static_cast<size_t>(row))})->open();
}

ExercisesTab::ExercisesTab(AsyncBridge& bridge, QWidget* parent)
    : SettingsTab{bridge, QStringLiteral("exercises"), parent}
    , m_filter{new QLineEdit}
    , m_list{new ExerciseLibraryList{bridge}}
{
    m_filter->setObjectName(QStringLiteral("exerciseFilter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setPlaceholderText(tr("Name, or what is done"));
    auto* label = new QLabel{tr("F&ind")};
    label->setBuddy(m_filter);
    auto* find = new QHBoxLayout;
    find->setSpacing(theme().space(2));
    find->addWidget(label);
    find->addWidget(m_filter, 1);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, theme().space(3), 0, 0);
    layout->setSpacing(0);
    layout->addLayout(find);
    layout->addWidget(m_list, 1);
    connect(m_list, &SettingsTab::noticed, this, &SettingsTab::noticed);
    connect(m_list, &SettingsTab::failed, this, &SettingsTab::failed);
    connect(m_filter, &QLineEdit::textChanged, this,
        [this](const QString& typed) { m_list->showExercises(m_library, typed); });
}

void ExercisesTab::show(const Setup& /*setup*/)
{
    m_request.run(
        bridge(), [](Clinic& clinic) { return exerciseLibrary(clinic, true); },
        [this](const Result<std::vector<Stored<Exercise>>>& library) {
            if (!library) {
                Q_EMIT failed(words::errorText(library.error()));
                return;
            }
            m_library = *library;
            m_list->showExercises(m_library, m_filter->text());
        });
}

} // namespace taper
