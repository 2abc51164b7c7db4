// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/view_switch.h"

#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace taper {

ViewSwitch::ViewSwitch(QWidget* parent)
    : QWidget{parent}
    , m_menu{new QToolButton{this}}
{
    setAccessibleName(tr("View"));
    auto* layout = new QHBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(0);
    auto* group = new QButtonGroup{this};
    auto* menu = new QMenu{m_menu};
    m_buttons.reserve(kScheduleViews.size());
    for (const ScheduleView view : kScheduleViews) {
        auto* button = new QToolButton{this};
        button->setObjectName(QStringLiteral("view_") + keyOf(view));
        button->setText(titleOf(view));
        button->setToolTip(tr("%1 (key %2)").arg(titleOf(view), keyTextOf(view)));
        button->setCheckable(true);
        button->setProperty("segment", true);
        button->setFocusPolicy(Qt::TabFocus);
        group->addButton(button);
        layout->addWidget(button);
        m_buttons.push_back(button);
        connect(button, &QToolButton::clicked, this, [this, view] { Q_EMIT viewChosen(view); });
        connect(menu->addAction(tr("%1\t%2").arg(titleOf(view), keyTextOf(view))), &QAction::triggered, this,
            [this, view] { Q_EMIT viewChosen(view); });
    }
    m_menu->setObjectName(QStringLiteral("view_menu"));
    m_menu->setAccessibleName(tr("View"));
    m_menu->setMenu(menu);
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->hide();
    layout->addWidget(m_menu);
    setView(ScheduleView::Day);
}

void ViewSwitch::setView(ScheduleView view)
{
    for (size_t index = 0; index < m_buttons.size(); ++index)
        m_buttons[index]->setChecked(kScheduleViews[index] == view);
    m_menu->setText(titleOf(view));
}

void ViewSwitch::setCompact(bool compact)
{
    for (QToolButton* button : m_buttons)
        button->setVisible(!compact);
    m_menu->setVisible(compact);
}

int ViewSwitch::fullWidth() const
{
    int width = 0;
    for (const QToolButton* button : m_buttons)
        width += button->sizeHint().width();
    return width;
}

QString keyTextOf(ScheduleView view)
{
    return QString::number(static_cast<int>(view) + 1);
}

} // namespace taper
