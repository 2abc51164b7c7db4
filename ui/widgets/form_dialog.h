// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/widgets/field.h"

#include <QDialog>

class QHBoxLayout;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace taper {

class PlainLabel;

/// A dialog that asks for a few fields and saves them: what is wrong is said at its field, what failed
/// otherwise above the buttons, and nothing typed is lost; Escape asks before throwing it away. The fields
/// scroll when the window is too low for them, the buttons stay.
///
/// Window-modal; opened with open(); deletes itself when closed. Buttons are named "save" and "cancel".
class FormDialog : public QDialog {
    Q_OBJECT

public:
    FormDialog(const QString& title, const QString& saveLabel, QWidget* parent);

    /// True while save() waits for its answer.
    [[nodiscard]] bool isSaving() const { return m_isSaving; }
    void reject() override;

protected:
    [[nodiscard]] QVBoxLayout* content() const { return m_content; }
    [[nodiscard]] FieldSet& fields() { return m_fields; }
    /// A row of the form into which several short fields go side by side.
    [[nodiscard]] QHBoxLayout* addRow();

    /// Whether anything was typed that closing would lose.
    [[nodiscard]] virtual bool isChanged() const = 0;
    /// The save button was pressed: read the fields, and either showProblems() or send them off with
    /// waitForAnswer().
    virtual void save() = 0;

    /// False, with every problem shown at its field, if there is any.
    bool showProblems(const Problems& problems);
    void waitForAnswer();
    /// The answer was a question back; everything stays as typed.
    void stopWaiting();
    /// The answer was no; everything stays as typed.
    void showError(const Error& error);
    /// A sentence above the buttons; empty to take it away.
    void say(const QString& sentence);
    /// The answer was yes.
    void finish();

    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void fitToScreen();

    FieldSet m_fields;
    QScrollArea* m_scroll;
    QVBoxLayout* m_content;
    PlainLabel* m_problem;
    QPushButton* m_save;
    bool m_isSaving = false;
};

} // namespace taper
