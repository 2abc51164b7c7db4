// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/race_strip.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/theme_signs.h"
#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>

namespace taper {

namespace {

constexpr double kUnitsHigh = 8;
constexpr double kCompactUnitsHigh = 6;

QFont cellFont()
{
    return theme().font(TextSize::Small, QFont::DemiBold);
}

} // namespace

RaceStrip::RaceStrip(QWidget* parent)
    : QWidget{parent}
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Days around the race"));
}

void RaceStrip::setDays(std::vector<StripDay> days)
{
    const auto keyboardDay = currentDay();
    m_days = std::move(days);
    m_hasSeveralRaces = std::ranges::any_of(
        m_days, [this](const StripDay& day) { return day.nearestName != m_days.front().nearestName; });
    const QString races = racesText();
    setAccessibleName(races.isEmpty() ? tr("Days around the race") : tr("Days around %1").arg(races));
    const auto wanted = keyboardDay && hasFocus() ? keyboardDay : m_bookingDay;
    const auto found = std::ranges::find_if(m_days, [&](const StripDay& day) { return day.date == wanted; });
    m_current = found == m_days.end() ? 0 : static_cast<size_t>(found - m_days.begin());
    setVisible(!m_days.empty() || isWindow());
    announce();
    updateGeometry();
    update();
}

void RaceStrip::setBookingDay(std::optional<Date> day)
{
    m_bookingDay = day;
    if (!hasFocus()) {
        for (size_t index = 0; index < m_days.size(); ++index) {
            if (m_days[index].date == day)
                m_current = index;
        }
    }
    announce();
    update();
}

void RaceStrip::setToday(std::optional<Date> day)
{
    m_today = day;
    announce();
    update();
}

void RaceStrip::setBookedDays(std::vector<Date> days)
{
    m_bookedDays = std::move(days);
    announce();
    update();
}

void RaceStrip::setCompact(bool compact)
{
    m_isCompact = compact;
    updateGeometry();
    update();
}

int RaceStrip::barHeight() const
{
    return theme().space(m_isCompact ? kCompactUnitsHigh : kUnitsHigh);
}

bool RaceStrip::isBooked(Date day) const
{
    return std::ranges::find(m_bookedDays, day) != m_bookedDays.end();
}

QString RaceStrip::racesText() const
{
    QStringList names;
    for (const StripDay& day : m_days) {
        if (day.race.isValid() && !names.contains(day.raceName))
            names << day.raceName;
    }
    return names.join(QStringLiteral(" · "));
}

std::optional<Date> RaceStrip::currentDay() const
{
    return m_current < m_days.size() ? std::optional{m_days[m_current].date} : std::nullopt;
}

QString RaceStrip::describe(const StripDay& day) const
{
    QString text = words::longDateText(day.date) + QStringLiteral(": ");
    if (day.race.isValid()) {
        text += day.raceName;
    } else {
        QStringList parts;
        if (day.daysToNearest)
            parts.append(m_hasSeveralRaces ? tr("%1 %2", "D−2 London Marathon")
                                                 .arg(words::daysText(*day.daysToNearest), day.nearestName)
                                           : words::daysText(*day.daysToNearest));
        parts.append(day.verdict ? words::verdictWord(*day.verdict) : tr("no race near"));
        text += parts.join(QStringLiteral(", "));
    }
    if (day.date == m_bookingDay)
        text += tr("; this booking");
    if (isBooked(day.date))
        text += day.date == m_bookingDay ? tr("; another session too") : tr("; another session is booked");
    if (day.date == m_today)
        text += tr("; today");
    return text;
}

QSize RaceStrip::sizeHint() const
{
    const int cell = QFontMetrics{cellFont()}.horizontalAdvance(QStringLiteral("D−10")) + theme().space(1);
    return {cell * static_cast<int>(std::max<size_t>(m_days.size(), 1)), barHeight() + theme().space(1.5)};
}

QSize RaceStrip::minimumSizeHint() const
{
    const int cell = QFontMetrics{cellFont()}.horizontalAdvance(QStringLiteral("−9"));
    return {cell * static_cast<int>(m_days.size()), sizeHint().height()};
}

QRectF RaceStrip::cellRect(size_t index) const
{
    const double width = static_cast<double>(this->width()) / static_cast<double>(m_days.size());
    const double left = isRightToLeft() ? this->width() - width * static_cast<double>(index + 1)
                                        : width * static_cast<double>(index);
    return {left, 0, width, static_cast<double>(barHeight())};
}

std::optional<size_t> RaceStrip::cellAt(QPointF position) const
{
    for (size_t index = 0; index < m_days.size(); ++index) {
        if (cellRect(index).contains(position))
            return index;
    }
    return std::nullopt;
}

QString RaceStrip::cellText(size_t index) const
{
    const StripDay& day = m_days[index];
    const QFontMetrics metrics{cellFont()};
    const auto fits = [&](const QString& text) {
        return metrics.horizontalAdvance(text) + 2 <= cellRect(index).width();
    };
    QStringList choices;
    if (day.race.isValid()) {
        choices = {
            tr("RACE", "on the day of the race, in a narrow cell"), tr("R", "RACE where it does not fit")};
    } else if (day.daysToNearest) {
        const QString full = words::daysText(*day.daysToNearest);
        choices = {m_hasRoom ? full : full.mid(1), full.mid(1)};
    } else {
        choices = {QString::number(toQDate(day.date).day())};
    }
    const auto fitting = std::ranges::find_if(choices, fits);
    return fitting == choices.end() ? choices.constLast() : *fitting;
}

