// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clients.h"
#include "ui/shell/view_request.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QListWidget;

namespace taper {

class AsyncBridge;

/// Finds a race while one types part of its name or place; the last row makes a new one of what was typed.
/// Down goes into the list, Enter takes a row. Object names "racePicker" and "raceHits".
class RacePicker final : public QWidget {
    Q_OBJECT

public:
    explicit RacePicker(AsyncBridge& bridge, QWidget* parent = nullptr);

    void setRace(const RaceHit& race);
    /// Whether the last row makes a new race; it does unless told otherwise.
    void setAllowsNew(bool may);
    /// A race that is not offered.
    void setExcept(Id<Race> race);
    [[nodiscard]] std::optional<RaceHit> race() const { return m_race; }
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void raceChosen();
    void newRaceRequested(const QString& name);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search();
    void present(const std::vector<RaceHit>& races);
    void take(int row);

    QPointer<AsyncBridge> m_bridge;
    ViewRequest m_request;
    QLineEdit* m_edit;
    QListWidget* m_list;
    std::vector<RaceHit> m_hits;
    std::optional<RaceHit> m_race;
    Id<Race> m_except;
    bool m_allowsNew = true;
    bool m_wantsFirst = false; ///< Enter came before what was found
};

} // namespace taper
