// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/client.h"

#include <array>

namespace taper {

/// What a client agrees to, each by itself.
enum class ConsentKind { Treatment, HealthData, Marketing, Photos, Sharing };
inline constexpr std::array kConsentKinds{ConsentKind::Treatment, ConsentKind::HealthData,
    ConsentKind::Marketing, ConsentKind::Photos, ConsentKind::Sharing};
[[nodiscard]] QString keyOf(
    ConsentKind kind); ///< "treatment", "health_data", "marketing", "photos", "sharing"
[[nodiscard]] std::optional<ConsentKind> consentKindFrom(QStringView key);

enum class ConsentHow { Signed, Spoken, Written };
inline constexpr std::array kConsentHows{ConsentHow::Signed, ConsentHow::Spoken, ConsentHow::Written};
[[nodiscard]] QString keyOf(ConsentHow how); ///< "signed", "spoken", "written"
[[nodiscard]] std::optional<ConsentHow> consentHowFrom(QStringView key);

/// The words of a consent. A wording is never altered: the next one gets the next number.
struct ConsentWording {
    ConsentKind kind = ConsentKind::Treatment;
    int version = 1;
    QString text; ///< required
    Date since{};

    bool operator==(const ConsentWording&) const = default;
};
/// Fields: text.
[[nodiscard]] Problems check(ConsentWording& wording);

/// That somebody agreed, to which words, and until when.
struct ConsentFields {
    Id<Client> client;
    ConsentKind kind = ConsentKind::Treatment;
    int version = 1; ///< of the wording
    Date givenOn{};
    QString givenBy; ///< empty: the client; else the parent or guardian
    ConsentHow how = ConsentHow::Signed;
    std::optional<Date> withdrawnOn; ///< not before it was given
    QString note;

    [[nodiscard]] bool isByGuardian() const { return !givenBy.isEmpty(); }
    bool operator==(const ConsentFields&) const = default;
};
using Consent = Valid<ConsentFields>;
/// Fields: client, version, given_by, withdrawn_on, notes.
[[nodiscard]] Problems check(ConsentFields& fields);

} // namespace taper
