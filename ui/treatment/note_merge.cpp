// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/treatment/note_merge.h"

#include "ui/words/body_words.h"
#include "ui/words/error_words.h"
#include "ui/words/note_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <functional>

namespace taper {

namespace {

struct Merge {
    Q_DECLARE_TR_FUNCTIONS(taper::NoteMerge)
};

QString bothTexts(const QString& mine, const QString& other)
{
    if (mine.trimmed().isEmpty() || other.contains(mine))
        return other;
    if (other.trimmed().isEmpty() || mine.contains(other))
        return mine;
    return mine + u'\n' + other;
}

bool isSame(const BodyMark& a, const BodyMark& b)
{
    return a.region == b.region && a.side == b.side && (!a.region.isEmpty() || a.text == b.text);
}
bool isSame(const NoteMeasure& a, const NoteMeasure& b)
{
    return a.kind == b.kind;
}
bool isSame(const NoteActivity& a, const NoteActivity& b)
{
    return a.name == b.name;
}
bool isSame(const GivenExercise& a, const GivenExercise& b)
{
    return a.name == b.name && a.side == b.side;
}
bool isSame(const ExerciseReport& a, const ExerciseReport& b)
{
    return a.name == b.name;
}

/// Mine, followed by those of the other that are about something else.
template <class Thing>
std::vector<Thing> bothLists(std::vector<Thing> mine, const std::vector<Thing>& other)
{
    for (const Thing& thing : other) {
        if (!std::ranges::any_of(mine, [&thing](const Thing& known) { return isSame(known, thing); }))
            mine.push_back(thing);
    }
    return mine;
}

template <class Things, class Say>
QString linesOf(const Things& things, Say say)
{
    QStringList lines;
    for (const auto& thing : things)
        lines += say(thing);
    return lines.join(u'\n');
}

/// One part of a note: how it reads, and how it is taken from another.
struct Part {
    QString key;
    QString name;
    std::function<QString(const TreatmentNoteFields&)> say;
    std::function<bool(const TreatmentNoteFields&, const TreatmentNoteFields&)> isEqual;
    std::function<void(TreatmentNoteFields&, const TreatmentNoteFields&)> takeOther;
    std::function<void(TreatmentNoteFields&, const TreatmentNoteFields&)>
        takeBoth; ///< none: one or the other
};

template <class Member>
std::function<bool(const TreatmentNoteFields&, const TreatmentNoteFields&)> equal(Member member)
{
    return [member](const auto& a, const auto& b) { return a.*member == b.*member; };
}
template <class Member>
std::function<void(TreatmentNoteFields&, const TreatmentNoteFields&)> take(Member member)
{
    return [member](auto& mine, const auto& other) { mine.*member = other.*member; };
}

template <class Thing, class Say>
Part listPart(const char* key, std::vector<Thing> TreatmentNoteFields::*member, Say say)
{
    const QString name = QString::fromLatin1(key);
    return {name, words::fieldName(name), say, equal(member), take(member),
        [member](auto& mine, const auto& other) { mine.*member = bothLists(mine.*member, other.*member); }};
}

Part sectionPart(NoteSection section)
{
    const auto at = static_cast<size_t>(section);
    return {keyOf(section), words::sectionName(section), [at](const auto& note) { return note.texts[at]; },
        [at](const auto& a, const auto& b) { return a.texts[at] == b.texts[at]; },
        [at](auto& mine, const auto& other) {
            mine.texts[at] = other.texts[at];
            mine.carried[at] = other.carried[at];
        },
        [at](auto& mine, const auto& other) {
            mine.texts[at] = bothTexts(mine.texts[at], other.texts[at]);
            mine.carried[at] = mine.carried[at] && other.carried[at];
        }};
}

std::vector<Part> partsOfNotes()
{
    using Fields = TreatmentNoteFields;
    std::vector<Part> parts;
    parts.reserve(13);
    for (const NoteSection section : kNoteSections)
        parts.push_back(sectionPart(section));
    parts.push_back({QStringLiteral("pain"), Merge::tr("Pain"),
        [](const Fields& note) { return words::painText(note.painBefore, note.painAfter); },
        [](const Fields& a, const Fields& b) {
            return a.painBefore == b.painBefore && a.painAfter == b.painAfter;
        },
        [](Fields& mine, const Fields& other) {
            mine.painBefore = other.painBefore;
            mine.painAfter = other.painAfter;
        },
        {}});
    parts.push_back({QStringLiteral("return_days"), words::fieldName(QStringLiteral("return_days")),
        [](const Fields& note) { return note.returnDays ? words::returnText(*note.returnDays) : QString{}; },
        equal(&Fields::returnDays), take(&Fields::returnDays), {}});
    parts.push_back({QStringLiteral("advice"), words::fieldName(QStringLiteral("advice")),
        [](const Fields& note) { return note.advice; }, equal(&Fields::advice), take(&Fields::advice),
        [](Fields& mine, const Fields& other) { mine.advice = bothTexts(mine.advice, other.advice); }});
    parts.push_back(listPart(
        "marks", &Fields::marks, [](const Fields& note) { return linesOf(note.marks, words::markText); }));
    parts.push_back(listPart("measures", &Fields::measures,
        [](const Fields& note) { return linesOf(note.measures, words::measureText); }));
    parts.push_back(listPart("activities", &Fields::activities,
        [](const Fields& note) { return linesOf(note.activities, words::activityText); }));
    parts.push_back(listPart("exercises", &Fields::exercises,
        [](const Fields& note) { return linesOf(note.exercises, words::exerciseText); }));
    parts.push_back(listPart("reports", &Fields::reports,
        [](const Fields& note) { return linesOf(note.reports, words::reportText); }));
    parts.back().name = Merge::tr("Exercises of last time");
    return parts;
}

} // namespace

std::vector<NotePart> differingParts(
    const TreatmentNoteFields& base, const TreatmentNoteFields& mine, const TreatmentNoteFields& other)
{
    std::vector<NotePart> differing;
    for (const Part& part : partsOfNotes()) {
        if (part.isEqual(mine, other))
            continue;
        NotePart found{.key = part.key,
            .name = part.name,
            .mine = part.say(mine),
            .other = part.say(other),
            .canBoth = static_cast<bool>(part.takeBoth)};
        if (part.isEqual(base, mine))
            found.choice = PartChoice::Other;
        else if (part.isEqual(base, other) || !found.canBoth)
            found.choice = PartChoice::Mine;
        differing.push_back(std::move(found));
    }
    return differing;
}

TreatmentNoteFields merged(
    const TreatmentNoteFields& mine, const TreatmentNoteFields& other, const std::vector<NotePart>& parts)
{
    TreatmentNoteFields note = mine;
    for (const Part& part : partsOfNotes()) {
        const auto chosen = std::ranges::find(parts, part.key, &NotePart::key);
        if (chosen == parts.end() || chosen->choice == PartChoice::Mine)
            continue;
        if (chosen->choice == PartChoice::Both && part.takeBoth)
            part.takeBoth(note, other);
        else if (chosen->choice == PartChoice::Other)
            part.takeOther(note, other);
    }
    return note;
}

QString differenceText(const TreatmentNoteFields& mine, const TreatmentNoteFields& other)
{
    QStringList lines;
    for (const NotePart& part : differingParts(other, mine, other)) {
        if (!part.mine.isEmpty())
            lines += QStringLiteral("%1: %2").arg(part.name, part.mine);
    }
    return lines.join(u'\n');
}

} // namespace taper
