// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/treatment/note_merge.h"

#include <QDialog>

#include <vector>

class QButtonGroup;

namespace taper {

/// A note that was written in two windows: each part that differs, mine beside the other, with a choice of
/// one or both. Nothing is lost by closing it: the question comes again. Object name "noteConflict"; choices
/// "subjective.mine", "subjective.other", "subjective.both" …; buttons "take" and "later".
class ConflictDialog final : public QDialog {
    Q_OBJECT

public:
    /// `lead` says how it came about.
    ConflictDialog(QWidget* over, const QString& lead, std::vector<NotePart> parts);

Q_SIGNALS:
    void chosen(const std::vector<taper::NotePart>& parts);

private:
    [[nodiscard]] QWidget* buildPart(size_t index);
    [[nodiscard]] QWidget* buildSide(size_t index, bool isMine);
    void take();

    std::vector<NotePart> m_parts;
    std::vector<QButtonGroup*> m_choices;
};

} // namespace taper
