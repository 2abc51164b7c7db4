// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civil_time.h"

#include <QWidget>

#include <optional>

class QPushButton;
class QToolButton;

namespace taper {

/// Which day is shown, and the ways to another: previous, today, next, and a calendar behind the date itself.
class DateBar final : public QWidget {
    Q_OBJECT

public:
    explicit DateBar(QWidget* parent = nullptr);

    void setDate(Date date);
    void setToday(Date today);
    [[nodiscard]] std::optional<Date> date() const { return m_date; }
    /// Room at the right end for the page's own buttons.
    void addAction(QWidget* widget);
    void openCalendar();

Q_SIGNALS:
    void dateChosen(Date date);
    void todayChosen();

private:
    void step(int days);
    void showDate();

    std::optional<Date> m_date;
    std::optional<Date> m_today;
    QToolButton* m_previous;
    QPushButton* m_todayButton;
    QToolButton* m_next;
    QPushButton* m_title;
};

} // namespace taper
