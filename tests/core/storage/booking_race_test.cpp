// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/unit.h"
#include "core/storage/backup.h"
#include "tests/core/storage/storage_fixture.h"

#include <atomic>
#include <random>
#include <thread>

namespace taper {
namespace {

using namespace test;

class BookingRace : public testing::Test, public Storage {
protected:
    BookingRace()
        : Storage(Place::File)
    { }
};

TEST_F(BookingRace, LeavesNoOverlapHoweverManyBookAtOnce)
{
    constexpr int kDesks = 8;
    constexpr int kTries = 25;
    std::atomic<int> booked{0};
    std::atomic<int> refused{0};
    std::atomic<int> failed{0};
    std::vector<std::thread> desks;
    for (int desk = 0; desk < kDesks; ++desk) {
        desks.emplace_back([&, desk] {
            auto file =
                ClinicFile::open(path(), kNow, {.busyTimeout = 20s, .check = ClinicFile::Check::Header});
            if (!file) {
                failed += kTries;
                return;
            }
            std::mt19937 random{static_cast<unsigned>(desk)};
            for (int i = 0; i < kTries; ++i) {
                BookingFields fields = draft("2026-04-24T08:00");
                fields.start += Minutes{static_cast<int>(random() % 600)};
                fields.client = desk % 2 ? ann : ben;
                fields.therapist = random() % 2 ? tess : omar;
                const auto result = sql::runUnit((*file)->connection(),
                    [&] { return BookingStore{(*file)->connection()}.insert(*Booking::make(fields), kNow); });
                if (result)
                    ++booked;
                else if (result.error().code == ErrorCode::SlotTaken)
                    ++refused;
                else
                    ++failed;
            }
        });
    }
    for (std::thread& desk : desks)
        desk.join();
    EXPECT_EQ(failed, 0);
    EXPECT_EQ(booked + refused, kDesks * kTries);
    EXPECT_GT(booked, 0);
    EXPECT_GT(refused, 0);
    const VerifyReport report = must(verifyClinicFile(path()));
    EXPECT_TRUE(report.isSound());
    EXPECT_EQ(report.overlaps, 0);
    EXPECT_EQ(report.rows.value(text("booking")), booked);
}

TEST_F(BookingRace, WaitsForAnotherWriterInsteadOfFailing)
{
    auto other = must(ClinicFile::open(path(), kNow));
    std::atomic<bool> isLocked{false};
    std::thread writer{[&] {
        sql::Connection connection{path()};
        const sql::Transaction transaction{connection, sql::Transaction::Kind::Write};
        isLocked = true;
        std::this_thread::sleep_for(100ms);
    }};
    while (!isLocked)
        std::this_thread::yield();
    const auto result = sql::runUnit(other->connection(), [&] {
        return BookingStore{other->connection()}.insert(*Booking::make(draft("2026-04-24T08:00")), kNow);
    });
    writer.join();
    EXPECT_TRUE(result.has_value());
}

TEST_F(BookingRace, IsSeenByWhoHasTheFileOpenToo)
{
    auto other = must(ClinicFile::open(path(), kNow));
    const qint64 before = must(other->dataVersion());
    EXPECT_EQ(must(other->dataVersion()), before);
    book(draft("2026-04-24T08:00"));
    EXPECT_NE(must(other->dataVersion()), before);
    EXPECT_EQ(BookingStore{other->connection()}.count(), 1);
}

} // namespace
} // namespace taper
