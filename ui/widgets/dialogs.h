// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

class QWidget;

namespace taper {

/// Asks before something that should not happen by slip; the safe answer is the default and Escape.
/// `action` names what will be done ("Archive client"). Everything is shown as plain text.
[[nodiscard]] bool confirm(QWidget* parent, const QString& title, const QString& sentence,
    const QString& action, bool isDangerous = false);

/// Says what went wrong and waits for it to be read.
void tell(QWidget* parent, const QString& title, const QString& sentence);

/// Asks for one line or a few words that must not be empty (why a caution is passed); nothing if dismissed.
[[nodiscard]] std::optional<QString> askForText(QWidget* parent, const QString& title,
    const QString& sentence, const QString& label, const QString& action);

} // namespace taper
