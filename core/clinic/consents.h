// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clinic.h"
#include "core/domain/consent.h"

#include <vector>

namespace taper {

/// What a client has agreed to of one kind.
struct ConsentState {
    ConsentKind kind = ConsentKind::Treatment;
    ConsentWording wording; ///< as it is now
    std::optional<Stored<Consent>> standing; ///< the last one given, unless it was withdrawn
    bool isOldWording = false; ///< what stands was given to earlier words
    bool needsGuardian = false; ///< under age, and what stands is not a parent's or guardian's
    std::vector<Stored<Consent>> history; ///< all ever given, latest first
};

/// One of each kind, in their order. Errors: NotFound.
Result<std::vector<ConsentState>> consentsOf(Clinic& clinic, Id<Client> client);

struct ConsentGiven {
    Id<Client> client;
    ConsentKind kind = ConsentKind::Treatment;
    std::optional<int> version; ///< of the wording; none: the one that holds now
    std::optional<Date> on; ///< none: today
    QString by; ///< empty: the client; else the parent or guardian
    ConsentHow how = ConsentHow::Signed;
    QString note;
};
/// Takes the place of what stood before, which is kept. Errors: Required at "given_by" if the client was
/// under age on that day; InTheFuture at "given_on"; NotFound (client, consent_wording); bad input.
Result<Stored<Consent>> giveConsent(Clinic& clinic, const ConsentGiven& given);
/// And with it every earlier one of its kind that was not withdrawn. `on`: none is today. One that is
/// withdrawn already stays as it was. Errors: EndBeforeStart and InTheFuture at "withdrawn_on", NotFound,
/// StaleRevision.
Result<Stored<Consent>> withdrawConsent(
    Clinic& clinic, Id<Consent> id, int revision, std::optional<Date> on = {}, const QString& note = {});

/// Every wording there ever was, by kind, the one that holds now first.
Result<std::vector<ConsentWording>> consentWordings(Clinic& clinic);
/// New words, which hold from today; the same words again change nothing. Errors: Required and TooLong at
/// "text".
Result<ConsentWording> newWording(Clinic& clinic, ConsentKind kind, const QString& text);

} // namespace taper
