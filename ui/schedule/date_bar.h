// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/schedule/schedule_view.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace taper {

class ViewSwitch;

/// What is shown and when: previous, today, next, the period with a calendar behind it, the views, whose week
/// it is, and room for the page's own buttons. Where it is too narrow the views fold into a menu.
class DateBar final : public QWidget {
    Q_OBJECT

public:
    explicit DateBar(QWidget* parent = nullptr);

    void show(ScheduleView view, Date date);
    void setToday(Date today);
    [[nodiscard]] std::optional<Date> date() const { return m_date; }

    /// Whose week can be shown, and whose is.
    void setTherapists(
        const std::vector<std::pair<Id<Therapist>, QString>>& therapists, std::optional<Id<Therapist>> shown);

    /// Takes the room that is left, between the views and the buttons.
    void setMiddle(QWidget* widget);
    void addAction(QWidget* widget);
    void openCalendar();

Q_SIGNALS:
    void pageTurned(int pages);
    void dateChosen(taper::Date date);
    void todayChosen();
    void viewChosen(taper::ScheduleView view);
    void therapistChosen(taper::Id<taper::Therapist> therapist);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showPeriod();
    void fold();

    ScheduleView m_view = ScheduleView::Day;
    std::optional<Date> m_date;
    std::optional<Date> m_today;
    QHBoxLayout* m_layout;
    QToolButton* m_previous;
    QPushButton* m_todayButton;
    QToolButton* m_next;
    QPushButton* m_title;
    ViewSwitch* m_switch;
    QComboBox* m_therapist;
    int m_middle; ///< index in the layout
};

} // namespace taper
