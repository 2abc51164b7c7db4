// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/client.h"
#include "core/exchange/import_rows.h"

namespace taper {

/// Columns: name (required), preferred_name, date_of_birth, email, phone, address, notes, tags (separated by
/// ; or ,). The fields are checked and tidied; that a birth date is not in the future is left to where the
/// day is known.
[[nodiscard]] Imported<ClientFields> parseClients(const CsvTable& table);

} // namespace taper
