// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/race_links.h"

namespace taper {

RaceUses RaceLinks::uses(Id<Race> race)
{
    const auto count = [&](const QString& table, const QString& column) {
        return m_connection
            .value<int>(QStringLiteral("SELECT count(*) FROM %1 WHERE %2 = ?").arg(table, column), race)
            .value_or(0);
    };
    const QString raceId = QStringLiteral("race_id");
    return {.entries = count(QStringLiteral("race_entry"), raceId),
        .deferrals = count(QStringLiteral("race_entry"), QStringLiteral("deferred_to_id")),
        .contacts = count(QStringLiteral("contact_attempt"), raceId),
        .plans = count(QStringLiteral("course_plan"), raceId)};
}

int RaceLinks::forget(Id<Race> race)
{
    return m_connection.run(QStringLiteral("DELETE FROM race_source WHERE race_id = ?"), race)
        + m_connection.run(QStringLiteral("DELETE FROM attention_settled WHERE race_id = ?"), race);
}

std::vector<Id<RaceEntry>> RaceLinks::moveEntries(Id<Race> from, Id<Race> to)
{
    return m_connection.column<Id<RaceEntry>>(
        QStringLiteral("UPDATE race_entry SET race_id = ?, revision = revision + 1 WHERE race_id = ? "
                       "AND client_id NOT IN (SELECT client_id FROM race_entry WHERE race_id = ?) "
                       "RETURNING id"),
        to, from, to);
}

int RaceLinks::repoint(Id<Race> from, Id<Race> to)
{
    int changed = m_connection.run(
        QStringLiteral("UPDATE race_entry SET deferred_to_id = NULL, status = 'entered', "
                       "revision = revision + 1 WHERE race_id = ? AND deferred_to_id IN (?, ?)"),
        to, from, to);
    for (const QString& update : {
             QStringLiteral("UPDATE race_entry SET deferred_to_id = ?, revision = revision + 1 "
                            "WHERE deferred_to_id = ?"),
             QStringLiteral("UPDATE course_plan SET race_id = ?, revision = revision + 1 WHERE race_id = ?"),
             QStringLiteral("UPDATE race_source SET race_id = ? WHERE race_id = ?"),
             QStringLiteral("UPDATE contact_attempt SET race_id = ? WHERE race_id = ?"),
             QStringLiteral("UPDATE attention_settled SET race_id = ? WHERE race_id = ?"),
         })
        changed += m_connection.run(update, to, from);
    return changed;
}

} // namespace taper
