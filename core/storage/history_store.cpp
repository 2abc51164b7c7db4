// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history_store.h"

#include "core/sql/dialect.h"
#include "core/storage/stored_row.h"

#include <algorithm>
#include <unordered_map>

namespace taper {

namespace {

constexpr auto kNote = "treatment_note";
constexpr auto kMark = "note_mark";

/// Enough for the first line of a plan.
constexpr int kPlanStart = 400;

// Two kinds of visits, each read through the index by client: what was booked, and notes without a booking.
// (Asked for as NULL, these would be read through the index of bookings: those of all clients.)
constexpr auto kVisits = "SELECT b.id, n.id, b.start_min, b.status, b.late_cancel, b.therapist_id, t.name, "
                         "s.id, s.name, b.length_min, "
                         "b.note, n.status, n.pain_before, n.pain_after, substr(n.plan, 1, ?), "
                         "(SELECT count(*) FROM attachment a WHERE a.note_id = n.id) "
                         "FROM booking b JOIN therapist t ON t.id = b.therapist_id JOIN session_type s ON "
                         "s.id = b.session_type_id "
                         "LEFT JOIN treatment_note n ON n.booking_id = b.id WHERE b.client_id = ? "
                         "UNION ALL "
                         "SELECT NULL, n.id, n.at_min, 'completed', 0, n.therapist_id, t.name, NULL, '', 0, "
                         "'', n.status, n.pain_before, n.pain_after, substr(n.plan, 1, ?), "
                         "(SELECT count(*) FROM attachment a WHERE a.note_id = n.id) "
                         "FROM treatment_note n JOIN therapist t ON t.id = n.therapist_id "
                         "WHERE n.client_id = ? AND coalesce(n.booking_id, 0) = 0";

HistoryVisitRow readVisit(sql::Row row)
{
    HistoryVisitRow visit;
    visit.booking = row.take<std::optional<Id<Booking>>>();
    visit.note = row.take<std::optional<Id<TreatmentNote>>>();
    visit.at = row.take<Moment>();
    visit.status = knownWord(bookingStatusFrom(row.take<QString>()), "booking");
    visit.lateCancel = row.take<bool>();
    visit.therapist = row.take<Id<Therapist>>();
    visit.therapistName = row.take<QString>();
    visit.sessionType = row.take<std::optional<Id<SessionType>>>();
    visit.sessionTypeName = row.take<QString>();
    visit.length = row.take<Minutes>();
    visit.bookingNote = row.take<QString>();
    if (const auto status = row.take<std::optional<QString>>())
        visit.noteStatus = knownWord(noteStatusFrom(*status), kNote);
    visit.painBefore = row.take<std::optional<int>>();
    visit.painAfter = row.take<std::optional<int>>();
    visit.planStart = row.take<QString>();
    visit.attachments = row.take<int>();
    return visit;
}

bool isLater(const HistoryVisitRow& a, const HistoryVisitRow& b)
{
    if (a.at != b.at)
        return a.at > b.at;
    const auto numberOf = [](const auto& id) { return id ? id->value() : 0; };
    if (numberOf(a.booking) != numberOf(b.booking))
        return numberOf(a.booking) > numberOf(b.booking);
    return numberOf(a.note) > numberOf(b.note);
}

constexpr auto kMarkColumns = "SELECT m.note_id, m.region, m.side, m.kind, m.before, m.after, "
                              "CASE m.region WHEN '' THEN m.text ELSE '' END FROM note_mark m ";

std::vector<VisitMarkRow> readMarks(sql::Statement rows)
{
    std::vector<VisitMarkRow> marks;
    while (rows.next()) {
        sql::Row row = rows.row();
        VisitMarkRow& mark = marks.emplace_back();
        mark.note = row.take<Id<TreatmentNote>>();
        mark.region = row.take<QString>();
        mark.side = knownWord(sideFrom(row.take<QString>()), kMark);
        mark.kind = knownWord(markKindFrom(row.take<QString>()), kMark);
        mark.before = row.take<std::optional<int>>();
        mark.after = row.take<std::optional<int>>();
        mark.text = row.take<QString>();
    }
    return marks;
}

} // namespace

std::vector<HistoryVisitRow> HistoryStore::visits(Id<Client> client)
{
    std::vector<HistoryVisitRow> visits;
    sql::Statement rows =
        m_connection.query(QString::fromLatin1(kVisits), kPlanStart, client, kPlanStart, client);
    while (rows.next())
        visits.push_back(readVisit(rows.row()));
    std::ranges::sort(visits, isLater);
    return visits;
}

std::vector<VisitMarkRow> HistoryStore::marks(Id<Client> client)
{
    return readMarks(m_connection.query(sqlText(kMarkColumns,
                                            "JOIN treatment_note n ON n.id = m.note_id "
                                            "WHERE n.client_id = ? ORDER BY m.note_id, m.position"),
        client));
}

std::vector<VisitMarkRow> HistoryStore::marksOf(const std::vector<Id<TreatmentNote>>& notes)
{
    return readMarks(m_connection.query(QString::fromLatin1(kMarkColumns) + QLatin1String("WHERE ")
            + sql::dialect::inIds(QStringLiteral("m.note_id"))
            + QLatin1String(" ORDER BY m.note_id, m.position"),
        sql::dialect::setOf(notes)));
}

std::vector<VisitMeasureRow> HistoryStore::measures(Id<Client> client)
{
    std::vector<VisitMeasureRow> measures;
    sql::Statement rows = m_connection.query(
        QStringLiteral("SELECT m.note_id, m.kind, m.left_before, m.right_before, m.left_after, "
                       "m.right_after, m.text FROM note_measure m "
                       "JOIN treatment_note n ON n.id = m.note_id "
                       "WHERE n.client_id = ? ORDER BY m.note_id, m.position"),
        client);
    while (rows.next()) {
        sql::Row row = rows.row();
        VisitMeasureRow& read = measures.emplace_back();
        read.note = row.take<Id<TreatmentNote>>();
        read.measure.kind = row.take<QString>();
        read.measure.leftBefore = row.take<std::optional<int>>();
        read.measure.rightBefore = row.take<std::optional<int>>();
        read.measure.leftAfter = row.take<std::optional<int>>();
        read.measure.rightAfter = row.take<std::optional<int>>();
        read.measure.text = row.take<QString>();
    }
    return measures;
}

std::vector<VisitActivityRow> HistoryStore::activities(Id<Client> client)
{
    std::vector<VisitActivityRow> activities;
    sql::Statement rows =
        m_connection.query(QStringLiteral("SELECT a.note_id, a.name, a.score FROM note_activity a "
                                          "JOIN treatment_note n ON n.id = a.note_id "
                                          "WHERE n.client_id = ? ORDER BY a.note_id, a.position"),
            client);
    while (rows.next()) {
        sql::Row row = rows.row();
        VisitActivityRow& read = activities.emplace_back();
        read.note = row.take<Id<TreatmentNote>>();
        read.activity.name = row.take<QString>();
        read.activity.score = row.take<std::optional<int>>();
    }
    return activities;
}

std::vector<FoundNote> HistoryStore::found(const std::vector<Id<TreatmentNote>>& notes, int length)
{
    constexpr int kTexts = 6;
    std::unordered_map<Id<TreatmentNote>, FoundNote> byId;
    {
        sql::Statement rows = m_connection.query(
            QStringLiteral(
                "SELECT n.id, n.client_id, c.name, n.at_min, t.name, substr(n.subjective, 1, ?), "
                "substr(n.objective, 1, ?), substr(n.treatment, 1, ?), substr(n.assessment, 1, ?), "
                "substr(n.plan, 1, ?), substr(n.advice, 1, ?) FROM treatment_note n "
                "JOIN client c ON c.id = n.client_id JOIN therapist t ON t.id = n.therapist_id "
                "WHERE ")
                + sql::dialect::inIds(QStringLiteral("n.id")),
            length, length, length, length, length, length, sql::dialect::setOf(notes));
        while (rows.next()) {
            sql::Row row = rows.row();
            FoundNote read;
            read.note = row.take<Id<TreatmentNote>>();
            read.client = row.take<Id<Client>>();
            read.clientName = row.take<QString>();
            read.at = row.take<Moment>();
            read.therapistName = row.take<QString>();
            read.texts.reserve(kTexts);
            for (int text = 0; text < kTexts; ++text)
                read.texts.push_back(row.take<QString>());
            byId.emplace(read.note, std::move(read));
        }
    }
    std::vector<FoundNote> found;
    found.reserve(notes.size());
    for (const Id<TreatmentNote> note : notes) {
        if (const auto read = byId.find(note); read != byId.end())
            found.push_back(std::move(read->second));
    }
    return found;
}

std::vector<NoteText> HistoryStore::smallTexts(const std::vector<Id<TreatmentNote>>& notes)
{
    const QString ids = sql::dialect::setOf(notes);
    const QString in = sql::dialect::inIds(QStringLiteral("note_id"));
    QStringList parts;
    for (const char* part :
        {"SELECT note_id, name FROM note_activity WHERE ", "SELECT note_id, name FROM note_exercise WHERE ",
            "SELECT note_id, how FROM note_exercise WHERE ", "SELECT note_id, text FROM note_mark WHERE ",
            "SELECT note_id, text FROM note_measure WHERE ", "SELECT note_id, name FROM note_report WHERE ",
            "SELECT note_id, text FROM note_report WHERE ", "SELECT note_id, text FROM note_addendum WHERE "})
        parts += QString::fromLatin1(part) + in;
    std::vector<NoteText> texts;
    sql::Statement rows =
        m_connection.query(parts.join(QLatin1String(" UNION ALL ")), ids, ids, ids, ids, ids, ids, ids, ids);
    while (rows.next()) {
        sql::Row row = rows.row();
        const auto note = row.take<Id<TreatmentNote>>();
        texts.push_back({note, row.take<QString>()});
    }
    return texts;
}

} // namespace taper
