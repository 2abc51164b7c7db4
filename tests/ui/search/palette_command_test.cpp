// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/palette_command.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taper::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::vector<PaletteCommand> kCommands{
    {.key = QStringLiteral("print"), .title = QStringLiteral("Print the day list")},
    {.key = QStringLiteral("book"),
        .title = QStringLiteral("New booking"),
        .otherWords = QStringLiteral("appointment")},
    {.key = QStringLiteral("leave"), .title = QStringLiteral("Congé de thérapeute")},
    {.key = QStringLiteral("today"), .title = QStringLiteral("Go to today")},
};

std::vector<std::string> found(const char* typed)
{
    std::vector<std::string> keys;
    for (const CommandMatch& match : matchingCommands(kCommands, QString::fromUtf8(typed)))
        keys.push_back(kCommands[match.command].key.toStdString());
    return keys;
}

TEST(PaletteCommands, AreFoundByPartsOfTheirWordsInAnyOrder)
{
    EXPECT_THAT(found("lis prin"), ElementsAre("print"));
    EXPECT_THAT(found("BOOK new"), ElementsAre("book"));
    EXPECT_THAT(found("ookin"), ElementsAre("book"));
    EXPECT_THAT(found("book print"), IsEmpty());
}

TEST(PaletteCommands, AreFoundWithoutAccentsAndByOtherWords)
{
    EXPECT_THAT(found("conge"), ElementsAre("leave"));
    EXPECT_THAT(found("appoint"), ElementsAre("book"));
}

TEST(PaletteCommands, ComeWithThoseFirstWhoseWordsBeginSo)
{
    EXPECT_THAT(found("day"), ElementsAre("print", "today"));
    EXPECT_THAT(found("to"), ElementsAre("today"));
    EXPECT_FALSE(matchingCommands(kCommands, QStringLiteral("ookin")).front().isByBeginnings);
    EXPECT_TRUE(matchingCommands(kCommands, QStringLiteral("new")).front().isByBeginnings);
}

TEST(PaletteCommands, AreAllThereWhileNothingIsTyped)
{
    EXPECT_THAT(found("  "), ElementsAre("print", "book", "leave", "today"));
}

} // namespace
} // namespace taper::test
