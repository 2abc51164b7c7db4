// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/course_plan_model.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/theme_signs.h"
#include "ui/words/course_words.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPixmap>

#include <algorithm>

namespace taper {
namespace {

QString verdictText(const PlannedSession& session)
{
    if (!session.slot || session.isDropped)
        return {};
    const bool isHeavier = !session.review.findings.empty()
        && session.review.findings.front().severity > severityOf(session.review.verdict)
        && session.review.findings.front().severity >= Severity::Caution;
    return words::capitalised(isHeavier ? words::severityWord(session.review.findings.front().severity)
                                        : words::verdictWord(session.review.verdict));
}

QString whenText(const PlannedSession& session)
{
    if (session.slot)
        return words::momentText(session.slot->interval.start);
    const QString from = words::weekdayDateText(session.wanted.from);
    return session.wanted.from == session.wanted.to
        ? from
        : CoursePlanModel::tr("%1 – %2").arg(from, words::weekdayDateText(session.wanted.to));
}

/// As booked, or as wanted.
int daysFromRace(const ClientCourse& course, const PlannedSession& session)
{
    const Date day = session.slot ? dateOf(session.slot->interval.start) : session.wanted.day;
    return daysBetween(course.raceDay, day);
}

} // namespace

QString plannedFindingsText(const PlannedSession& session)
{
    if (session.state == PlannedState::NoType)
        return CoursePlanModel::tr(
            "The clinic has no session type for this. Leave it out, or add one in the settings.");
    if (!session.slot) {
        return CoursePlanModel::tr(
            "Nothing is free from %1 to %2. Leave it out, or change what is asked for.")
            .arg(words::weekdayDateText(session.wanted.from), words::weekdayDateText(session.wanted.to));
    }
    QStringList lines;
    for (const Finding& finding : session.review.findings)
        lines += words::findingLine(finding);
    return lines.isEmpty() ? CoursePlanModel::tr("Nothing speaks against it.")
                           : lines.join(QLatin1Char{'\n'});
}

Verdict shownVerdict(const PlannedSession& session)
{
    if (!session.review.bookable)
        return Verdict::TooClose;
    return session.needsReason ? std::max(Verdict::Caution, session.review.verdict) : session.review.verdict;
}

CourseProposal withDecisionsOf(CourseProposal proposal, const CourseProposal& before)
{
    for (ClientCourse& course : proposal.courses) {
        const auto old = std::ranges::find(before.courses, course.client, &ClientCourse::client);
        if (old == before.courses.end())
            continue;
        for (PlannedSession& session : course.sessions) {
            const auto same = std::ranges::find_if(old->sessions, [&](const PlannedSession& each) {
                return each.wanted.purpose == session.wanted.purpose
                    && each.wanted.daysBefore == session.wanted.daysBefore;
            });
            if (same == old->sessions.end())
                continue;
            session.isDropped = same->isDropped;
            if (session.state != PlannedState::AlreadyBooked)
                session.reason = same->reason;
        }
    }
    return proposal;
}

void CoursePlanModel::setProposal(CourseProposal proposal)
{
    // What the course itself answers needs no asking; it stands in the row to be read and changed.
    const QString answer = tr("The course has deep work before it.");
    for (ClientCourse& course : proposal.courses) {
        for (PlannedSession& session : course.sessions) {
            if (session.isToBook() && session.followsDeepWork && session.reason.isEmpty())
                session.reason = answer;
            else if (!session.followsDeepWork && session.reason == answer)
                session.reason.clear(); // no answer to what is asked now
        }
    }
    std::vector<PlanPlace> places;
    for (size_t i = 0; i < proposal.courses.size(); ++i) {
        for (size_t j = 0; j < proposal.courses[i].sessions.size(); ++j)
            places.push_back({i, j});
    }
    const bool isSameShape = places.size() == m_places.size();
    if (isSameShape) { // the row that the keyboard is on stays where it is
        m_proposal = std::move(proposal);
        m_places = std::move(places);
        if (!m_places.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_proposal = std::move(proposal);
    m_places = std::move(places);
    endResetModel();
}

void CoursePlanModel::clear()
{
    beginResetModel();
    m_proposal = {};
    m_places.clear();
    endResetModel();
}

int CoursePlanModel::rowOf(PlanPlace place) const
{
    const auto found = std::ranges::find_if(m_places, [place](const PlanPlace& each) {
        return each.course == place.course && each.session == place.session;
    });
    return found == m_places.end() ? -1 : static_cast<int>(found - m_places.begin());
}

const ClientCourse& CoursePlanModel::course(int row) const
{
    return m_proposal.courses.at(place(row).course);
}

const PlannedSession& CoursePlanModel::session(int row) const
{
    return course(row).sessions.at(place(row).session);
}

PlannedSession& CoursePlanModel::at(int row)
{
    const PlanPlace where = place(row);
    return m_proposal.courses.at(where.course).sessions.at(where.session);
}

void CoursePlanModel::touched(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void CoursePlanModel::setSlot(int row, const SlotView& slot)
{
    at(row).slot = slot;
    at(row).state = PlannedState::Free;
    at(row).isDropped = false;
    touched(row);
}

void CoursePlanModel::setDropped(int row, bool isDropped)
{
    at(row).isDropped = isDropped;
    touched(row);
}

void CoursePlanModel::setLength(int row, Minutes length)
{
    at(row).length = length;
    touched(row);
}

void CoursePlanModel::setType(int row, Id<SessionType> type, const QString& name, Minutes length)
{
    PlannedSession& session = at(row);
    session.sessionType = type;
    session.sessionTypeName = name;
    session.length = length;
    touched(row);
}

void CoursePlanModel::setReason(int row, const QString& reason)
{
    at(row).reason = reason;
    touched(row);
}

void CoursePlanModel::setReview(int row, const BookingReview& review)
{
    at(row).review = review;
    at(row).needsReason = review.bookable && review.needsReason();
    touched(row);
}

int CoursePlanModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_places.size());
}

int CoursePlanModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CoursePlanModel::text(int row, int column) const
{
    const PlannedSession& shown = session(row);
    switch (column) {
    case Who:
        return course(row).clientName;
    case Days:
        return words::daysText(daysFromRace(course(row), shown));
    case Purpose:
        return words::capitalised(words::purposeWord(shown.wanted.purpose));
    case When:
        return whenText(shown);
    case Type:
        return shown.sessionTypeName;
    case Length:
        return shown.length > Minutes{0} ? words::lengthText(shown.length) : QString{};
    case Therapist:
        return shown.slot ? shown.slot->therapistName : QString{};
    case Verdicts:
        return verdictText(shown);
    case State:
        return words::capitalised(words::plannedStateText(shown));
    default:
        return {};
    }
}

QVariant CoursePlanModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const PlannedSession& shown = session(index.row());
    const bool hasVerdict = index.column() == Verdicts && shown.slot && !shown.isDropped;
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return plainToolTip(
            index.column() >= Verdicts ? plannedFindingsText(shown) : text(index.row(), index.column()));
    case Qt::DecorationRole:
        return hasVerdict ? QVariant{verdictPixmap(shownVerdict(shown))} : QVariant{};
    case Qt::ForegroundRole:
        if (hasVerdict)
            return theme().tone(shownVerdict(shown)).ink;
        if (index.column() == State && (shown.isClash() || shown.lacksReason()))
            return theme().tone(shown.isClash() ? Verdict::TooClose : Verdict::Caution).ink;
        return shown.isDropped || index.column() == State ? theme().muted : theme().text;
    case Qt::FontRole: {
        QFont font = theme().font(TextSize::Body, index.column() == Days ? QFont::DemiBold : QFont::Normal);
        font.setStrikeOut(shown.isDropped && (index.column() == When || index.column() == Purpose));
        return font;
    }
    default:
        return {};
    }
}

QVariant CoursePlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Who:
        return tr("Client");
    case Days:
        return tr("Race");
    case Purpose:
        return tr("For");
    case When:
        return tr("When");
    case Type:
        return tr("Type");
    case Length:
        return tr("Length");
    case Therapist:
        return tr("Therapist");
    case Verdicts:
        return tr("Verdict");
    case State:
        return tr("State");
    default:
        return {};
    }
}

} // namespace taper
