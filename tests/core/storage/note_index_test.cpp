// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/note_index.h"
#include "tests/core/storage/storage_fixture.h"

#include <random>

namespace taper {
namespace {

using namespace test;

class NoteIndexTest : public StorageTest {
protected:
    TreatmentNoteFields note(const char* subjective)
    {
        TreatmentNoteFields fields;
        fields.client = ann;
        fields.therapist = tess;
        fields.at = moment("2026-04-10T09:00");
        fields.text(NoteSection::Subjective) = text(subjective);
        return fields;
    }
    Id<TreatmentNote> put(const TreatmentNoteFields& fields, const std::vector<NoteAddendum>& addenda = {})
    {
        const Id<TreatmentNote> id{++m_last};
        NoteIndex{connection()}.put(id, fields, addenda);
        return id;
    }
    Id<TreatmentNote> put(const char* subjective) { return put(note(subjective)); }
    std::vector<int> found(
        const QString& typed, std::optional<Id<Client>> client = std::nullopt, int limit = 100)
    {
        std::vector<int> notes;
        for (const Id<TreatmentNote> id : NoteIndex{connection()}.find(typed, client, limit))
            notes.push_back(static_cast<int>(id.value()));
        return notes;
    }
    std::vector<int> found(const char* typed) { return found(text(typed)); }

