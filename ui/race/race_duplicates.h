// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/race_merge.h"
#include "ui/shell/view_request.h"

#include <QPointer>
#include <QWidget>

class QTimer;
class QVBoxLayout;

namespace taper {

class AsyncBridge;

/// While a race is typed: those that may be the same ("Already there: …"). It proposes and blocks nothing;
/// hidden while there is none. Object name "raceDuplicates"; lines "duplicate", buttons "useDuplicate".
class RaceDuplicates final : public QWidget {
    Q_OBJECT

public:
    /// `except`: the race that is edited; invalid for a new one. Only for a new one there is "Use that one".
    RaceDuplicates(AsyncBridge& bridge, Id<Race> except, QWidget* parent = nullptr);

    /// What is typed by now; looks a moment later, when the typing pauses.
    void look(const RaceFields& typed, bool isDateKnown);
    [[nodiscard]] const std::vector<RaceTwin>& found() const { return m_found; }

Q_SIGNALS:
    void appeared(); ///< needs room that it did not need before
    void chosen(const taper::Stored<taper::Race>& race);

private:
    void ask();
    void present(std::vector<RaceTwin> twins);

    QPointer<AsyncBridge> m_bridge;
    ViewRequest m_request;
    Id<Race> m_except;
    RaceFields m_typed;
    bool m_isDateKnown = false;
    QTimer* m_pause;
    QVBoxLayout* m_layout;
    std::vector<RaceTwin> m_found;
};

/// "London Marathon · Sunday 26 April 2026 · London · 42.2 km · 12 entered".
[[nodiscard]] QString raceLine(const RaceFields& race, int entrants);

} // namespace taper
