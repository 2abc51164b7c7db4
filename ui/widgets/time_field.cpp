// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/time_field.h"

#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QRegularExpression>

namespace taper {

std::optional<TimeOfDay> readTime(const QString& typed, bool mayEndDay)
{
    static const QRegularExpression shape{
        QStringLiteral(R"(^(\d{1,2})(?:[:.h ]?(\d{2}))?h?\s*(am|pm|a\.m\.|p\.m\.)?$)"),
        QRegularExpression::CaseInsensitiveOption};
    const auto match = shape.match(typed.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    int hour = match.captured(1).toInt();
    const int minute = match.captured(2).toInt();
    if (const QString half = match.captured(3).toLower(); !half.isEmpty()) {
        if (hour < 1 || hour > 12)
            return std::nullopt;
        hour = hour % 12 + (half.startsWith(QLatin1Char{'p'}) ? 12 : 0);
    }
    if (mayEndDay && hour == 24 && minute == 0)
        return kEndOfDay;
    if (hour > 23 || minute > 59)
        return std::nullopt;
    return TimeOfDay{hour * 60 + minute};
}

TimeField::TimeField(Minutes grid, QWidget* parent)
    : QLineEdit{parent}
    , m_grid{grid}
{
    setPlaceholderText(QStringLiteral("09:45"));
    connect(this, &QLineEdit::textChanged, this, &TimeField::noticeEdit);
    connect(this, &QLineEdit::editingFinished, this, &TimeField::tidy);
}

void TimeField::setGrid(Minutes grid)
{
    m_grid = grid;
}

void TimeField::setTime(std::optional<TimeOfDay> time)
{
    setText(time ? toText(*time) : QString{});
}

std::optional<TimeOfDay> TimeField::time() const
{
    return readTime(text(), m_mayEndDay);
}

QSize TimeField::sizeHint() const
{
    const QSize usual = QLineEdit::sizeHint();
    return {fontMetrics().horizontalAdvance(QStringLiteral("00:00")) + theme().space(8), usual.height()};
}

void TimeField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Up)
        step(1);
    else if (event->key() == Qt::Key_Down)
        step(-1);
    else
        QLineEdit::keyPressEvent(event);
}

void TimeField::focusOutEvent(QFocusEvent* event)
{
    tidy();
    QLineEdit::focusOutEvent(event);
}

void TimeField::noticeEdit()
{
    const auto now = time();
    if (now == m_last && now)
        return;
    m_last = now;
    Q_EMIT timeChanged();
}

void TimeField::step(int direction)
{
    const auto from = time();
    if (!from) {
        if (text().isEmpty())
            setTime(TimeOfDay{9 * 60});
        return;
    }
    // To the next line of the grid, also from between two lines.
    const auto grid = std::max<Minutes::rep>(m_grid.count(), 1);
    const auto now = from->count();
    const auto next = direction > 0 ? (now / grid + 1) * grid : ((now + grid - 1) / grid - 1) * grid;
    const auto last = m_mayEndDay ? kEndOfDay.count() : kEndOfDay.count() - 1;
    if (next >= 0 && next <= last)
        setTime(TimeOfDay{next});
}

void TimeField::tidy()
{
    if (const auto now = time(); now && text() != toText(*now))
        setText(toText(*now));
}

} // namespace taper
