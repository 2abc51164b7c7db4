// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leave/displaced_list.h"
#include "ui/leave/leave_dialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/time_field.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace taper {

namespace {

/// The quarter of an hour that is on, so that "from now" reads as people say it.
Moment thisQuarter(Moment moment)
{
    constexpr Minutes kQuarter{15};
    return moment - timeOfDayOf(moment) % kQuarter;
}

} // namespace

void LeaveDialog::build()
{
    fields().add(content(), QStringLiteral("therapist"), tr("&Who is away?"), m_who);
    QHBoxLayout* from = addRow();
    fields().add(from, QStringLiteral("from"), tr("&From"), m_from);
    fields().add(from, QStringLiteral("from_time"), tr("at"), m_fromTime);
    fields().add(from, QStringLiteral("to"), tr("&To"), m_to);
    fields().add(from, QStringLiteral("to_time"), tr("until"), m_toTime);
    m_toTime->setMayEndDay(true);
    addQuickChoices();
    fields().add(content(), QStringLiteral("reason"), tr("&Reason"), m_reason);
    m_reason->setPlaceholderText(tr("ill, holiday, training"));
    content()->addWidget(new SectionLabel{tr("Bookings in this time")});
    content()->addWidget(m_list);

    m_end->setObjectName(QStringLiteral("endLeave"));
    m_end->setAutoDefault(false);
    m_end->hide();
    content()->addWidget(m_end, 0, Qt::AlignLeft);

    connect(m_who, &QComboBox::currentIndexChanged, this, &LeaveDialog::preview);
    connect(m_from, &DateField::dateChanged, this, &LeaveDialog::preview);
    connect(m_to, &DateField::dateChanged, this, &LeaveDialog::preview);
    connect(m_fromTime, &TimeField::timeChanged, this, &LeaveDialog::preview);
    connect(m_toTime, &TimeField::timeChanged, this, &LeaveDialog::preview);
    connect(m_list, &DisplacedList::changed, this, &LeaveDialog::showSaveLabel);
    connect(m_list, &DisplacedList::anotherWanted, this, &LeaveDialog::proposeAnotherFor);
    connect(m_end, &QPushButton::clicked, this, &LeaveDialog::end);
}

void LeaveDialog::addQuickChoices()
{
    m_restOfToday->setObjectName(QStringLiteral("restOfToday"));
    auto* wholeDay = makeButton(tr("W&hole day"));
    wholeDay->setObjectName(QStringLiteral("wholeDay"));
    auto* untilDate = makeButton(tr("Whole days &until…"));
    untilDate->setObjectName(QStringLiteral("untilDate"));
    auto* row = new FlowLayout{nullptr, theme().space(2)};
    for (QPushButton* button : {m_restOfToday, wholeDay, untilDate}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    content()->addLayout(row);

    connect(m_restOfToday, &QPushButton::clicked, this, [this] {
        const Moment from = thisQuarter(m_now);
        setSpan({from, dayInterval(dateOf(from)).end});
    });
    connect(wholeDay, &QPushButton::clicked, this,
        [this] { setSpan(dayInterval(m_from->date().value_or(dateOf(m_now)))); });
    connect(untilDate, &QPushButton::clicked, this, [this] {
        const Date first = m_from->date().value_or(dateOf(m_now));
        const Date last = std::max(first, m_to->date().value_or(first));
        setSpan({Moment{first}, dayInterval(last).end});
        m_to->setFocus();
    });
}

void LeaveDialog::setSpan(const Interval& span)
{
    m_isFilling = true;
    // Midnight is said as the end of the day before it.
    const Date last = dateOf(span.end - Minutes{1});
    m_from->setDate(dateOf(span.start));
    m_fromTime->setTime(timeOfDayOf(span.start));
    m_to->setDate(last);
    m_toTime->setTime(span.end - Moment{last});
    m_isFilling = false;
    preview();
}

} // namespace taper
