// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/demo_draft.h"
#include "core/clinic/demo_names.h"

#include <QSet>

#include <algorithm>

namespace taper {

namespace {

constexpr std::array kAlerts{u"blood thinners: no deep work without asking again",
    u"metal plate, left tibia: no pressure on it", u"asthma: keep the inhaler at hand", u"nut oil allergy",
    u"faints easily: sit up slowly", u"varicose veins, right calf: work around",
    u"low back: no prone over 20 min", u"type 1 diabetes"};
constexpr std::array kTags{u"marathon", u"trail", u"club runner", u"triathlon", u"track", u"parkrunner",
    u"pays by pass", u"student"};
constexpr std::array kStreets{u"Canal Walk", u"Orchard Rise", u"Chapel Row", u"Station Road", u"Weir Lane",
    u"Hillcrest Avenue", u"Dock Street", u"Mill Gardens"};
constexpr std::array kBestTimes{
    u"evenings", u"after 17:00", u"not before 10:00", u"lunch break", u"by message only"};
constexpr std::array kNotes{u"Prefers firm pressure.", u"Parks at the back; give the gate code.",
    u"Running since the 2012 games.", u"Coach: asks for a summary after races.", u"Likes quiet.",
    u"Old ankle sprain, left."};

QString phoneText(DemoRandom& random, int number)
{
    const QString digits = QStringLiteral("%1").arg(number, 3, 10, QLatin1Char{'0'});
    switch (random.below(6)) {
    case 0:
        return QStringLiteral("+44 7700 900%1").arg(digits);
    case 1:
        return QStringLiteral("07700900%1").arg(digits);
    default:
        return QStringLiteral("07700 900%1").arg(digits);
    }
}

/// Born so long ago that the age is right today, whatever the day of the year.
Date birthOf(const DemoDraft& draft, DemoRandom& random, int age)
{
    const QDate today = toQDate(draft.options.today);
    return fromQDate(today.addYears(-age).addDays(-random.below(360)));
}

void addDetails(DemoRandom& random, ClientFields& client)
{
    if (random.chance(60)) {
        client.address = QStringLiteral("%1 %2\nBristol")
                             .arg(random.between(1, 140))
                             .arg(QString::fromUtf16(random.pick(std::span{kStreets})));
    }
    if (random.chance(8))
        client.alerts.append(QString::fromUtf16(random.pick(std::span{kAlerts})));
    if (random.chance(30))
        client.tags.append(QString::fromUtf16(random.pick(std::span{kTags})));
    if (random.chance(20))
        client.notes = QString::fromUtf16(random.pick(std::span{kNotes}));
    if (random.chance(15))
        client.emergencyContact =
            QStringLiteral("Next of kin, %1").arg(phoneText(random, random.below(1000)));
}

ClientFields castClient(const DemoDraft& draft, DemoRandom& random, const DemoRole& role)
{
    ClientFields client;
    client.name = QString::fromUtf16(role.name);
    client.dateOfBirth = birthOf(draft, random, role.age);
    client.phone = QStringLiteral("07700 900%1").arg(role.phone, 3, 10, QLatin1Char{'0'});
    client.email = latinWords(client.name) + QStringLiteral("@example.com");
    if (*role.alert)
        client.alerts.append(QString::fromUtf16(role.alert));
    if (*role.tag)
        client.tags.append(QString::fromUtf16(role.tag));
    return client;
}

/// When somebody comes, so that all together about fill the team's days but never more than that.
DemoPerson span(const DemoDraft& draft, DemoRandom& random, int visitsEach)
{
    DemoPerson person;
    constexpr std::array kCadences{14, 21, 21, 28};
    person.cadence = random.pick(std::span{kCadences});
    const int whole = kDemoDaysAhead - draft.firstDay();
    int length = std::min(whole, person.cadence * visitsEach * random.between(40, 160) / 100);
    // Some have come lately, some stay away by now, and in a long past most came for a while.
    if (length == whole && random.chance(65)) {
        person.joined = draft.firstDay();
    } else {
        length = std::min(length, whole * random.between(25, 80) / 100);
        person.joined = draft.firstDay() - length + random.between(1, whole + length - 1);
    }
    person.leaves = person.joined + length;
    return person;
}

/// How many visits of an hour the team has room for, shared among the clients.
int visitsForEach(const DemoDraft& draft)
{
    Minutes week{0};
    for (const DemoTherapist& therapist : draft.plan.therapists) {
        for (const TimeSpans& spans : therapist.fields.weeklyHours) {
            for (const TimeSpan& span : spans)
                week += span.to - span.from;
        }
    }
    const qint64 visits = week.count() * 52 * draft.options.years / 62;
    return static_cast<int>(std::max<qint64>(1, visits / draft.options.clients));
}

} // namespace

void planClients(DemoDraft& draft)
{
    DemoRandom random = draft.random(1);
    const int visitsEach = visitsForEach(draft);
    const auto cast = demoCast();
    const auto extras = demoExtras();
    QSet<QString> taken;
    for (int i = 0; i < draft.options.clients; ++i) {
        DemoPerson person = span(draft, random, visitsEach);
        person.usualTherapist = random.below(draft.options.therapists);
        ClientFields client;
        const auto place = static_cast<size_t>(i);
        if (place < cast.size()) {
            const DemoRole& role = cast[place];
            client = castClient(draft, random, role);
            person.role = &role;
            person.usualTherapist = std::min(role.therapist, draft.options.therapists - 1);
            person.cadence = role.lastVisitDays >= 28 ? 28 : 14;
            person.joined = role.lastVisitDays > 0 ? draft.firstDay() : 0;
            person.leaves = kDemoDaysAhead;
        } else {
            DemoName name;
            if (place < cast.size() + extras.size()) {
                const DemoExtra& extra = extras[place - cast.size()];
                name = {QString::fromUtf16(extra.name), QString::fromUtf16(extra.preferred),
                    QString::fromLatin1(extra.latin)};
            } else {
                name = inventName(random);
                // In a small clinic nobody has a namesake; in a large one, as in life, some do.
                while (draft.options.clients <= 500 && taken.contains(name.name))
                    name = inventName(random);
            }
            client.name = name.name;
            client.preferredName = name.preferred;
            client.dateOfBirth = birthOf(draft, random, random.between(18, 74));
            client.phone = phoneText(random, random.below(1000));
            if (random.chance(85)) {
                client.email = name.latin + (taken.contains(name.latin) ? QString::number(i) : QString{})
                    + (random.chance(70) ? QStringLiteral("@example.com") : QStringLiteral("@example.org"));
            }
            taken.insert(name.latin);
            addDetails(random, client);
        }
        if (person.leaves >= 0 && random.chance(70))
            client.cadenceDays = person.cadence;
        taken.insert(client.name);
        if (i % 3 == 1)
            client.bestTime = QString::fromUtf16(kBestTimes[place / 3 % kBestTimes.size()]);
        client.doNotContact = i % 40 == 37;
        draft.plan.clients.push_back(std::move(client));
        draft.people.push_back(person);
    }
}

} // namespace taper
