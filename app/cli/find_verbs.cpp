// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/documents.h"
#include "app/cli/known_names.h"
#include "app/cli/verbs.h"
#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace taper::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr int kMostHits = 200;

Status find(const Context& context, const Arguments& arguments)
{
    auto clinic = context.open();
    if (!clinic)
        return context.output.failure(clinic.error());
    const auto clients = findClients(**clinic, arguments.place(0), kMostHits);
    if (!clients)
        return context.output.failure(clients.error());
    const auto races = findRaces(**clinic, arguments.place(0), kMostHits);
    if (!races)
        return context.output.failure(races.error());

    QJsonArray clientRows;
    for (const ClientHit& client : *clients) {
        clientRows.append(toJson(client));
        context.output.line(
            QStringLiteral("%1  %2  %3  %4")
                .arg(QString::number(client.id.value()), client.name, client.phone, client.email)
                .trimmed());
    }
    QJsonArray raceRows;
    for (const RaceHit& race : *races) {
        raceRows.append(toJson(race));
        context.output.line(
            QStringLiteral("%1  %2  %3").arg(QString::number(race.id.value()), toIso(race.date), race.name));
    }
    if (clients->empty() && races->empty())
        context.output.line(Words::tr("Nobody and no race answers to “%1”.").arg(arguments.place(0)));
    context.output.document({{QStringLiteral("clients"), clientRows}, {QStringLiteral("races"), raceRows}});
    return Status::Done;
}

Result<SlotRequest> slotRequest(Clinic& clinic, const Arguments& arguments)
{
    const auto setup = loadSetup(clinic);
    if (!setup)
        return fail(setup.error());
    const auto type = sessionTypeNamed(*setup, arguments.text(QStringLiteral("--type")));
    if (!type)
        return fail(type.error());
    const auto from = arguments.date(QStringLiteral("--from"));
    const auto to = arguments.date(QStringLiteral("--to"));
    const auto minutes = arguments.number(QStringLiteral("--minutes"), 5, 480);
    if (!from || !to || !minutes)
        return fail(!from ? from.error() : !to ? to.error() : minutes.error());

    SlotRequest request;
    request.sessionType = type->id;
    request.from = **from;
    request.to = **to;
    if (*minutes)
        request.length = Minutes{**minutes};
    if (arguments.has(QStringLiteral("--therapist"))) {
        const auto therapist = therapistNamed(*setup, arguments.text(QStringLiteral("--therapist")));
        if (!therapist)
            return fail(therapist.error());
        request.therapists = {therapist->id};
    }
    if (arguments.has(QStringLiteral("--client"))) {
        const auto client = readNumber(arguments.text(QStringLiteral("--client")), QStringLiteral("client"));
        if (!client)
            return fail(client.error());
        request.client = Id<Client>{*client};
    }
    return request;
}

Status slots(const Context& context, const Arguments& arguments)
{
    auto clinic = context.open();
    if (!clinic)
        return context.output.failure(clinic.error());
    const auto request = slotRequest(**clinic, arguments);
    if (!request)
        return context.output.failure(request.error());
    const auto found = freeSlots(**clinic, *request);
    if (!found)
        return context.output.failure(found.error());

    QJsonArray rows;
    for (const SlotView& slot : *found) {
        rows.append(toJson(slot));
        QString line = QStringLiteral("%1–%2  %3")
                           .arg(words::momentText(slot.interval.start),
                               toText(timeOfDayOf(slot.interval.end)), slot.therapistName);
        if (!slot.roomName.isEmpty())
            line += QStringLiteral(", ") + slot.roomName;
        if (request->client)
            line += QStringLiteral(" · ") + words::verdictWord(slot.verdict);
        context.output.line(line);
    }
    if (found->empty())
        context.output.line(Words::tr("Nothing is free in these days."));
    context.output.document({{QStringLiteral("slots"), rows}});
    return Status::Done;
}

} // namespace

std::vector<Verb> findVerbs()
{
    return {
        {QStringLiteral("find"), Words::tr("Clients and races by parts of name, phone or e-mail."),
            {.places = QStringLiteral("TEXT"), .fewest = 1, .most = 1}, find},
        {QStringLiteral("slots"), Words::tr("Free slots; with a client each with its verdict."),
            {.options = {QStringLiteral("--type"), QStringLiteral("--from"), QStringLiteral("--to"),
                 QStringLiteral("--minutes"), QStringLiteral("--therapist"), QStringLiteral("--client")},
                .required = {QStringLiteral("--type"), QStringLiteral("--from"), QStringLiteral("--to")}},
            slots},
    };
}

} // namespace taper::cli
