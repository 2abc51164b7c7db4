// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/changes.h"
#include "core/clinic/races.h"
#include "ui/shell/view_request.h"

#include <QWidget>

namespace taper {

class AsyncBridge;

/// Who runs a race, and how it went: entering many at once, results typed down the list, bests, and what
/// becomes of those who do not run. Lives within a page that forwards what was committed to refresh().
class EntrantsPane final : public QWidget {
    Q_OBJECT

public:
    explicit EntrantsPane(AsyncBridge& bridge, QWidget* parent = nullptr);

    void showRace(const Stored<Race>& race, Date today);
    void clear();
    void refresh(const Changes& changes);

Q_SIGNALS:
    void noticed(const QString& sentence);
    void failed(const QString& sentence);
    void clientRequested(taper::Id<taper::Client> client);
    void planRequested(taper::Id<taper::Race> race, const std::vector<taper::Id<taper::Client>>& clients);

private:
    AsyncBridge& m_bridge;
    ViewRequest m_request;
    std::optional<Stored<Race>> m_race;
    Date m_today{};
};

} // namespace taper
