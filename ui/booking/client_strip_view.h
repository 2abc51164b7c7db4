// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/client_strip.h"
#include "ui/shell/view_request.h"

#include <QPointer>
#include <QWidget>

#include <optional>

namespace taper {

class PlainLabel;
class RaceStrip;

/// The race strip of a client and a session, wherever one is chosen, moved or shown: says whose races they
/// are over the days, and asks the clinic by itself. Takes no room while no race is near.
///
///     m_strip->ask(*m_bridge, {.client = client, .sessionType = type, .start = slot.interval.start});
///
/// Children "stripHeading" and "raceStrip".
class ClientStripView final : public QWidget {
    Q_OBJECT

public:
    explicit ClientStripView(QWidget* parent = nullptr);

    /// Shows the days for this session; what was shown stays until the answer is there. `isBooking`: the day
    /// of `start` is outlined as the session's own.
    void ask(AsyncBridge& bridge, const StripRequest& request, bool isBooking = true);
    /// The same for a session as it is proposed.
    void ask(AsyncBridge& bridge, const BookingProposal& proposal);
    /// What was asked last, again: after a change.
    void askAgain();
    /// Shows nothing any more.
    void clear();
    void setCompact(bool compact);
    /// Without a heading, where the race is named beside it.
    void setHeadingShown(bool isShown);

    [[nodiscard]] bool isPending() const { return m_request.isPending(); }
    [[nodiscard]] RaceStrip* strip() const { return m_strip; }

Q_SIGNALS:
    /// A day was clicked, or Enter pressed on it.
    void dayChosen(taper::Date day);

private:
    void show(ClientStrip strip);

    QPointer<AsyncBridge> m_bridge;
    std::optional<StripRequest> m_asked;
    bool m_isBooking = true;
    bool m_isHeadingShown = true;
    ViewRequest m_request;
    PlainLabel* m_heading;
    RaceStrip* m_strip;
};

} // namespace taper