void RaceStrip::paintCell(QPainter& painter, size_t index) const
{
    const Theme& look = theme();
    const StripDay& day = m_days[index];
    const QRectF cell = cellRect(index);
    const bool isRace = day.race.isValid();
    const Tone& tone = day.verdict ? look.tone(*day.verdict) : look.fine;

    QColor ground = day.verdict ? tone.tint : look.sunken;
    if (day.verdict == Verdict::Ideal)
        ground = look.idealCell;
    painter.fillRect(cell, isRace ? look.raceCell : ground);
    if (!isRace && day.verdict)
        paintVerdictPattern(painter, cell, *day.verdict);
    painter.setFont(cellFont());
    painter.setPen(isRace ? look.onRaceCell : (day.verdict ? tone.ink : look.muted));
    painter.drawText(cell, Qt::AlignCenter | Qt::TextSingleLine, cellText(index));
}

void RaceStrip::paintEvent(QPaintEvent*)
{
    if (m_days.empty())
        return;
    const Theme& look = theme();
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    // All days alike: "D+1" is narrower than "D−1".
    const QFontMetrics metrics{cellFont()};
    m_hasRoom = std::ranges::all_of(m_days, [&](const StripDay& day) {
        return day.race.isValid() || !day.daysToNearest
            || metrics.horizontalAdvance(words::daysText(*day.daysToNearest)) + 2 <= cellRect(0).width();
    });

    QPainterPath outline;
    const QRectF whole{0, 0, static_cast<double>(width()), static_cast<double>(barHeight())};
    outline.addRoundedRect(whole, look.space(1), look.space(1));
    painter.save();
    painter.setClipPath(outline);
    for (size_t index = 0; index < m_days.size(); ++index)
        paintCell(painter, index);
    painter.restore();

    for (size_t index = 0; index < m_days.size(); ++index)
        paintMarks(painter, index);
}

void RaceStrip::paintMarks(QPainter& painter, size_t index) const
{
    const Theme& look = theme();
    const QRectF cell = cellRect(index);
    const StripDay& day = m_days[index];
    if (index > 0 && day.nearestName != m_days[index - 1].nearestName) {
        const double seam = isRightToLeft() ? cell.right() : cell.left();
        painter.fillRect(QRectF{seam - 1.5, cell.top(), 3, cell.height()}, look.surface);
    }
    if (isBooked(day.date)) {
        const double size = look.space(1.75);
        painter.setPen(Qt::NoPen);
        painter.setBrush(day.race.isValid() ? look.onRaceCell : look.text);
        painter.drawPolygon(QPolygonF{{cell.topRight() + QPointF{-1.5 - size, 1.5},
            cell.topRight() + QPointF{-1.5, 1.5}, cell.topRight() + QPointF{-1.5, 1.5 + size}}});
    }
    if (day.date == m_bookingDay) {
        painter.setPen(QPen{look.text, 2});
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(cell.adjusted(1, 1, -1, -1));
    }
    if (day.date == m_today) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.danger);
        painter.drawEllipse(
            QPointF{cell.center().x(), cell.bottom() + look.space(0.85)}, look.space(0.5), look.space(0.5));
    }
    if (hasFocus() && index == m_current) {
        painter.setPen(QPen{look.accent, 2});
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(cell.adjusted(4, 4, -4, -4), 2, 2); // inside the booking's outline
    }
}

bool RaceStrip::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const auto index = cellAt(help->pos()))
        QToolTip::showText(help->globalPos(), plainToolTip(describe(m_days[*index])), this);
    else
        QToolTip::hideText();
    return true;
}

void RaceStrip::keyPressEvent(QKeyEvent* event)
{
    const int forward = isRightToLeft() ? -1 : 1;
    int step = 0;
    switch (event->key()) {
    case Qt::Key_Left:
        step = -forward;
        break;
    case Qt::Key_Right:
        step = forward;
        break;
    case Qt::Key_Home:
        moveTo(0);
        return;
    case Qt::Key_End:
        moveTo(m_days.empty() ? 0 : m_days.size() - 1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (const auto day = currentDay())
            Q_EMIT dayChosen(*day);
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (step < 0 && m_current > 0)
        moveTo(m_current - 1);
    else if (step > 0 && m_current + 1 < m_days.size())
        moveTo(m_current + 1);
}

void RaceStrip::mouseReleaseEvent(QMouseEvent* event)
{
    const auto index = cellAt(event->position());
    if (!index || event->button() != Qt::LeftButton)
        return;
    moveTo(*index);
    Q_EMIT dayChosen(m_days[*index].date);
}

void RaceStrip::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void RaceStrip::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

void RaceStrip::moveTo(size_t index)
{
    m_current = index;
    announce();
    update();
}

void RaceStrip::announce()
{
    const QString text = m_current < m_days.size() ? describe(m_days[m_current]) : QString{};
    if (text == accessibleDescription())
        return;
    setAccessibleDescription(text);
    QAccessibleEvent change{this, QAccessible::DescriptionChanged};
    QAccessible::updateAccessibility(&change);
}

} // namespace taper
