// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/domain_words.h"

#include <gtest/gtest.h>

#include <QSet>

namespace taper::words {
namespace {

template <class Values, class Word>
void expectDistinctWords(const Values& values, Word word)
{
    QSet<QString> seen;
    for (const auto value : values) {
        const QString text = word(value);
        EXPECT_FALSE(text.isEmpty());
        EXPECT_FALSE(text.contains(QLatin1Char{'_'})) << qPrintable(text);
        seen.insert(text);
    }
    EXPECT_EQ(static_cast<size_t>(seen.size()), std::size(values));
}

TEST(DomainWords, HaveAWordOfItsOwnForEachChoice)
{
    expectDistinctWords(kBookingStatuses, statusWord);
    expectDistinctWords(kCancelReasons, cancelReasonWord);
    expectDistinctWords(kLoadProfiles, profileWord);
    expectDistinctWords(kLoadProfiles, profileExplanation);
    expectDistinctWords(
        std::array{RaceStatus::Scheduled, RaceStatus::Postponed, RaceStatus::Cancelled}, raceStatusWord);
    expectDistinctWords(std::array{EntryStatus::Entered, EntryStatus::Finished, EntryStatus::DidNotFinish,
                            EntryStatus::DidNotStart, EntryStatus::Deferred},
        entryStatusWord);
    expectDistinctWords(std::array{RacePriority::A, RacePriority::B, RacePriority::C}, priorityText);
}

TEST(DomainWords, SayWhenTheClientCameAndWhenTheSessionBeganAndEnded)
{
    const Date day = makeDate(2026, 4, 24);
    BookingFields booking;
    booking.status = BookingStatus::Arrived;
    EXPECT_EQ(statusText(booking), QStringLiteral("arrived")) << "nobody noted when";
    booking.arrivedAt = at(day, TimeOfDay{9 * 60 + 41});
    EXPECT_EQ(statusText(booking), QStringLiteral("arrived 09:41"));
    booking.status = BookingStatus::InSession;
    booking.startedAt = at(day, TimeOfDay{9 * 60 + 47});
    EXPECT_EQ(statusText(booking), QStringLiteral("in session · arrived 09:41, began 09:47"));
    booking.status = BookingStatus::Completed;
    booking.endedAt = at(day, TimeOfDay{10 * 60 + 50});
    EXPECT_EQ(statusText(booking), QStringLiteral("completed · arrived 09:41, began 09:47, ended 10:50"));
}

TEST(DomainWords, SayWhetherACancellationWasLate)
{
    BookingFields booking;
    booking.status = BookingStatus::Cancelled;
    booking.cancelReason = CancelReason::ClientIll;
    EXPECT_EQ(statusText(booking), QStringLiteral("cancelled: client ill"));
    booking.lateCancel = true;
    EXPECT_EQ(statusText(booking), QStringLiteral("cancelled late: client ill"));
}

TEST(DomainWords, CallANoShowWhatPeopleSay)
{
    EXPECT_EQ(statusWord(BookingStatus::NoShow), QStringLiteral("did not attend"));
}

TEST(DomainWords, BeginAWordWithACapital)
{
    EXPECT_EQ(capitalised(QStringLiteral("arrived")), QStringLiteral("Arrived"));
    EXPECT_EQ(capitalised(QStringLiteral("in session")), QStringLiteral("In session"));
    EXPECT_EQ(capitalised({}), QString{});
}

} // namespace
} // namespace taper::words
