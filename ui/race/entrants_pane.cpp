// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/race/entrants_pane.h"

namespace taper {

EntrantsPane::EntrantsPane(AsyncBridge& bridge, QWidget* parent)
    : QWidget{parent}
    , m_bridge{bridge}
{
    setObjectName(QStringLiteral("entrantsPane"));
}

void EntrantsPane::showRace(const Stored<Race>& race, Date today)
{
    m_race = race;
    m_today = today;
}

void EntrantsPane::clear()
{
    m_request.drop();
    m_race.reset();
}

void EntrantsPane::refresh(const Changes&) { }

} // namespace taper
