// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/note_print.h"
#include "ui/print/page_preview.h"

class QCheckBox;

namespace taper {

/// One treatment note as it will look on paper. Object names: "notePreview", "privacyChoice", "withBodyMap",
/// and those of PagePreview.
class NotePreview final : public PagePreview {
    Q_OBJECT

public:
    /// Privacy and paper are as last chosen on this computer.
    explicit NotePreview(NoteReport report, QWidget* parent = nullptr);
    NotePreview(NoteReport report, Questions questions, QWidget* parent);

    void choosePrivacy(Privacy privacy);
    [[nodiscard]] NotePrintOptions options() const;

protected:
    [[nodiscard]] QString titleText() const override;
    [[nodiscard]] QString fileName() const override;
    [[nodiscard]] QString documentTitle() const override;
    [[nodiscard]] std::vector<print::Page> pages(QSizeF paper) const override;
    [[nodiscard]] PaperTurn turn() const override { return PaperTurn::Portrait; }
    void remember() const override;

private:
    NoteReport m_report;
    QComboBox* m_privacy;
    QCheckBox* m_bodyMap;
};

} // namespace taper
