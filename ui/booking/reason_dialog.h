// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/finding.h"

#include <QDialog>

class QLineEdit;

namespace taper {

class Field;

/// Asks why a booking is kept although something speaks against it, and shows what does. Never gives an empty
/// reason. Window-modal, opened without waiting, deletes itself when closed. Object name "reasonDialog"; the
/// input is named "reason", the buttons "keep" and "cancel".
class ReasonDialog final : public QDialog {
    Q_OBJECT

public:
    /// `action` names what will be done, with a mnemonic ("&Keep booking").
    static ReasonDialog* ask(QWidget* parent, const QString& title, const Findings& findings,
        const QString& action, const QString& known = {});

Q_SIGNALS:
    void reasonGiven(const QString& reason);

private:
    ReasonDialog(QWidget* parent, const QString& title, const Findings& findings, const QString& action,
        const QString& known);
    void take();

    QLineEdit* m_edit;
    Field* m_field;
};

} // namespace taper
