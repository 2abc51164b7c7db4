// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/contact.h"
#include "core/clinic/recall.h"
#include "core/domain/valid.h"

namespace taper {

/// What came of calling somebody from the list.
struct RecallAnswer {
    Id<Client> client;
    RecallReason reason; ///< that they were called for
    ContactOutcome outcome = ContactOutcome::Asked;
    std::optional<Date> callOn; ///< for CallOn: snoozed until then, for whatever reason
    std::optional<Id<Booking>> booking; ///< that came of it
    QString note;
};

/// Notes the attempt. Who declines is through with a reminder, which is marked as done in the same
/// transaction. Errors: as noteContact(); StaleRevision (the reminder was changed meanwhile).
Result<Id<ContactAttempt>> noteRecall(Clinic& clinic, const RecallAnswer& answer);

/// Errors: NotFound, StaleRevision.
Result<Stored<Client>> setDoNotContact(Clinic& clinic, Id<Client> client, int revision, bool doNotContact);

/// A new reminder; its `done` does not matter. Errors: bad input by field ("due": it is over), NotFound.
Result<Stored<RecallEntry>> addRecallEntry(Clinic& clinic, const RecallEntryFields& fields);
/// Errors: NotFound, StaleRevision. One that is done stays as it is.
Result<Stored<RecallEntry>> finishRecallEntry(Clinic& clinic, Id<RecallEntry> id, int revision);
/// A client's reminders by day, done ones too. Errors: NotFound.
Result<std::vector<Stored<RecallEntry>>> recallEntriesOf(Clinic& clinic, Id<Client> client);

} // namespace taper
