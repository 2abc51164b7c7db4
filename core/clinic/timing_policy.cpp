// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/timing_policy.h"

#include "core/clinic/races_recheck.h"
#include "core/timing/policy_json.h"

#include <ranges>

namespace taper {

namespace {

constexpr qint64 kPolicyRow = 1; // a clinic has one

const QString& auditTable()
{
    static const QString name = QStringLiteral("policy");
    return name;
}

Result<TimingPolicy> checkedPolicy(TimingPolicy policy)
{
    if (Problems problems = check(policy); !problems.isEmpty())
        return fail(Error{std::move(problems)});
    return policy;
}

} // namespace

Result<RecheckedBookings> savePolicy(Clinic& clinic, int revision, const TimingPolicy& policy)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<RecheckedBookings> {
        const auto checked = checkedPolicy(policy);
        if (!checked)
            return fail(checked.error());
        const Recheck recheck = Recheck::ofComing(workspace, workspace.now());
        const QByteArray before = policyToJson(workspace.setup().policy);
        const QByteArray after = policyToJson(*checked);
        if (const auto written = workspace.clinicStore().updatePolicy(revision, after); !written)
            return fail(written.error());
        workspace.audit(QStringLiteral("update"), auditTable(), kPolicyRow, before, after);
        workspace.reloadSetup();
        changes.setup = true;
        return recheck.compare(workspace);
    });
}

Result<RecheckedBookings> previewPolicy(Clinic& clinic, const TimingPolicy& policy)
{
    return readUnit(clinic, [&](Workspace& workspace) -> Result<RecheckedBookings> {
        const auto checked = checkedPolicy(policy);
        if (!checked)
            return fail(checked.error());
        KnownSetup onTrial = workspace.setup();
        onTrial.policy = *checked;
        onTrial.deepProfiles.assign(checked->deepProfiles.begin(), checked->deepProfiles.end());
        return Recheck::ofComing(workspace, workspace.now()).compare(workspace, onTrial);
    });
}

Result<std::vector<PolicyChange>> policyHistory(Clinic& clinic, int limit)
{
    return readUnit(clinic, [&](Workspace& workspace) -> Result<std::vector<PolicyChange>> {
        const std::vector<StoredAuditEntry> rows = workspace.audits().ofRow(auditTable(), kPolicyRow);
        std::vector<PolicyChange> changes;
        for (const StoredAuditEntry& row : rows | std::views::reverse) {
            if (std::cmp_greater_equal(changes.size(), limit))
                break;
            auto before = policyFromJson(row.entry.before);
            auto after = policyFromJson(row.entry.after);
            if (before && after)
                changes.push_back({.at = workspace.setup().zone.momentOf(row.entry.at),
                    .who = row.entry.who,
                    .before = *std::move(before),
                    .after = *std::move(after)});
        }
        return changes;
    });
}

} // namespace taper
