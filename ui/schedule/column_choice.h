// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/board.h"

#include <QSettings>

#include <set>

namespace taper {

/// Which columns of therapists somebody wants to see, and in which order; of this computer, not of the
/// clinic. Therapists who are not in `order` come after those who are, as the clinic has them.
struct ColumnChoice {
    std::vector<Id<Therapist>> order;
    std::set<Id<Therapist>> hidden;

    bool operator==(const ColumnChoice&) const = default;

    /// Kept per clinic file, because ids mean something only there.
    static ColumnChoice load(const QSettings& settings, const QString& clinicPath);
    void save(QSettings& settings, const QString& clinicPath) const;
};

/// The view with its columns in the order chosen and without the hidden ones; the figures of the whole day
/// stay. Columns of rooms are left as they are.
[[nodiscard]] BoardView arranged(BoardView view, const ColumnChoice& choice);
/// The therapists in the order chosen, the hidden ones too.
[[nodiscard]] std::vector<Id<Therapist>> ordered(
    const std::vector<Id<Therapist>>& therapists, const ColumnChoice& choice);

} // namespace taper
