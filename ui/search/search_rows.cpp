// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/search_rows.h"

#include "core/base/text.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace taper {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Search)
};

constexpr size_t kMostCommands = 7;
const QString kDot = QStringLiteral(" · ");

/// "Fri 24 Apr"; with its year, where that is another.
QString dayText(Date date, Date today)
{
    const bool isThisYear = toQDate(date).year() == toQDate(today).year();
    return isThisYear ? words::weekdayDateText(date) : words::shortDateText(date, today);
}

SearchRow heading(const QString& text)
{
    SearchRow row;
    row.text = text;
    return row;
}

SearchRow rowOf(const PaletteCommand& command, size_t place)
{
    return {.kind = SearchRow::Kind::Command,
        .text = command.title,
        .more = {},
        .keys = command.shortcut,
        .icon = command.icon,
        .verdict = std::nullopt,
        .id = static_cast<qint64>(place),
        .date = {}};
}

SearchRow rowOf(const FoundClient& found, Date today)
{
    const ClientHit& client = found.client;
    QString name = client.name;
    if (!client.preferredName.isEmpty() && client.preferredName != client.name)
        name += QStringLiteral(" (%1)").arg(client.preferredName);
    QStringList more;
    if (client.archived)
        more << Text::tr("archived");
    if (!client.phone.isEmpty())
        more << client.phone;
    else if (!client.email.isEmpty())
        more << client.email;
    if (found.next)
        more << Text::tr("next %1").arg(
            dayText(dateOf(*found.next), today) + u' ' + toText(timeOfDayOf(*found.next)));
    else if (found.last)
        more << Text::tr("last visit %1").arg(words::agoText(dateOf(*found.last), today));
    return {.kind = SearchRow::Kind::OfClient,
        .text = tidyLine(name),
        .more = tidyLine(more.join(kDot)),
        .keys = {},
        .icon = QStringLiteral("user"),
        .verdict = std::nullopt,
        .id = client.id.value(),
        .date = {}};
}

SearchRow rowOf(const FoundRace& found, Date today)
{
    const RaceHit& race = found.race;
    QStringList more{dayText(race.date, today), words::inDaysText(race.date, today)};
    if (race.status != RaceStatus::Scheduled)
        more << words::raceStatusWord(race.status);
    if (!race.place.isEmpty())
        more << race.place;
    if (found.entrants > 0)
        more << (found.entrants == 1 ? Text::tr("1 runner")
                                     : Text::tr("%n runners", nullptr, found.entrants));
    return {.kind = SearchRow::Kind::OfRace,
        .text = tidyLine(race.name),
        .more = tidyLine(more.join(kDot)),
        .keys = {},
        .icon = QStringLiteral("races"),
        .verdict = std::nullopt,
        .id = race.id.value(),
        .date = {}};
}

SearchRow rowOf(const FoundBooking& found, Date today)
{
    const BookingView& booking = found.booking;
    const Date date = dateOf(booking.fields.start);
    QStringList more{dayText(date, today) + u' ' + words::spanText(booking.fields.interval()),
        booking.sessionTypeName + u' ' + words::lengthText(booking.fields.length), booking.therapistName};
    if (booking.race)
        more << words::daysText(booking.race->days) + u' ' + booking.race->name;
    if (found.because == FoundBooking::Because::LastOfClient)
        more << Text::tr("last visit");
    return {.kind = SearchRow::Kind::OfBooking,
        .text = tidyLine(booking.clientName),
        .more = tidyLine(more.join(kDot)),
        .keys = {},
        .icon = QStringLiteral("calendar"),
        .verdict = booking.verdict,
        .id = booking.id.value(),
        .date = date};
}

SearchRow rowOfDay(const SearchHits& hits)
{
    const QString count = hits.bookingsOnDay == 0 ? Text::tr("no bookings")
        : hits.bookingsOnDay == 1                 ? Text::tr("1 booking")
                                                  : Text::tr("%n bookings", nullptr, hits.bookingsOnDay);
    return {.kind = SearchRow::Kind::OfDay,
        .text = Text::tr("Go to %1").arg(words::longDateText(*hits.day)),
        .more = words::inDaysText(*hits.day, hits.today) + kDot + count,
        .keys = {},
        .icon = QStringLiteral("day"),
        .verdict = std::nullopt,
        .id = 0,
        .date = *hits.day};
}

template <class Found>
void addGroup(std::vector<SearchRow>& rows, const QString& title, const std::vector<Found>& found, Date today)
{
    if (found.empty())
        return;
    rows.push_back(heading(title));
    for (const Found& each : found)
        rows.push_back(rowOf(each, today));
}

} // namespace

std::vector<SearchRow> searchRows(
    const std::vector<PaletteCommand>& commands, const QString& text, const std::optional<SearchHits>& hits)
{
    std::vector<SearchRow> rows;
    if (hits && hits->day) {
        rows.push_back(heading(Text::tr("Day")));
        rows.push_back(rowOfDay(*hits));
    }
    std::vector<CommandMatch> matches = matchingCommands(commands, text);
    matches.resize(std::min(matches.size(), kMostCommands));
    const auto addCommands = [&] {
        if (matches.empty())
            return;
        rows.push_back(heading(Text::tr("Commands")));
        for (const CommandMatch& match : matches)
            rows.push_back(rowOf(commands[match.command], match.command));
    };
    const bool areCommandsFirst = !matches.empty() && matches.front().isByBeginnings;
    if (areCommandsFirst)
        addCommands();
    if (hits) {
        addGroup(rows, text.trimmed().isEmpty() ? Text::tr("Recent and next clients") : Text::tr("Clients"),
            hits->clients, hits->today);
        addGroup(rows, Text::tr("Races"), hits->races, hits->today);
        addGroup(rows, Text::tr("Bookings"), hits->bookings, hits->today);
    }
    if (!areCommandsFirst)
        addCommands();
    return rows;
}

} // namespace taper
