// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/result_words.h"

#include "ui/words/error_words.h"

#include <gtest/gtest.h>

namespace taper::test {
namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

TEST(ResultWords, GiveAPaceByTheKilometre)
{
    EXPECT_EQ(words::paceText(Seconds{312}), text("5:12 /km"));
    EXPECT_EQ(words::paceText(Seconds{3'605}), text("1:00:05 /km"));
    EXPECT_EQ(words::timeAndPaceText(Seconds{13'330}, 42'195), text("3:42:10 · 5:16 /km"));
    EXPECT_EQ(words::timeAndPaceText(Seconds{13'330}, std::nullopt), text("3:42:10"));
}

TEST(ResultWords, NameTheDistancesThatHaveAName)
{
    EXPECT_EQ(words::bestDistanceText(kMarathonMetres), text("Marathon"));
    EXPECT_EQ(words::bestDistanceText(kHalfMarathonMetres), text("Half marathon"));
    EXPECT_EQ(words::bestDistanceText(10'000), text("10 km"));
}

TEST(ResultWords, SayHowAResultCompares)
{
    EXPECT_EQ(words::standingText({.gain = Seconds{92}, .stands = true}), text("new best by 1:32"));
    EXPECT_EQ(words::standingMark({.gain = Seconds{92}, .stands = true}), text("PB −1:32"));
    EXPECT_EQ(words::standingMark({.gain = Seconds{92}, .stands = false}), text("was PB −1:32"));
    EXPECT_EQ(words::standingText({.gain = std::nullopt, .stands = true}), text("first at this distance"));
    EXPECT_EQ(words::standingMark({.gain = std::nullopt, .stands = true}), text("PB"));
    EXPECT_EQ(words::standingText({.gain = Seconds{0}, .stands = false}), text("equals the best"));
    EXPECT_EQ(
        words::standingText({.gain = Seconds{-250}, .stands = false}), text("4:10 slower than the best"));
    EXPECT_EQ(words::standingMark({.gain = Seconds{-250}, .stands = false}), text("+4:10"));
}

TEST(ErrorWords, SayWhoIsArchivedAndWhatToDo)
{
    const auto refused = [](const char* names) {
        return Error{Problems{{text("client"), ErrorCode::Refused,
            {{text("rule"), text("client_archived")}, {text("name"), text(names)}}}}};
    };
    EXPECT_EQ(words::errorText(refused("Callum Wright")),
        text(
            "Client: Archived, and so not entered in a race: Callum Wright. Bring them back from the archive "
            "first, or leave them out."));
}

} // namespace
} // namespace taper::test
