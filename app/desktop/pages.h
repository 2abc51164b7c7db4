// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace taper {

class Desktop;

/// Puts the pages of an open clinic into the window and connects them with each other.
void addPages(Desktop& desktop);

} // namespace taper
