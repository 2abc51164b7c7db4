// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/therapist_store.h"

#include "core/base/text.h"
#include "core/storage/stored_row.h"

#include <unordered_map>

namespace taper {

namespace {

constexpr auto kTable = "therapist";

struct Draft {
    Id<Therapist> id;
    int revision = 0;
    TherapistFields fields;
};
using Drafts = std::vector<Draft>;
using Index = std::unordered_map<Id<Therapist>, TherapistFields*>;

Drafts readDrafts(sql::Statement rows)
{
    Drafts drafts;
    while (rows.next()) {
        sql::Row row = rows.row();
        Draft& draft = drafts.emplace_back();
        draft.id = row.take<Id<Therapist>>();
        draft.revision = row.take<int>();
        draft.fields.name = row.take<QString>();
        draft.fields.colour = row.take<QString>();
        draft.fields.usualRoom = row.take<std::optional<Id<Room>>>();
        draft.fields.deepCap = row.take<std::optional<int>>();
        draft.fields.minutesCap = row.take<std::optional<Minutes>>();
        draft.fields.archived = row.take<bool>();
    }
    return drafts;
}

/// Gives each row of a query whose first column is the therapist to `read`, with that therapist's fields.
template <class Read>
void eachOf(sql::Statement rows, const Index& index, Read read)
{
    while (rows.next()) {
        sql::Row row = rows.row();
        if (const auto found = index.find(row.take<Id<Therapist>>()); found != index.end())
            read(*found->second, row);
    }
}

TimeSpan takeSpan(sql::Row& row)
{
    const auto from = row.take<Minutes>();
    return {from, row.take<Minutes>()};
}

} // namespace

std::vector<Stored<Therapist>> TherapistStore::select(const QString& condition, const QVariant& value)
{
    // `condition` chooses rows of therapist t; each of the five queries takes it with the same value.
    const auto query = [&](const char* sql, const char* order) {
        sql::Statement rows =
            m_connection.prepare(sqlText(sql, " WHERE ") + condition + QLatin1String{order});
        rows.bindAll({value}).execute();
        return rows;
    };
    Drafts drafts = readDrafts(
        query("SELECT t.id, t.revision, t.name, t.colour, t.usual_room_id, t.deep_cap, t.minutes_cap, "
              "t.archived FROM therapist t",
            " ORDER BY t.id"));
    Index index;
    for (Draft& draft : drafts)
        index.emplace(draft.id, &draft.fields);

    eachOf(query("SELECT t.id, h.weekday, h.from_min, h.to_min FROM therapist t "
                 "JOIN therapist_hours h ON h.therapist_id = t.id",
               " ORDER BY t.id, h.weekday, h.from_min"),
        index, [](TherapistFields& fields, sql::Row& row) {
            const auto weekday = row.take<size_t>();
            fields.weeklyHours.at(weekday).push_back(takeSpan(row));
        });
    eachOf(query("SELECT t.id, e.day FROM therapist t JOIN therapist_exception e ON e.therapist_id = t.id",
               " ORDER BY t.id, e.day"),
        index, [](TherapistFields& fields, sql::Row& row) {
            fields.exceptions.push_back({row.take<Date>(), {}});
        });
    eachOf(query("SELECT t.id, s.day, s.from_min, s.to_min FROM therapist t "
                 "JOIN therapist_exception_span s ON s.therapist_id = t.id",
               " ORDER BY t.id, s.day, s.from_min"),
        index, [](TherapistFields& fields, sql::Row& row) {
            const auto day = row.take<Date>();
            for (DatedHours& exception : fields.exceptions) {
                if (exception.date == day)
                    exception.spans.push_back(takeSpan(row));
            }
        });
    eachOf(query("SELECT t.id, l.start_min, l.end_min, l.reason FROM therapist t "
                 "JOIN therapist_leave l ON l.therapist_id = t.id",
               " ORDER BY t.id, l.position"),
        index, [](TherapistFields& fields, sql::Row& row) {
            const auto start = row.take<Moment>();
            const auto end = row.take<Moment>();
            fields.leave.push_back({{start, end}, row.take<QString>()});
        });

    std::vector<Stored<Therapist>> therapists;
    for (Draft& draft : drafts)
        therapists.push_back(storedRow(draft.id, draft.revision, std::move(draft.fields), kTable));
    return therapists;
}

std::vector<Stored<Therapist>> TherapistStore::all(bool withArchived)
{
    return select(QStringLiteral("t.archived <= ?"), sql::toVariant(withArchived));
}

std::optional<Stored<Therapist>> TherapistStore::byId(Id<Therapist> id)
{
    auto found = select(QStringLiteral("t.id = ?"), sql::toVariant(id));
    if (found.empty())
        return std::nullopt;
    return std::move(found.front());
}

std::optional<Stored<Therapist>> TherapistStore::byName(const QString& name)
{
    auto found = select(QStringLiteral("t.name_key = ?"), sql::toVariant(foldForSearch(name)));
    if (found.empty())
        return std::nullopt;
    return std::move(found.front());
}

Result<Stored<Therapist>> TherapistStore::insert(const Therapist& therapist)
{
    return refusing(therapist->name, [&]() -> Result<Stored<Therapist>> {
        const auto id = m_connection.insert<Therapist>(
            QStringLiteral("INSERT INTO therapist (name, name_key, colour, usual_room_id, deep_cap, "
                           "minutes_cap, archived, "
                           "revision) VALUES (?, ?, ?, ?, ?, ?, ?, 1) RETURNING id"),
            therapist->name, foldForSearch(therapist->name), therapist->colour, therapist->usualRoom,
            therapist->deepCap, therapist->minutesCap, therapist->archived);
        writeHours(id, *therapist);
        return Stored<Therapist>{id, 1, therapist};
    });
}

Result<Stored<Therapist>> TherapistStore::update(Id<Therapist> id, int revision, const Therapist& therapist)
{
    return refusing(therapist->name, [&] {
        auto updated = updateRow(m_connection, kTable,
            QStringLiteral("UPDATE therapist SET name = ?, name_key = ?, colour = ?, usual_room_id = ?, "
                           "deep_cap = ?, minutes_cap = ?, archived = ?, revision = revision + 1 WHERE id = "
                           "? AND revision = ? RETURNING revision"),
            id, revision, therapist, therapist->name, foldForSearch(therapist->name), therapist->colour,
            therapist->usualRoom, therapist->deepCap, therapist->minutesCap, therapist->archived);
        if (updated)
            writeHours(id, *therapist);
        return updated;
    });
}

void TherapistStore::writeHours(Id<Therapist> id, const TherapistFields& fields)
{
    for (const char* table :
        {"therapist_hours", "therapist_exception_span", "therapist_exception", "therapist_leave"})
        m_connection.run(
            QStringLiteral("DELETE FROM %1 WHERE therapist_id = ?").arg(QLatin1String{table}), id);
    for (size_t weekday = 0; weekday < fields.weeklyHours.size(); ++weekday) {
        for (const TimeSpan& span : fields.weeklyHours[weekday])
            m_connection.run(
                QStringLiteral("INSERT INTO therapist_hours (therapist_id, weekday, from_min, to_min) "
                               "VALUES (?, ?, ?, ?)"),
                id, weekday, span.from, span.to);
    }
    for (const DatedHours& exception : fields.exceptions) {
        m_connection.run(QStringLiteral("INSERT INTO therapist_exception (therapist_id, day) VALUES (?, ?)"),
            id, exception.date);
        for (const TimeSpan& span : exception.spans)
            m_connection.run(
                QStringLiteral("INSERT INTO therapist_exception_span (therapist_id, day, from_min, to_min) "
                               "VALUES (?, ?, ?, ?)"),
                id, exception.date, span.from, span.to);
    }
    int position = 0;
    for (const Leave& leave : fields.leave)
        m_connection.run(
            QStringLiteral("INSERT INTO therapist_leave (therapist_id, position, start_min, end_min, reason) "
                           "VALUES (?, ?, ?, ?, ?)"),
            id, position++, leave.interval.start, leave.interval.end, leave.reason);
}

} // namespace taper
