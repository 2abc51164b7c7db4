// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/clinic/note_views.h"
#include "core/storage/note_index.h"

#include <algorithm>

namespace taper {

namespace {

constexpr auto kTable = "treatment_note";
/// Autosaves of one person leave a row of the audit this often at most.
constexpr std::chrono::seconds kAuditPause{60};

/// What is to be written, and over what.
struct Writing {
    std::optional<NoteRow> before;
    TreatmentNoteFields fields;
};

Problem required(const char* field)
{
    return {QString::fromLatin1(field), ErrorCode::Required, {}};
}

/// Whose note it is, when and by whom, as the booking or the note as it was begun has it.
Result<void> settleSubject(Workspace& workspace, Writing& writing)
{
    TreatmentNoteFields& fields = writing.fields;
    if (writing.before) {
        fields.client = writing.before->note->client;
        fields.booking = writing.before->note->booking;
        if (!fields.therapist.isValid())
            fields.therapist = writing.before->note->therapist;
    }
    if (fields.booking) {
        const auto booking = workspace.bookings().byId(*fields.booking);
        if (!booking || (fields.client.isValid() && fields.client != booking->fields().client))
            return notFoundIn("booking", *fields.booking);
        fields.client = booking->fields().client;
        fields.at = booking->fields().start;
        if (!fields.therapist.isValid())
            fields.therapist = booking->fields().therapist;
    } else if (fields.at == Moment{}) {
        fields.at = writing.before ? writing.before->note->at : workspace.now();
    }
    // Nobody chosen is a matter of the check; somebody unknown is not.
    if (fields.client.isValid() && !workspace.clients().byId(fields.client))
        return notFoundIn("client", fields.client);
    if (fields.therapist.isValid() && !workspace.setup().therapist(fields.therapist))
        return notFoundIn("therapist", fields.therapist);
    return {};
}

/// What stands in the file, if it may be written over.
Result<std::optional<NoteRow>> writableBefore(
    Workspace& workspace, const std::optional<Id<TreatmentNote>>& id, int revision)
{
    if (!id)
        return std::nullopt;
    auto before = workspace.notes().byId(*id);
    if (!before)
        return notFoundIn(kTable, *id);
    if (before->isFinal())
        return fail(Error{ErrorCode::NoteFinal});
    if (before->note.revision != revision)
        return fail(Error{ErrorCode::StaleRevision, {{QStringLiteral("what"), QString::fromLatin1(kTable)}}});
    return before;
}

Result<Writing> begin(Workspace& workspace, const std::optional<Id<TreatmentNote>>& id, int revision,
    const TreatmentNoteFields& typed, NoteStatus status)
{
    auto before = writableBefore(workspace, id, revision);
    if (!before)
        return fail(before.error());
    Writing writing{*std::move(before), typed};
    writing.fields.status = status;
    if (const auto settled = settleSubject(workspace, writing); !settled)
        return fail(settled.error());
    if (!writing.before && writing.fields.booking) {
        if (const auto other = workspace.notes().ofBooking(*writing.fields.booking)) {
            const QVariantMap which{{QStringLiteral("what"), QString::fromLatin1(kTable)},
                {QStringLiteral("name"), QString::number(other->note.id.value())}};
            return fail(Error{Problems{{QStringLiteral("booking"), ErrorCode::Duplicate, which}}});
        }
    }
    return writing;
}

/// Takes out of one list what only lacks something, and names what it lacks.
template <class Thing>
void leaveOut(const char* list, std::vector<Thing>& things, Problems& leftOut)
{
    std::vector<Thing> kept;
    kept.reserve(things.size());
    for (size_t i = 0; i < things.size(); ++i) {
        const Problems problems = check(things[i]);
        const bool isIncomplete = !problems.isEmpty()
            && std::ranges::all_of(
                problems, [](const Problem& problem) { return problem.code == ErrorCode::Required; });
        if (!isIncomplete) {
            kept.push_back(std::move(things[i]));
            continue;
        }
        for (Problem problem : problems) {
            problem.field = QStringLiteral("%1[%2].%3").arg(QLatin1String{list}).arg(i).arg(problem.field);
            leftOut.append(problem);
        }
    }
    things = std::move(kept);
}

Problems leaveOutIncomplete(TreatmentNoteFields& fields)
{
    Problems leftOut;
    leaveOut("marks", fields.marks, leftOut);
    leaveOut("measures", fields.measures, leftOut);
    leaveOut("activities", fields.activities, leftOut);
    leaveOut("exercises", fields.exercises, leftOut);
    leaveOut("reports", fields.reports, leftOut);
    return leftOut;
}

bool isAuditDue(Workspace& workspace, Id<TreatmentNote> id)
{
    const auto latest = workspace.audits().latest(QString::fromLatin1(kTable), id.value());
    if (!latest || latest->entry.who != workspace.actor())
        return true;
    const auto since = workspace.instant() - latest->entry.at;
    return since < std::chrono::seconds{0} || since >= kAuditPause; // below zero the clock was set back
}

void announce(Changes& changes, const TreatmentNoteFields& fields, bool changesDay)
{
    changes.clients.insert(fields.client);
    if (changesDay && fields.booking)
        changes.days.insert(dateOf(fields.at));
}

Result<Stored<TreatmentNote>> write(
    Workspace& workspace, Changes& changes, const Writing& writing, const char* action)
{
    const auto note = TreatmentNote::make(writing.fields);
    if (!note)
        return fail(note.error());
    const auto& before = writing.before;
    auto after = before
        ? workspace.notes().update(before->note, *note, workspace.instant(), workspace.actor())
        : workspace.notes().insert(*note, workspace.instant(), workspace.actor());
    if (!after)
        return after;
    NoteIndex{workspace.connection()}.put(after->id, after->fields(), {});
    const bool isAutosave = before && after->fields().status == NoteStatus::Draft;
    if (!isAutosave || isAuditDue(workspace, after->id))
        workspace.audit(QString::fromLatin1(action), QString::fromLatin1(kTable), after->id.value(),
            before ? rowJson(before->note.fields()) : QByteArray{}, rowJson(after->fields()));
    announce(changes, after->fields(), !isAutosave);
    return after;
}

} // namespace

Result<SavedNote> saveDraft(
    Clinic& clinic, std::optional<Id<TreatmentNote>> id, int revision, const TreatmentNoteFields& fields)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<SavedNote> {
        auto writing = begin(workspace, id, revision, fields, NoteStatus::Draft);
        if (!writing)
            return fail(writing.error());
        Problems leftOut = leaveOutIncomplete(writing->fields);
        if (Problems problems = check(writing->fields); !problems.isEmpty())
            return fail(Error{std::move(problems)});
        if (writing->before && writing->before->note.fields() == writing->fields)
            return SavedNote{*id, revision, writing->before->savedAt, std::move(leftOut)};
        const auto saved = write(workspace, changes, *writing, id ? "save" : "add");
        if (!saved)
            return fail(saved.error());
        return SavedNote{saved->id, saved->revision, workspace.instant(), std::move(leftOut)};
    });
}

