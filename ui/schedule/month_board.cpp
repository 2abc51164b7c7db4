// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/month_board.h"

#include "ui/schedule/month_cell.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/words/figure_words.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace taper {

namespace {

constexpr int kDaysOfWeek = 7;

} // namespace

MonthBoard::MonthBoard(QWidget* parent)
    : QWidget{parent}
{
    setObjectName(QStringLiteral("monthBoard"));
    setAccessibleName(tr("Month"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void MonthBoard::setMonth(MonthView month)
{
    m_month = std::move(month);
    update();
}

void MonthBoard::setDay(Date day)
{
    m_day = day;
    update();
}

void MonthBoard::setNow(Moment now)
{
    m_month.now = now;
    update();
}

void MonthBoard::mark(Date day)
{
    setDay(day);
    const auto shown = std::ranges::find(m_month.days, day, &MonthDay::date);
    if (shown != m_month.days.end())
        setAccessibleDescription(describe(*shown));
    QAccessibleEvent said{this, QAccessible::DescriptionChanged};
    QAccessible::updateAccessibility(&said);
    Q_EMIT dayMarked(day);
}

QString MonthBoard::describe(const MonthDay& day)
{
    QStringList parts{words::weekdayDateText(day.date)};
    if (day.closure)
        parts += day.closure->isEmpty() ? tr("clinic closed") : tr("clinic closed: %1").arg(*day.closure);
    parts += day.bookings == 1 ? tr("1 booking") : tr("%n bookings", nullptr, day.bookings);
    if (day.open > Minutes{0})
        parts += tr("%1 booked of %2").arg(words::hoursText(day.booked), words::hoursText(day.open));
    if (day.tooClose > 0)
        parts += tr("%n too close", nullptr, day.tooClose);
    if (day.caution > 0)
        parts += day.caution == 1 ? tr("1 caution") : tr("%n cautions", nullptr, day.caution);
    for (const RaceMark& race : day.races)
        parts += race.entrants == 1 ? tr("%1, 1 runner").arg(race.name)
                                    : tr("%1, %n runners", nullptr, race.entrants).arg(race.name);
    return parts.join(QStringLiteral(" · "));
}

QSize MonthBoard::sizeHint() const
{
    return {theme().space(180), theme().space(150)};
}

double MonthBoard::headerHeight() const
{
    return QFontMetricsF{theme().font(TextSize::Small)}.height() + theme().space(3);
}

QRectF MonthBoard::cellRect(size_t index) const
{
    const auto weeks = static_cast<double>(std::max<size_t>(m_month.days.size() / kDaysOfWeek, 1));
    const double cellWidth = width() / static_cast<double>(kDaysOfWeek);
    const double cellHeight = (height() - headerHeight()) / weeks;
    return {cellWidth * static_cast<double>(index % kDaysOfWeek),
        headerHeight() + cellHeight * static_cast<double>(index / kDaysOfWeek), cellWidth, cellHeight};
}

QRect MonthBoard::rectOf(Date day) const
{
    const auto shown = std::ranges::find(m_month.days, day, &MonthDay::date);
    if (shown == m_month.days.end())
        return {};
    return cellRect(static_cast<size_t>(shown - m_month.days.begin())).toRect();
}

const MonthDay* MonthBoard::dayAt(QPointF point) const
{
    for (size_t index = 0; index < m_month.days.size(); ++index) {
        if (cellRect(index).contains(point))
            return &m_month.days[index];
    }
    return nullptr;
}

void MonthBoard::paintEvent(QPaintEvent* event)
{
    const Theme& look = theme();
    QPainter painter{this};
    painter.fillRect(rect(), look.surface);
    painter.fillRect(QRectF{0, 0, static_cast<double>(width()), headerHeight()}, look.sunken);
    painter.setFont(look.font(TextSize::Small, QFont::DemiBold));
    painter.setPen(look.muted);
    for (int weekday = 0; weekday < kDaysOfWeek; ++weekday) {
        QRectF head = cellRect(static_cast<size_t>(weekday));
        head = {head.left() + look.space(2), 0, head.width() - look.space(2), headerHeight()};
        painter.drawText(
            head, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), words::shortWeekdayText(weekday));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (size_t index = 0; index < m_month.days.size(); ++index) {
        const QRectF cell = cellRect(index);
        if (!cell.intersects(event->rect()))
            continue;
        const MonthDay& day = m_month.days[index];
        const bool isOfMonth = std::chrono::year_month_day{day.date}.month()
            == std::chrono::year_month_day{m_month.month}.month();
        paintMonthCell(painter, day, cell,
            {.isToday = day.date == dateOf(m_month.now),
                .isOfMonth = isOfMonth,
                .isMarked = day.date == m_day,
                .hasKeyboard = hasFocus()});
    }
}

void MonthBoard::mousePressEvent(QMouseEvent* event)
{
    if (const MonthDay* day = dayAt(event->position()))
        mark(day->date);
}

void MonthBoard::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const MonthDay* day = dayAt(event->position()))
        Q_EMIT dayOpened(day->date);
}

void MonthBoard::keyPressEvent(QKeyEvent* event)
{
    const auto step = [this](int days) { mark(m_day + std::chrono::days{days}); };
    switch (event->key()) {
    case Qt::Key_Left:
        return step(-1);
    case Qt::Key_Right:
        return step(1);
    case Qt::Key_Up:
        return step(-kDaysOfWeek);
    case Qt::Key_Down:
        return step(kDaysOfWeek);
    case Qt::Key_Home:
        return step(-weekdayIndex(m_day));
    case Qt::Key_End:
        return step(kDaysOfWeek - 1 - weekdayIndex(m_day));
    case Qt::Key_PageUp:
        Q_EMIT pageTurned(-1);
        return;
    case Qt::Key_PageDown:
        Q_EMIT pageTurned(1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT dayOpened(m_day);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void MonthBoard::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void MonthBoard::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

bool MonthBoard::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const MonthDay* day = dayAt(help->pos()))
            QToolTip::showText(help->globalPos(), plainToolTip(describe(*day)), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace taper
