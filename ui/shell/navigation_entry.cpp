// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation_entry.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

namespace taper {

namespace {

constexpr double kIconUnits = 4.5;

QFont entryFont(bool isCurrent)
{
    return theme().font(TextSize::Body, isCurrent ? QFont::DemiBold : QFont::Medium);
}

QFont countFont()
{
    return theme().font(TextSize::Small, QFont::DemiBold);
}

QFont markFont()
{
    QFont font = theme().font(TextSize::Heading, QFont::Bold);
    font.setLetterSpacing(QFont::PercentageSpacing, 97);
    return font;
}

} // namespace

Wordmark::Wordmark(QWidget* parent)
    : QWidget{parent}
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(QStringLiteral("Taper"));
}

void Wordmark::setCollapsed(bool collapsed)
{
    m_isCollapsed = collapsed;
    update();
}

QSize Wordmark::sizeHint() const
{
    const QFontMetrics metrics{markFont()};
    return {metrics.horizontalAdvance(QStringLiteral("taper")) + theme().space(5),
        metrics.height() + theme().space(3)};
}

void Wordmark::paintEvent(QPaintEvent*)
{
    struct Part {
        const char* text;
        QColor colour;
    };
    const Theme& look = theme();
    const QColor blue = look.isDark ? look.info.ink : look.accent;
    const QList<Part> parts = m_isCollapsed ? QList<Part>{{"t", look.text}, {"e", blue}}
                                            : QList<Part>{{"tap", look.text}, {"e", blue}, {"r", look.text}};
    QPainter painter{this};
    painter.setFont(markFont());
    const QFontMetricsF metrics{markFont()};
    double total = 0;
    for (const Part& part : parts)
        total += metrics.horizontalAdvance(QLatin1String{part.text});
    double x = m_isCollapsed ? (width() - total) / 2 : look.space(2.5);
    if (isRightToLeft() && !m_isCollapsed)
        x = width() - look.space(2.5) - total;
    const double baseline = metrics.ascent() + look.space(0.5);
    for (const Part& part : parts) {
        painter.setPen(part.colour);
        painter.drawText(QPointF{x, baseline}, QLatin1String{part.text});
        x += metrics.horizontalAdvance(QLatin1String{part.text});
    }
}

NavigationEntry::NavigationEntry(
    const QString& key, const QString& title, const QString& icon, const QString& shortcut, QWidget* parent)
    : QAbstractButton{parent}
    , m_key{key}
    , m_icon{icon}
    , m_shortcut{shortcut}
{
    setObjectName(QStringLiteral("navigation.") + key);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setText(title);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void NavigationEntry::setCount(int count, bool urgent)
{
    m_count = count;
    m_isUrgent = urgent;
    describe();
    update();
}

void NavigationEntry::setCollapsed(bool collapsed)
{
    m_isCollapsed = collapsed;
    describe();
    updateGeometry();
    update();
}

void NavigationEntry::describe()
{
    QString title = text();
    title.remove(QLatin1Char{'&'});
    setAccessibleName(m_count > 0 ? QStringLiteral("%1, %2").arg(title, countText()) : title);
    QString tip = m_isCollapsed ? accessibleName() : QString{};
    if (!m_shortcut.isEmpty())
        tip += tip.isEmpty() ? m_shortcut : QStringLiteral(" (%1)").arg(m_shortcut);
    setPlainToolTip(this, tip);
}

QString NavigationEntry::countText() const
{
    return m_count > 999 ? QStringLiteral("999+") : QString::number(m_count);
}

int NavigationEntry::expandedWidth() const
{
    const int title = QFontMetrics{entryFont(true)}.size(Qt::TextShowMnemonic, text()).width();
    const int count =
        m_count > 0 ? QFontMetrics{countFont()}.horizontalAdvance(countText()) + theme().space(6) : 0;
    return theme().space(2.5 + kIconUnits + 2 + 2.5) + title + count;
}

QSize NavigationEntry::sizeHint() const
{
    const int height = QFontMetrics{entryFont(true)}.height() + theme().space(3);
    return {m_isCollapsed ? theme().space(11) : expandedWidth(), height};
}

void NavigationEntry::paintCount(QPainter& painter, const QRectF& inner) const
{
    const Theme& look = theme();
    const QFontMetricsF metrics{countFont()};
    const double height = metrics.height();
    const double width = std::max(height, metrics.horizontalAdvance(countText()) + look.space(2));
    const bool isLeft = isRightToLeft() && !m_isCollapsed;
    QRectF badge{
        isLeft ? inner.left() : inner.right() - width, inner.center().y() - height / 2, width, height};
    if (m_isCollapsed)
        badge.moveTop(inner.top());
    painter.setFont(countFont());
    if (m_isUrgent) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.danger);
        painter.drawRoundedRect(badge, height / 2, height / 2);
        painter.setPen(look.onDanger);
        painter.drawText(badge, Qt::AlignCenter, countText());
    } else if (!m_isCollapsed) {
        painter.setPen(look.muted);
        painter.drawText(badge, (isLeft ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, countText());
    }
}

void NavigationEntry::paintEvent(QPaintEvent*)
{
    const Theme& look = theme();
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF whole = QRectF{rect()}.adjusted(1, 1, -1, -1);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? look.selected : look.hover);
        painter.drawRoundedRect(whole, look.radius(), look.radius());
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen{look.accent, 2});
        painter.drawRoundedRect(whole, look.radius(), look.radius());
    }

    const QColor ink = isChecked() ? look.onSelected : look.text;
    const int side = look.space(kIconUnits);
    const QRectF inner = QRectF{rect()}.adjusted(look.space(2.5), 0, -look.space(2.5), 0);
    QRect iconRect{0, (height() - side) / 2, side, side};
    if (m_isCollapsed)
        iconRect.moveLeft((width() - side) / 2);
    else
        iconRect.moveLeft(static_cast<int>(isRightToLeft() ? inner.right() - side : inner.left()));
    taper::icon(m_icon, isChecked() ? look.onSelected : look.muted).paint(&painter, iconRect);

    if (m_count > 0)
        paintCount(painter, m_isCollapsed ? whole : inner);
    if (m_isCollapsed)
        return;
    const double indent = side + look.space(2);
    const QRectF words = isRightToLeft() ? inner.adjusted(0, 0, -indent, 0) : inner.adjusted(indent, 0, 0, 0);
    painter.setFont(entryFont(isChecked()));
    painter.setPen(ink);
    painter.drawText(words,
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter)
            | Qt::TextSingleLine | Qt::TextHideMnemonic,
        text());
}

} // namespace taper
