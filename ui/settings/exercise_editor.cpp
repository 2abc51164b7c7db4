// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/exercise_editor.h"

#include "ui/drawing/exercise_drawing.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/words/exercise_words.h"
#include "ui/words/note_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace taper {

namespace {

constexpr double kViewHeight = 34; // of the drawing, in units of the theme

ExerciseInk windowInk()
{
    return ExerciseInk::of(theme().text, theme().surface, theme().accent);
}

/// The figures of a dose in the order of the fields.
struct DoseField {
    const char* name;
    std::optional<int> ExerciseDose::*figure;
};
constexpr std::array<DoseField, 6> kDoseFields{{{"sets", &ExerciseDose::sets}, {"reps", &ExerciseDose::reps},
    {"hold", &ExerciseDose::holdSeconds}, {"times_a_day", &ExerciseDose::timesADay},
    {"days_a_week", &ExerciseDose::daysAWeek}, {"weeks", &ExerciseDose::weeks}}};

} // namespace

QIcon exercisePicture(const QString& drawing, QSize size, qreal pixelRatio)
{
    if (!hasExerciseDrawing(drawing))
        return {};
    QPixmap pixmap{size * pixelRatio};
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter{&pixmap};
    paintExercise(painter, QRectF{QPointF{}, size}, drawing, windowInk());
    painter.end();
    QIcon icon{pixmap};
    icon.addPixmap(pixmap, QIcon::Selected); // as it is, instead of tinted
    return icon;
}

ExerciseView::ExerciseView(QWidget* parent)
    : QWidget{parent}
{
    setObjectName(QStringLiteral("drawingView"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ExerciseView::showDrawing(const QString& key, const QString& accessibleName)
{
    m_key = key;
    setAccessibleName(accessibleName);
    setVisible(hasExerciseDrawing(key));
    update();
}

QSize ExerciseView::sizeHint() const
{
    const int height = theme().space(kViewHeight);
    return {qRound(height * kExerciseAspect), height};
}

void ExerciseView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme().border);
    painter.setBrush(theme().surface);
    painter.drawRoundedRect(
        QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5), theme().space(1), theme().space(1));
    const int inset = theme().space(1);
    paintExercise(painter, QRectF{rect()}.adjusted(inset, inset, -inset, -inset), m_key, windowInk());
}

ExerciseEditor::ExerciseEditor(
    AsyncBridge& bridge, QWidget* parent, const std::optional<Stored<Exercise>>& exercise)
    : FormDialog{exercise ? tr("Edit exercise") : tr("New exercise"), tr("&Save exercise"), parent}
    , m_bridge{&bridge}
    , m_name{new QLineEdit}
    , m_how{new QPlainTextEdit}
    , m_dose{new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Muted}}
    , m_drawing{new QComboBox}
    , m_view{new ExerciseView}
    , m_archived{new QCheckBox{tr("&Archived: no longer offered")}}
{
    setObjectName(QStringLiteral("exerciseEditor"));
    build();
    if (exercise) {
        m_exercise = exercise->id;
        m_revision = exercise->revision;
        fill(exercise->fields());
    }
    Problems ignored;
    m_initial = read(ignored);
    showDose();
}

