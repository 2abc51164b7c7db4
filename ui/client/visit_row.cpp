// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/visit_row.h"

#include "ui/widgets/theme.h"
#include "ui/widgets/theme_signs.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOption>

namespace taper {

namespace {

QString restOf(const BookingView& booking)
{
    QStringList parts{booking.therapistName};
    if (booking.fields.status != BookingStatus::Booked && booking.fields.status != BookingStatus::Completed)
        parts += words::statusText(booking.fields);
    if (booking.race)
        parts += words::daysText(booking.race->days) + u' ' + booking.race->name;
    if (!booking.fields.reason.isEmpty())
        parts += VisitRow::tr("kept: “%1”").arg(booking.fields.reason);
    else if (!booking.fields.note.isEmpty())
        parts += booking.fields.note.section(u'\n', 0, 0);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

VisitRow::VisitRow(const BookingView& booking, Date today, QWidget* parent)
    : QWidget{parent}
    , m_booking{booking}
    , m_when{words::shortDateText(dateOf(booking.fields.start), today)}
    , m_what{QStringLiteral("%1 %2 · %3")
                 .arg(booking.sessionTypeName, words::lengthText(booking.fields.length),
                     toText(timeOfDayOf(booking.fields.start)))}
    , m_rest{restOf(booking)}
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(QStringLiteral("%1, %2, %3").arg(m_when, m_what, m_rest));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize VisitRow::sizeHint() const
{
    const int line = QFontMetrics{theme().font(TextSize::Body)}.height();
    const int small = QFontMetrics{theme().font(TextSize::Small)}.height();
    return {theme().space(60), line + small + theme().space(4)};
}

void VisitRow::paintEvent(QPaintEvent*)
{
    const Theme& look = theme();
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_isHovered || hasFocus()) {
        painter.setBrush(look.hover);
        painter.setPen(hasFocus() ? QPen{look.accent, 1.5} : Qt::NoPen);
        painter.drawRoundedRect(QRectF{rect()}.adjusted(1, 1, -1, -1), look.radius(), look.radius());
    }
    const QRectF inner =
        QRectF{rect()}.adjusted(look.space(2), look.space(1.5), -look.space(2), -look.space(1.5));
    const double dateWidth = look.space(26);
    const auto draw = [&painter](const QRectF& where, const QString& text) {
        painter.drawText(where, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(where.width())));
    };
    const bool isOff = !holdsSlot(m_booking.fields.status);
    painter.setFont(look.font(TextSize::Body, QFont::DemiBold));
    painter.setPen(isOff ? look.muted : look.text);
    draw({inner.left(), inner.top(), dateWidth, inner.height()}, m_when);
    const double sign = look.space(2.5);
    QRectF text = inner.adjusted(dateWidth, 0, -sign - look.space(2), 0);
    draw(text, m_what);
    paintVerdictSign(
        painter, {inner.right() - sign, inner.top() + look.space(0.5), sign, sign}, m_booking.verdict);
    text.setTop(text.top() + painter.fontMetrics().height() + 1);
    painter.setFont(look.font(TextSize::Small));
    painter.setPen(look.muted);
    draw(text, m_rest);
}

void VisitRow::choose()
{
    Q_EMIT chosen(dateOf(m_booking.fields.start), m_booking.id);
}

void VisitRow::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        choose();
}

void VisitRow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        choose();
    else
        QWidget::keyPressEvent(event);
}

void VisitRow::enterEvent(QEnterEvent* event)
{
    QWidget::enterEvent(event);
    m_isHovered = true;
    update();
}

void VisitRow::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_isHovered = false;
    update();
}

} // namespace taper
