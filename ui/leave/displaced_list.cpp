// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leave/displaced_list.h"

#include "ui/leave/displaced_row.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

#include <algorithm>

namespace taper {

using What = LeaveDecision::What;

DisplacedList::DisplacedList(AsyncBridge& bridge, Where where, QWidget* parent)
    : QWidget{parent}
    , m_bridge{bridge}
    , m_where{where}
    , m_summary{new PlainLabel}
    , m_all{new QWidget}
    , m_lines{new QVBoxLayout}
{
    m_summary->setObjectName(QStringLiteral("summary"));
    auto* moveAll = makeButton(tr("Move &all"), ButtonRole::Quiet);
    moveAll->setObjectName(QStringLiteral("moveAll"));
    auto* stayAll = makeButton(tr("&Leave all there"), ButtonRole::Quiet);
    stayAll->setObjectName(QStringLiteral("stayAll"));
    auto* buttons = new FlowLayout{m_all, theme().space(2)};
    buttons->setContentsMargins({});
    for (QPushButton* button : {moveAll, stayAll}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    connect(moveAll, &QPushButton::clicked, this, [this] { chooseAll(What::Move); });
    connect(stayAll, &QPushButton::clicked, this, [this] { chooseAll(What::Stay); });

    m_lines->setSpacing(theme().space(1));
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(2));
    layout->addWidget(m_summary);
    layout->addWidget(m_all);
    layout->addLayout(m_lines);
    m_all->hide();
}

void DisplacedList::setBookings(const std::vector<DisplacedBooking>& bookings)
{
    std::vector<LeaveDecision> before = decisions();
    m_rows.clear();
    clearLayout(*m_lines);
    for (const DisplacedBooking& booking : bookings) {
        auto* added = new DisplacedRow{m_bridge, booking};
        const auto decided = std::ranges::find(before, booking.booking.id, &LeaveDecision::booking);
        if (decided != before.end())
            added->choose(decided->what);
        m_lines->addWidget(added);
        m_rows.push_back(added);
        connect(added, &DisplacedRow::changed, this, &DisplacedList::changed);
        connect(added, &DisplacedRow::anotherWanted, this,
            [this, id = booking.booking.id] { Q_EMIT anotherWanted(id); });
    }
    m_all->setVisible(m_rows.size() > 1);
    m_summary->setText(summaryOf(static_cast<int>(m_rows.size())));
    Q_EMIT changed();
}

QString DisplacedList::summaryOf(int count) const
{
    if (m_where == Where::OutsideHours) {
        if (count == 0)
            return tr("All bookings to come lie within the hours.");
        return count == 1
            ? tr("1 booking cannot be kept where it is. What is to become of it?")
            : tr("%1 bookings cannot be kept where they are. What is to become of them?").arg(count);
    }
    if (count == 0)
        return tr("No bookings lie in this time.");
    return count == 1 ? tr("1 booking lies in this time. What is to become of it?")
                      : tr("%1 bookings lie in this time. What is to become of them?").arg(count);
}

void DisplacedList::say(const QString& sentence)
{
    m_rows.clear();
    clearLayout(*m_lines);
    m_all->hide();
    m_summary->setText(sentence);
    Q_EMIT changed();
}

std::vector<LeaveDecision> DisplacedList::decisions() const
{
    std::vector<LeaveDecision> all;
    all.reserve(m_rows.size());
    for (const DisplacedRow* row : m_rows)
        all.push_back(row->decision());
    return all;
}

int DisplacedList::count(What what) const
{
    return static_cast<int>(
        std::ranges::count_if(m_rows, [what](const DisplacedRow* row) { return row->choice() == what; }));
}

bool DisplacedList::checkReasons()
{
    // The first that lacks one gets the keyboard, so the last one asked.
    bool areThere = true;
    for (auto row = m_rows.rbegin(); row != m_rows.rend(); ++row)
        areThere = (*row)->checkReason() && areThere;
    return areThere;
}

void DisplacedList::showRefused(const std::vector<RefusedMove>& refused)
{
    for (const RefusedMove& move : refused) {
        if (DisplacedRow* refusedRow = row(move.booking.id))
            refusedRow->showRefused(move.review);
    }
    if (!refused.empty()) {
        if (DisplacedRow* first = row(refused.front().booking.id))
            first->focusFirst();
    }
}

std::vector<TakenSlot> DisplacedList::takenBesides(Id<Booking> booking) const
{
    std::vector<TakenSlot> taken;
    for (const DisplacedRow* other : m_rows) {
        const DisplacedBooking& displaced = other->displaced();
        if (displaced.booking.id != booking && displaced.proposal && other->choice() == What::Move)
            taken.push_back({displaced.booking.id, *displaced.proposal});
    }
    return taken;
}

std::vector<SlotView> DisplacedList::passedOver(Id<Booking> booking) const
{
    const DisplacedRow* found = row(booking);
    return found ? found->passedOver() : std::vector<SlotView>{};
}

void DisplacedList::setProposal(const DisplacedBooking& other)
{
    if (DisplacedRow* found = row(other.booking.id))
        found->setProposal(other);
}

DisplacedRow* DisplacedList::row(Id<Booking> booking) const
{
    const auto found = std::ranges::find_if(
        m_rows, [booking](const DisplacedRow* row) { return row->displaced().booking.id == booking; });
    return found == m_rows.end() ? nullptr : *found;
}

void DisplacedList::chooseAll(What what)
{
    for (DisplacedRow* each : m_rows)
        each->choose(what);
}

} // namespace taper
