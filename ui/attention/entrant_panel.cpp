// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/entrant_panel.h"

#include "ui/attention/attention_texts.h"
#include "ui/shell/bridge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/race_strip.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrapping_button.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"

#include <QVBoxLayout>

namespace taper {

namespace {

constexpr size_t kOffered = 5;
/// So many are asked for, because some lie too early to count as a session before the race.
constexpr int kLookedAt = 40;
constexpr TimeOfDay kNoon{12 * 60};

QString timeText(const RankedSlot& time)
{
    QString text = QStringLiteral("%1 %2, %3 · %4")
                       .arg(words::weekdayDateText(dateOf(time.slot.interval.start)),
                           words::spanText(time.slot.interval), time.slot.therapistName,
                           words::verdictWord(time.slot.verdict));
    if (time.race)
        text += QStringLiteral(", ") + words::daysText(time.race->days);
    return text;
}

} // namespace

EntrantPanel::EntrantPanel(AsyncBridge& bridge)
    : PointPanel{tr("&Leave as it is…"), {}}
    , m_bridge{bridge}
    , m_strip{new RaceStrip}
    , m_heading{new SectionLabel}
    , m_times{new QVBoxLayout}
{
    m_strip->setObjectName(QStringLiteral("raceStrip"));
    m_heading->setWordWrap(true);
    m_times->setSpacing(theme().space(2));
    body()->addWidget(m_strip);
    body()->addWidget(m_heading);
    body()->addLayout(m_times);
    QPushButton* find = addAction(tr("&Find another time…"), "findTime", ButtonRole::Secondary);
    QPushButton* client = addAction(tr("&Open client"), "openClient", ButtonRole::Secondary);
    QPushButton* race = addAction(tr("Open &its race"), "openRace", ButtonRole::Secondary);

    connect(find, &QPushButton::clicked, this, [this] {
        if (point())
            Q_EMIT editorRequested(
                startOn(m_proposal.sessionType.isValid() ? std::optional{m_proposal.day} : std::nullopt));
    });
    connect(m_strip, &RaceStrip::dayChosen, this, [this](Date day) {
        if (point())
            Q_EMIT editorRequested(startOn(day));
    });
    connect(client, &QPushButton::clicked, this, [this] {
        if (point())
            Q_EMIT clientRequested(point()->client);
    });
    connect(race, &QPushButton::clicked, this, [this] {
        if (point())
            Q_EMIT raceRequested(point()->race);
    });
}

BookingStart EntrantPanel::startOn(std::optional<Date> day) const
{
    BookingStart start;
    start.client = point()->client;
    start.date = day;
    if (m_proposal.sessionType.isValid()) {
        start.sessionType = m_proposal.sessionType;
        start.length = m_proposal.length;
        start.therapist = m_proposal.therapist;
    }
    return start;
}

void EntrantPanel::fill(const AttentionPoint& point, Date today, bool isAnother)
{
    const Date raceDay = dateOf(*point.raceStart);
    QStringList lines{
        QStringLiteral("%1 · %2 · %3")
            .arg(point.raceName, words::momentText(*point.raceStart), words::inDaysText(raceDay, today)),
        tr("Nothing is booked from %1 up to the race.").arg(words::weekdayDateText(point.suitsFrom))};
    lines += point.clientPhone.isEmpty() ? tr("No phone number.") : tr("Phone %1").arg(point.clientPhone);
    setMatter(lines.join(u'\n'));
    if (isAnother) {
        m_strip->hide();
        m_heading->hide();
        clearLayout(*m_times);
        m_proposal = {};
    }
    load();
}

Result<EntrantPanel::Offer> EntrantPanel::offerFor(Clinic& clinic, const AttentionPoint& point)
{
    RecallReason reason;
    reason.kind = RecallKind::RaceAhead;
    reason.due = clinic.today();
    reason.race = point.race;
    reason.raceName = point.raceName;
    reason.raceDay = dateOf(*point.raceStart);
    auto times = recallTimes(clinic, point.client, reason, kLookedAt);
    if (!times)
        return fail(times.error());
    Offer offer{*std::move(times), {}};
    std::erase_if(offer.times.slots, [&point](const RankedSlot& time) {
        const Interval& session = time.slot.interval;
        return dateOf(session.start) < point.suitsFrom || session.end > *point.raceStart;
    });
    if (offer.times.slots.size() > kOffered)
        offer.times.slots.erase(offer.times.slots.begin() + kOffered, offer.times.slots.end());

    StripRequest request;
    request.client = point.client;
    request.sessionType = offer.times.proposal.sessionType;
    request.length = offer.times.proposal.length;
    request.start = offer.times.slots.empty() ? at(offer.times.proposal.day, kNoon)
                                              : offer.times.slots.front().slot.interval.start;
    auto strip = clientStrip(clinic, request);
    if (!strip)
        return fail(strip.error());
    offer.strip = *std::move(strip);
    return offer;
}

void EntrantPanel::load()
{
    m_request.run(
        m_bridge, [point = *point()](Clinic& clinic) { return offerFor(clinic, point); },
        [this](const Result<Offer>& offer) { present(offer); });
}

void EntrantPanel::present(const Result<Offer>& offer)
{
    if (!offer) {
        offerTimes({});
        return;
    }
    m_proposal = offer->times.proposal;
    m_strip->setDays(offer->strip.days);
    m_strip->setBookedDays(offer->strip.booked);
    m_strip->setToday(offer->strip.today);
    m_strip->setVisible(!offer->strip.days.empty());
    m_heading->setText(
        tr("Book %1 %2").arg(m_proposal.sessionTypeName, words::lengthText(m_proposal.length)));
    m_heading->show();
    offerTimes(offer->times);
}

void EntrantPanel::offerTimes(const RecallTimes& times)
{
    // The keyboard stays on the times, if it was there.
    const QWidget* focused = focusWidget();
    const bool hadFocus = focused && focused->hasFocus() && focused->objectName() == QLatin1String("time");
    clearLayout(*m_times);
    if (times.slots.empty()) {
        auto* none =
            new PlainLabel{tr("No free time suits before the race."), TextSize::Body, PlainLabel::Ink::Muted};
        none->setObjectName(QStringLiteral("noTimes"));
        m_times->addWidget(none);
    }
    for (const RankedSlot& time : times.slots) {
        auto* button = new WrappingButton{timeText(time)};
        button->setObjectName(QStringLiteral("time"));
        button->setAutoDefault(true);
        BookingProposal proposal{.client = point()->client,
            .therapist = time.slot.therapist,
            .room = time.slot.room,
            .sessionType = times.proposal.sessionType,
            .start = time.slot.interval.start,
            .length = time.slot.interval.length(),
            .replaces = std::nullopt};
        connect(button, &QPushButton::clicked, this, [this, proposal] { Q_EMIT bookRequested(proposal); });
        m_times->addWidget(button);
        button->show();
    }
    if (hadFocus && m_times->count() > 0)
        m_times->itemAt(0)->widget()->setFocus(Qt::OtherFocusReason);
}

} // namespace taper
