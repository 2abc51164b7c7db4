// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/timing/policy.h"

#include <QByteArray>

namespace taper {

/// Reads a policy from its text (JSON, as resources/policy/default_policy.json shows) and checks it. Keys
/// that mean nothing to a policy ("about") are passed over; "short_finish", "ultra_finish" and "reasons" (the
/// clinic's own words, by side and profile: "reasons.before.full_sports") may be missing.
/// Otherwise BadPolicy, where each problem names its place ("before.full_sports.short[1]") and the rule it
/// broke: those of check(), and "json" (not JSON at all; with "offset"), "number", "time", "list", "object",
/// "word", "text". Of a reason check() makes one tidy line, and "too_long" (with "limit") is the rule it can
/// break.
[[nodiscard]] Result<TimingPolicy> policyFromJson(const QByteArray& text);

/// The policy's text; policyFromJson() gives the same policy again.
[[nodiscard]] QByteArray policyToJson(const TimingPolicy& policy);

} // namespace taper
