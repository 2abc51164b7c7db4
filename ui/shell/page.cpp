// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page.h"

namespace taper {

void Page::refresh(const Changes& changes)
{
    Q_UNUSED(changes)
}

void Page::focusFirst()
{
    setFocus(Qt::OtherFocusReason);
}

void Page::setCardGround()
{
    setAttribute(Qt::WA_StyledBackground);
    setProperty("ground", QStringLiteral("window"));
}

} // namespace taper
