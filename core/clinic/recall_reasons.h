// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/client_timing.h"
#include "core/clinic/recall.h"

#include <unordered_map>
#include <unordered_set>

namespace taper {

using RecallReasons = std::unordered_map<Id<Client>, std::vector<RecallReason>>;

/// Reads the reasons for which clients are to be called from the file: one question a kind, each to all
/// clients at once. Attempts are not looked at, except for promised calls; archived clients may be among
/// those.
class RecallReasonFinder {
public:
    /// Reasons due up to `until`.
    RecallReasonFinder(Workspace& workspace, Date until);

    [[nodiscard]] RecallReasons find();

private:
    void addRaces();
    void addRacesOf(Id<Client> client, const ClientTiming& timing, std::span<const RecallSession> sessions);
    void addAhead(Id<Client> client, const PreparedRace& race, const ClientTiming& timing,
        std::span<const RecallSession> sessions);
    void addAfter(Id<Client> client, const PreparedRace& race, const ClientTiming& timing,
        std::span<const RecallSession> sessions);
    [[nodiscard]] bool isGood(const ClientTiming& timing, const RecallSession& session) const;
    void addPromised();
    void addReminders();
    void addLost();
    void addSeries();
    void addAdvised();
    void addAbsences();
    void add(Id<Client> client, RecallReason reason);

    Workspace& m_workspace;
    Moment m_now;
    Date m_today;
    Date m_until;
    std::unordered_set<Id<Client>> m_waiting;
    RecallReasons m_found;
};

} // namespace taper
