// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/course_plan_store.h"

#include "core/storage/stored_row.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <unordered_map>

namespace taper {

namespace {

constexpr auto kTable = "course_plan";

struct Draft {
    Id<CoursePlan> id;
    int revision = 0;
    CoursePlanFields fields;
};

Draft readDraft(sql::Row row)
{
    Draft draft;
    draft.id = row.take<Id<CoursePlan>>();
    draft.revision = row.take<int>();
    CoursePlanFields& fields = draft.fields;
    fields.client = row.take<Id<Client>>();
    fields.race = row.take<Id<Race>>();
    fields.rhythm = knownWord(courseRhythmFrom(row.take<QString>()), kTable);
    fields.weeks = row.take<int>();
    fields.raceDay = row.take<Date>();
    fields.dropped = row.take<bool>();
    return draft;
}

CoursePlanSession takeSession(sql::Row& row)
{
    CoursePlanSession session;
    session.daysBefore = row.take<int>();
    session.purpose = knownWord(coursePurposeFrom(row.take<QString>()), kTable);
    session.sessionType = row.take<Id<SessionType>>();
    session.length = row.take<Minutes>();
    session.booking = row.take<std::optional<Id<Booking>>>();
    return session;
}

QJsonObject jsonOf(const CoursePlanSession& session)
{
    return {{QStringLiteral("days_before"), session.daysBefore},
        {QStringLiteral("purpose"), keyOf(session.purpose)},
        {QStringLiteral("session_type_id"), session.sessionType.value()},
        {QStringLiteral("length"), static_cast<qint64>(session.length.count())},
        {QStringLiteral("booking_id"),
            session.booking ? QJsonValue{session.booking->value()} : QJsonValue{QJsonValue::Null}}};
}

} // namespace

std::vector<Stored<CoursePlan>> CoursePlanStore::select(const char* condition, qint64 value)
{
    std::vector<Draft> drafts;
    {
        sql::Statement rows = m_connection.query(
            sqlText("SELECT p.id, p.revision, p.client_id, p.race_id, p.rhythm, p.weeks, p.race_day, "
                    "p.dropped FROM course_plan p WHERE ",
                condition)
                + QLatin1String{" ORDER BY p.created_at DESC, p.id DESC"},
            value);
        while (rows.next())
            drafts.push_back(readDraft(rows.row()));
    }
    if (drafts.empty())
        return {};
    std::unordered_map<Id<CoursePlan>, CoursePlanFields*> index;
    for (Draft& draft : drafts)
        index.emplace(draft.id, &draft.fields);
    sql::Statement rows = m_connection.query(
        sqlText("SELECT s.plan_id, s.days_before, s.purpose, s.session_type_id, s.length_min, s.booking_id "
                "FROM course_plan p JOIN course_plan_session s ON s.plan_id = p.id WHERE ",
            condition)
            + QLatin1String{" ORDER BY s.plan_id, s.position"},
        value);
    while (rows.next()) {
        sql::Row row = rows.row();
        if (const auto found = index.find(row.take<Id<CoursePlan>>()); found != index.end())
            found->second->sessions.push_back(takeSession(row));
    }
    std::vector<Stored<CoursePlan>> plans;
    plans.reserve(drafts.size());
    for (Draft& draft : drafts)
        plans.push_back(storedRow<CoursePlan>(draft.id, draft.revision, std::move(draft.fields), kTable));
    return plans;
}

std::optional<Stored<CoursePlan>> CoursePlanStore::byId(Id<CoursePlan> id)
{
    auto found = select("p.id = ?", id.value());
    if (found.empty())
        return std::nullopt;
    return std::move(found.front());
}

std::vector<Stored<CoursePlan>> CoursePlanStore::ofClient(Id<Client> client)
{
    return select("p.client_id = ?", client.value());
}

std::vector<Stored<CoursePlan>> CoursePlanStore::ofRace(Id<Race> race)
{
    return select("p.race_id = ?", race.value());
}

Stored<CoursePlan> CoursePlanStore::insert(const CoursePlan& plan, Instant createdAt)
{
    const auto id = m_connection.insert<CoursePlan>(
        QStringLiteral("INSERT INTO course_plan (client_id, race_id, rhythm, weeks, race_day, dropped, "
                       "revision, created_at) VALUES (?, ?, ?, ?, ?, ?, 1, ?) RETURNING id"),
        plan->client, plan->race, keyOf(plan->rhythm), plan->weeks, plan->raceDay, plan->dropped, createdAt);
    writeSessions(id, *plan);
    return {id, 1, plan};
}

Result<Stored<CoursePlan>> CoursePlanStore::update(Id<CoursePlan> id, int revision, const CoursePlan& plan)
{
    auto updated = updateRow(m_connection, kTable,
        QStringLiteral("UPDATE course_plan SET client_id = ?, race_id = ?, rhythm = ?, weeks = ?, "
                       "race_day = ?, dropped = ?, revision = revision + 1 "
                       "WHERE id = ? AND revision = ? RETURNING revision"),
        id, revision, plan, plan->client, plan->race, keyOf(plan->rhythm), plan->weeks, plan->raceDay,
        plan->dropped);
    if (updated)
        writeSessions(id, *plan);
    return updated;
}

void CoursePlanStore::writeSessions(Id<CoursePlan> id, const CoursePlanFields& fields)
{
    m_connection.run(QStringLiteral("DELETE FROM course_plan_session WHERE plan_id = ?"), id);
    int position = 0;
    for (const CoursePlanSession& session : fields.sessions) {
        m_connection.run(
            QStringLiteral("INSERT INTO course_plan_session (plan_id, position, days_before, purpose, "
                           "session_type_id, length_min, booking_id) VALUES (?, ?, ?, ?, ?, ?, ?)"),
            id, position++, session.daysBefore, keyOf(session.purpose), session.sessionType, session.length,
            session.booking);
    }
}

QByteArray rowJson(const CoursePlanFields& fields)
{
    QJsonArray sessions;
    for (const CoursePlanSession& session : fields.sessions)
        sessions.append(jsonOf(session));
    return QJsonDocument{
        QJsonObject{{QStringLiteral("client_id"), fields.client.value()},
            {QStringLiteral("race_id"), fields.race.value()},
            {QStringLiteral("rhythm"), keyOf(fields.rhythm)}, {QStringLiteral("weeks"), fields.weeks},
            {QStringLiteral("race_day"), toIso(fields.raceDay)}, {QStringLiteral("dropped"), fields.dropped},
            {QStringLiteral("sessions"), sessions}}}
        .toJson(QJsonDocument::Compact);
}

} // namespace taper
