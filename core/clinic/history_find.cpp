// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/history.h"
#include "core/clinic/workspace.h"
#include "core/storage/area_words.h"
#include "core/storage/history_store.h"
#include "core/storage/note_index.h"
#include "core/storage/text_words.h"

#include <algorithm>
#include <unordered_map>

namespace taper {

namespace {

constexpr int kExcerpt = 120;
/// How much of a section is looked through for the place that is shown: whole reports have been pasted into
/// notes, and whoever types waits.
constexpr int kLookedThrough = 20'000;

using HitIndex = std::unordered_map<Id<TreatmentNote>, NoteHit*>;

/// Fills the excerpt from the first of the texts that has one of the words. Returns whether there is one.
bool fillExcerpt(NoteHit& hit, const std::vector<QString>& texts, const std::vector<AskedWord>& asked)
{
    for (const QString& text : texts) {
        const WordPlace place = firstPlace(text, asked);
        if (place.at < 0)
            continue;
        hit.excerpt = excerptAround(text, place, kExcerpt);
        return true;
    }
    return false;
}

QString beginningOf(const std::vector<QString>& texts)
{
    const auto written = std::ranges::find_if(texts, [](const QString& text) { return !text.isEmpty(); });
    return written == texts.end() ? QString{} : excerptAround(*written, {}, kExcerpt);
}

/// From the lists of a note: what was given, reported, added …
void fillFromLists(HistoryStore& store, HitIndex& open, const std::vector<AskedWord>& asked)
{
    std::vector<Id<TreatmentNote>> notes;
    notes.reserve(open.size());
    for (const auto& [note, hit] : open)
        notes.push_back(note);
    for (const NoteText& text : store.smallTexts(notes)) {
        const auto hit = open.find(text.note);
        if (hit != open.end() && fillExcerpt(*hit->second, {text.text}, asked))
            open.erase(hit);
    }
}

/// The area whose name answers to the words.
void fillAreas(HistoryStore& store, HitIndex& open, const std::vector<AskedWord>& asked)
{
    std::vector<Id<TreatmentNote>> notes;
    notes.reserve(open.size());
    for (const auto& [note, hit] : open)
        notes.push_back(note);
    std::unordered_map<Id<TreatmentNote>, size_t> best; // how many words the area chosen so far answers to
    for (VisitMarkRow& mark : store.marksOf(notes)) {
        const auto hit = open.find(mark.note);
        WordList words;
        addArea(words, mark.region, mark.side);
        const size_t answered = answeredBy(words.words(), asked);
        if (hit == open.end() || answered <= best[mark.note])
            continue;
        best[mark.note] = answered;
        hit->second->area = VisitArea{.region = std::move(mark.region),
            .side = mark.side,
            .kind = mark.kind,
            .before = mark.before,
            .after = mark.after,
            .text = {}};
    }
}

NoteHit hitOf(FoundNote& found)
{
    return {.note = found.note,
        .client = found.client,
        .clientName = std::move(found.clientName),
        .at = found.at,
        .therapistName = std::move(found.therapistName),
        .excerpt = {},
        .area = std::nullopt};
}

} // namespace

Result<NoteHits> findNotes(Clinic& clinic, const QString& text, std::optional<Id<Client>> client, int limit)
{
    return readUnit(clinic, [&](Workspace& workspace) -> Result<NoteHits> {
        NoteHits hits;
        const std::vector<AskedWord> asked = askedWords(text);
        if (asked.empty() || limit <= 0)
            return hits;
        std::vector<Id<TreatmentNote>> notes =
            NoteIndex{workspace.connection()}.find(text, client, limit + 1);
        hits.isMore = notes.size() > static_cast<size_t>(limit);
        if (hits.isMore)
            notes.resize(static_cast<size_t>(limit));
        if (notes.empty())
            return hits;

        HistoryStore store{workspace.connection()};
        std::vector<FoundNote> found = store.found(notes, kLookedThrough);
        hits.hits.reserve(found.size()); // what `open` points to must stay
        HitIndex open;
        for (FoundNote& each : found) {
            NoteHit& hit = hits.hits.emplace_back(hitOf(each));
            if (fillExcerpt(hit, each.texts, asked))
                continue;
            hit.excerpt = beginningOf(each.texts);
            open.emplace(hit.note, &hit);
        }
        if (!open.empty())
            fillFromLists(store, open, asked);
        if (!open.empty())
            fillAreas(store, open, asked);
        return hits;
    });
}

} // namespace taper
