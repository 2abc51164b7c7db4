// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/documents.h"

#include "core/base/error_key.h"
#include "ui/words/domain_words.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"

#include <QJsonArray>

namespace taper::cli {

namespace {

QString s(const char* text)
{
    return QString::fromLatin1(text);
}

/// An empty name is no name.
QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue{QJsonValue::Null} : QJsonValue{text};
}

QJsonValue orNull(const std::optional<int>& number)
{
    return number ? QJsonValue{*number} : QJsonValue{QJsonValue::Null};
}

QJsonArray flagsOf(const RaceChange& change)
{
    QJsonArray flags;
    for (const auto* list : {&change.bookings.worse, &change.bookings.stillFlagged}) {
        for (const VerdictChange& each : *list) {
            if (each.finding && each.booking.verdict >= Verdict::Caution)
                flags.append(toJson(Flag{each.booking, *each.finding}));
        }
    }
    return flags;
}

QJsonArray changesOf(const std::vector<VerdictChange>& list)
{
    QJsonArray changes;
    for (const VerdictChange& each : list) {
        QJsonObject json = toJson(each.booking);
        json.insert(s("before"), keyOf(each.before));
        json.insert(s("verdict"), keyOf(each.booking.verdict));
        changes.append(json);
    }
    return changes;
}

} // namespace

QJsonObject toJson(const Finding& finding)
{
    QJsonObject json{{s("code"), keyOf(finding.code)}, {s("severity"), keyOf(finding.severity)},
        {s("text"), words::findingText(finding)}, {s("race"), orNull(finding.raceName)},
        {s("days"), orNull(finding.days)}};
    json.insert(s("hours"),
        finding.elapsed ? QJsonValue{static_cast<double>(finding.elapsed->count()) / 60.0}
                        : QJsonValue{QJsonValue::Null});
    if (finding.race.isValid())
        json.insert(s("race_id"), finding.race.value());
    QJsonArray fixes;
    for (const Fix& fix : finding.fixes)
        fixes.append(
            QJsonObject{{s("therapist"), fix.therapistName}, {s("session_type"), fix.sessionTypeName},
                {s("start"), toIso(fix.start)}, {s("minutes"), static_cast<int>(fix.length.count())},
                {s("verdict"), keyOf(fix.verdict)}, {s("text"), words::fixText(fix)}});
    if (!fixes.isEmpty())
        json.insert(s("fixes"), fixes);
    return json;
}

QJsonObject toJson(const BookingView& booking)
{
    return {{s("id"), booking.id.value()}, {s("start"), toIso(booking.fields.start)},
        {s("end"), toIso(booking.fields.interval().end)}, {s("client"), booking.clientName},
        {s("client_id"), booking.fields.client.value()}, {s("therapist"), booking.therapistName},
        {s("room"), orNull(booking.roomName)}, {s("session_type"), booking.sessionTypeName},
        {s("status"), keyOf(booking.fields.status)}, {s("reason"), orNull(booking.fields.reason)}};
}

QJsonObject visitJson(const BookingView& booking)
{
    const auto momentOrNull = [](const std::optional<Moment>& moment) {
        return moment ? QJsonValue{toIso(*moment)} : QJsonValue{QJsonValue::Null};
    };
    QJsonObject json = toJson(booking);
    json.insert(s("arrived"), momentOrNull(booking.fields.arrivedAt));
    json.insert(s("started"), momentOrNull(booking.fields.startedAt));
    json.insert(s("ended"), momentOrNull(booking.fields.endedAt));
    json.insert(s("late"), booking.fields.lateCancel);
    return json;
}

QJsonObject toJson(const BookingReview& review, const std::optional<BookingView>& booking)
{
    QJsonArray findings;
    for (const Finding& finding : review.findings)
        findings.append(toJson(finding));
    return {{s("verdict"), keyOf(review.verdict)}, {s("bookable"), review.bookable},
        {s("findings"), findings},
        {s("booking"), booking ? QJsonValue{toJson(*booking)} : QJsonValue{QJsonValue::Null}}};
}

