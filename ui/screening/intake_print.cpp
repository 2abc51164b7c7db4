// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/intake_print.h"

#include "core/clinic/intake_paper.h"
#include "ui/print/intake_form_preview.h"
#include "ui/words/error_words.h"

#include <QWidget>

namespace taper {

void printIntakeForm(AsyncBridge& bridge, QWidget* over, std::optional<Id<Client>> client,
    std::function<void(const QString& sentence)> onFailure)
{
    bridge.ask(
        over, [client](Clinic& clinic) { return intakePaper(clinic, client); },
        [over, onFailure = std::move(onFailure)](Result<IntakePaper> paper) {
            if (!paper)
                return onFailure(words::errorText(paper.error()));
            auto* preview = new IntakeFormPreview{std::move(*paper), over};
            preview->setAttribute(Qt::WA_DeleteOnClose);
            preview->setWindowModality(Qt::WindowModal);
            preview->open();
        });
}

} // namespace taper
