// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/booking_view.h"
#include "core/clinic/clinic.h"
#include "core/domain/race_entry.h"

namespace taper {

struct ClientHit {
    Id<Client> id;
    QString name;
    QString preferredName;
    QString phone;
    QString email;
    std::optional<Date> birth;
    bool archived = false;
};
struct RaceHit {
    Id<Race> id;
    QString name;
    Date date{};
    QString place;
    RaceStatus status = RaceStatus::Scheduled;
};

/// Clients by parts of name, phone (in any format) or e-mail; every word must be found. Empty text: the first
/// by name.
Result<std::vector<ClientHit>> findClients(
    Clinic& clinic, const QString& text, int limit, bool withArchived = false);
/// Races by parts of their name or place, the coming ones first.
Result<std::vector<RaceHit>> findRaces(Clinic& clinic, const QString& text, int limit);

struct ClientRow {
    ClientHit client;
    QStringList tags;
    std::optional<RaceTag> nextRace; ///< days seen from today: negative before the race
    std::optional<Date> lastVisit;
    std::optional<Moment> nextBooking;
};
struct ClientPage {
    int total = 0; ///< how many clients answer to the text
    std::vector<ClientRow> rows;
};
/// One page of the client list in order of name, the archived ones last.
Result<ClientPage> clientList(Clinic& clinic, const QString& text, int offset, int limit, bool withArchived);

struct EntryView {
    Stored<RaceEntry> entry;
    Stored<Race> race;
};
struct ClientDetail {
    Stored<Client> client;
    std::vector<EntryView> entries; ///< by race date, latest first
    std::vector<BookingView> coming; ///< soonest first, cancelled left out
    std::vector<BookingView> past; ///< latest first, with cancelled and missed ones; at most 200
    int visits = 0; ///< completed
    int noShows = 0;
    std::optional<Date> firstVisit;
    std::optional<Date> lastVisit;
};
/// Errors: NotFound.
Result<ClientDetail> clientDetail(Clinic& clinic, Id<Client> id);

/// Clients who may be the same person: equal folded name, or the same phone or e-mail.
Result<std::vector<ClientHit>> possibleDuplicates(
    Clinic& clinic, const ClientFields& fields, Id<Client> except = {});

/// Errors: bad input by field (a birth date after today among it).
Result<Stored<Client>> addClient(Clinic& clinic, const ClientFields& fields);
/// Errors: as addClient, NotFound, StaleRevision.
Result<Stored<Client>> updateClient(Clinic& clinic, Id<Client> id, int revision, const ClientFields& fields);

} // namespace taper
