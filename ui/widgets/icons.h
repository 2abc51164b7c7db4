// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QStringList>

namespace taper {

/// One of Taper's own line icons, drawn in the theme's text colour (muted when disabled, the accent when
/// checked) and sharp at every scale. It follows a change of theme by itself at the next paint. Names: those
/// of iconNames().
[[nodiscard]] QIcon icon(const QString& name);
/// The same in one given colour.
[[nodiscard]] QIcon icon(const QString& name, const QColor& colour);

/// "day", "clients", "races", "attention", "settings", "plus", "search", "print", "calendar", "previous",
/// "next", "edit", "move", "cancel", "check", "close", "undo", "clock", "user", "room", "file", "warning",
/// "more", "archive", "remove".
[[nodiscard]] QStringList iconNames();

} // namespace taper
