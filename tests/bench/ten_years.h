// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clinic.h"
#include "tests/support/manual_clock.h"

#include <QTemporaryDir>

namespace taper::bench {

/// A clinic of ten years (8 therapists, 20,000 clients, 200,000 bookings, 300 races), on which the budgets
/// are measured. Made when it is first asked for, shared by all benchmarks, gone with the program.
class TenYears {
public:
    static TenYears& instance();

    [[nodiscard]] Clinic& clinic() { return *m_clinic; }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("bench.taper")); }
    [[nodiscard]] Date today() const { return m_clinic->today(); }

private:
    TenYears();

    QTemporaryDir m_folder;
    test::ManualClock m_clock{"2026-04-24T09:40"};
    std::unique_ptr<Clinic> m_clinic;
};

} // namespace taper::bench
