// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrapping_button.h"

#include "ui/widgets/theme.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace taper {

namespace {

constexpr int kFlags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap;

} // namespace

WrappingButton::WrappingButton(const QString& words, QWidget* parent)
    : QPushButton{parent}
    , m_words{words}
{
    setAutoDefault(false);
    setAccessibleName(words);
    QSizePolicy policy{QSizePolicy::Preferred, QSizePolicy::Preferred};
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize WrappingButton::frame() const
{
    return {theme().space(7), theme().space(3.5)};
}

QSize WrappingButton::sizeHint() const
{
    return fontMetrics().size(Qt::TextSingleLine, m_words) + frame() + QSize{1, 0};
}

QSize WrappingButton::minimumSizeHint() const
{
    int widest = 0;
    for (const QString& word : m_words.split(QLatin1Char{' '}))
        widest = std::max(widest, fontMetrics().horizontalAdvance(word));
    return {widest + frame().width(), fontMetrics().height() + frame().height()};
}

int WrappingButton::heightForWidth(int width) const
{
    const QRect room{0, 0, std::max(width - frame().width(), 1), QWIDGETSIZE_MAX};
    return fontMetrics().boundingRect(room, kFlags, m_words).height() + frame().height();
}

void WrappingButton::paintEvent(QPaintEvent*)
{
    QStylePainter painter{this};
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    painter.drawControl(QStyle::CE_PushButtonBevel, option);
    const QSize around = frame() / 2;
    painter.setFont(font());
    painter.setPen(isDown() ? theme().onSelected : (isEnabled() ? theme().text : theme().muted));
    painter.drawText(rect().adjusted(around.width(), 0, -around.width() + 1, 0), kFlags, m_words);
}

} // namespace taper
