// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_tab.h"

namespace taper {

SettingsTab::SettingsTab(AsyncBridge& bridge, const QString& name, QWidget* parent)
    : QWidget{parent}
    , m_bridge{bridge}
{
    setObjectName(name);
}

} // namespace taper
