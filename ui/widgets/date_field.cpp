// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/date_field.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/words/day_words.h"
#include "ui/words/figure_words.h"

#include <QCalendarWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace taper {

namespace {

// The years that dates are read in (core/base/civil_time.h).
constexpr int kFirstYear = 1900;
constexpr int kLastYear = 9999;

} // namespace

std::optional<Date> readDate(const QString& typed, Date today)
{
    return readDay(typed, today, words::dayWords());
}

DateField::DateField(Date today, QWidget* parent)
    : QWidget{parent}
    , m_today{today}
    , m_edit{new QLineEdit}
    , m_button{new QToolButton}
{
    m_edit->setPlaceholderText(tr("24 Apr or 2026-04-24"));
    m_edit->installEventFilter(this);
    m_button->setProperty("role", QStringLiteral("bordered"));
    m_button->setIcon(icon(QStringLiteral("calendar")));
    m_button->setAccessibleName(tr("Open the calendar"));
    setPlainToolTip(m_button, tr("Calendar (Alt+Down)"));
    // The keys do all that it does, so Tab goes on to the next field.
    m_button->setFocusPolicy(Qt::ClickFocus);
    setFocusProxy(m_edit);
    setFocusPolicy(Qt::StrongFocus);

    auto* layout = new QHBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().space(1));
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_button);
    connect(m_edit, &QLineEdit::textChanged, this, &DateField::noticeEdit);
    connect(m_edit, &QLineEdit::editingFinished, this, &DateField::tidy);
    connect(m_button, &QToolButton::clicked, this, &DateField::openCalendar);
}

DateField::~DateField()
{
    // Its end takes the keyboard from the line, which then reports that editing is over.
    m_edit->disconnect(this);
}

void DateField::setDate(std::optional<Date> date)
{
    m_edit->setText(date ? toIso(*date) : QString{});
}

std::optional<Date> DateField::date() const
{
    return readDate(m_edit->text(), m_today);
}

bool DateField::isEmpty() const
{
    return m_edit->text().trimmed().isEmpty();
}

QString DateField::text() const
{
    return m_edit->text();
}

void DateField::setPlaceholder(const QString& text)
{
    m_edit->setPlaceholderText(text);
}

void DateField::openCalendar()
{
    auto* popup = new QWidget{this, Qt::Popup};
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setObjectName(QStringLiteral("calendarPopup"));
    auto* layout = new QVBoxLayout{popup};
    layout->setContentsMargins(1, 1, 1, 1);
    auto* calendar = new QCalendarWidget;
    calendar->setLocale(words::locale());
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setSelectedDate(toQDate(date().value_or(m_today)));
    layout->addWidget(calendar);
    const auto choose = [this, popup](QDate chosen) {
        setDate(fromQDate(chosen));
        popup->close();
        m_edit->setFocus(Qt::PopupFocusReason);
    };
    connect(calendar, &QCalendarWidget::clicked, popup, choose);
    connect(calendar, &QCalendarWidget::activated, popup, choose);
    popup->adjustSize();
    popup->move(mapToGlobal(QPoint{0, height()}));
    popup->show();
    calendar->setFocus(Qt::PopupFocusReason);
}

bool DateField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    switch (key->key()) {
    case Qt::Key_Down:
        if (key->modifiers() & Qt::AltModifier)
            openCalendar();
        else
            step(-1, 0);
        return true;
    case Qt::Key_Up:
        step(1, 0);
        return true;
    case Qt::Key_PageDown:
        step(0, -1);
        return true;
    case Qt::Key_PageUp:
        step(0, 1);
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void DateField::noticeEdit()
{
    const auto now = date();
    setPlainToolTip(m_edit, now ? words::longDateText(*now) : QString{});
    if (now == m_last && now)
        return;
    m_last = now;
    Q_EMIT dateChanged();
}

void DateField::tidy()
{
    // What was understood is shown as it is understood, so that "3/4" leaves no doubt.
    if (const auto now = date(); now && m_edit->text() != toIso(*now))
        m_edit->setText(toIso(*now));
}

void DateField::step(int days, int months)
{
    const auto from = date();
    if (!from) {
        if (isEmpty())
            setDate(m_today);
        return;
    }
    const QDate next = toQDate(*from).addDays(days).addMonths(months);
    if (next.year() >= kFirstYear && next.year() <= kLastYear)
        setDate(fromQDate(next));
}

} // namespace taper
