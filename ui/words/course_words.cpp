// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/course_words.h"

#include "ui/words/figure_words.h"
#include "ui/words/words_context.h"

#include <QStringList>

namespace taper::words {

QString rhythmWord(CourseRhythm rhythm)
{
    switch (rhythm) {
    case CourseRhythm::Weekly:
        return Words::tr("weekly at the peak");
    case CourseRhythm::Fortnightly:
        return Words::tr("fortnightly at most");
    case CourseRhythm::Monthly:
        return Words::tr("monthly");
    }
    return {};
}

QString purposeWord(CoursePurpose purpose)
{
    switch (purpose) {
    case CoursePurpose::Intake:
        return Words::tr("intake");
    case CoursePurpose::Base:
        return Words::tr("base");
    case CoursePurpose::Build:
        return Words::tr("build");
    case CoursePurpose::Peak:
        return Words::tr("peak");
    case CoursePurpose::Taper:
        return Words::tr("taper");
    case CoursePurpose::Final:
        return Words::tr("last full session");
    case CoursePurpose::PreEvent:
        return Words::tr("before the race");
    case CoursePurpose::PostEvent:
        return Words::tr("after the race");
    case CoursePurpose::Recovery:
        return Words::tr("recovery");
    case CoursePurpose::Review:
        return Words::tr("review, next goal");
    }
    return {};
}

QString obstacleText(CourseObstacle obstacle, const QString& clientName)
{
    switch (obstacle) {
    case CourseObstacle::None:
        return {};
    case CourseObstacle::NotEntered:
        return Words::tr("%1 is not entered in this race. Enter them first.").arg(clientName);
    case CourseObstacle::NotRunning:
        return Words::tr("%1 does not run this race as it stands: see the entry.").arg(clientName);
    case CourseObstacle::Archived:
        return Words::tr("%1 is archived. Bring them back first.").arg(clientName);
    case CourseObstacle::RaceOver:
        return Words::tr("For %1 the race is too long ago to plan anything.").arg(clientName);
    }
    return {};
}

QString plannedStateText(const PlannedSession& session)
{
    if (session.isDropped)
        return Words::tr("left out");
    if (session.state == PlannedState::AlreadyBooked)
        return Words::tr("booked already");
    if (session.state == PlannedState::NoType)
        return Words::tr("no session type for it");
    if (!session.slot)
        return Words::tr("nothing free");
    if (!session.review.bookable)
        return Words::tr("clash");
    QStringList parts;
    if (session.lacksReason())
        parts += Words::tr("needs a reason");
    else if (session.needsReason)
        parts += Words::tr("kept with a reason");
    if (session.missesTherapist)
        parts += Words::tr("other therapist");
    if (session.missesWeekday)
        parts += Words::tr("other day");
    if (session.missesPartOfDay)
        parts += Words::tr("other time");
    return parts.isEmpty() ? Words::tr("free") : parts.join(QStringLiteral(", "));
}

QString planCountsText(const PlanCounts& counts)
{
    QStringList parts;
    parts += counts.sessions == 1 ? Words::tr("1 session") : Words::tr("%1 sessions").arg(counts.sessions);
    if (counts.alreadyBooked > 0)
        parts += Words::tr("%1 booked already").arg(counts.alreadyBooked);
    if (counts.lackReason > 0)
        parts += counts.lackReason == 1 ? Words::tr("1 needs a reason")
                                        : Words::tr("%1 need a reason").arg(counts.lackReason);
    if (counts.clashes > 0)
        parts += counts.clashes == 1 ? Words::tr("1 clash") : Words::tr("%1 clashes").arg(counts.clashes);
    if (counts.dropped > 0)
        parts += Words::tr("%1 left out").arg(counts.dropped);
    return parts.join(QStringLiteral(", "));
}

QString planProgressText(const PlanProgress& progress)
{
    QStringList parts{Words::tr("%1 of %2 done").arg(progress.happened).arg(progress.planned)};
    if (progress.toCome > 0)
        parts += Words::tr("%1 to come").arg(progress.toCome);
    if (progress.missed > 0)
        parts += Words::tr("%1 missed or cancelled").arg(progress.missed);
    if (progress.unclear > 0)
        parts += Words::tr("%1 not written up").arg(progress.unclear);
    if (progress.leftOut > 0)
        parts += Words::tr("%1 left out").arg(progress.leftOut);
    return parts.join(QStringLiteral(", "));
}

QString planTroubleText(const PlanView& plan)
{
    switch (plan.trouble) {
    case PlanTrouble::None:
        return {};
    case PlanTrouble::RaceMoved:
        return plan.progress.toCome > 0
            ? Words::tr("The race has moved to %1: the plan can move along.").arg(dateText(plan.raceDay))
            : Words::tr("The race has moved to %1.").arg(dateText(plan.raceDay));
    case PlanTrouble::RacePostponed:
        return Words::tr(
            "The race is postponed without a new date. The plan can move along once there is one.");
    case PlanTrouble::RaceCancelled:
        return Words::tr("The race is cancelled.");
    case PlanTrouble::NotRunning:
        return Words::tr("%1 does not run this race any more.").arg(plan.clientName);
    }
    return {};
}

} // namespace taper::words
