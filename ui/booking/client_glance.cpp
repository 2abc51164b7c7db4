// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/client_glance.h"

#include "ui/booking/booking_words.h"
#include "ui/screening/alert_strip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/words/figure_words.h"

#include <QVBoxLayout>

namespace taper {
namespace {

constexpr int kMostLines = 3;

QStringList shortened(QStringList lines)
{
    const int more = static_cast<int>(lines.size()) - kMostLines;
    if (more <= 0)
        return lines;
    lines = lines.mid(0, kMostLines);
    lines << ClientGlance::tr("and %n more", nullptr, more);
    return lines;
}

} // namespace

struct ClientGlance::Loaded {
    ClientDetail detail;
    std::vector<ConditionAlert> conditions;
    Moment now;
};

ClientGlance::ClientGlance(QWidget* parent)
    : QWidget{parent}
    , m_lines{new QVBoxLayout{this}}
{
    m_lines->setContentsMargins({});
    m_lines->setSpacing(theme().space(1));
    hide();
}

void ClientGlance::show(AsyncBridge& bridge, Id<Client> client, std::optional<Id<Booking>> except)
{
    m_request.run(
        bridge,
        [client](Clinic& clinic) -> Result<Loaded> {
            auto detail = clientDetail(clinic, client);
            if (!detail)
                return fail(detail.error());
            const auto known = conditionsOf(clinic, client);
            if (!known)
                return fail(known.error());
            std::vector<Stored<ClientCondition>> standing;
            standing.reserve(known->standing.size());
            for (const KnownCondition& condition : known->standing)
                standing.push_back(condition.condition);
            const Moment now = clinic.now();
            auto alerts = alertsAt(standing, detail->client->dateOfBirth, known->guardianConsent, now);
            return Loaded{std::move(*detail), std::move(alerts), now};
        },
        [this, except](const Result<Loaded>& loaded) {
            if (loaded)
                present(*loaded, except);
            else
                clear(); // the dialog works without it, and saving will say what is wrong
        });
}

void ClientGlance::clear()
{
    m_request.drop();
    clearLayout(*m_lines);
    hide();
}

void ClientGlance::present(const Loaded& loaded, std::optional<Id<Booking>> except)
{
    clearLayout(*m_lines);
    const ClientDetail& detail = loaded.detail;
    const Moment now = loaded.now;
    auto* alerts = new AlertStrip;
    alerts->setObjectName(QStringLiteral("alerts"));
    m_lines->addWidget(alerts);
    alerts->setConditions(loaded.conditions, detail.client->alerts);
    const bool hasAlerts = !alerts->isEmpty();

    QStringList booked;
    for (const BookingView& booking : detail.coming) {
        if (!except || booking.id != *except)
            booked << wholeText(booking);
    }
    addSection(tr("Booked already"), shortened(booked), "comingBookings");

    QStringList races;
    for (auto entry = detail.entries.rbegin(); entry != detail.entries.rend(); ++entry) {
        const RaceFields& race = entry->race.fields();
        const bool isAhead = race.endDate.value_or(race.date) >= dateOf(now);
        if (isAhead && race.status != RaceStatus::Cancelled)
            races << raceHeading(race, dateOf(now));
    }
    addSection(tr("Races ahead"), shortened(races), "comingRaces");
    setVisible(hasAlerts || m_lines->count() > 1);
}

void ClientGlance::addSection(const QString& heading, const QStringList& lines, const char* name)
{
    if (lines.isEmpty())
        return;
    m_lines->addWidget(new SectionLabel{heading});
    auto* text = new PlainLabel{lines.join(QLatin1Char('\n'))};
    text->setObjectName(QLatin1String{name});
    m_lines->addWidget(text);
}

} // namespace taper
