// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/many_notes.h"

#include "core/clinic/demo.h"
#include "core/clinic/workspace.h"
#include "core/storage/note_index.h"

#include <array>
#include <cstdlib>
#include <iostream>
#include <random>

namespace taper::bench {

namespace {

[[noreturn]] void stop(const Error& error)
{
    std::cerr << "no notes to measure, error code " << static_cast<int>(error.code) << '\n';
    std::abort();
}

constexpr std::array kCommon{"the", "left", "right", "calf", "tight", "soleus", "after", "long", "run",
    "pain", "eases", "morning", "recheck", "before", "race", "heel", "drops", "twice", "daily", "pressure",
    "softer", "better", "week", "stretch", "knee", "wall", "hip", "sleeps", "well", "trigger", "point",
    "hamstring", "glute", "effleurage", "felt", "sore", "session", "easy", "days", "rest"};
constexpr std::array kRegionsUsed{"soleus", "gastrocnemius_medial", "gluteus_medius", "biceps_femoris",
    "iliotibial_band", "lower_back", "plantar_fascia", "tibialis_anterior"};

/// Notes as a clinic writes them: a few words in nearly all, many in few, a name or a place in one.
class Writer {
public:
    QString text(int words)
    {
        QString written;
        for (int i = 0; i < words; ++i) {
            if (!written.isEmpty())
                written += u' ';
            written += word();
        }
        return written + u'.';
    }
    int upTo(int most) { return static_cast<int>(m_random() % static_cast<unsigned>(most)); }

private:
    QString word()
    {
        const int kind = upTo(100);
        if (kind < 75)
            return QString::fromLatin1(kCommon.at(static_cast<size_t>(upTo(kCommon.size()))));
        if (kind < 99) // 2,000 words that come up now and then
            return QStringLiteral("%1ing").arg(QString::number(40'000 + upTo(2'000), 29));
        if (upTo(20) == 0)
            return QStringLiteral("Zürich");
        return QString::number(1'000'000 + upTo(60'000), 31);
    }

    std::mt19937 m_random{17};
};

TreatmentNoteFields noteOf(Writer& writer, Id<Client> client, Id<Therapist> therapist, Moment at)
{
    TreatmentNoteFields fields;
    fields.client = client;
    fields.therapist = therapist;
    fields.at = at;
    fields.text(NoteSection::Subjective) = writer.text(25);
    fields.text(NoteSection::Objective) = writer.text(20);
    fields.text(NoteSection::Treatment) = writer.text(15);
    fields.text(NoteSection::Assessment) = writer.text(12);
    fields.text(NoteSection::Plan) = writer.text(12);
    fields.painBefore = 3 + writer.upTo(6);
    fields.painAfter = writer.upTo(4);
    for (int i = 0; i < 3; ++i) {
        BodyMark& mark = fields.marks.emplace_back();
        mark.region =
            QString::fromLatin1(kRegionsUsed.at(static_cast<size_t>(writer.upTo(kRegionsUsed.size()))));
        mark.side = writer.upTo(2) == 0 ? Side::Left : Side::Right;
        mark.kind = MarkKind::Tight;
        mark.before = 3 + writer.upTo(6);
        mark.after = writer.upTo(4);
    }
    NoteMeasure& measure = fields.measures.emplace_back();
    measure.kind = QStringLiteral("knee_to_wall");
    measure.leftBefore = 60 + writer.upTo(60);
    measure.leftAfter = 80 + writer.upTo(60);
    fields.activities.push_back({QStringLiteral("Running downhill"), writer.upTo(11)});
    return fields;
}

} // namespace

ManyNotes& ManyNotes::instance()
{
    static ManyNotes notes;
    return notes;
}

ManyNotes::ManyNotes()
{
    auto made = Clinic::create(path(), demonstrationSettings(), m_clock, {});
    if (!made)
        stop(made.error());
    m_clinic = *std::move(made);
    // People, therapists, rooms and races of a small clinic; then the notes.
    const auto filled = fillWithDemonstration(
        *m_clinic, {.seed = 1, .years = 1, .therapists = 2, .clients = kClients, .today = m_clinic->today()});
    if (!filled)
        stop(filled.error());
    fill();
}

void ManyNotes::fill()
{
    const auto done = writeUnit(*m_clinic, [this](Workspace& workspace, Changes&) -> Result<void> {
        sql::Connection& connection = workspace.connection();
        const auto clients =
            connection.column<Id<Client>>(QStringLiteral("SELECT id FROM client ORDER BY id"));
        const auto therapists =
            connection.column<Id<Therapist>>(QStringLiteral("SELECT id FROM therapist ORDER BY id"));
        // Whoever has run most races is the one whose history is long.
        m_regular =
            connection
                .value<Id<Client>>(QStringLiteral(
                    "SELECT client_id FROM race_entry GROUP BY client_id ORDER BY count(*) DESC LIMIT 1"))
                .value_or(clients.front());
        NoteStore notes{connection};
        NoteIndex index{connection};
        Writer writer;
        const Moment first = Moment{workspace.today()} - Minutes{60 * 24 * 3650};
        for (int i = 0; i < kNotes; ++i) {
            const bool isRegulars = i % (kNotes / kVisits) == 0;
            const Id<Client> client = isRegulars
                ? m_regular
                : clients[static_cast<size_t>(writer.upTo(static_cast<int>(clients.size())))];
            const Moment at = first + Minutes{qint64{i} * 60 * 24 * 3600 / kNotes};
            const auto note = TreatmentNote::make(noteOf(writer, client, therapists.front(), at));
            if (!note)
                return fail(note.error());
            const auto stored = notes.insert(*note, workspace.instant(), {});
            if (!stored)
                return fail(stored.error());
            index.put(stored->id, stored->fields(), {});
        }
        return {};
    });
    if (!done)
        stop(done.error());
}

} // namespace taper::bench
