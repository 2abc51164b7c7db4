// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clients.h"
#include "ui/shell/view_request.h"

#include <QWidget>

class QComboBox;

namespace taper {

class RacePicker;

/// To which edition a place is carried: one of the later editions, any other race, or "not known yet". Object
/// name of the choice "edition"; of the race picker within, "racePicker".
class EditionPicker final : public QWidget {
    Q_OBJECT

public:
    explicit EditionPicker(AsyncBridge& bridge, QWidget* parent = nullptr);

    /// Offers the later editions of this race. `chosen`, if any, is chosen at once, else the next edition, or
    /// with `suggests` false "not known yet".
    void offer(Id<Race> race, const std::optional<RaceHit>& chosen, bool suggests = true);
    /// Nothing: not known yet.
    [[nodiscard]] std::optional<Id<Race>> edition() const;
    /// "Another race" was chosen, but none yet.
    [[nodiscard]] bool isOpen() const;
    void setOther(const RaceHit& race);

Q_SIGNALS:
    void editionChosen();
    void newRaceRequested(const QString& name);

private:
    void present(const std::vector<RaceHit>& editions, const std::optional<RaceHit>& chosen, bool suggests);
    void adapt();

    AsyncBridge& m_bridge;
    ViewRequest m_request;
    QComboBox* m_choice;
    RacePicker* m_other;
};

} // namespace taper
