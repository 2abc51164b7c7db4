// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/timing_policy.h"

#include <QDialog>

namespace taper {

/// The changes of the policy, newest first: when, who, and what was different; each can be taken back, which
/// puts the policy from before it into the editor. Object name "policyHistory"; buttons "takeBack0" … and
/// "close".
class PolicyHistory final : public QDialog {
    Q_OBJECT

public:
    PolicyHistory(const std::vector<PolicyChange>& changes, QWidget* parent);

Q_SIGNALS:
    void chosen(const taper::TimingPolicy& policy);

private:
    QWidget* describe(const PolicyChange& change, int index);
};

} // namespace taper
