// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/waiting_store.h"

#include "core/storage/stored_row.h"

#include <unordered_map>

namespace taper {

namespace {

constexpr auto kTable = "waiting";

struct Draft {
    Id<WaitingEntry> id;
    int revision = 0;
    WaitingFields fields;
    Instant createdAt{};
    QString clientName;
    QString clientPreferredName;
    QString clientPhone;
    bool clientArchived = false;
};
using Index = std::unordered_map<Id<WaitingEntry>, WaitingFields*>;

Draft readDraft(sql::Row row)
{
    Draft draft;
    draft.id = row.take<Id<WaitingEntry>>();
    draft.revision = row.take<int>();
    WaitingFields& fields = draft.fields;
    fields.client = row.take<Id<Client>>();
    fields.kind = knownWord(waitingKindFrom(row.take<QString>()), kTable);
    fields.sessionType = row.take<Id<SessionType>>();
    fields.length = row.take<Minutes>();
    fields.from = row.take<std::optional<Date>>();
    fields.until = row.take<std::optional<Date>>();
    fields.urgency = knownWord(urgencyFrom(row.take<QString>()), kTable);
    fields.note = row.take<QString>();
    fields.heldBooking = row.take<std::optional<Id<Booking>>>();
    fields.status = knownWord(waitingStatusFrom(row.take<QString>()), kTable);
    if (const auto removal = row.take<std::optional<QString>>())
        fields.removal = knownWord(waitingRemovalFrom(*removal), kTable);
    fields.booking = row.take<std::optional<Id<Booking>>>();
    draft.createdAt = row.take<Instant>();
    draft.clientName = row.take<QString>();
    draft.clientPreferredName = row.take<QString>();
    draft.clientPhone = row.take<QString>();
    draft.clientArchived = row.take<bool>();
    return draft;
}

/// Gives each row of a query whose first column is the entry to `read`, with that entry's fields.
template <class Read>
void eachOf(sql::Statement rows, const Index& index, Read read)
{
    while (rows.next()) {
        sql::Row row = rows.row();
        if (const auto found = index.find(row.take<Id<WaitingEntry>>()); found != index.end())
            read(*found->second, row);
    }
}

std::optional<QString> removalKey(const WaitingFields& fields)
{
    return fields.removal ? std::optional{keyOf(*fields.removal)} : std::nullopt;
}

} // namespace

std::vector<WaitingRow> WaitingStore::select(const QString& condition, const QVariantList& values)
{
    // `condition` chooses rows of table waiting as w; each of the three queries takes it with the same
    // values.
    const auto query = [&](const char* sql, const char* order) {
        sql::Statement rows =
            m_connection.prepare(sqlText(sql, " WHERE ") + condition + QLatin1String{order});
        rows.bindAll(values).execute();
        return rows;
    };
    std::vector<Draft> drafts;
    {
        sql::Statement rows = query(
            "SELECT w.id, w.revision, w.client_id, w.kind, w.session_type_id, w.length_min, w.from_day, "
            "w.until_day, w.urgency, w.note, w.held_booking_id, w.status, w.removal, w.booking_id, "
            "w.created_at, c.name, c.preferred_name, c.phone, c.archived FROM waiting w "
            "JOIN client c ON c.id = w.client_id",
            " ORDER BY w.created_at, w.id");
        while (rows.next())
            drafts.push_back(readDraft(rows.row()));
    }
    Index index;
    for (Draft& draft : drafts)
        index.emplace(draft.id, &draft.fields);
    if (!drafts.empty()) {
        eachOf(query("SELECT w.id, t.therapist_id FROM waiting w "
                     "JOIN waiting_therapist t ON t.waiting_id = w.id",
                   " ORDER BY w.id, t.therapist_id"),
            index, [](WaitingFields& fields, sql::Row& row) {
                fields.therapists.push_back(row.take<Id<Therapist>>());
            });
        eachOf(query("SELECT w.id, t.weekday, t.from_min, t.to_min FROM waiting w "
                     "JOIN waiting_time t ON t.waiting_id = w.id",
                   " ORDER BY w.id, t.position"),
            index, [](WaitingFields& fields, sql::Row& row) {
                SuitingTime& time = fields.times.emplace_back();
                time.weekday = row.take<std::optional<int>>();
                time.span.from = row.take<Minutes>();
                time.span.to = row.take<Minutes>();
            });
    }
    std::vector<WaitingRow> found;
    found.reserve(drafts.size());
    for (Draft& draft : drafts)
        found.push_back({storedRow<WaitingEntry>(draft.id, draft.revision, std::move(draft.fields), kTable),
            draft.createdAt, std::move(draft.clientName), std::move(draft.clientPreferredName),
            std::move(draft.clientPhone), draft.clientArchived});
    return found;
}

std::optional<WaitingRow> WaitingStore::rowById(Id<WaitingEntry> id)
{
    auto found = select(QStringLiteral("w.id = ?"), {sql::toVariant(id)});
    if (found.empty())
        return std::nullopt;
    return std::move(found.front());
}

std::optional<Stored<WaitingEntry>> WaitingStore::byId(Id<WaitingEntry> id)
{
    auto row = rowById(id);
    if (!row)
        return std::nullopt;
    return std::move(row->entry);
}

std::vector<WaitingRow> WaitingStore::open()
{
    return select(QStringLiteral("w.status = 'open'"), {});
}

int WaitingStore::countOpen()
{
    return m_connection.value<int>(QStringLiteral("SELECT count(*) FROM waiting WHERE status = 'open'"))
        .value_or(0);
}

std::optional<Stored<WaitingEntry>> WaitingStore::holding(Id<Booking> booking)
{
    auto found =
        select(QStringLiteral("w.status = 'open' AND w.held_booking_id = ?"), {sql::toVariant(booking)});
    if (found.empty())
        return std::nullopt;
    return std::move(found.front().entry);
}

Result<Stored<WaitingEntry>> WaitingStore::insert(const WaitingEntry& entry, Instant createdAt)
{
    return refusing({}, [&]() -> Result<Stored<WaitingEntry>> {
        const auto id = m_connection.insert<WaitingEntry>(
            QStringLiteral("INSERT INTO waiting (client_id, kind, session_type_id, length_min, from_day, "
                           "until_day, urgency, note, held_booking_id, status, removal, booking_id, "
                           "revision, created_at) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?) RETURNING id"),
            entry->client, keyOf(entry->kind), entry->sessionType, entry->length, entry->from, entry->until,
            keyOf(entry->urgency), entry->note, entry->heldBooking, keyOf(entry->status), removalKey(*entry),
            entry->booking, createdAt);
        writeWishes(id, *entry);
        return Stored<WaitingEntry>{id, 1, entry};
    });
}

Result<Stored<WaitingEntry>> WaitingStore::update(
    Id<WaitingEntry> id, int revision, const WaitingEntry& entry)
{
    return refusing({}, [&] {
        auto updated = updateRow(m_connection, kTable,
            QStringLiteral("UPDATE waiting SET client_id = ?, kind = ?, session_type_id = ?, length_min = ?, "
                           "from_day = ?, until_day = ?, urgency = ?, note = ?, held_booking_id = ?, "
                           "status = ?, removal = ?, booking_id = ?, revision = revision + 1 "
                           "WHERE id = ? AND revision = ? RETURNING revision"),
            id, revision, entry, entry->client, keyOf(entry->kind), entry->sessionType, entry->length,
            entry->from, entry->until, keyOf(entry->urgency), entry->note, entry->heldBooking,
            keyOf(entry->status), removalKey(*entry), entry->booking);
        if (updated)
            writeWishes(id, *entry);
        return updated;
    });
}

void WaitingStore::writeWishes(Id<WaitingEntry> id, const WaitingFields& fields)
{
    m_connection.run(QStringLiteral("DELETE FROM waiting_therapist WHERE waiting_id = ?"), id);
    m_connection.run(QStringLiteral("DELETE FROM waiting_time WHERE waiting_id = ?"), id);
    for (const Id<Therapist> therapist : fields.therapists)
        m_connection.run(
            QStringLiteral("INSERT INTO waiting_therapist (waiting_id, therapist_id) VALUES (?, ?)"), id,
            therapist);
    int position = 0;
    for (const SuitingTime& time : fields.times)
        m_connection.run(
            QStringLiteral("INSERT INTO waiting_time (waiting_id, position, weekday, from_min, to_min) "
                           "VALUES (?, ?, ?, ?, ?)"),
            id, position++, time.weekday, time.span.from, time.span.to);
}

} // namespace taper
