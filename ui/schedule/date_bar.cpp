// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/date_bar.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/words/figure_words.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QMenu>
#include <QWidgetAction>

namespace taper {

DateBar::DateBar(QWidget* parent)
    : QWidget{parent}
    , m_previous{makeIconButton(QStringLiteral("previous"), tr("Previous day (Alt+Left)"), this)}
    , m_todayButton{makeButton(tr("Today"), ButtonRole::Secondary, this)}
    , m_next{makeIconButton(QStringLiteral("next"), tr("Next day (Alt+Right)"), this)}
    , m_title{makeButton({}, ButtonRole::Quiet, this)}
{
    m_previous->setObjectName(QStringLiteral("previousDay"));
    m_todayButton->setObjectName(QStringLiteral("today"));
    m_todayButton->setToolTip(tr("Alt+Home"));
    m_next->setObjectName(QStringLiteral("nextDay"));
    m_title->setObjectName(QStringLiteral("dayTitle"));
    m_title->setProperty("heading", true);
    m_title->setIcon(icon(QStringLiteral("calendar")));
    m_title->setToolTip(tr("Choose a day from the calendar (Ctrl+G)"));

    auto* layout = new QHBoxLayout{this};
    layout->setContentsMargins(theme().space(4), theme().space(2.5), theme().space(4), theme().space(2.5));
    layout->setSpacing(theme().space(2));
    layout->addWidget(m_previous);
    layout->addWidget(m_todayButton);
    layout->addWidget(m_next);
    layout->addWidget(m_title);
    layout->addStretch(1);

    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_todayButton, &QPushButton::clicked, this, &DateBar::todayChosen);
    connect(m_title, &QPushButton::clicked, this, &DateBar::openCalendar);
}

void DateBar::setDate(Date date)
{
    m_date = date;
    showDate();
}

void DateBar::setToday(Date today)
{
    m_today = today;
    showDate();
}

void DateBar::addAction(QWidget* widget)
{
    layout()->addWidget(widget);
}

void DateBar::showDate()
{
    if (!m_date)
        return;
    m_title->setText(words::longDateText(*m_date));
    m_title->setAccessibleName(tr("Day shown: %1").arg(words::longDateText(*m_date)));
    m_todayButton->setEnabled(m_date != m_today);
}

void DateBar::step(int days)
{
    if (m_date)
        Q_EMIT dateChosen(*m_date + std::chrono::days{days});
}

void DateBar::openCalendar()
{
    if (!m_date)
        return;
    auto* menu = new QMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* calendar = new QCalendarWidget{menu};
    calendar->setObjectName(QStringLiteral("dayCalendar"));
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::ISOWeekNumbers);
    calendar->setSelectedDate(toQDate(*m_date));
    const auto choose = [this, menu](QDate date) {
        menu->close();
        Q_EMIT dateChosen(fromQDate(date));
    };
    connect(calendar, &QCalendarWidget::clicked, this, choose);
    connect(calendar, &QCalendarWidget::activated, this, choose);
    auto* action = new QWidgetAction{menu};
    action->setDefaultWidget(calendar);
    menu->addAction(action);
    menu->popup(m_title->mapToGlobal(QPoint{0, m_title->height()}));
    calendar->setFocus(Qt::PopupFocusReason);
}

} // namespace taper
