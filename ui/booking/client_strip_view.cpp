// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/client_strip_view.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/race_strip.h"

#include <QVBoxLayout>

namespace taper {

ClientStripView::ClientStripView(QWidget* parent)
    : QWidget{parent}
    , m_heading{new PlainLabel{{}, TextSize::Small, PlainLabel::Ink::Muted}}
    , m_strip{new RaceStrip}
{
    m_heading->setObjectName(QStringLiteral("stripHeading"));
    m_strip->setObjectName(QStringLiteral("raceStrip"));
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(1));
    layout->addWidget(m_heading);
    layout->addWidget(m_strip);
    connect(m_strip, &RaceStrip::dayChosen, this, &ClientStripView::dayChosen);
    hide();
}

void ClientStripView::ask(AsyncBridge& bridge, const StripRequest& request, bool isBooking)
{
    // Rows are gone through with the arrows: what is shown already needs no question.
    if (m_bridge == &bridge && m_asked == request && m_isBooking == isBooking)
        return;
    m_bridge = &bridge;
    m_asked = request;
    m_isBooking = isBooking;
    askAgain();
}

void ClientStripView::ask(AsyncBridge& bridge, const BookingProposal& proposal)
{
    if (!proposal.client.isValid() || !proposal.sessionType.isValid())
        return clear();
    ask(bridge,
        {.client = proposal.client,
            .sessionType = proposal.sessionType,
            .start = proposal.start,
            .length = proposal.length,
            .booking = proposal.replaces,
            .from = std::nullopt,
            .to = std::nullopt});
}

void ClientStripView::askAgain()
{
    if (!m_bridge || !m_asked)
        return;
    m_request.run(
        *m_bridge, [request = *m_asked](Clinic& clinic) { return clientStrip(clinic, request); },
        [this](Result<ClientStrip> strip) {
            // Without its strip a dialog says the same in words; an error is told where something is done.
            show(strip ? *std::move(strip) : ClientStrip{});
        });
}

void ClientStripView::show(ClientStrip strip)
{
    m_strip->setBookingDay(m_isBooking && m_asked ? std::optional{dateOf(m_asked->start)} : std::nullopt);
    m_strip->setToday(strip.today);
    m_strip->setBookedDays(std::move(strip.booked));
    m_strip->setDays(std::move(strip.days));
    const QString races = m_strip->racesText();
    m_heading->setText(races);
    m_heading->setVisible(m_isHeadingShown && !races.isEmpty());
    setVisible(!m_strip->days().empty());
}

void ClientStripView::clear()
{
    m_request.drop();
    m_asked.reset();
    m_strip->setDays({});
    hide();
}

void ClientStripView::setCompact(bool compact)
{
    m_strip->setCompact(compact);
}

void ClientStripView::setHeadingShown(bool isShown)
{
    m_isHeadingShown = isShown;
    m_heading->setVisible(isShown && !m_heading->text().isEmpty());
}

} // namespace taper
