// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clinic.h"
#include "core/domain/booking.h"
#include "tests/support/manual_clock.h"

#include <QTemporaryDir>

namespace taper::bench {

/// A clinic with 150,000 treatment notes of 3,000 clients, one of whom has come 500 times. Made when it is
/// first asked for, shared by all benchmarks, gone with the program.
class ManyNotes {
public:
    static constexpr int kNotes = 150'000;
    static constexpr int kClients = 3'000;
    static constexpr int kVisits = 500;

    static ManyNotes& instance();

    [[nodiscard]] Clinic& clinic() { return *m_clinic; }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("notes.taper")); }
    [[nodiscard]] Id<Client> regular() const { return m_regular; } ///< who has come 500 times

private:
    ManyNotes();
    void fill();

    QTemporaryDir m_folder;
    test::ManualClock m_clock{"2026-04-24T09:40"};
    std::unique_ptr<Clinic> m_clinic;
    Id<Client> m_regular;
};

} // namespace taper::bench
