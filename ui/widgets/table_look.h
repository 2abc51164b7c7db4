// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace taper {

/// Makes a table a calm list of whole rows: no grid, one row chosen at a time, Tab leaves it, the last column
/// takes what is left, rows as high as the text wants.
void dressTable(QTableView* table);

} // namespace taper