void ExerciseEditor::build()
{
    fields().add(content(), QStringLiteral("name"), tr("&Name"), m_name);
    m_how->setTabChangesFocus(true);
    m_how->setFixedHeight(QFontMetrics{theme().font(TextSize::Body)}.lineSpacing() * 5 + theme().space(5));
    fields()
        .add(content(), QStringLiteral("how"), tr("&How it is done"), m_how)
        ->setHint(tr("In words that the client understands: this is printed."));

    const std::array<QString, 6> labels{tr("S&ets"), tr("&Repetitions"), tr("He&ld, in seconds"),
        tr("&Times a day"), tr("&Days a week"), tr("&Weeks")};
    QHBoxLayout* row = nullptr;
    for (size_t index = 0; index < kDoseFields.size(); ++index) {
        if (index % 3 == 0)
            row = addRow();
        auto* figure = new QLineEdit;
        m_figures.at(index) = figure;
        fields().add(row, QString::fromLatin1(kDoseFields.at(index).name), labels.at(index), figure);
        connect(figure, &QLineEdit::textChanged, this, &ExerciseEditor::showDose);
    }
    m_dose->setObjectName(QStringLiteral("doseText"));
    content()->addWidget(m_dose);

    m_drawing->addItem(tr("No drawing"), QString{});
    for (const char* key : exerciseDrawings()) {
        const QString name = QString::fromLatin1(key);
        m_drawing->addItem(words::drawingName(name), name);
    }
    QHBoxLayout* drawing = addRow();
    fields().add(drawing, QStringLiteral("drawing"), tr("Drawin&g"), m_drawing);
    drawing->addWidget(m_view, 0, Qt::AlignTop);
    m_view->hide();
    connect(m_drawing, &QComboBox::currentIndexChanged, this,
        [this] { m_view->showDrawing(m_drawing->currentData().toString(), m_drawing->currentText()); });
    m_archived->setObjectName(QStringLiteral("archived"));
    content()->addWidget(m_archived);
}

void ExerciseEditor::fill(const ExerciseFields& exercise)
{
    m_name->setText(exercise.name);
    m_how->setPlainText(exercise.how);
    for (size_t index = 0; index < kDoseFields.size(); ++index) {
        if (const std::optional<int> figure = exercise.dose.*(kDoseFields.at(index).figure))
            m_figures.at(index)->setText(QString::number(*figure));
    }
    // A drawing of a later version is kept, although it cannot be shown here.
    if (!exercise.drawing.isEmpty() && m_drawing->findData(exercise.drawing) < 0)
        m_drawing->addItem(words::drawingName(exercise.drawing), exercise.drawing);
    m_drawing->setCurrentIndex(m_drawing->findData(exercise.drawing));
    m_archived->setChecked(exercise.archived);
}

void ExerciseEditor::showDose()
{
    Problems problems;
    const QString dose = words::doseText(read(problems).dose);
    m_dose->setText(dose.isEmpty() ? tr("Without figures, the dose is said each time it is given.")
                                   : tr("Reads: %1").arg(dose));
}

ExerciseFields ExerciseEditor::read(Problems& problems) const
{
    ExerciseFields exercise;
    exercise.name = m_name->text();
    exercise.how = m_how->toPlainText();
    exercise.drawing = m_drawing->currentData().toString();
    exercise.archived = m_archived->isChecked();
    for (size_t index = 0; index < kDoseFields.size(); ++index) {
        const QString typed = m_figures.at(index)->text().trimmed();
        bool isNumber = false;
        const int figure = typed.toInt(&isNumber);
        if (isNumber) {
            exercise.dose.*(kDoseFields.at(index).figure) = figure;
        } else if (!typed.isEmpty()) {
            problems.append({QString::fromLatin1(kDoseFields.at(index).name), ErrorCode::NotANumber,
                {{QStringLiteral("text"), typed}}});
        }
    }
    return exercise;
}

bool ExerciseEditor::isChanged() const
{
    Problems problems;
    return read(problems) != m_initial || !problems.isEmpty();
}

void ExerciseEditor::save()
{
    Problems problems;
    ExerciseFields exercise = read(problems);
    problems += check(exercise);
    if (!showProblems(problems) || !m_bridge)
        return;
    waitForAnswer();
    m_bridge->ask(
        this,
        [exercise, id = m_exercise, revision = m_revision](
            Clinic& clinic) { return saveExercise(clinic, id, revision, exercise); },
        [this](const Result<Stored<Exercise>>& saved) {
            if (saved)
                finish();
            else
                showError(saved.error());
        });
}

} // namespace taper
