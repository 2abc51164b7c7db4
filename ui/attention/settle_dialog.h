// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/attention.h"
#include "ui/widgets/form_dialog.h"

class QLineEdit;

namespace taper {

/// Asks why a point is left as it is, or what came of looking at it. A usual answer stands there already, to
/// be taken with Enter or typed over. Object name "settleDialog", the input "reason".
class SettleDialog final : public FormDialog {
    Q_OBJECT

public:
    /// Of every kind but a flagged booking, whose reason is its own.
    static SettleDialog* ask(QWidget* parent, const AttentionPoint& point);

Q_SIGNALS:
    void reasonGiven(const QString& reason);

protected:
    [[nodiscard]] bool isChanged() const override;
    void save() override;

private:
    SettleDialog(QWidget* parent, const AttentionPoint& point);

    QLineEdit* m_reason;
    QString m_usual;
};

} // namespace taper
