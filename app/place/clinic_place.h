// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace taper {

/// Gives the running program its name, so that window and command line keep and find the same settings.
void nameApplication();

/// The clinic that the window opened last, or where it would make one: what the command line works on without
/// --db.
[[nodiscard]] QString defaultClinicPath();
/// Where a first clinic is made unless the person says otherwise.
[[nodiscard]] QString suggestedClinicPath();
/// The clinic opened last; empty before the first.
[[nodiscard]] QString lastClinicPath();
void rememberClinicPath(const QString& path);

/// Who is at this desk, for the audit and the foot of printed pages: "Front desk" unless set on this
/// computer.
[[nodiscard]] QString deskName();

/// Where the logs are kept.
[[nodiscard]] QString logFolder();

} // namespace taper
