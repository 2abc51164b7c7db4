// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/ten_years.h"

#include "core/clinic/demo.h"

#include <cstdlib>
#include <iostream>

namespace taper::bench {

namespace {

[[noreturn]] void stop(const Error& error)
{
    std::cerr << "no clinic to measure, error code " << static_cast<int>(error.code) << '\n';
    std::abort();
}

} // namespace

TenYears& TenYears::instance()
{
    static TenYears clinic;
    return clinic;
}

TenYears::TenYears()
{
    auto made = Clinic::create(path(), demonstrationSettings(), m_clock, {});
    if (!made)
        stop(made.error());
    m_clinic = *std::move(made);
    const auto filled = fillWithDemonstration(
        *m_clinic, {.seed = 1, .years = 10, .therapists = 8, .clients = 20'000, .today = m_clinic->today()});
    if (!filled)
        stop(filled.error());
}

} // namespace taper::bench
