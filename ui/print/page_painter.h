// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/page_items.h"

class QPainter;

namespace taper::print {

/// Draws a page as it is laid out. The painter's unit is the layout's.
void paintPage(QPainter& painter, const Page& page);

} // namespace taper::print
