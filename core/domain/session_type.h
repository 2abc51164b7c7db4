// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civil_time.h"
#include "core/base/money.h"
#include "core/domain/valid.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace taper {

/// How a session loads the body, which is what the timing policy looks at. The first four are the house's own
/// session types; a clinic's further types (Swedish, hot stone …) say whether they are light, moderate or
/// deep.
enum class LoadProfile { PreEvent, PostEvent, FullSports, Myofascial, Light, Moderate, Deep };

inline constexpr std::array kLoadProfiles{LoadProfile::PreEvent, LoadProfile::PostEvent,
    LoadProfile::FullSports, LoadProfile::Myofascial, LoadProfile::Light, LoadProfile::Moderate,
    LoadProfile::Deep};

/// "pre_event", "full_sports" …: the word of the contracts and of the clinic's file.
[[nodiscard]] QString keyOf(LoadProfile profile);
[[nodiscard]] std::optional<LoadProfile> loadProfileFrom(QStringView key);

struct SessionTypeFields {
    QString name; ///< required, unique in the clinic
    QString code; ///< required, unique: lower case letters, digits and underscores ("full_sports"); made so
                  ///< by check()
    LoadProfile profile = LoadProfile::Moderate;
    std::vector<Minutes>
        lengths; ///< offered, at least one, 5 … 480 min each; the first is what a new booking gets
    Minutes bufferBefore{0}; ///< kept free before the session, 0 … 240
    Minutes bufferAfter{0};
    Money price; ///< not negative
    QString colour; ///< "#rrggbb", or empty for the theme's choice
    bool archived = false;

    bool operator==(const SessionTypeFields&) const = default;
};
using SessionType = Valid<SessionTypeFields>;

/// Fields: name, code, minutes, buffer_before, buffer_after, price, colour.
[[nodiscard]] Problems check(SessionTypeFields& fields);

} // namespace taper