    using Notes = std::vector<int>;

private:
    int m_last = 0;
};
TAPER_EVERYWHERE(NoteIndexTest);

TEST_P(NoteIndexTest, FindsEveryNoteInWhichEachWordBeginsAWord)
{
    put("Left calf tight after the long run");
    put("Right calf sore");
    EXPECT_EQ(found("calf"), (Notes{2, 1}));
    EXPECT_EQ(found("cal"), (Notes{2, 1}));
    EXPECT_EQ(found("ca"), (Notes{2, 1}));
    EXPECT_EQ(found("c"), (Notes{2, 1}));
    EXPECT_EQ(found("calf so"), (Notes{2}));
    EXPECT_EQ(found("tig calf lon"), (Notes{1}));
    EXPECT_EQ(found("tig calf sore"), (Notes{}));
    EXPECT_EQ(found("alf"), (Notes{})) << "a word begins so, it does not merely hold it";
    EXPECT_EQ(found("calfs"), (Notes{}));
    EXPECT_EQ(found(""), (Notes{}));
    EXPECT_EQ(found("  ,; "), (Notes{}));
}

TEST_P(NoteIndexTest, FindsWordsHoweverTheyAreAccented)
{
    put("Über-Training, Größe, Søren, café");
    for (const char* typed :
        {"uber", "Über", "übertraining", "über-tr", "grosse", "GRÖß", "soren", "SØ", "cafe", "cafÉ"})
        EXPECT_EQ(found(typed), (Notes{1})) << typed;
}

TEST_P(NoteIndexTest, TakesWhatIsTypedForTextAndNeverForSyntax)
{
    put("O'Brien's knee, NEAR the patella OR below. Say \"ouch\" AND not 250%_");
    for (const char* typed : {"o'brien", "O’Brien's", "obrien", "brien", "near", "NEAR(", "near or and",
             "NOT", "\"ouch\"", "\"ouch", "ouch*", "*ouch", "ouch AND", "-ouch", "^ouch", "words:ouch",
             "(ouch", "ouch)", "ouch;--", "{ouch}", "250%", "+ouch", "say + ouch", "not\\", "_ 250"}) {
        const bool isThere = std::string_view{typed} != "words:ouch"; // "words" is no word of it
        EXPECT_EQ(found(typed), isThere ? (Notes{1}) : (Notes{})) << typed;
    }
    EXPECT_EQ(found("'; DROP TABLE note_words; --"), (Notes{}));
    EXPECT_EQ(found("_1"), (Notes{})) << "the mark of a client is no word";
    EXPECT_EQ(found("#1"), (Notes{})) << "the mark of a note is no word";
}

TEST_P(NoteIndexTest, FindsAnyPartOfATextWithoutBlanks)
{
    put("右ふくらはぎが痛い。椎間板ヘルニア");
    put("ปวดน่อง");
    for (const char* typed :
        {"痛い", "椎間板", "間板", "板", "ふくらはぎ", "ヘルニア", "ルニ", "右", "痛い 椎間"})
        EXPECT_EQ(found(typed), (Notes{1})) << typed;
    EXPECT_EQ(found("間椎"), (Notes{}));
    EXPECT_EQ(found("น่อง"), (Notes{2}));
}

TEST_P(NoteIndexTest, FindsAreasByTheirNamesAndSides)
{
    TreatmentNoteFields fields = note("");
    fields.marks = {{.region = text("soleus"),
                        .side = Side::Left,
                        .kind = MarkKind::Tight,
                        .techniques = {text("trigger_point_pressure")},
                        .findings = {{text("tone_high"), 2}},
                        .text = text("near the tendon")},
        {.region = text("iliotibial_band"), .side = Side::Both}};
    put(fields);
    put("nothing to say");
    for (const char* typed : {"left soleus", "L soleus", "soleus", "calf", "tight", "tone high",
             "trigger pressure", "near tendon", "ITB", "right itb", "both iliotib", "thigh outer"})
        EXPECT_EQ(found(typed), (Notes{1})) << typed;
}

TEST_P(NoteIndexTest, FindsAllThatIsWrittenInANote)
{
    TreatmentNoteFields fields = note("alpha");
    fields.text(NoteSection::Objective) = text("bravo");
    fields.text(NoteSection::Treatment) = text("charlie");
    fields.text(NoteSection::Assessment) = text("delta");
    fields.text(NoteSection::Plan) = text("echo");
    fields.advice = text("foxtrot");
    fields.measures = {{.kind = text("knee_to_wall"), .text = text("golf")}};
    fields.activities = {{text("hotel stairs"), 4}};
    fields.exercises = {{.name = text("india drops"), .how = text("juliett slowly")}};
    fields.reports = {{.name = text("kilo lift"), .text = text("lima")}};
    put(fields, {{moment("2026-04-11T09:00"), text("Maya"), text("mike corrected")}});
    for (const char* typed : {"alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel",
             "india", "juliett", "kilo", "lima", "mike", "knee wall", "alpha mike stairs"})
        EXPECT_EQ(found(typed), (Notes{1})) << typed;
}

TEST_P(NoteIndexTest, GivesTheLatestTreatmentFirstWhateverWasWrittenFirst)
{
    const char* const days[] = {
        "2026-04-03T09:00", "2025-01-01T09:00", "2026-12-24T09:00", "2026-04-03T09:00", "1969-05-05T09:00"};
    for (const char* day : days) {
        TreatmentNoteFields fields = note("calf");
        fields.at = moment(day);
        put(fields);
    }
    EXPECT_EQ(found("calf"), (Notes{3, 4, 1, 2, 5}));
    EXPECT_EQ(found(text("calf"), std::nullopt, 2), (Notes{3, 4}));
    EXPECT_EQ(found(text("calf"), std::nullopt, 0), (Notes{}));
}

TEST_P(NoteIndexTest, FindsWithinOneClient)
{
    put("calf");
    TreatmentNoteFields bens = note("calf");
    bens.client = ben;
    put(bens);
    // A number that begins like the other's.
    TreatmentNoteFields tenth = note("calf");
    tenth.client = Id<Client>{ann.value() * 10};
    put(tenth);
    EXPECT_EQ(found(text("calf"), ann), (Notes{1}));
    EXPECT_EQ(found(text("c"), ben), (Notes{2}));
    EXPECT_EQ(found(text("calf"), Id<Client>{77}), (Notes{}));
}

TEST_P(NoteIndexTest, KeepsOnlyWhatANoteSaysNow)
{
    const auto id = put("calf tight");
    NoteIndex index{connection()};
    TreatmentNoteFields changed = note("hamstring");
    changed.at = moment("2026-05-01T10:00");
    index.put(id, changed, {});
    EXPECT_EQ(found("calf"), (Notes{}));
    EXPECT_EQ(found("hamstring"), (Notes{1}));
    index.put(id, changed, {{moment("2026-05-02T10:00"), {}, text("and shin")}});
    EXPECT_EQ(found("ham shin"), (Notes{1}));
    index.remove(id);
    EXPECT_EQ(found("hamstring"), (Notes{}));
    index.remove(id); // once more does no harm
}

TEST_P(NoteIndexTest, FindsABeginningThatVeryManyWordsHave)
{
    const sql::Transaction together{connection(), sql::Transaction::Kind::Write};
    for (int i = 0; i < 260; ++i)
        put(QStringLiteral("overword%1 x").arg(i).toUtf8().constData());
    EXPECT_EQ(found(text("overword"), std::nullopt, 1000).size(), 260U);
    EXPECT_EQ(found("overword25"), (Notes{260, 259, 258, 257, 256, 255, 254, 253, 252, 251, 26}));
}

TEST_P(NoteIndexTest, FindsExactlyWhatReadingAllNotesFinds)
{
    std::mt19937 random{11};
    const auto pick = [&random](const std::vector<QString>& list) { return list[random() % list.size()]; };
    const std::vector<QString> words{text("calf"), text("Calves"), text("calm"), text("Süd"), text("südlich"),
        text("sole"), text("soleus"), text("so"), text("s"), text("10"), text("100"), text("tendon"),
        text("tendinopathy"), text("ten"), text("naïve"), text("Naivety")};
    const sql::Transaction together{connection(), sql::Transaction::Kind::Write};
    std::vector<QStringList> notes;
    for (int i = 0; i < 120; ++i) {
        QStringList ofNote;
        for (unsigned n = random() % 6; n > 0; --n)
            ofNote += pick(words);
        notes.push_back(ofNote);
        put(ofNote.join(u' ').toUtf8().constData());
    }
    const auto plain = [](QString word) { return word.toLower().replace(u'ü', u'u').replace(u'ï', u'i'); };
    for (int round = 0; round < 300; ++round) {
        QStringList typed;
        for (unsigned n = 1 + random() % 3; n > 0; --n) {
            const QString word = pick(words);
            typed += word.left(1 + static_cast<qsizetype>(random() % static_cast<unsigned>(word.size())));
        }
        Notes expected;
        for (int i = 119; i >= 0; --i) {
            const QStringList& ofNote = notes[static_cast<size_t>(i)];
            if (std::ranges::all_of(typed, [&](const QString& beginning) {
                    return std::ranges::any_of(ofNote,
                        [&](const QString& word) { return plain(word).startsWith(plain(beginning)); });
                }))
                expected.push_back(i + 1);
        }
        EXPECT_EQ(found(typed.join(u' '), std::nullopt, 1000), expected) << typed.join(u' ').toStdString();
    }
}

TEST_P(NoteIndexTest, TakesATextOfAMegabyte)
{
    QString report;
    std::mt19937 random{3};
    while (report.size() < 1'000'000)
        report += QString::number(random() % 50'000, 36) + u' ';
    TreatmentNoteFields fields = note("");
    fields.text(NoteSection::Objective) = report + QStringLiteral(" lastword");
    put(fields);
    EXPECT_EQ(found("lastw"), (Notes{1}));
}

} // namespace
} // namespace taper
