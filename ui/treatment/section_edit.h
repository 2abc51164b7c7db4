// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/note_template.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;

namespace taper {

class PhraseEdit;
class PlainLabel;

/// A section of a note under its name. What was taken over from an earlier note has a bar at its left and
/// says from when, until it is edited or said to be so still. Its text has the section's key as object name,
/// the line that says from when "from.subjective", the button "still.subjective".
class SectionEdit final : public QWidget {
    Q_OBJECT

public:
    /// `label` may carry a mnemonic.
    SectionEdit(NoteSection section, const QString& label, QWidget* parent = nullptr);

    void setText(const QString& text, bool isCarried);
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isCarried() const { return m_isCarried; }
    /// "from 27 Mar"
    void setCarriedFrom(const QString& from);
    /// It was looked at, and is still so.
    void keep();
    [[nodiscard]] PhraseEdit* edit() const { return m_edit; }

Q_SIGNALS:
    void edited();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void setCarried(bool isCarried);

    PhraseEdit* m_edit;
    PlainLabel* m_from;
    QPushButton* m_still;
    bool m_isCarried = false;
};

} // namespace taper
