// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/intake_form.h"
#include "ui/print/page_preview.h"

namespace taper {

/// The intake form as it will look on paper: filled in with what is known, or blank. Object names:
/// "intakeFormPreview", "filledChoice" (only where there is something to fill in), and those of PagePreview.
class IntakeFormPreview final : public PagePreview {
    Q_OBJECT

public:
    explicit IntakeFormPreview(IntakePaper form, QWidget* parent = nullptr);
    IntakeFormPreview(IntakePaper form, Questions questions, QWidget* parent);

protected:
    [[nodiscard]] QString titleText() const override;
    [[nodiscard]] QString fileName() const override;
    [[nodiscard]] QString documentTitle() const override;
    [[nodiscard]] std::vector<print::Page> pages(QSizeF paper) const override;
    [[nodiscard]] PaperTurn turn() const override { return PaperTurn::Portrait; }

private:
    [[nodiscard]] IntakePaper shown() const;

    IntakePaper m_form;
    QComboBox* m_filled = nullptr;
};

} // namespace taper
