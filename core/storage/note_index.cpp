// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/note_index.h"

#include "core/sql/dialect.h"
#include "core/sql/dialect_words.h"
#include "core/storage/area_words.h"
#include "core/storage/text_words.h"

namespace taper {

namespace {

namespace dialect = sql::dialect;

/// Beginnings up to this length are looked up by the index itself; see the migration.
constexpr qsizetype kIndexedBeginning = 3;
/// A longer beginning is looked up as the words that it stands for, if they are no more: reading few lists
/// side by side costs nothing, while the index would first merge all of them.
constexpr int kMostWordsForBeginning = 200;

constexpr qint64 kNotesAtATime = qint64{1} << 32;

qint64 rowOf(Id<TreatmentNote> note, Moment at)
{
    return at.time_since_epoch().count() * kNotesAtATime + note.value();
}

Id<TreatmentNote> noteOf(qint64 row)
{
    return Id<TreatmentNote>{row & (kNotesAtATime - 1)};
}

// Words that no text gives, see text_words.h.
QString markOf(Id<Client> client)
{
    return u'_' + QString::number(client.value());
}

QString markOf(Id<TreatmentNote> note)
{
    return u'#' + QString::number(note.value());
}

void addMark(WordList& words, const BodyMark& mark)
{
    addArea(words, mark.region, mark.side);
    if (mark.kind != MarkKind::Treated)
        addKey(words, keyOf(mark.kind));
    for (const QString& technique : mark.techniques)
        addKey(words, technique);
    for (const BodyFinding& finding : mark.findings)
        addKey(words, finding.key);
    words.add(mark.text);
}

QString wordsOf(
    Id<TreatmentNote> note, const TreatmentNoteFields& fields, const std::vector<NoteAddendum>& addenda)
{
    WordList words;
    for (const QString& text : fields.texts)
        words.add(text);
    words.add(fields.advice);
    for (const BodyMark& mark : fields.marks)
        addMark(words, mark);
    for (const NoteMeasure& measure : fields.measures) {
        addKey(words, measure.kind);
        words.add(measure.text);
    }
    for (const NoteActivity& activity : fields.activities)
        words.add(activity.name);
    for (const GivenExercise& exercise : fields.exercises) {
        words.add(exercise.name);
        words.add(exercise.how);
    }
    for (const ExerciseReport& report : fields.reports) {
        words.add(report.name);
        words.add(report.text);
    }
    for (const NoteAddendum& addendum : addenda)
        words.add(addendum.text);
    return markOf(fields.client) + u' ' + markOf(note) + u' ' + words.words().join(u' ');
}

/// What the index is asked for a word that begins like this; empty if no word does.
QString beginning(sql::Connection& connection, const QString& text)
{
    if (text.toUcs4().size() <= kIndexedBeginning)
        return dialect::wordBeginning(text);
    QStringList words;
    for (const QString& word :
        connection.column<QString>(QStringLiteral("SELECT term FROM note_vocabulary WHERE ")
                + dialect::inRange(QStringLiteral("term")) + QLatin1String(" ORDER BY term LIMIT ?"),
            text, dialect::endOfRange(text), kMostWordsForBeginning + 1))
        words += dialect::wholeWord(word);
    if (words.size() > kMostWordsForBeginning)
        return dialect::wordBeginning(text);
    return words.isEmpty() ? QString{} : dialect::anyOf(words);
}

/// What the index is asked for one word of what was typed; empty if nothing can answer to it.
QString asking(sql::Connection& connection, const AskedWord& word)
{
    QStringList ways;
    if (const QString fused = word.fused.isEmpty() ? QString{} : beginning(connection, word.fused);
        !fused.isEmpty())
        ways += fused;
    QStringList parts;
    for (const QString& part : word.parts) {
        const QString asked = beginning(connection, part);
        if (asked.isEmpty())
            return ways.isEmpty() ? QString{} : ways.front();
        parts += asked;
    }
    ways += dialect::allOf(parts);
    return dialect::anyOf(ways);
}

} // namespace

void NoteIndex::put(
    Id<TreatmentNote> note, const TreatmentNoteFields& fields, const std::vector<NoteAddendum>& addenda)
{
    const qint64 number = rowOf(note, fields.at);
    const QString words = wordsOf(note, fields, addenda);
    {
        sql::Statement kept = m_connection.query(
            QStringLiteral("SELECT %1, words FROM note_words WHERE %2")
                .arg(dialect::rowNumber(), dialect::holdsWords(QStringLiteral("note_words"))),
            dialect::wholeWord(markOf(note)));
        if (kept.next() && kept.row().at<qint64>(0) == number && kept.row().at<QString>(1) == words)
            return;
    }
    remove(note);
    m_connection.run(
        QStringLiteral("INSERT INTO note_words (%1, words) VALUES (?, ?)").arg(dialect::rowNumber()), number,
        words);
}

void NoteIndex::remove(Id<TreatmentNote> note)
{
    const auto numbers = m_connection.column<qint64>(
        QStringLiteral("SELECT %1 FROM note_words WHERE %2")
            .arg(dialect::rowNumber(), dialect::holdsWords(QStringLiteral("note_words"))),
        dialect::wholeWord(markOf(note)));
    for (const qint64 number : numbers)
        m_connection.run(
            QStringLiteral("DELETE FROM note_words WHERE %1 = ?").arg(dialect::rowNumber()), number);
}

std::vector<Id<TreatmentNote>> NoteIndex::find(
    const QString& text, std::optional<Id<Client>> client, int limit)
{
    const std::vector<AskedWord> asked = askedWords(text);
    if (asked.empty() || limit <= 0)
        return {};
    QStringList all;
    if (client)
        all += dialect::wholeWord(markOf(*client));
    for (const AskedWord& word : asked) {
        const QString each = asking(m_connection, word);
        if (each.isEmpty())
            return {};
        all += each;
    }
    std::vector<Id<TreatmentNote>> notes;
    sql::Statement rows =
        m_connection.query(QStringLiteral("SELECT %1 FROM note_words WHERE %2 ORDER BY %1 DESC LIMIT ?")
                               .arg(dialect::rowNumber(), dialect::holdsWords(QStringLiteral("note_words"))),
            dialect::allOf(all), limit);
    while (rows.next())
        notes.push_back(noteOf(rows.row().at<qint64>(0)));
    return notes;
}

} // namespace taper
