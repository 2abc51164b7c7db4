// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace taper {

/// Asks over a window without holding up what goes on behind it (a draft that is still being saved). The safe
/// answer is the default and Escape; `onYes` is called for the other. Object name "noteQuestion"; text
/// "questionText", buttons "questionYes" and "questionNo".
void askOver(QWidget* over, const QString& title, const QString& sentence, const QString& action,
    bool isDangerous, std::function<void()> onYes);

} // namespace taper
