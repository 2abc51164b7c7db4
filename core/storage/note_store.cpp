// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/note_store.h"

#include "core/sql/dialect.h"
#include "core/storage/note_lists.h"
#include "core/storage/stored_row.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace taper {

namespace {

constexpr auto kTable = "treatment_note";
constexpr auto kSelect =
    "SELECT n.id, n.revision, n.client_id, n.booking_id, n.therapist_id, n.at_min, n.status, n.subjective, "
    "n.objective, n.treatment, n.assessment, n.plan, n.carried, n.pain_before, n.pain_after, n.return_days, "
    "n.advice, n.created_at, n.saved_at, n.finalised_at, n.finalised_by, c.name, t.name, "
    "COALESCE(s.name, ''), COALESCE(b.length_min, 0) FROM treatment_note n "
    "JOIN client c ON c.id = n.client_id JOIN therapist t ON t.id = n.therapist_id "
    "LEFT JOIN booking b ON b.id = n.booking_id LEFT JOIN session_type s ON s.id = b.session_type_id ";

struct Draft {
    Id<TreatmentNote> id;
    int revision = 0;
    TreatmentNoteFields fields;
    Instant createdAt{};
    Instant savedAt{};
    std::optional<Instant> finalisedAt;
    QString finalisedBy;
    std::vector<NoteAddendum> addenda;
    QString clientName;
    QString therapistName;
    QString sessionTypeName;
    Minutes length{0};
};

Draft readDraft(sql::Row row)
{
    Draft draft;
    draft.id = row.take<Id<TreatmentNote>>();
    draft.revision = row.take<int>();
    TreatmentNoteFields& fields = draft.fields;
    fields.client = row.take<Id<Client>>();
    fields.booking = row.take<std::optional<Id<Booking>>>();
    fields.therapist = row.take<Id<Therapist>>();
    fields.at = row.take<Moment>();
    fields.status = knownWord(noteStatusFrom(row.take<QString>()), kTable);
    for (QString& text : fields.texts)
        text = row.take<QString>();
    for (const auto& section : QJsonDocument::fromJson(row.take<QString>().toUtf8()).array()) {
        const NoteSection known = knownWord(noteSectionFrom(section.toString()), kTable);
        fields.carried.at(static_cast<size_t>(known)) = true;
    }
    fields.painBefore = row.take<std::optional<int>>();
    fields.painAfter = row.take<std::optional<int>>();
    fields.returnDays = row.take<std::optional<int>>();
    fields.advice = row.take<QString>();
    draft.createdAt = row.take<Instant>();
    draft.savedAt = row.take<Instant>();
    draft.finalisedAt = row.take<std::optional<Instant>>();
    draft.finalisedBy = row.take<QString>();
    draft.clientName = row.take<QString>();
    draft.therapistName = row.take<QString>();
    draft.sessionTypeName = row.take<QString>();
    draft.length = row.take<Minutes>();
    return draft;
}

QByteArray carriedText(const TreatmentNoteFields& fields)
{
    QJsonArray keys;
    for (const NoteSection section : kNoteSections) {
        if (fields.isCarried(section))
            keys.append(keyOf(section));
    }
    return QJsonDocument{keys}.toJson(QJsonDocument::Compact);
}

void readAddenda(sql::Connection& connection, std::vector<Draft>& drafts)
{
    std::unordered_map<Id<TreatmentNote>, std::vector<NoteAddendum>*> notes;
    std::vector<Id<TreatmentNote>> ids;
    for (Draft& draft : drafts) {
        // To a draft nothing is added.
        if (draft.fields.status != NoteStatus::Final)
            continue;
        notes.emplace(draft.id, &draft.addenda);
        ids.push_back(draft.id);
    }
    if (ids.empty())
        return;
    sql::Statement rows = connection.query(
        QStringLiteral("SELECT note_id, at_min, who, text FROM note_addendum WHERE %1 ORDER BY note_id, id")
            .arg(sql::dialect::inIds(QStringLiteral("note_id"))),
        sql::dialect::setOf(ids));
    while (rows.next()) {
        sql::Row row = rows.row();
        NoteAddendum& addendum = notes.at(row.take<Id<TreatmentNote>>())->emplace_back();
        addendum.at = row.take<Moment>();
        addendum.who = row.take<QString>();
        addendum.text = row.take<QString>();
    }
}

std::optional<NoteRow> firstOf(std::vector<NoteRow> notes)
{
    if (notes.empty())
        return std::nullopt;
    return std::move(notes.front());
}

} // namespace

std::vector<NoteRow> NoteStore::select(const QString& rest, const QVariantList& values)
{
    std::vector<Draft> drafts;
    {
        sql::Statement rows = m_connection.prepare(QLatin1String{kSelect} + rest);
        rows.bindAll(values).execute();
        while (rows.next())
            drafts.push_back(readDraft(rows.row()));
    }
    NoteIndexById index;
    for (Draft& draft : drafts)
        index.emplace(draft.id, &draft.fields);
    readNoteLists(m_connection, index);
    readAddenda(m_connection, drafts);

    std::vector<NoteRow> notes;
    notes.reserve(drafts.size());
    for (Draft& draft : drafts)
        notes.push_back({storedRow<TreatmentNote>(draft.id, draft.revision, std::move(draft.fields), kTable),
            draft.createdAt, draft.savedAt, draft.finalisedAt, std::move(draft.finalisedBy),
            std::move(draft.addenda), std::move(draft.clientName), std::move(draft.therapistName),
            std::move(draft.sessionTypeName), draft.length});
    return notes;
}

