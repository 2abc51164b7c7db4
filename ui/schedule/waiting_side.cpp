// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/waiting_side.h"

#include "ui/schedule/schedule_desk.h"
#include "ui/waiting/gap_offer.h"
#include "ui/waiting/waiting_panel.h"
#include "ui/waiting/waiting_writer.h"

namespace taper {

WaitingSide::WaitingSide(AsyncBridge& bridge, ScheduleDesk* desk, QObject* parent)
    : QObject{parent}
    , m_bridge{bridge}
    , m_desk{desk}
    , m_panel{new WaitingPanel{bridge}}
    , m_offer{new GapOffer}
{
    m_panel->hide();
    m_offer->hide();
    connectPanel();
    connectOffer();
    connect(desk, &ScheduleDesk::gapLeft, this, &WaitingSide::offerGap);
}

void WaitingSide::connectPanel()
{
    connect(m_panel, &WaitingPanel::placeRequested, this, &WaitingSide::placeRequested);
    connect(m_panel, &WaitingPanel::noticed, m_desk, &ScheduleDesk::noticed);
    connect(m_panel, &WaitingPanel::undoOffered, m_desk, &ScheduleDesk::undoOffered);
    connect(m_panel, &WaitingPanel::failed, m_desk, &ScheduleDesk::failed);
    const WaitingWriter& writer = m_panel->writer();
    connect(&writer, &WaitingWriter::booked, this, &WaitingSide::booked);
    connect(&writer, &WaitingWriter::gapOpened, this, &WaitingSide::offerGap);
}

void WaitingSide::connectOffer()
{
    connect(m_offer, &GapOffer::bookRequested, this, [this](const WaitingOffer& offer) {
        m_panel->writer().book(offer.entry, offer.place());
        m_offer->dismiss();
    });
    connect(m_offer, &GapOffer::dismissed, this, &WaitingSide::putAway);
}

void WaitingSide::setHistory(UndoHistory* history)
{
    m_panel->writer().setHistory(history);
}

void WaitingSide::toggle()
{
    if (m_panel->isVisible()) {
        m_panel->hide();
        Q_EMIT putAway();
        return;
    }
    m_panel->show();
    m_panel->activate();
    m_panel->focusFirst();
}

void WaitingSide::hold(const BookingView& booking)
{
    m_panel->show();
    m_panel->activate();
    m_panel->writer().hold(booking);
}

void WaitingSide::offerGap(const BookingView& before)
{
    m_offer->showFor(m_bridge, before);
}

void WaitingSide::refresh(const Changes& changes)
{
    m_panel->refresh(changes);
    m_offer->refresh(changes);
}

} // namespace taper