Result<NoteView> finaliseNote(
    Clinic& clinic, std::optional<Id<TreatmentNote>> id, int revision, const TreatmentNoteFields& fields)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<NoteView> {
        const auto writing = begin(workspace, id, revision, fields, NoteStatus::Final);
        if (!writing)
            return fail(writing.error());
        if (writing->fields.isBlank())
            return fail(Error{Problems{required("note")}});
        const auto saved = write(workspace, changes, *writing, "finalise");
        if (!saved)
            return fail(saved.error());
        const auto note = workspace.notes().byId(saved->id);
        if (!note)
            return notFoundIn(kTable, saved->id);
        return noteView(workspace, *note);
    });
}

Result<NoteView> addAddendum(Clinic& clinic, Id<TreatmentNote> id, const QString& text)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<NoteView> {
        auto note = workspace.notes().byId(id);
        if (!note)
            return notFoundIn(kTable, id);
        if (!note->isFinal())
            return fail(Error{ErrorCode::Refused});
        const NoteAddendum addendum{workspace.now(), workspace.actor(), tidyText(text)};
        if (addendum.text.isEmpty())
            return fail(Error{Problems{required("text")}});
        if (addendum.text.size() > kMaxNoteText)
            return fail(Error{Problems{
                {QStringLiteral("text"), ErrorCode::TooLong, {{QStringLiteral("limit"), kMaxNoteText}}}}});
        workspace.notes().addAddendum(id, addendum);
        note->addenda.push_back(addendum);
        NoteIndex{workspace.connection()}.put(id, note->note.fields(), note->addenda);
        workspace.audit(
            QStringLiteral("addendum"), QString::fromLatin1(kTable), id.value(), {}, rowJson(addendum));
        announce(changes, note->note.fields(), true);
        return noteView(workspace, *note);
    });
}

Result<void> discardDraft(Clinic& clinic, Id<TreatmentNote> id, int revision)
{
    return writeUnit(clinic, [=](Workspace& workspace, Changes& changes) -> Result<void> {
        const auto before = writableBefore(workspace, id, revision);
        if (!before)
            return fail(before.error());
        const TreatmentNoteFields& fields = (*before)->note.fields();
        NoteIndex{workspace.connection()}.remove(id);
        if (auto removed = workspace.notes().removeDraft(id, revision); !removed)
            return removed;
        workspace.audit(
            QStringLiteral("discard"), QString::fromLatin1(kTable), id.value(), rowJson(fields), {});
        announce(changes, fields, true);
        return {};
    });
}

} // namespace taper
