// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/client.h"

#include <vector>

namespace taper {

/// What becomes of a client whom two people changed at the same time.
struct ClientMerge {
    /// A field that both changed, each in another way.
    struct Clash {
        QString field; ///< as in the contracts: "phone"
        QString theirs; ///< what the other wrote, as it is shown
    };

    ClientFields merged; ///< theirs where only they changed something, mine everywhere else
    std::vector<Clash> clashes;
};

/// `before`: what both began with.
[[nodiscard]] ClientMerge mergeClient(
    const ClientFields& before, const ClientFields& mine, const ClientFields& theirs);

} // namespace taper
