// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/verdict_badge.h"

#include "ui/widgets/theme.h"
#include "ui/widgets/theme_signs.h"
#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"

#include <QFontMetrics>
#include <QPainter>

namespace taper {

namespace {

QFont badgeFont()
{
    return theme().font(TextSize::Small, QFont::DemiBold);
}

int signSize()
{
    return QFontMetrics{badgeFont()}.ascent() * 3 / 4;
}

} // namespace

VerdictBadge::VerdictBadge(QWidget* parent)
    : QWidget{parent}
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void VerdictBadge::setVerdict(Verdict verdict, std::optional<int> days)
{
    m_verdict = verdict;
    m_text = words::verdictWord(verdict);
    if (days)
        m_text += QStringLiteral(" · ") + words::daysText(*days);
    setAccessibleName(m_text);
    updateGeometry();
    update();
}

QSize VerdictBadge::sizeHint() const
{
    const QFontMetrics metrics{badgeFont()};
    const int sign = m_verdict == Verdict::Fine ? 0 : signSize() + theme().space(1);
    return {metrics.horizontalAdvance(m_text) + sign + theme().space(4), metrics.height() + theme().space(1)};
}

void VerdictBadge::paintEvent(QPaintEvent*)
{
    const Theme& look = theme();
    const Tone& tone = look.tone(m_verdict);
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tone.tint);
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);

    QRectF inner = QRectF{rect()}.adjusted(look.space(2), 0, -look.space(2), 0);
    if (m_verdict != Verdict::Fine) {
        const double size = signSize();
        paintVerdictSign(
            painter, QRectF{inner.left(), inner.center().y() - size / 2, size, size}, m_verdict, tone.ink);
        inner.setLeft(inner.left() + size + look.space(1));
    }
    painter.setFont(badgeFont());
    painter.setPen(tone.ink);
    painter.drawText(inner, Qt::AlignVCenter | Qt::TextSingleLine, m_text);
}

} // namespace taper
