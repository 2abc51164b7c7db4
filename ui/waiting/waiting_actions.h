// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/waiting.h"

class QMenu;
class QPoint;
class QWidget;

namespace taper {

class WaitingWriter;

/// The reasons for which somebody leaves the list unbooked, as a menu that opens at `place` (of the screen)
/// and deletes itself; choosing one writes it. Object name "removeMenu", its actions named by the reason's
/// key.
QMenu* askToRemove(QWidget* over, const QPoint& place, WaitingWriter& writer, const WaitingView& entry);

} // namespace taper
