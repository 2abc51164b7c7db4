// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/book.h"
#include "core/clinic/client_strip.h"
#include "core/clinic/recall.h"
#include "ui/attention/point_panel.h"
#include "ui/booking/booking_start.h"
#include "ui/shell/view_request.h"

namespace taper {

class RaceStrip;
class SectionLabel;

/// A runner with nothing booked before the race: the days around it, and free times that suit, each booked
/// with one press. The strip is named "raceStrip", the times "time", buttons "findTime", "openClient",
/// "openRace", the line that there are none "noTimes".
class EntrantPanel final : public PointPanel {
    Q_OBJECT

public:
    explicit EntrantPanel(AsyncBridge& bridge);

    /// True while free times are being looked for.
    [[nodiscard]] bool isLoading() const { return m_request.isPending(); }

Q_SIGNALS:
    void bookRequested(const taper::BookingProposal& proposal);
    /// Another time is wanted: open a BookingEditor with this.
    void editorRequested(const taper::BookingStart& start);

protected:
    void fill(const AttentionPoint& point, Date today, bool isAnother) override;

private:
    struct Offer {
        RecallTimes times;
        ClientStrip strip;
    };
    static Result<Offer> offerFor(Clinic& clinic, const AttentionPoint& point);

    void load();
    void present(const Result<Offer>& offer);
    void offerTimes(const RecallTimes& times);
    [[nodiscard]] BookingStart startOn(std::optional<Date> day) const;

    AsyncBridge& m_bridge;
    ViewRequest m_request;
    RaceStrip* m_strip;
    SectionLabel* m_heading;
    QVBoxLayout* m_times;
    RecallProposal m_proposal;
};

} // namespace taper
