// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/window_axis.h"

#include "ui/widgets/theme.h"
#include "ui/widgets/theme_signs.h"
#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace taper {

namespace {

constexpr double kUnitsHigh = 9;
constexpr double kUnitsHighReadOnly = 5;
constexpr double kFaded = 0.55;

QFont axisFont()
{
    return theme().font(TextSize::Small, QFont::DemiBold);
}

/// What tells a stretch apart in grey where it is too narrow for its sign: the patterns of the race strip.
void paintFoot(QPainter& painter, const QRectF& area, Verdict verdict)
{
    paintVerdictFoot(painter, area, verdict);
    if (verdict != Verdict::TooClose)
        return;
    const Theme& look = theme();
    QColor line = look.tone(verdict).ink;
    line.setAlphaF(0.22F);
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    painter.setPen(QPen{line, std::max(1.0, look.space(0.4) * 1.0)});
    for (double x = area.left() - area.height(); x < area.right(); x += look.space(4))
        painter.drawLine(QPointF{x, area.bottom()}, QPointF{x + area.height(), area.top()});
    painter.restore();
}

} // namespace

int raceWidth()
{
    return QFontMetrics{axisFont()}.horizontalAdvance(
               AxisRuler::tr("RACE", "on the day of the race, in a narrow cell"))
        + theme().space(5);
}

QSize WindowAxis::sizeHint() const
{
    return {theme().space(160), theme().space(m_isReadOnly ? kUnitsHighReadOnly : kUnitsHigh)};
}

QSize WindowAxis::minimumSizeHint() const
{
    return {theme().space(60), sizeHint().height()};
}

QRectF WindowAxis::stretch(RaceSide side, const Window& window) const
{
    const AxisScale axis = scale();
    const bool isDays = window.unit == WindowUnit::Days;
    const double from = axis.x(side, axisDays(window.unit, window.from));
    const double to = window.to ? axis.x(side, axisDays(window.unit, isDays ? *window.to + 1 : *window.to))
                                : axis.x(side, m_reach);
    return {std::min(from, to), 0, std::abs(to - from), static_cast<double>(height())};
}

void WindowAxis::paintStretch(QPainter& painter, RaceSide side, const Window& window) const
{
    const Theme& look = theme();
    const QRectF area = stretch(side, window);
    if (area.width() < 0.5)
        return;
    const Tone& tone = look.tone(window.verdict);
    painter.fillRect(area, window.verdict == Verdict::Ideal ? look.idealCell : tone.tint);
    paintFoot(painter, area, window.verdict);

    const QFontMetrics metrics{axisFont()};
    const double sign = window.verdict == Verdict::Fine ? 0 : metrics.ascent() * 0.75;
    const double gap = sign > 0 ? look.space(1) : 0;
    const QString word = words::verdictWord(window.verdict);
    const double wordWidth = metrics.horizontalAdvance(word);
    const double room = area.width() - look.space(4);
    const bool hasWord = sign + gap + wordWidth <= room;
    if (!hasWord && sign > area.width() - look.space(1))
        return;
    const double whole = hasWord ? sign + gap + wordWidth : sign;
    const double left = area.center().x() - whole / 2;
    paintVerdictSign(
        painter, QRectF{left, area.center().y() - sign / 2, sign, sign}, window.verdict, tone.ink);
    if (!hasWord)
        return;
    painter.setFont(axisFont());
    painter.setPen(tone.ink);
    painter.drawText(QRectF{left + sign + gap, area.top(), wordWidth + 2, area.height()},
        Qt::AlignVCenter | Qt::TextSingleLine, word);
}

void WindowAxis::paintEvent(QPaintEvent*)
{
    const Theme& look = theme();
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(QRectF{rect()}, look.space(1), look.space(1));
    painter.setClipPath(outline);
    if (m_isReadOnly)
        painter.setOpacity(kFaded);
    for (const RaceSide side : {RaceSide::Before, RaceSide::After}) {
        for (const Window& window : windows(side))
            paintStretch(painter, side, window);
    }
    const QRectF race{
        (width() - raceWidth()) / 2.0, 0, static_cast<double>(raceWidth()), static_cast<double>(height())};
    painter.fillRect(race, look.raceCell);
    painter.setFont(axisFont());
    painter.setPen(look.onRaceCell);
    painter.drawText(race, Qt::AlignCenter | Qt::TextSingleLine,
        AxisRuler::tr("RACE", "on the day of the race, in a narrow cell"));
}

AxisRuler::AxisRuler(QWidget* parent)
    : QWidget{parent}
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void AxisRuler::setReach(int days)
{
    m_reach = days;
    update();
}

void AxisRuler::setUnitBefore(WindowUnit unit)
{
    m_unitBefore = unit;
    update();
}

QSize AxisRuler::sizeHint() const
{
    return {theme().space(160), QFontMetrics{axisFont()}.height() + theme().space(1.5)};
}

QSize AxisRuler::minimumSizeHint() const
{
    return {theme().space(60), sizeHint().height()};
}

void AxisRuler::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    const Theme& look = theme();
    painter.setFont(axisFont());
    painter.setPen(look.muted);
    const QFontMetrics metrics{axisFont()};
    const AxisScale axis{static_cast<double>(width()), static_cast<double>(raceWidth()),
        static_cast<double>(m_reach), isRightToLeft()};
    const double foot = height() - look.space(1);

    // Outwards from the race, leaving out what would touch the one before it.
    const auto write = [&](double x, const QString& text, double& taken, bool isLeft) {
        const double wide = metrics.horizontalAdvance(text);
        const double left = std::clamp(x - wide / 2, 0.0, std::max(0.0, width() - wide));
        if (isLeft ? left + wide + look.space(2) > taken : left - look.space(2) < taken)
            return false;
        painter.drawText(QRectF{left, 0, wide + 1, foot}, Qt::AlignVCenter | Qt::TextSingleLine, text);
        taken = isLeft ? left : left + wide;
        return true;
    };
    const double middle = width() / 2.0;
    for (const RaceSide side : {RaceSide::Before, RaceSide::After}) {
        const bool isLeft = (side == RaceSide::Before) != isRightToLeft();
        double taken = isLeft ? middle - raceWidth() / 2.0 : middle + raceWidth() / 2.0;
        if (side == RaceSide::Before && m_unitBefore == WindowUnit::Days) {
            for (int day = 0; day < m_reach; ++day) {
                const double from = axis.x(side, day);
                const double to = axis.x(side, day + 1);
                write((from + to) / 2, words::daysText(-day), taken, isLeft);
                painter.fillRect(QRectF{to, foot, 1, static_cast<double>(look.space(1))}, look.muted);
            }
            continue;
        }
        for (const int hours : {1, 6, 12, 24, 48, 72, 96, 120, 168, 240, 336, 504, 672}) {
            if (hours > m_reach * 24)
                break;
            const double x = axis.x(side, hours / 24.0);
            const QString text = hours < 120 ? tr("%1 h").arg(hours) : tr("%1 d").arg(hours / 24);
            if (write(x, text, taken, isLeft))
                painter.fillRect(QRectF{x, foot, 1, static_cast<double>(look.space(1))}, look.muted);
        }
    }
}

} // namespace taper
