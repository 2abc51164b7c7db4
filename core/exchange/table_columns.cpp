// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/table_columns.h"

#include "core/base/text.h"

#include <QRegularExpression>

namespace taper {

namespace {

struct Spelling {
    CalendarColumn column;
    const char* names; ///< the likelier first, divided by bars; folded, with blanks for other signs
};

constexpr Spelling kSpellings[] = {
    {CalendarColumn::FirstDay,
        "date|start date|first day|race date|event date|date start|start day|starts|starts "
        "on|start|begins|begin|day|when|"
        "dtstart|datum|startdatum|tarih|baslangic tarihi|baslangic|yaris tarihi|fecha|fecha "
        "inicio|data|日期|比賽日期"},
    {CalendarColumn::LastDay,
        "end date|last day|date end|ends|ends on|end|dtend|enddatum|bitis tarihi|bitis|fecha fin|結束日期"},
    {CalendarColumn::Time, "time|start time|starts at|gun time|saat|uhrzeit|startzeit|hora|時間"},
    {CalendarColumn::TimeZone, "timezone|time zone|tz|zaman dilimi|zeitzone"},
    {CalendarColumn::Name,
        "name|race name|event name|title|summary|race|event|subject|yaris "
        "adi|yaris|etkinlik|ad|adi|veranstaltung|lauf|"
        "nombre|carrera|賽事|賽事名稱|名稱"},
    {CalendarColumn::Place, "city|place|location|venue|town|where|sehir|yer|ort|ciudad|lugar|地點|地点"},
    {CalendarColumn::Region, "region|state|county|province|bolge|il|bundesland"},
    {CalendarColumn::Country, "country|country code|ulke|land|pais|國家"},
    {CalendarColumn::Distance,
        "distance km|distances km|distance|distances|km|length km|mesafe|mesafeler|strecke|distancia|距離"},
    {CalendarColumn::Miles, "distance miles|distance mi|miles|mi"},
    {CalendarColumn::Shortest, "shortest km|shortest distance|shortest|min km|min distance km"},
    {CalendarColumn::Longest, "longest km|longest distance|longest|max km|max distance km"},
    {CalendarColumn::DistanceCount, "distance count|distances count|number of distances"},
    {CalendarColumn::Status, "status|race status|event status|durum"},
    {CalendarColumn::Cancelled,
        "cancellation note|cancellation reason|cancellation|cancelled|canceled|is cancelled|iptal"},
    {CalendarColumn::Sport, "sport|discipline|activity|race type|event type|type|tur"},
    {CalendarColumn::Uid, "uid|id|race id|event id|slug|page url|link|url"},
};

QString folded(const QString& name)
{
    static const QRegularExpression signs{QStringLiteral("[_\\-./()\\[\\]#:]+")};
    return foldForSearch(QString{name}.replace(signs, QStringLiteral(" ")));
}

} // namespace

CalendarMapping mappingOf(const QStringList& header)
{
    QStringList names;
    for (const QString& name : header)
        names.append(folded(name));
    CalendarMapping mapping;
    for (const Spelling& spelling : kSpellings) {
        for (const QString& name : QString::fromUtf8(spelling.names).split(u'|')) {
            const qsizetype place = names.indexOf(name);
            if (place < 0)
                continue;
            mapping.at(static_cast<size_t>(spelling.column)) = static_cast<int>(place);
            break;
        }
    }
    return mapping;
}

QVariantList toVariant(const CalendarMapping& mapping)
{
    QVariantList list;
    for (const std::optional<int>& column : mapping)
        list.append(column.value_or(-1));
    return list;
}

} // namespace taper
