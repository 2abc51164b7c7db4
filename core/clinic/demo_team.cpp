// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/demo_draft.h"
#include "core/clinic/house_types.h"

namespace taper {

namespace {

using namespace std::chrono_literals;

constexpr std::array kTherapists{u"Maya Okafor", u"Tom Reid", u"Ines Duarte", u"Gethin Morgan",
    u"Leila Farahani", u"Piotr Zieliński", u"Bryony Cartwright", u"Hassan Yilmaz", u"Freya Sutherland",
    u"Mateo Rojas", u"Saoirse Flynn", u"Kwame Boateng", u"Anneke de Vries", u"Ravi Menon",
    u"Elspeth Drummond", u"Nikos Andreou", u"Tamsin Pascoe", u"Chen Yu", u"Oluwaseun Ade", u"Jonas Keller"};
constexpr std::array kColours{u"#2d6bb4", u"#2c8f62", u"#b8780f", u"#7a4fb0", u"#b3372f", u"#207f8c",
    u"#8a6d3b", u"#a0447f", u"#4f6d2f", u"#5b5fc7"};

/// The hours of one working day: a split shift, the same with a longer break, afternoons only, long days.
TimeSpans shiftOf(int therapist)
{
    switch (therapist) {
    case 0:
        return {{8h + 30min, 12h + 30min}, {13h + 30min, 17h}};
    case 1:
        return {{8h + 30min, 12h}, {13h, 17h}};
    case 2:
        return {{13h, 17h + 30min}};
    default:
        return therapist % 2 == 0 ? TimeSpans{{8h, 13h}, {13h + 30min, 19h + 30min}}
                                  : TimeSpans{{7h + 30min, 12h + 30min}, {13h, 19h}};
    }
}

bool worksOn(int therapist, int weekday)
{
    switch (therapist) {
    case 0:
        return weekday <= 4;
    case 1:
        return weekday >= 1 && weekday <= 5;
    case 2:
        return weekday <= 4 && weekday != 1;
    default:
        return weekday <= 5;
    }
}

TherapistFields therapistOf(const DemoDraft& draft, int therapist)
{
    TherapistFields fields;
    const auto place = static_cast<size_t>(therapist);
    fields.name = QString::fromUtf16(kTherapists[place]);
    fields.colour = QString::fromUtf16(kColours[place % kColours.size()]);
    for (int weekday = 0; weekday < 7; ++weekday) {
        // Whatever day of the week today is, the board is to be seen in full, and somebody works on the day
        // before the coming race, so that the main thing can be tried.
        const bool isToday = weekday == weekdayIndex(draft.options.today);
        const bool isBeforeTheRace = therapist == 1 && weekday == weekdayIndex(draft.day(1));
        if (worksOn(therapist, weekday) || isToday || isBeforeTheRace)
            fields.weeklyHours[static_cast<size_t>(weekday)] = shiftOf(therapist);
    }
    const auto leave = [&](int from, int days, const QString& reason) {
        fields.leave.push_back({{at(draft.day(from), 0min), at(draft.day(from + days), 0min)}, reason});
    };
    for (int year = draft.options.years - 1; year >= 0; --year)
        leave(-365 * year - 100 - 9 * therapist, 7, QStringLiteral("Holiday"));
    if (therapist == 2)
        leave(10, 3, QStringLiteral("Holiday"));
    if (therapist == 1) {
        int day = 5;
        while (fields.weeklyHours[static_cast<size_t>(weekdayIndex(draft.day(day)))].empty())
            ++day;
        fields.exceptions.push_back({draft.day(day), {{13h, 17h}}});
    }
    return fields;
}

} // namespace

void planTeam(DemoDraft& draft)
{
    const Date today = draft.options.today;
    for (int i = 0; i < draft.options.therapists; ++i) {
        draft.plan.rooms.push_back({QStringLiteral("Room %1").arg(i + 1)});
        draft.plan.therapists.push_back({therapistOf(draft, i), i});
    }

    const auto close = [&](Date from, Date to, const QString& reason) {
        if (const ClosureFields closure{from, to, reason}; !closure.covers(today))
            draft.plan.closures.push_back(closure);
    };
    const int year = toQDate(today).year();
    for (int y = year - draft.options.years; y <= year; ++y)
        close(makeDate(y, 12, 25), makeDate(y, 12, 26), QStringLiteral("Christmas"));
    close(draft.day(17), draft.day(17), QStringLiteral("Team training"));

    draft.plan.sessionTypes = houseSessionTypes();
    draft.plan.sessionTypes.push_back({.name = QStringLiteral("Swedish relaxation"),
        .code = QStringLiteral("swedish"),
        .profile = LoadProfile::Light,
        .lengths = {60min, 45min, 90min},
        .bufferAfter = 15min,
        .price = Money{5000},
        .colour = QStringLiteral("#207f8c")});
}

} // namespace taper
