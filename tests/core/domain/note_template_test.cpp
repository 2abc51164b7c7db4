// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/note_template.h"
#include "tests/core/domain/problems.h"

#include <gmock/gmock.h>

namespace taper::test {
namespace {

using testing::ElementsAre;

NoteTemplateFields preEvent()
{
    NoteTemplateFields fields = named<NoteTemplateFields>("Pre-event");
    fields.text(NoteSection::Treatment) = utf8("Warming strokes.");
    fields.text(NoteSection::Plan) = utf8("Light after the race.");
    fields.advice = utf8("Keep warm.");
    return fields;
}

NotePhraseFields phrase(const char* name, std::optional<NoteSection> section = std::nullopt)
{
    return {utf8(name), section, utf8("a text"), false};
}

std::vector<std::string> namesOf(const std::vector<NotePhraseFields>& phrases)
{
    std::vector<std::string> names;
    for (const NotePhraseFields& one : phrases)
        names.push_back(one.name.toStdString());
    return names;
}

TEST(NoteTemplate, NeedsANameAndSomethingToPutIn)
{
    EXPECT_EQ(problemsOf(preEvent()), "");
    EXPECT_EQ(problemsAfter(preEvent(), [](auto& fields) { fields.name.clear(); }), "name required");
    EXPECT_EQ(problemsOf(named<NoteTemplateFields>("Empty")), "treatment required");
}

TEST(NotePhrase, IsOneWordAndATextToPutInItsPlace)
{
    EXPECT_EQ(problemsOf(phrase("flush")), "");
    EXPECT_EQ(tidied(phrase(" /calf  stretch/long ")).name, utf8("calf-stretch-long"));
    EXPECT_EQ(problemsOf(phrase(" / ")), "name required");
    EXPECT_EQ(
        problemsAfter(phrase("flush"), [](auto& fields) { fields.text = utf8(" \n"); }), "text required");
}

TEST(ATemplate, FillsWhatIsEmptyAndStandsBelowWhatHasBeenWritten)
{
    TreatmentNoteFields draft;
    draft.text(NoteSection::Plan) = utf8("Race on Sunday.");
    draft.carried.at(static_cast<size_t>(NoteSection::Plan)) = true;
    draft.text(NoteSection::Subjective) = utf8("as last time");
    draft.carried.at(static_cast<size_t>(NoteSection::Subjective)) = true;
    const TreatmentNoteFields filled = withTemplate(draft, preEvent());
    EXPECT_EQ(filled.text(NoteSection::Treatment), utf8("Warming strokes."));
    EXPECT_EQ(filled.text(NoteSection::Plan), utf8("Race on Sunday.\nLight after the race."));
    EXPECT_EQ(filled.advice, utf8("Keep warm."));
    EXPECT_FALSE(filled.isCarried(NoteSection::Plan));
    EXPECT_TRUE(filled.isCarried(NoteSection::Subjective)) << "nothing was put in there";
}

TEST(ATemplate, IsNotPutInTwice)
{
    const TreatmentNoteFields once = withTemplate({}, preEvent());
    EXPECT_EQ(withTemplate(once, preEvent()), once);
}

TEST(Phrases, AreOfferedInTheirSectionTheBestFitFirst)
{
    const std::vector<NotePhraseFields> phrases{phrase("recalf"), phrase("calves", NoteSection::Treatment),
        phrase("calf"), phrase("calm", NoteSection::Plan), phrase("Calando")};
    EXPECT_THAT(namesOf(phrasesFor(phrases, NoteSection::Treatment, utf8("cal"))),
        ElementsAre("Calando", "calf", "calves", "recalf"));
    EXPECT_THAT(
        namesOf(phrasesFor(phrases, NoteSection::Treatment, utf8("CALF"))), ElementsAre("calf", "recalf"));
    EXPECT_THAT(
        namesOf(phrasesFor(phrases, std::nullopt, utf8("cal"))), ElementsAre("Calando", "calf", "recalf"))
        << "the advice is no section";
    EXPECT_EQ(phrasesFor(phrases, NoteSection::Treatment, {}).size(), 4u);
    EXPECT_TRUE(phrasesFor(phrases, NoteSection::Treatment, utf8("xyz")).empty());
}

TEST(Phrases, AreFoundWithoutTheirAccentsAndNotOnceArchived)
{
    NotePhraseFields archived = phrase("étirer-old");
    archived.archived = true;
    EXPECT_THAT(namesOf(phrasesFor({phrase("étirer"), archived}, NoteSection::Plan, utf8("etir"))),
        ElementsAre("étirer"));
}

} // namespace
} // namespace taper::test
