// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/booking_view.h"
#include "core/clinic/workspace.h"
#include "core/timing/review.h"

#include <unordered_map>

namespace taper {

/// The races of some clients, and the deep sessions they have had: all that timing asks about, read at once
/// and then answering for any number of bookings. Keeps copies of the policy and nothing of the file.
class ClientTiming {
public:
    /// For bookings from one day to another, both included. Two queries, however many clients.
    static ClientTiming load(
        Workspace& workspace, const std::vector<Id<Client>>& clients, Date from, Date to);
    /// For these bookings.
    static ClientTiming load(Workspace& workspace, const std::vector<BookingRow>& rows);
    /// As if the setup were this: another policy than the file's, on trial.
    static ClientTiming load(
        Workspace& workspace, const std::vector<BookingRow>& rows, const KnownSetup& setup);

    [[nodiscard]] const TimingPolicy& policy() const { return m_policy; }
    /// None for a client who was not asked for, or is not known yet.
    [[nodiscard]] const PreparedRaces& races(Id<Client> client) const;
    [[nodiscard]] TimingSubject subject(
        Id<Client> client, LoadProfile profile, const Interval& session) const;

    // A booking that holds no slot gets no findings, and Fine.
    [[nodiscard]] Findings findings(const BookingRow& row) const;
    [[nodiscard]] Verdict verdict(const BookingRow& row) const;
    [[nodiscard]] Verdict verdict(Id<Client> client, LoadProfile profile, const Interval& session) const;
    /// The race it is seen against, also one too far off to say anything.
    [[nodiscard]] std::optional<RaceTag> nearest(Id<Client> client, Moment moment) const;

private:
    explicit ClientTiming(const KnownSetup& setup);
    static ClientTiming load(Workspace& workspace, const std::vector<Id<Client>>& clients, Date from, Date to,
        const KnownSetup& setup);

    TimingPolicy m_policy;
    PreparedRaces m_none;
    std::unordered_map<Id<Client>, PreparedRaces> m_races;
    std::unordered_map<Id<Client>, std::vector<Moment>> m_deepSessions; ///< completed, in order
};

} // namespace taper
