// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/races.h"
#include "ui/widgets/form_dialog.h"

#include <QPointer>

class QRadioButton;

namespace taper {

class AsyncBridge;
class DateField;
class TimeField;

/// Gives a race another day, or says that none is known yet; afterwards what that means for bookings. Object
/// name "postponeDialog"; choices "dateKnown", "dateNotYet"; inputs "date", "start_time".
class PostponeDialog final : public FormDialog {
    Q_OBJECT

public:
    static PostponeDialog* open(AsyncBridge& bridge, QWidget* parent, Date today, const Stored<Race>& race);

Q_SIGNALS:
    void postponed(const taper::Stored<taper::Race>& race);

protected:
    [[nodiscard]] bool isChanged() const override;
    void save() override;

private:
    PostponeDialog(AsyncBridge& bridge, QWidget* parent, Date today, const Stored<Race>& race);
    void adapt();

    QPointer<AsyncBridge> m_bridge;
    Stored<Race> m_race;
    QRadioButton* m_known;
    QRadioButton* m_notYet;
    DateField* m_date;
    TimeField* m_start;
};

} // namespace taper
