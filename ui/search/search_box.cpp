// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/search_box.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace taper {

SearchBox::SearchBox(QWidget* parent)
    : QWidget{parent}
    , m_invitation{tr("Find a client, race or command")}
    , m_keys{tr("Ctrl K")}
{
    setObjectName(QStringLiteral("searchBox"));
    setFocusPolicy(Qt::TabFocus); // a click goes on to the search itself
    setCursor(Qt::IBeamCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(m_invitation);
    setPlainToolTip(this, tr("Find anything (Ctrl+K)"));
}

int SearchBox::lineHeight() const
{
    return std::max(fontMetrics().height(), theme().space(5)) + theme().space(2) + 4;
}

QSize SearchBox::sizeHint() const
{
    const int words = fontMetrics().horizontalAdvance(m_invitation + m_keys);
    return {words + theme().space(18), lineHeight()};
}

QSize SearchBox::minimumSizeHint() const
{
    return {theme().space(12), lineHeight()};
}

void SearchBox::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT opened({});
}

void SearchBox::keyPressEvent(QKeyEvent* event)
{
    const QString text = event->text();
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT opened({});
    else if (isPlain && !text.isEmpty() && text.front().isPrint())
        Q_EMIT opened(text);
    else
        QWidget::keyPressEvent(event);
}

void SearchBox::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const double pen = hasFocus() ? 2 : 1;
    painter.setPen(QPen{hasFocus() ? theme().accent : theme().fieldBorder, pen});
    painter.setBrush(underMouse() ? theme().hover : theme().surface);
    const QRectF frame = QRectF{rect()}.adjusted(1 + pen / 2, 1 + pen / 2, -1 - pen / 2, -1 - pen / 2);
    painter.drawRoundedRect(frame, theme().radius(), theme().radius());

    const int edge = theme().space(2.5);
    const int side = theme().space(4.5);
    const QRect sign{edge, (height() - side) / 2, side, side};
    icon(QStringLiteral("search"), theme().muted).paint(&painter, sign);
    painter.setPen(theme().muted);
    painter.setFont(theme().font(TextSize::Small));
    const int keysWidth = painter.fontMetrics().horizontalAdvance(m_keys);
    QRect words{
        sign.right() + theme().space(2), 0, width() - sign.right() - theme().space(2) - edge, height()};
    // The words matter more than the key, where there is no room for both.
    const int wanted = fontMetrics().horizontalAdvance(m_invitation) + keysWidth + theme().space(4);
    if (words.width() >= wanted) {
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, m_keys);
        words.setWidth(words.width() - keysWidth - theme().space(4));
    }
    painter.setFont(font());
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        fontMetrics().elidedText(m_invitation, Qt::ElideRight, words.width()));
}

void SearchBox::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace taper
