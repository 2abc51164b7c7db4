// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QToolButton>

namespace taper {

/// Primary: the one thing to do here (blue). Secondary: everything else. Danger: cannot be undone.
/// Quiet: without a border, in lists and notices.
enum class ButtonRole { Primary, Secondary, Danger, Quiet };

/// `text` may carry a mnemonic (&Save); what people typed goes through withoutMnemonics() first.
[[nodiscard]] QPushButton* makeButton(
    const QString& text, ButtonRole role = ButtonRole::Secondary, QWidget* parent = nullptr);
void setRole(QPushButton* button, ButtonRole role);

/// A square button that shows only an icon (see icons.h); `name` is its tool tip and accessible name.
[[nodiscard]] QToolButton* makeIconButton(
    const QString& icon, const QString& name, QWidget* parent = nullptr);

} // namespace taper
