// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/changes.h"
#include "core/clinic/race_list.h"

#include <QWidget>

class QGridLayout;
class QPushButton;

namespace taper {

class AsyncBridge;
class EntrantsPane;
class PlainLabel;

/// What can be done with a race; the page does it.
enum class RaceAction { Edit, Postpone, CallOff, Reinstate, Week, Plan, Plans, Merge, Remove };

/// Whether it makes sense for a race as it stands.
[[nodiscard]] bool isPossible(RaceAction action, const RaceRow& race);

/// One race: when, how far, where, what became of it, what can be done with it, and who runs. Object names:
/// labels "raceName", "raceWhen", "raceState", "fact.start", "fact.distance", "fact.location",
/// "fact.timezone", "fact.finish"; buttons "editRace", "raceWeek", "planSessions", "postponeRace",
/// "callOffRace", "reinstateRace", "mergeRace", "removeRace".
class RaceSheet final : public QWidget {
    Q_OBJECT

public:
    explicit RaceSheet(AsyncBridge& bridge, QWidget* parent = nullptr);

    void showRace(const RaceRow& race, Date today);
    [[nodiscard]] EntrantsPane* entrants() const { return m_entrants; }

Q_SIGNALS:
    void actionChosen(taper::RaceAction action);

private:
    void addButton(RaceAction action, const char* name, const QString& label, QLayout* row);
    void addFact(const QString& name, const QString& label, const QString& text, bool isKnown = true);

    PlainLabel* m_name;
    PlainLabel* m_when;
    PlainLabel* m_state;
    QWidget* m_facts = nullptr;
    QGridLayout* m_factGrid = nullptr;
    QWidget* m_factPlace;
    std::vector<std::pair<RaceAction, QPushButton*>> m_buttons;
    EntrantsPane* m_entrants;
};

} // namespace taper
