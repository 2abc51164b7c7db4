// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clients.h"
#include "core/domain/race_results.h"

namespace taper {

/// How the client's races went, as far as results can be compared.
class ClientResults {
public:
    explicit ClientResults(const std::vector<EntryView>& entries);

    /// "A · main race · finished · 3:42:10 · 5:16 /km · new best by 1:32"
    [[nodiscard]] QString entryText(const EntryView& entry) const;
    /// Whether this is what stands at its distance.
    [[nodiscard]] bool isBest(const EntryView& entry) const;
    /// "Half marathon 1:45:10 (2026)", one a distance, shortest first.
    [[nodiscard]] QStringList bests() const;

private:
    [[nodiscard]] std::optional<ResultStanding> standing(const EntryView& entry) const;
    /// The edition that the entry was carried to, if the client is still entered there.
    [[nodiscard]] const EntryView* edition(const EntryView& entry) const;

    std::vector<EntryView> m_entries;
    std::vector<RunResult> m_runs;
};

} // namespace taper
