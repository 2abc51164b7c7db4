// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/race_entrants.h"
#include "core/clinic/race_entries.h"
#include "ui/widgets/form_dialog.h"

#include <QPointer>

namespace taper {

class AsyncBridge;
class EditionPicker;

/// Carries a runner's place to another edition, and enters them there. Object name "deferDialog".
class DeferDialog final : public FormDialog {
    Q_OBJECT

public:
    static DeferDialog* openFor(AsyncBridge& bridge, QWidget* parent, Date today, const Stored<Race>& race,
        const EntrantRow& entrant);

Q_SIGNALS:
    void deferred(const taper::DeferredEntry& entry);

protected:
    [[nodiscard]] bool isChanged() const override { return false; } // nothing is typed here
    void save() override;

private:
    DeferDialog(AsyncBridge& bridge, QWidget* parent, Date today, const Stored<Race>& race,
        const EntrantRow& entrant);

    QPointer<AsyncBridge> m_bridge;
    SeenEntry m_entry;
    EditionPicker* m_edition;
};

} // namespace taper
