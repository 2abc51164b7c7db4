// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/default_policy.h"

#include "core/timing/policy_json.h"

namespace taper {

/// Written by the build from resources/policy/default_policy.json.
extern const char* const kDefaultPolicyText;

const TimingPolicy& defaultPolicy()
{
    static const TimingPolicy policy = [] {
        auto read = policyFromJson(kDefaultPolicyText);
        Q_ASSERT_X(read, "defaultPolicy", "the policy built into the program is not valid");
        return *std::move(read);
    }();
    return policy;
}

} // namespace taper
