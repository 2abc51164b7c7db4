// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/day_list.h"

#include <array>

namespace taper {

/// How much of the clients a list tells: the least that does the job.
enum class Privacy {
    /// Everything.
    Full,
    /// Who it is stays hidden, for a list that lies open in the treatment room. Initials instead of names; no
    /// phone,
    /// age, client number, note or reason. Alerts, what the screening says (without its details) and the
    /// focus of the last visit stay, since the work needs them, with the words of the client's own name made
    /// initials.
    Initials,
    /// What ails them stays hidden, for the front desk. Names, phones and ages stay; no alerts, nothing of
    /// the screening, no focus, notes or reasons. The race with D±n and its verdict stays: it is about the
    /// diary, not the body.
    NoClinicalText,
};

inline constexpr std::array kPrivacies{Privacy::Full, Privacy::Initials, Privacy::NoClinicalText};

[[nodiscard]] QString keyOf(Privacy privacy); ///< "full", "initials", "no_clinical_text"
[[nodiscard]] std::optional<Privacy> privacyFrom(QStringView key);

/// The list with what the choice hides taken out of the data itself, so that no renderer can leak it.
[[nodiscard]] DayList withPrivacy(DayList list, Privacy privacy);

} // namespace taper
