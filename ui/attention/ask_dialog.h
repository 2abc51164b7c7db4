// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/attention.h"
#include "core/clinic/contact.h"
#include "ui/widgets/form_dialog.h"

class QComboBox;
class QLineEdit;

namespace taper {

class DateField;
class PlainLabel;

/// Notes that a client was asked about a point, and what came of it: until the answer should be there, the
/// point is not open. Gives what to write; writes nothing. Object name "askDialog"; inputs "client" (only
/// where several can be asked), "outcome", "call_on" and "note".
class AskDialog final : public FormDialog {
    Q_OBJECT

public:
    static AskDialog* open(QWidget* parent, const AttentionPoint& point, Date today);

Q_SIGNALS:
    void asked(const taper::ContactAttemptFields& attempt);

protected:
    [[nodiscard]] bool isChanged() const override;
    void save() override;

private:
    AskDialog(QWidget* parent, const AttentionPoint& point, Date today);
    [[nodiscard]] ContactOutcome outcome() const;
    void adapt();

    AttentionPoint m_point;
    QComboBox* m_client;
    QComboBox* m_outcome;
    DateField* m_callOn;
    QLineEdit* m_note;
    PlainLabel* m_effect;
};

} // namespace taper
