// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error_key.h"

#include "core/base/keys.h"

namespace taper {

namespace {

constexpr KeyTable<ErrorCode, 50> kCodeKeys{{
    {ErrorCode::Required, "required"},
    {ErrorCode::TooLong, "too_long"},
    {ErrorCode::NotADate, "not_a_date"},
    {ErrorCode::NotATime, "not_a_time"},
    {ErrorCode::NotANumber, "not_a_number"},
    {ErrorCode::NotADuration, "not_a_duration"},
    {ErrorCode::NotHours, "not_hours"},
    {ErrorCode::NotATimeZone, "not_a_time_zone"},
    {ErrorCode::NotAnEmail, "not_an_email"},
    {ErrorCode::NotAPhoneNumber, "not_a_phone_number"},
    {ErrorCode::NotAColour, "not_a_colour"},
    {ErrorCode::NotACurrency, "not_a_currency"},
    {ErrorCode::NotARegion, "not_a_region"},
    {ErrorCode::NotAStatus, "not_a_status"},
    {ErrorCode::OutOfRange, "out_of_range"},
    {ErrorCode::InTheFuture, "in_the_future"},
    {ErrorCode::EndBeforeStart, "end_before_start"},
    {ErrorCode::Overlapping, "overlapping"},
    {ErrorCode::Duplicate, "duplicate"},
    {ErrorCode::BadPolicy, "bad_policy"},
    {ErrorCode::BadProfile, "bad_profile"},
    {ErrorCode::ReasonRequired, "reason_required"},
    {ErrorCode::NotFound, "not_found"},
    {ErrorCode::Ambiguous, "ambiguous"},
    {ErrorCode::StaleRevision, "stale_revision"},
    {ErrorCode::SlotTaken, "slot_taken"},
    {ErrorCode::InUse, "in_use"},
    {ErrorCode::Refused, "refused"},
    {ErrorCode::NoteFinal, "note_final"},
    {ErrorCode::DecisionRequired, "decision_required"},
    {ErrorCode::UnknownFormat, "unknown_format"},
    {ErrorCode::Cancelled, "cancelled"},
    {ErrorCode::Internal, "internal"},
    {ErrorCode::FileMissing, "file_missing"},
    {ErrorCode::FileExists, "file_exists"},
    {ErrorCode::FileNotReadable, "file_not_readable"},
    {ErrorCode::FileReadOnly, "file_read_only"},
    {ErrorCode::FileEmpty, "file_empty"},
    {ErrorCode::FileForeign, "file_foreign"},
    {ErrorCode::FileDamaged, "file_damaged"},
    {ErrorCode::FileTooNew, "file_too_new"},
    {ErrorCode::FileBusy, "file_busy"},
    {ErrorCode::FileFull, "file_full"},
    {ErrorCode::FileUnwritable, "file_unwritable"},
    {ErrorCode::MigrationChanged, "migration_changed"},
    {ErrorCode::MissingColumn, "missing_column"},
    {ErrorCode::UnknownColumn, "unknown_column"},
    {ErrorCode::BadEncoding, "bad_encoding"},
    {ErrorCode::BadCsv, "bad_csv"},
    {ErrorCode::TooLarge, "too_large"},
}};

} // namespace

QString keyOf(ErrorCode code)
{
    return keyIn(kCodeKeys, code);
}

} // namespace taper
