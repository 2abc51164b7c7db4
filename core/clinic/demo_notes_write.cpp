// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/demo_notes_write.h"

#include "core/storage/exercise_store.h"

#include <QHash>

namespace taper {

namespace {

class NoteWriter {
public:
    NoteWriter(Workspace& workspace, const DemoPlan& plan, const DemoIds& ids, const TimeZone& zone)
        : m_workspace{workspace}
        , m_plan{plan}
        , m_ids{ids}
        , m_zone{zone}
        , m_index{workspace.connection()}
    {
        const auto library = ExerciseStore{workspace.connection()}.all(true);
        for (const Stored<Exercise>& exercise : library)
            m_library.insert(exercise->name, exercise);
    }

    Result<void> write()
    {
        for (const DemoNote& planned : m_plan.notes) {
            if (auto written = write(planned); !written)
                return written;
        }
        return {};
    }

private:
    Result<void> write(const DemoNote& planned)
    {
        const DemoBooking& booking = m_plan.bookings[static_cast<size_t>(planned.booking)];
        const auto note = TreatmentNote::make(fieldsOf(planned, booking));
        if (!note)
            return fail(note.error());
        const QString who = m_plan.therapists[static_cast<size_t>(booking.therapist)].fields.name;
        const Instant when = m_zone.instantOf(booking.start + booking.length + Minutes{4});
        NoteStore notes = m_workspace.notes();
        const auto stored = notes.insert(*note, when, who);
        if (!stored)
            return fail(stored.error());
        const bool isFinal = stored->fields().status == NoteStatus::Final;
        audit(when, who, isFinal ? "finalise" : "add", stored->id, rowJson(stored->fields()));
        std::vector<NoteAddendum> addenda = planned.addenda;
        for (NoteAddendum& addendum : addenda) {
            addendum.who = who;
            notes.addAddendum(stored->id, addendum);
            audit(m_zone.instantOf(addendum.at), who, "addendum", stored->id, rowJson(addendum));
        }
        m_index.put(stored->id, stored->fields(), addenda);
        return {};
    }

    [[nodiscard]] TreatmentNoteFields fieldsOf(const DemoNote& planned, const DemoBooking& booking) const
    {
        TreatmentNoteFields fields = planned.fields;
        fields.client = m_ids.clients[static_cast<size_t>(booking.client)];
        fields.therapist = m_ids.therapists[static_cast<size_t>(booking.therapist)];
        fields.booking = m_ids.bookings[static_cast<size_t>(planned.booking)];
        for (GivenExercise& given : fields.exercises) {
            const auto known = m_library.find(given.name);
            if (known == m_library.end())
                continue;
            given.exercise = (*known)->id;
            given.how = (*known)->fields().how;
            given.drawing = (*known)->fields().drawing;
            given.dose = (*known)->fields().dose;
        }
        for (ExerciseReport& report : fields.reports) {
            if (const auto known = m_library.find(report.name); known != m_library.end())
                report.exercise = (*known)->id;
        }
        return fields;
    }

    void audit(
        Instant when, const QString& who, const char* action, Id<TreatmentNote> note, const QByteArray& after)
    {
        m_workspace.audits().append({when, who, QString::fromLatin1(action), QStringLiteral("treatment_note"),
            note.value(), {}, after});
    }

    Workspace& m_workspace;
    const DemoPlan& m_plan;
    const DemoIds& m_ids;
    const TimeZone& m_zone;
    NoteIndex m_index;
    QHash<QString, std::optional<Stored<Exercise>>> m_library;
};

} // namespace

Result<void> writeDemoNotes(
    Workspace& workspace, const DemoPlan& plan, const DemoIds& ids, const TimeZone& zone)
{
    return NoteWriter{workspace, plan, ids, zone}.write();
}

} // namespace taper
