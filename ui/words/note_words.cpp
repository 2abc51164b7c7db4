// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/note_words.h"

#include "ui/words/words_context.h"

#include <QStringList>

#include <cstdlib>

namespace taper::words {

namespace {

struct MeasureWord {
    const char* key;
    const char* name;
};

constexpr MeasureWord kMeasureWords[] = {
    {"hip_flexion", QT_TRANSLATE_NOOP("taper::words::Words", "Hip flexion")},
    {"hip_extension", QT_TRANSLATE_NOOP("taper::words::Words", "Hip extension")},
    {"hip_abduction", QT_TRANSLATE_NOOP("taper::words::Words", "Hip abduction")},
    {"hip_adduction", QT_TRANSLATE_NOOP("taper::words::Words", "Hip adduction")},
    {"hip_internal_rotation", QT_TRANSLATE_NOOP("taper::words::Words", "Hip internal rotation")},
    {"hip_external_rotation", QT_TRANSLATE_NOOP("taper::words::Words", "Hip external rotation")},
    {"knee_flexion", QT_TRANSLATE_NOOP("taper::words::Words", "Knee flexion")},
    {"knee_extension", QT_TRANSLATE_NOOP("taper::words::Words", "Knee extension")},
    {"ankle_dorsiflexion", QT_TRANSLATE_NOOP("taper::words::Words", "Ankle dorsiflexion")},
    {"ankle_plantarflexion", QT_TRANSLATE_NOOP("taper::words::Words", "Ankle plantarflexion")},
    {"straight_leg_raise", QT_TRANSLATE_NOOP("taper::words::Words", "Straight leg raise")},
    {"knee_to_wall", QT_TRANSLATE_NOOP("taper::words::Words", "Knee to wall")},
    {"heel_raises", QT_TRANSLATE_NOOP("taper::words::Words", "Single-leg heel raises")},
    {"lower_extremity_scale", QT_TRANSLATE_NOOP("taper::words::Words", "Lower extremity scale (0–80)")},
    {"global_change", QT_TRANSLATE_NOOP("taper::words::Words", "Global change (−7 to +7)")},
};

QString arrow()
{
    return QString{QChar{0x2192}};
}

QString figureText(std::optional<int> before, std::optional<int> after)
{
    QString text = before ? tenthsText(*before) : QString{};
    if (after)
        text += arrow() + tenthsText(*after);
    return text;
}

/// "2 min", "30 s".
QString holdText(int seconds)
{
    return seconds >= 120 && seconds % 60 == 0 ? Words::tr("%1 min").arg(seconds / 60)
                                               : Words::tr("%1 s").arg(seconds);
}

QString timesText(int times)
{
    switch (times) {
    case 1:
        return Words::tr("once");
    case 2:
        return Words::tr("twice");
    default:
        return Words::tr("%n times", nullptr, times);
    }
}

/// How much at once: "3 × 15", "3 × 30 s", "3 × 10, hold 5 s", "3 sets".
QString amountText(const ExerciseDose& dose)
{
    QString amount;
    if (dose.reps)
        amount = dose.sets ? QString::number(*dose.reps) : timesText(*dose.reps);
    else if (dose.holdSeconds)
        amount = holdText(*dose.holdSeconds);
    if (dose.sets) {
        if (amount.isEmpty())
            amount = *dose.sets == 1 ? Words::tr("1 set") : Words::tr("%n sets", nullptr, *dose.sets);
        else //: %1 sets, %2 times or seconds
            amount = Words::tr("%1 × %2").arg(QString::number(*dose.sets), amount);
    }
    if (dose.reps && dose.holdSeconds)
        amount += QStringLiteral(", ") + Words::tr("hold %1").arg(holdText(*dose.holdSeconds));
    return amount;
}

/// How often: "daily", "twice daily", "3 days a week", "twice a day on 3 days a week".
QString frequencyText(const ExerciseDose& dose)
{
    const bool isDaily = !dose.daysAWeek || *dose.daysAWeek == 7;
    if (!dose.timesADay && !dose.daysAWeek)
        return {};
    if (isDaily) {
        const int times = dose.timesADay.value_or(1);
        return times == 1 ? Words::tr("daily") : Words::tr("%1 daily").arg(timesText(times));
    }
    const QString days = *dose.daysAWeek == 1 ? Words::tr("once a week")
                                              : Words::tr("%n days a week", nullptr, *dose.daysAWeek);
    if (dose.timesADay.value_or(1) == 1)
        return days;
    //: %1 "twice", %2 "3 days a week"
    return Words::tr("%1 a day on %2").arg(timesText(*dose.timesADay), days);
}

QString sideWord(Side side)
{
    switch (side) {
    case Side::Left:
        return Words::tr("left", "of an exercise");
    case Side::Right:
        return Words::tr("right", "of an exercise");
    case Side::Both:
        return Words::tr("both sides", "of an exercise");
    case Side::Midline:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

QString sectionName(NoteSection section)
{
    switch (section) {
    case NoteSection::Subjective:
        return Words::tr("Subjective");
    case NoteSection::Objective:
        return Words::tr("Objective");
    case NoteSection::Treatment:
        return Words::tr("Treatment");
    case NoteSection::Assessment:
        return Words::tr("Assessment");
    case NoteSection::Plan:
        return Words::tr("Plan");
    }
    Q_UNREACHABLE();
}

QString sectionHint(NoteSection section)
{
    switch (section) {
    case NoteSection::Subjective:
        return Words::tr("What the client says: complaint, since when, what eases it, training, next race");
    case NoteSection::Objective:
        return Words::tr("What was found: tone, texture, tenderness, range of motion, tests");
    case NoteSection::Treatment:
        return Words::tr("What was done");
    case NoteSection::Assessment:
        return Words::tr("Response, change since last time, contraindications checked");
    case NoteSection::Plan:
        return Words::tr("What comes next: session, training, referral");
    }
    Q_UNREACHABLE();
}

QString noteStatusName(NoteStatus status)
{
    return status == NoteStatus::Final ? Words::tr("final", "of a note") : Words::tr("draft", "of a note");
}

QString painText(std::optional<int> before, std::optional<int> after)
{
    QString text = before ? QString::number(*before) : QString{};
    if (after)
        text += arrow() + QString::number(*after);
    return text;
}

QString measureName(QStringView key)
{
    for (const auto& [known, name] : kMeasureWords) {
        if (key == QLatin1String{known})
            return Words::tr(name);
    }
    return key.toString();
}

QString tenthsText(int tenths)
{
    const int size = std::abs(tenths);
    QString text = QString::number(size / 10);
    if (size % 10 != 0)
        text += QLatin1Char{'.'} + QString::number(size % 10);
    return tenths < 0 ? QChar{0x2212} + text : text;
}

QString unitText(MeasureUnit unit)
{
    switch (unit) {
    case MeasureUnit::Degrees:
        return QString{QChar{0x00b0}};
    case MeasureUnit::Centimetres:
        return Words::tr("cm");
    case MeasureUnit::Repetitions:
    case MeasureUnit::Points:
        return {};
    }
    Q_UNREACHABLE();
}

namespace {

QString withUnit(const QString& figure, MeasureUnit unit)
{
    if (unit == MeasureUnit::Degrees)
        return figure + unitText(unit);
    return unitText(unit).isEmpty() ? figure : figure + QLatin1Char{' '} + unitText(unit);
}

} // namespace

QString usualText(const MeasureKind& kind)
{
    if (kind.usualFrom == 0 && kind.usualTo == 0)
        return {};
    QString range = tenthsText(kind.usualFrom);
    if (kind.usualTo != kind.usualFrom)
        range += QChar{0x2013} + tenthsText(kind.usualTo);
    return Words::tr("usually %1").arg(withUnit(range, kind.unit));
}

QString measureText(const NoteMeasure& measure)
{
    const MeasureKind* const kind = measureKind(measure.kind);
    const MeasureUnit unit = kind ? kind->unit : MeasureUnit::Points;
    const bool isPaired = !kind || kind->isPaired;
    QStringList figures;
    const QString left = figureText(measure.leftBefore, measure.leftAfter);
    const QString right = figureText(measure.rightBefore, measure.rightAfter);
    if (!left.isEmpty())
        //: The left side's figure of a measure
        figures += isPaired ? Words::tr("L %1").arg(withUnit(left, unit)) : withUnit(left, unit);
    if (!right.isEmpty())
        //: The right side's figure of a measure
        figures += Words::tr("R %1").arg(withUnit(right, unit));
    QString text = measureName(measure.kind);
    if (!figures.isEmpty())
        text += QLatin1Char{' '} + figures.join(QStringLiteral(", "));
    if (!measure.text.isEmpty())
        text += QStringLiteral(" (") + measure.text + QLatin1Char{')'};
    return text;
}

QString activityText(const NoteActivity& activity)
{
    return activity.score ? Words::tr("%1 %2/10").arg(activity.name).arg(*activity.score) : activity.name;
}

QString doseText(const ExerciseDose& dose)
{
    QStringList parts;
    for (const QString& part : {amountText(dose), frequencyText(dose)}) {
        if (!part.isEmpty())
            parts += part;
    }
    if (dose.weeks)
        parts += *dose.weeks == 1 ? Words::tr("1 week") : Words::tr("%n weeks", nullptr, *dose.weeks);
    return parts.join(QStringLiteral(", "));
}

QString exerciseText(const GivenExercise& exercise)
{
    QString text = exercise.name;
    if (exercise.side && *exercise.side != Side::Midline)
        text += QStringLiteral(", ") + sideWord(*exercise.side);
    const QString dose = doseText(exercise.dose);
    return dose.isEmpty() ? text : text + QStringLiteral(": ") + dose;
}

QString doneName(ExerciseDone done)
{
    switch (done) {
    case ExerciseDone::NotAsked:
        return Words::tr("not asked");
    case ExerciseDone::Done:
        return Words::tr("done", "of an exercise");
    case ExerciseDone::Partly:
        return Words::tr("partly done");
    case ExerciseDone::NotDone:
        return Words::tr("not done");
    }
    Q_UNREACHABLE();
}

QString reportText(const ExerciseReport& report)
{
    QString text = report.name + QStringLiteral(": ") + doneName(report.done);
    return report.text.isEmpty() ? text : text + QStringLiteral(", ") + report.text;
}

QString returnText(int days)
{
    if (days == 1)
        return Words::tr("tomorrow");
    if (days == 7)
        return Words::tr("in 1 week");
    if (days % 7 == 0)
        return Words::tr("in %n weeks", nullptr, days / 7);
    return Words::tr("in %n days", nullptr, days);
}

} // namespace taper::words
