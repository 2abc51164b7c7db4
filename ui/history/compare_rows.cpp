// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/compare_rows.h"

#include "core/base/text.h"
#include "ui/words/body_words.h"
#include "ui/words/note_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

namespace taper {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CompareView)
};

struct Figures {
    std::optional<int> before;
    std::optional<int> after;

    [[nodiscard]] bool isEmpty() const { return !before && !after; }
    /// How it stood on arrival, as far as that is known.
    [[nodiscard]] std::optional<int> first() const { return before ? before : after; }
};

/// What was found at one visit: its name, its text and its figures.
struct Entry {
    QString key; ///< by which the same is found at the other visit
    QString what;
    QString text;
    Figures figures;
};

enum class Sense { LowIsGood, HighIsGood, Neither };

void tellChange(CompareRow& row, const Entry* earlier, const Entry* later, Sense sense, const QString& unit)
{
    if (!earlier || !later) {
        row.change = earlier ? Texts::tr("not looked at again") : Texts::tr("new");
        return;
    }
    const auto was = earlier->figures.first();
    const auto is = later->figures.first();
    if (!was || !is)
        return;
    const int difference = *is - *was;
    if (difference == 0) {
        row.change = Texts::tr("the same");
        return;
    }
    if (sense == Sense::Neither) {
        const QString figure = words::tenthsText(std::abs(difference));
        row.change = (difference > 0 ? u'+' : QChar{0x2212}) + figure;
        if (!unit.isEmpty())
            row.change += u' ' + unit;
        return;
    }
    row.isBetter = (difference < 0) == (sense == Sense::LowIsGood);
    row.isWorse = !row.isBetter;
    row.change = row.isBetter ? Texts::tr("%1 better").arg(std::abs(difference))
                              : Texts::tr("%1 worse").arg(std::abs(difference));
}

void addRows(std::vector<CompareRow>& rows, const std::vector<Entry>& earlier,
    const std::vector<Entry>& later, Sense sense, const QString& unit = {})
{
    const auto find = [](const std::vector<Entry>& entries, const QString& key) -> const Entry* {
        const auto found = std::ranges::find(entries, key, &Entry::key);
        return found == entries.end() ? nullptr : &*found;
    };
    const auto add = [&](const Entry* was, const Entry* is) {
        CompareRow& row = rows.emplace_back();
        row.what = is ? is->what : was->what;
        row.earlier = was ? was->text : QString{};
        row.later = is ? is->text : QString{};
        tellChange(row, was, is, sense, unit);
    };
    for (const Entry& entry : later)
        add(find(earlier, entry.key), &entry);
    for (const Entry& entry : earlier) {
        if (!find(later, entry.key))
            add(&entry, nullptr);
    }
}

std::vector<Entry> painOf(const TreatmentNoteFields& note)
{
    if (!note.painBefore && !note.painAfter)
        return {};
    return {{QStringLiteral("pain"), Texts::tr("Pain"), words::painText(note.painBefore, note.painAfter),
        {note.painBefore, note.painAfter}}};
}

std::vector<Entry> areasOf(const TreatmentNoteFields& note)
{
    std::vector<Entry> entries;
    entries.reserve(note.marks.size());
    for (const BodyMark& mark : note.marks) {
        const bool isPin = mark.region.isEmpty();
        const QString key = isPin ? foldForSearch(mark.text) : mark.region + u'/' + keyOf(mark.side);
        QString text = words::scoresText(mark.before, mark.after);
        if (text.isEmpty() || mark.kind == MarkKind::Avoid)
            text = words::markKindName(mark.kind);
        const auto known = std::ranges::find(entries, key, &Entry::key);
        if (known != entries.end()) // marked twice at one visit: said in one row
            known->text += QStringLiteral(", ") + text;
        else
            entries.push_back({key, isPin ? mark.text : words::shortRegion(mark.region, mark.side), text,
                {mark.before, mark.after}});
    }
    return entries;
}

std::vector<Entry> measureOf(const TreatmentNoteFields& note, const QString& key, const QString& unit)
{
    std::vector<Entry> entries;
    const MeasureKind* kind = measureKind(key);
    const auto add = [&](const QString& side, const Figures& figures) {
        if (figures.isEmpty())
            return;
        QStringList texts;
        if (figures.before)
            texts += words::tenthsText(*figures.before);
        if (figures.after)
            texts += words::tenthsText(*figures.after);
        QString text = texts.join(QChar{0x2192});
        if (!unit.isEmpty())
            text += u' ' + unit;
        const bool isPaired = !kind || kind->isPaired;
        const QString name = words::measureName(key);
        entries.push_back({key + side, isPaired ? name + u' ' + side : name, text, figures});
    };
    for (const NoteMeasure& measure : note.measures) {
        if (measure.kind != key)
            continue;
        add(words::sideName(Side::Left), {measure.leftBefore, measure.leftAfter});
        add(words::sideName(Side::Right), {measure.rightBefore, measure.rightAfter});
    }
    return entries;
}

std::vector<Entry> activitiesOf(const TreatmentNoteFields& note)
{
    std::vector<Entry> entries;
    for (const NoteActivity& activity : note.activities) {
        if (activity.score)
            entries.push_back({foldForSearch(activity.name), activity.name,
                Texts::tr("%1/10").arg(*activity.score), {activity.score, std::nullopt}});
    }
    return entries;
}

} // namespace

std::vector<CompareRow> compareNotes(const TreatmentNoteFields& earlier, const TreatmentNoteFields& later)
{
    std::vector<CompareRow> rows;
    addRows(rows, painOf(earlier), painOf(later), Sense::LowIsGood);
    addRows(rows, areasOf(earlier), areasOf(later), Sense::LowIsGood);
    QStringList measures;
    for (const TreatmentNoteFields* note : {&later, &earlier}) {
        for (const NoteMeasure& measure : note->measures) {
            if (!measures.contains(measure.kind))
                measures += measure.kind;
        }
    }
    for (const QString& key : measures) {
        const MeasureKind* kind = measureKind(key);
        const QString unit = kind ? words::unitText(kind->unit) : QString{};
        addRows(rows, measureOf(earlier, key, unit), measureOf(later, key, unit), Sense::Neither, unit);
    }
    addRows(rows, activitiesOf(earlier), activitiesOf(later), Sense::HighIsGood);
    return rows;
}

} // namespace taper
