// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/race_list.h"
#include "core/clinic/races.h"

#include <QObject>

namespace taper {

class AsyncBridge;

/// Does to a race what a person asked for: asks back where it cannot be taken back easily, opens the dialog
/// where something has to be typed, and shows what came of it for the bookings of everyone entered.
class RaceActions final : public QObject {
    Q_OBJECT

public:
    /// Dialogs open over `owner`, which also owns this.
    RaceActions(AsyncBridge& bridge, QWidget* owner);

    void create(Date today, const QString& name);
    void edit(const RaceRow& race, Date today);
    void postpone(const RaceRow& race, Date today);
    void callOff(const RaceRow& race);
    void reinstate(const RaceRow& race);
    void merge(const RaceRow& keep, const std::optional<RaceRow>& drop, Date today);
    void remove(const RaceRow& race);
    /// Asks who is going to run, and hands them on.
    void plan(const RaceRow& race);

Q_SIGNALS:
    /// Something was done: show this race.
    void done(taper::Id<taper::Race> race);
    void noticed(const QString& sentence);
    void failed(const QString& sentence);
    void planRequested(taper::Id<taper::Race> race, const std::vector<taper::Id<taper::Client>>& clients);

private:
    /// `write` is a use case that gives a RaceChange; `sentence` what is said of its success, with the name.
    template <class Write>
    void change(Write write, const QString& sentence);

    AsyncBridge& m_bridge;
    QWidget* m_owner;
};

} // namespace taper
