// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/form_dialog.h"

#include "core/base/civil_time.h"

class QLineEdit;

namespace taper {

class DateField;

/// Asks on which day somebody is to be called again. Object name "callOnDialog"; inputs "call_on" and
/// "notes", buttons "save" and "cancel".
class CallOnDialog final : public FormDialog {
    Q_OBJECT

public:
    static CallOnDialog* ask(QWidget* over, const QString& client, Date today);

Q_SIGNALS:
    void dayChosen(taper::Date day, const QString& note);

protected:
    [[nodiscard]] bool isChanged() const override;
    void save() override;

private:
    CallOnDialog(QWidget* over, const QString& client, Date today);

    Date m_today;
    DateField* m_day;
    QLineEdit* m_note;
};

} // namespace taper
