// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/date_bar.h"

#include "ui/schedule/view_switch.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/words/figure_words.h"

#include <QCalendarWidget>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>
#include <QWidgetAction>

namespace taper {

DateBar::DateBar(QWidget* parent)
    : QWidget{parent}
    , m_layout{new QHBoxLayout{this}}
    , m_previous{makeIconButton(QStringLiteral("previous"), tr("Earlier (Alt+Left)"), this)}
    , m_todayButton{makeButton(tr("Today"), ButtonRole::Secondary, this)}
    , m_next{makeIconButton(QStringLiteral("next"), tr("Later (Alt+Right)"), this)}
    , m_title{makeButton({}, ButtonRole::Quiet, this)}
    , m_switch{new ViewSwitch{this}}
    , m_therapist{new QComboBox{this}}
{
    m_previous->setObjectName(QStringLiteral("previousDay"));
    m_todayButton->setObjectName(QStringLiteral("today"));
    m_todayButton->setToolTip(tr("Alt+Home"));
    m_next->setObjectName(QStringLiteral("nextDay"));
    m_title->setObjectName(QStringLiteral("dayTitle"));
    m_title->setProperty("heading", true);
    m_title->setIcon(icon(QStringLiteral("calendar")));
    m_title->setToolTip(tr("Choose a day from the calendar (Ctrl+G)"));
    m_therapist->setObjectName(QStringLiteral("weekOf"));
    m_therapist->setAccessibleName(tr("Whose week"));
    m_therapist->setToolTip(tr("Whose week is shown"));
    m_therapist->hide();

    m_layout->setContentsMargins(theme().space(4), theme().space(2.5), theme().space(4), theme().space(2.5));
    m_layout->setSpacing(theme().space(2));
    for (QWidget* widget :
        std::initializer_list<QWidget*>{m_previous, m_todayButton, m_next, m_title, m_switch, m_therapist})
        m_layout->addWidget(widget);
    m_middle = m_layout->count();
    m_layout->addStretch(1);

    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT pageTurned(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT pageTurned(1); });
    connect(m_todayButton, &QPushButton::clicked, this, &DateBar::todayChosen);
    connect(m_title, &QPushButton::clicked, this, &DateBar::openCalendar);
    connect(m_switch, &ViewSwitch::viewChosen, this, &DateBar::viewChosen);
    connect(m_therapist, &QComboBox::activated, this,
        [this](int row) { Q_EMIT therapistChosen(Id<Therapist>{m_therapist->itemData(row).toLongLong()}); });
}

void DateBar::show(ScheduleView view, Date date)
{
    m_view = view;
    m_date = date;
    m_switch->setView(view);
    m_therapist->setVisible(view == ScheduleView::Week && m_therapist->count() > 1);
    showPeriod();
    fold();
}

void DateBar::setToday(Date today)
{
    m_today = today;
    showPeriod();
}

void DateBar::setTherapists(
    const std::vector<std::pair<Id<Therapist>, QString>>& therapists, std::optional<Id<Therapist>> shown)
{
    const QSignalBlocker quiet{m_therapist};
    m_therapist->clear();
    for (const auto& [id, name] : therapists)
        m_therapist->addItem(name, id.value());
    if (shown)
        m_therapist->setCurrentIndex(m_therapist->findData(shown->value()));
    m_therapist->setVisible(m_view == ScheduleView::Week && therapists.size() > 1);
}

void DateBar::setMiddle(QWidget* widget)
{
    delete m_layout->takeAt(m_middle);
    m_layout->insertWidget(m_middle, widget, 1);
}

void DateBar::addAction(QWidget* widget)
{
    m_layout->addWidget(widget);
}

void DateBar::showPeriod()
{
    if (!m_date)
        return;
    const QString period = periodText(m_view, *m_date);
    m_title->setText(period);
    m_title->setAccessibleName(tr("Shown: %1").arg(period));
    const auto [from, to] = daysShown(m_view, *m_date);
    m_todayButton->setEnabled(!m_today || *m_today < from || *m_today > to);
}

/// The views keep their names as long as everything else has its room.
void DateBar::fold()
{
    int wanted = m_layout->contentsMargins().left() + m_layout->contentsMargins().right();
    for (int index = 0; index < m_layout->count(); ++index) {
        const QWidget* widget = m_layout->itemAt(index)->widget();
        if (!widget || widget->isHidden())
            continue;
        wanted += m_layout->spacing();
        if (widget == m_switch)
            wanted += m_switch->fullWidth();
        else
            wanted += index == m_middle ? widget->minimumSizeHint().width() : widget->sizeHint().width();
    }
    m_switch->setCompact(wanted > width());
}

void DateBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fold();
}

void DateBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fold();
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