QJsonObject toJson(const SlotView& slot)
{
    return {{s("therapist"), slot.therapistName}, {s("room"), orNull(slot.roomName)},
        {s("start"), toIso(slot.interval.start)}, {s("end"), toIso(slot.interval.end)},
        {s("verdict"), keyOf(slot.verdict)}};
}

QJsonObject toJson(const ClientHit& client)
{
    return {{s("id"), client.id.value()}, {s("name"), client.name}, {s("phone"), client.phone},
        {s("email"), client.email}};
}

QJsonObject toJson(const RaceHit& race)
{
    return {{s("id"), race.id.value()}, {s("name"), race.name}, {s("date"), toIso(race.date)},
        {s("status"), keyOf(race.status)}};
}

QJsonObject toJson(const Flag& flag)
{
    return {{s("booking"), flag.booking.id.value()}, {s("client"), flag.booking.clientName},
        {s("client_id"), flag.booking.fields.client.value()}, {s("therapist"), flag.booking.therapistName},
        {s("start"), toIso(flag.booking.fields.start)}, {s("session_type"), flag.booking.sessionTypeName},
        {s("verdict"), keyOf(flag.booking.verdict)}, {s("race"), orNull(flag.finding.raceName)},
        {s("days"), orNull(flag.finding.days)}, {s("reason"), orNull(flag.booking.fields.reason)},
        {s("text"), words::findingText(flag.finding)}};
}

QJsonObject toJson(const RaceChange& change)
{
    return {{s("race"),
                QJsonObject{{s("id"), change.race.id.value()}, {s("name"), change.race->name},
                    {s("date"), toIso(change.race->date)}, {s("status"), keyOf(change.race->status)}}},
        {s("flags"), flagsOf(change)}, {s("worse"), changesOf(change.bookings.worse)},
        {s("better"), changesOf(change.bookings.better)}, {s("unchanged"), change.bookings.unchanged}};
}

QJsonObject toJson(const ImportReport& report)
{
    QJsonArray problems;
    for (const ImportProblem& problem : report.problems) {
        problems.append(QJsonObject{{s("row"), problem.row}, {s("column"), problem.column},
            {s("code"), keyOf(problem.error.code)}, {s("text"), words::errorText(problem.error)}});
    }
    return {{s("rows"), report.rows}, {s("added"), report.added}, {s("updated"), report.updated},
        {s("skipped"), report.skipped}, {s("problems"), problems}};
}

QJsonObject toJson(const FileReport& report)
{
    return {{s("path"), report.path}, {s("schema_version"), report.schemaVersion},
        {s("sound"), report.isSound}, {s("faults"), QJsonArray::fromStringList(report.faults)},
        {s("clients"), report.clients}, {s("races"), report.races}, {s("bookings"), report.bookings},
        {s("audit"), report.auditRows}};
}

QString bookingLine(const BookingView& booking)
{
    QString line = QStringLiteral("%1  %2  %3 · %4 %5 · %6")
                       .arg(QString::number(booking.id.value()), words::momentText(booking.fields.start),
                           booking.clientName, booking.sessionTypeName,
                           words::lengthText(booking.fields.length), booking.therapistName);
    if (!booking.roomName.isEmpty())
        line += QStringLiteral(", ") + booking.roomName;
    if (booking.fields.status != BookingStatus::Booked)
        line += QStringLiteral(" · ") + words::statusText(booking.fields);
    return line;
}

QString flagLine(const BookingView& booking, const std::optional<Finding>& finding)
{
    QString line = bookingLine(booking) + QStringLiteral(" · ") + words::verdictWord(booking.verdict);
    if (finding && finding->days)
        line += QStringLiteral(" %1 %2").arg(words::daysText(*finding->days), finding->raceName);
    if (!booking.fields.reason.isEmpty())
        line += QStringLiteral(" · “%1”").arg(booking.fields.reason);
    return line;
}

} // namespace taper::cli
