// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/attachment.h"
#include "core/domain/booking.h"
#include "core/domain/clinic_settings.h"
#include "core/domain/contact.h"
#include "core/domain/race_entry.h"
#include "core/domain/recall_entry.h"
#include "core/domain/waiting.h"

#include <QByteArray>

namespace taper {

/// Rows as the audit keeps them: one JSON object with every field under the name of its column; nothing as
/// null.
[[nodiscard]] QByteArray rowJson(const ClinicSettingsFields& fields);
[[nodiscard]] QByteArray rowJson(const ClosureFields& fields);
[[nodiscard]] QByteArray rowJson(const RoomFields& fields);
[[nodiscard]] QByteArray rowJson(const TherapistFields& fields);
[[nodiscard]] QByteArray rowJson(const SessionTypeFields& fields);
[[nodiscard]] QByteArray rowJson(const ClientFields& fields);
[[nodiscard]] QByteArray rowJson(const RaceFields& fields);
[[nodiscard]] QByteArray rowJson(const RaceEntryFields& fields);
[[nodiscard]] QByteArray rowJson(const BookingFields& fields);
[[nodiscard]] QByteArray rowJson(const WaitingFields& fields);
[[nodiscard]] QByteArray rowJson(const ContactAttemptFields& fields);
[[nodiscard]] QByteArray rowJson(const RecallEntryFields& fields);
[[nodiscard]] QByteArray rowJson(const AttachmentFields& fields);

} // namespace taper
