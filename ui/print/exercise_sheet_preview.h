// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/exercise_sheet.h"
#include "ui/print/page_preview.h"

class QCheckBox;

namespace taper {

/// The client's exercises as they will look on paper. Object names: "exerciseSheetPreview", "privacyChoice",
/// "withDrawings", "largeType", and those of PagePreview.
class ExerciseSheetPreview final : public PagePreview {
    Q_OBJECT

public:
    /// Drawings, type and paper are as last chosen on this computer. The privacy is not kept: the sheet is
    /// the client's own.
    explicit ExerciseSheetPreview(ExerciseSheet sheet, QWidget* parent = nullptr);
    ExerciseSheetPreview(ExerciseSheet sheet, Questions questions, QWidget* parent);

    void choosePrivacy(Privacy privacy);
    [[nodiscard]] ExerciseSheetOptions options() const;

protected:
    [[nodiscard]] QString titleText() const override;
    [[nodiscard]] QString fileName() const override;
    [[nodiscard]] QString documentTitle() const override;
    [[nodiscard]] std::vector<print::Page> pages(QSizeF paper) const override;
    [[nodiscard]] PaperTurn turn() const override { return PaperTurn::Portrait; }
    void remember() const override;

private:
    ExerciseSheet m_sheet;
    QComboBox* m_privacy;
    QCheckBox* m_drawings;
    QCheckBox* m_large;
};

} // namespace taper
