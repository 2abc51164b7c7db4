// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sql/transaction.h"
#include "core/storage/booking_store.h"
#include "core/storage/client_store.h"
#include "core/storage/clinic_file.h"
#include "core/storage/clinic_store.h"
#include "core/storage/race_entry_store.h"
#include "core/storage/race_store.h"
#include "core/storage/room_store.h"
#include "core/storage/session_type_store.h"
#include "core/storage/therapist_store.h"
#include "tests/core/sql/scratch.h"

#include <gtest/gtest.h>

#include <iosfwd>

namespace taper {

inline void PrintTo(ErrorCode code, std::ostream* out)
{
    *out << "ErrorCode " << static_cast<int>(code);
}

} // namespace taper

namespace taper::test {

using namespace std::chrono_literals;

inline const Instant kNow{Seconds{1'777'000'000}};

/// The value of a Result that must have one.
template <class T>
T must(Result<T> result)
{
    if (!result)
        ADD_FAILURE() << "refused with error code " << static_cast<int>(result.error().code);
    return std::move(result).value();
}
inline void must(Result<void> result)
{
    EXPECT_TRUE(result.has_value()) << (result ? 0 : static_cast<int>(result.error().code));
}
template <class T>
ErrorCode codeOf(const Result<T>& result)
{
    if (result) {
        ADD_FAILURE() << "was not refused";
        return ErrorCode::Refused;
    }
    return result.error().code;
}

ClinicSettings clinicSettings();
/// Fills a new file with its settings and nothing else.
Result<void> fillClinic(sql::Connection& connection);
/// A clinic's file in this folder, closed again.
QString clinicFile(const Scratch& scratch, const char* name = "clinic.taper");

Moment moment(const char* text);
Date date(const char* text);
inline QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

enum class Place { Memory, File };

/// What is needed to book: one room each, two therapists, two clients, one session type. What holds of a
/// store holds wherever the clinic is kept.
class Storage {
public:
    explicit Storage(Place place);

    sql::Connection& connection() { return m_file->connection(); }
    ClinicFile& file() { return *m_file; }
    QString path() const { return m_file->path(); }

    Id<Room> addRoom(const char* name);
    Id<Therapist> addTherapist(const char* name);
    Id<SessionType> addType(const char* code, LoadProfile profile = LoadProfile::FullSports);
    Id<Client> addClient(const char* name);
    Id<Client> addClient(const ClientFields& fields);
    Id<Race> addRace(const char* name, const char* day);
    Id<RaceEntry> enter(Id<Client> client, Id<Race> race);

    /// An hour for Ann with Tess in room 1, to be altered.
    BookingFields draft(const char* start);
    Result<Stored<Booking>> tryBook(const BookingFields& fields);
    Stored<Booking> book(const BookingFields& fields) { return must(tryBook(fields)); }

    Scratch scratch;

private:
    std::unique_ptr<ClinicFile> m_file;

public:
    Id<Room> room;
    Id<Room> otherRoom;
    Id<Therapist> tess;
    Id<Therapist> omar;
    Id<SessionType> full;
    Id<Client> ann;
    Id<Client> ben;
};

class StorageTest : public testing::TestWithParam<Place>, public Storage {
protected:
    StorageTest()
        : Storage(GetParam())
    { }
};
#define TAPER_EVERYWHERE(suite)                                                                              \
    INSTANTIATE_TEST_SUITE_P(Kept, suite, testing::Values(test::Place::Memory, test::Place::File),           \
        [](const auto& where) { return where.param == test::Place::Memory ? "InMemory" : "OnFile"; })

} // namespace taper::test
