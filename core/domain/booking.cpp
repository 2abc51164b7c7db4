// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/booking.h"

#include "core/base/keys.h"
#include "core/domain/checks.h"

namespace taper {

namespace {

constexpr KeyTable<BookingStatus, 7> kStatusKeys{{
    {BookingStatus::Booked, "booked"},
    {BookingStatus::Confirmed, "confirmed"},
    {BookingStatus::Arrived, "arrived"},
    {BookingStatus::InSession, "in_session"},
    {BookingStatus::Completed, "completed"},
    {BookingStatus::NoShow, "no_show"},
    {BookingStatus::Cancelled, "cancelled"},
}};

constexpr KeyTable<CancelReason, 8> kReasonKeys{{
    {CancelReason::ClientRequest, "client_request"},
    {CancelReason::ClientIll, "client_ill"},
    {CancelReason::Injury, "injury"},
    {CancelReason::RaceChanged, "race_changed"},
    {CancelReason::TherapistAway, "therapist_away"},
    {CancelReason::ClinicClosed, "clinic_closed"},
    {CancelReason::BookedInError, "booked_in_error"},
    {CancelReason::Other, "other"},
}};

} // namespace

QString keyOf(BookingStatus status)
{
    return keyIn(kStatusKeys, status);
}

std::optional<BookingStatus> bookingStatusFrom(QStringView key)
{
    return valueIn(kStatusKeys, key);
}

QString keyOf(CancelReason reason)
{
    return keyIn(kReasonKeys, reason);
}

std::optional<CancelReason> cancelReasonFrom(QStringView key)
{
    return valueIn(kReasonKeys, key);
}

Problems check(BookingFields& fields)
{
    Problems problems;
    const auto require = [&problems](bool isThere, const QString& field) {
        if (!isThere)
            problems.append({field, ErrorCode::Required, {}});
    };
    require(fields.client.isValid(), QStringLiteral("client"));
    require(fields.therapist.isValid(), QStringLiteral("therapist"));
    require(fields.sessionType.isValid(), QStringLiteral("session_type"));
    if (fields.length < Minutes{5} || fields.length > Minutes{480})
        problems.append(outOfRange(QStringLiteral("minutes"), 5, 480));
    if (fields.price.minor < 0)
        problems.append(outOfRange(QStringLiteral("price"), 0, 100'000'000));
    if (fields.status == BookingStatus::Cancelled)
        require(fields.cancelReason.has_value(), QStringLiteral("cancel_reason"));
    else
        fields.cancelReason.reset();
    fields.lateCancel = fields.lateCancel && fields.status == BookingStatus::Cancelled;
    checkText(fields.note, QStringLiteral("notes"), problems);
    checkText(fields.reason, QStringLiteral("reason"), problems);
    return problems;
}

} // namespace taper
