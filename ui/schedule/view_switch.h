// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/schedule/schedule_view.h"

#include <QWidget>

#include <vector>

class QToolButton;

namespace taper {

/// "Day Rooms Week Team Month Agenda" as one row of buttons, the view in force pressed. In a narrow window it
/// becomes one button with a menu. Object names "view_day" … and "view_menu".
class ViewSwitch final : public QWidget {
    Q_OBJECT

public:
    explicit ViewSwitch(QWidget* parent = nullptr);

    void setView(ScheduleView view);
    void setCompact(bool compact);
    [[nodiscard]] int fullWidth() const; ///< px that the row of buttons wants

Q_SIGNALS:
    void viewChosen(taper::ScheduleView view);

private:
    std::vector<QToolButton*> m_buttons; ///< in the order of kScheduleViews
    QToolButton* m_menu;
};

/// The digit that leads to a view: "1" for the day.
[[nodiscard]] QString keyTextOf(ScheduleView view);

} // namespace taper
