// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/buttons.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"

#include <QStyle>

namespace taper {

namespace {

QString roleName(ButtonRole role)
{
    switch (role) {
    case ButtonRole::Primary:
        return QStringLiteral("primary");
    case ButtonRole::Secondary:
        return QStringLiteral("secondary");
    case ButtonRole::Danger:
        return QStringLiteral("danger");
    case ButtonRole::Quiet:
        return QStringLiteral("quiet");
    }
    Q_UNREACHABLE();
}

} // namespace

QPushButton* makeButton(const QString& text, ButtonRole role, QWidget* parent)
{
    auto* button = new QPushButton{text, parent};
    // Otherwise every button of a dialog takes Enter when it has the keyboard's neighbourhood.
    button->setAutoDefault(role == ButtonRole::Primary);
    setRole(button, role);
    return button;
}

void setRole(QPushButton* button, ButtonRole role)
{
    button->setProperty("role", roleName(role));
    button->style()->unpolish(button);
    button->style()->polish(button);
}

QToolButton* makeIconButton(const QString& iconName, const QString& name, QWidget* parent)
{
    auto* button = new QToolButton{parent};
    button->setProperty("role", QStringLiteral("bordered"));
    button->setIcon(icon(iconName));
    button->setFocusPolicy(Qt::StrongFocus);
    setPlainToolTip(button, name);
    button->setAccessibleName(name);
    return button;
}

} // namespace taper