std::optional<NoteRow> NoteStore::byId(Id<TreatmentNote> id)
{
    return firstOf(select(QStringLiteral("WHERE n.id = ?"), {sql::toVariant(id)}));
}

std::vector<NoteRow> NoteStore::byIds(const std::vector<Id<TreatmentNote>>& ids)
{
    if (ids.empty())
        return {};
    return select(QStringLiteral("WHERE %1 ORDER BY n.at_min DESC, n.id DESC")
                      .arg(sql::dialect::inIds(QStringLiteral("n.id"))),
        {sql::toVariant(sql::dialect::setOf(ids))});
}

std::optional<NoteRow> NoteStore::ofBooking(Id<Booking> booking)
{
    return firstOf(select(QStringLiteral("WHERE n.booking_id = ?"), {sql::toVariant(booking)}));
}

std::vector<NoteRow> NoteStore::ofClient(Id<Client> client, int limit)
{
    return select(QStringLiteral("WHERE n.client_id = ? ORDER BY n.at_min DESC, n.id DESC LIMIT ?"),
        {sql::toVariant(client), sql::toVariant(limit)});
}

std::optional<NoteRow> NoteStore::lastBefore(
    Id<Client> client, Moment at, std::optional<Id<TreatmentNote>> note)
{
    const QString order = QStringLiteral(" ORDER BY n.at_min DESC, n.id DESC LIMIT 1");
    if (!note)
        return firstOf(select(QStringLiteral("WHERE n.client_id = ? AND n.at_min <= ?") + order,
            {sql::toVariant(client), sql::toVariant(at)}));
    return firstOf(select(
        QStringLiteral("WHERE n.client_id = ? AND n.at_min <= ? AND (n.at_min < ? OR n.id < ?)") + order,
        {sql::toVariant(client), sql::toVariant(at), sql::toVariant(at), sql::toVariant(*note)}));
}

Result<Stored<TreatmentNote>> NoteStore::insert(const TreatmentNote& note, Instant at, const QString& who)
{
    const TreatmentNoteFields& f = *note;
    return refusing({}, [&]() -> Result<Stored<TreatmentNote>> {
        // As a draft to begin with: nothing can be listed in a final one.
        const auto id = m_connection.insert<TreatmentNote>(
            QStringLiteral(
                "INSERT INTO treatment_note (client_id, booking_id, therapist_id, at_min, status, "
                "subjective, objective, treatment, assessment, plan, carried, pain_before, "
                "pain_after, return_days, advice, revision, created_at, saved_at, finalised_by) "
                "VALUES (?, ?, ?, ?, 'draft', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, '') RETURNING id"),
            f.client, f.booking, f.therapist, f.at, f.texts[0], f.texts[1], f.texts[2], f.texts[3],
            f.texts[4], carriedText(f), f.painBefore, f.painAfter, f.returnDays, f.advice, at, at);
        writeNoteLists(m_connection, id, {}, f);
        if (f.status == NoteStatus::Final)
            m_connection.run(QStringLiteral("UPDATE treatment_note SET status = 'final', finalised_at = ?, "
                                            "finalised_by = ? WHERE id = ?"),
                at, who, id);
        return Stored<TreatmentNote>{id, 1, note};
    });
}

Result<Stored<TreatmentNote>> NoteStore::update(
    const Stored<TreatmentNote>& before, const TreatmentNote& after, Instant at, const QString& who)
{
    const TreatmentNoteFields& f = *after;
    const bool isFinal = f.status == NoteStatus::Final;
    return refusing({}, [&] {
        writeNoteLists(m_connection, before.id, before.fields(), f);
        return updateRow(m_connection, kTable,
            QStringLiteral(
                "UPDATE treatment_note SET therapist_id = ?, at_min = ?, status = ?, subjective = ?, "
                "objective = ?, treatment = ?, assessment = ?, plan = ?, carried = ?, "
                "pain_before = ?, pain_after = ?, return_days = ?, advice = ?, saved_at = ?, "
                "finalised_at = ?, finalised_by = ?, revision = revision + 1 "
                "WHERE id = ? AND revision = ? RETURNING revision"),
            before.id, before.revision, after, f.therapist, f.at, keyOf(f.status), f.texts[0], f.texts[1],
            f.texts[2], f.texts[3], f.texts[4], carriedText(f), f.painBefore, f.painAfter, f.returnDays,
            f.advice, at, isFinal ? std::optional{at} : std::nullopt, isFinal ? who : QString{});
    });
}

void NoteStore::addAddendum(Id<TreatmentNote> note, const NoteAddendum& addendum)
{
    m_connection.run(
        QStringLiteral("INSERT INTO note_addendum (note_id, at_min, who, text) VALUES (?, ?, ?, ?)"), note,
        addendum.at, addendum.who, addendum.text);
}

Result<void> NoteStore::removeDraft(Id<TreatmentNote> id, int revision)
{
    return refusing({}, [&]() -> Result<void> {
        removeNoteLists(m_connection, id);
        m_connection.run(QStringLiteral("UPDATE attachment SET note_id = NULL, revision = revision + 1 "
                                        "WHERE note_id = ?"),
            id);
        if (m_connection.run(
                QStringLiteral("DELETE FROM treatment_note WHERE id = ? AND revision = ?"), id, revision)
            == 0)
            return fail(staleOrMissing(m_connection, kTable, id));
        return {};
    });
}

} // namespace taper
