// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/alert_panel.h"

#include "ui/booking/booking_words.h"
#include "ui/screening/alert_strip.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/theme.h"
#include "ui/words/figure_words.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace taper {

AlertPanel::AlertPanel()
    : PointPanel{tr("&Looked at…"),
        tr("Before the visit, find out whether the session can be given as booked, and write down what came "
           "of it.")}
    , m_alerts{new AlertStrip}
{
    body()->addWidget(m_alerts);
    QPushButton* day = addAction(tr("&Go to the booking"), "openBooking", ButtonRole::Secondary);
    QPushButton* client = addAction(tr("&Open client"), "openClient", ButtonRole::Secondary);
    connect(day, &QPushButton::clicked, this, [this] {
        if (point())
            Q_EMIT dayRequested(dateOf(point()->booking->fields.start), point()->booking->id);
    });
    connect(client, &QPushButton::clicked, this, [this] {
        if (point())
            Q_EMIT clientRequested(point()->client);
    });
}

void AlertPanel::fill(const AttentionPoint& point, Date today, bool)
{
    setMatter(QStringLiteral("%1 · %2").arg(
        wholeText(*point.booking), words::inDaysText(dateOf(point.booking->fields.start), today)));
    m_alerts->setConditions(point.booking->conditions, point.alerts);
}

} // namespace taper
