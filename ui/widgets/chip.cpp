// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace taper {

namespace {

constexpr double kSideUnits = 1.75;

QFont chipFont()
{
    return theme().font(TextSize::Small);
}

} // namespace

Chip::Chip(const QString& text, ChipKind kind, QWidget* parent)
    : QWidget{parent}
    , m_kind{kind}
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
}

void Chip::setText(const QString& text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics{chipFont()};
    return {metrics.horizontalAdvance(m_text) + 2 * theme().space(kSideUnits) + 1,
        metrics.height() + theme().space(0.75)};
}

QSize Chip::minimumSizeHint() const
{
    const int narrow = QFontMetrics{chipFont()}.horizontalAdvance(QStringLiteral("mm…"));
    return {std::min(sizeHint().width(), narrow + 2 * theme().space(kSideUnits)), sizeHint().height()};
}

void Chip::resizeEvent(QResizeEvent*)
{
    setPlainToolTip(this, width() < sizeHint().width() ? m_text : QString{});
}

void Chip::paintEvent(QPaintEvent*)
{
    const Theme& look = theme();
    QColor ground = look.isDark ? look.hover : look.faint;
    QColor ink = look.text;
    if (m_kind == ChipKind::RaceDay) {
        ground = look.raceCell;
        ink = look.onRaceCell;
    } else if (m_kind == ChipKind::Alert) {
        ground = look.caution.tint;
        ink = look.caution.ink;
    }
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    const double radius = height() / 2.0;
    painter.drawRoundedRect(rect(), radius, radius);
    painter.setFont(chipFont());
    painter.setPen(ink);
    const QRect inner = rect().adjusted(look.space(kSideUnits), 0, -look.space(kSideUnits), 0);
    painter.drawText(inner, Qt::AlignCenter | Qt::TextSingleLine,
        QFontMetrics{chipFont()}.elidedText(m_text, Qt::ElideRight, inner.width() + 1));
}

} // namespace taper
