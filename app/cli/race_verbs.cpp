// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/documents.h"
#include "app/cli/verbs.h"
#include "core/base/text.h"
#include "core/clinic/races.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"

#include <QCoreApplication>

namespace taper::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr int kMostHits = 50;

/// A race by its number, or by its exact name if only one has it.
Result<Id<Race>> raceNamed(Clinic& clinic, const QString& text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (isNumber)
        return Id<Race>{number};
    const auto hits = findRaces(clinic, text, kMostHits);
    if (!hits)
        return fail(hits.error());
    std::vector<Id<Race>> exact;
    for (const RaceHit& hit : *hits) {
        if (foldForSearch(hit.name) == foldForSearch(text))
            exact.push_back(hit.id);
    }
    if (exact.size() == 1)
        return exact.front();
    if (exact.empty())
        return fail(Error::notFound(QStringLiteral("race"), text));
    return fail(ErrorCode::Ambiguous,
        {{QStringLiteral("what"), QStringLiteral("race")}, {QStringLiteral("text"), text}});
}

void printList(const Output& output, const QString& heading, const std::vector<VerdictChange>& changes)
{
    if (changes.empty())
        return;
    output.line(heading);
    for (const VerdictChange& change : changes)
        output.line(QStringLiteral("  ") + flagLine(change.booking, change.finding));
}

Status printChange(const Output& output, const Result<RaceChange>& change)
{
    if (!change)
        return output.failure(change.error());
    output.line(QStringLiteral("%1, %2: %3")
                    .arg(change->race->name, words::longDateText(change->race->date),
                        words::raceStatusWord(change->race->status)));
    printList(output, Words::tr("Now flagged, or flagged harder:"), change->bookings.worse);
    printList(output, Words::tr("Flagged as before:"), change->bookings.stillFlagged);
    printList(output, Words::tr("Better than before:"), change->bookings.better);
    if (change->bookings.worse.empty() && change->bookings.stillFlagged.empty())
        output.line(Words::tr("No booking of anyone entered is flagged."));
    output.document(toJson(*change));
    return Status::Done;
}

Status moveIt(const Context& context, const Arguments& arguments)
{
    const auto date = arguments.date(QStringLiteral("--date"));
    const auto time = arguments.time(QStringLiteral("--start-time"));
    if (!date || !time)
        return context.output.failure(!date ? date.error() : time.error());
    auto clinic = context.open();
    if (!clinic)
        return context.output.failure(clinic.error());
    const auto race = raceNamed(**clinic, arguments.place(0));
    if (!race)
        return context.output.failure(race.error());
    return printChange(context.output, moveRace(**clinic, *race, **date, *time));
}

Status cancelIt(const Context& context, const Arguments& arguments)
{
    auto clinic = context.open();
    if (!clinic)
        return context.output.failure(clinic.error());
    const auto race = raceNamed(**clinic, arguments.place(0));
    if (!race)
        return context.output.failure(race.error());
    return printChange(context.output, cancelRace(**clinic, *race));
}

} // namespace

std::vector<Verb> raceVerbs()
{
    return {
        {QStringLiteral("race move"),
            Words::tr("A race on another day; re-checks the bookings of everyone entered."),
            {.places = QStringLiteral("RACE"),
                .fewest = 1,
                .most = 1,
                .options = {QStringLiteral("--date"), QStringLiteral("--start-time")},
                .required = {QStringLiteral("--date")}},
            moveIt},
        {QStringLiteral("race cancel"),
            Words::tr("Cancels a race; re-checks the bookings of everyone entered."),
            {.places = QStringLiteral("RACE"), .fewest = 1, .most = 1}, cancelIt},
    };
}

} // namespace taper::cli
