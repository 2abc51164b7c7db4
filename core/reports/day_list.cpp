// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/day_list.h"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace taper {

namespace {

/// Two rows are of the same person if they have the same client, or, where the numbers were taken out, the
/// same name.
using Person = std::pair<qint64, QString>;

Person personOf(const DayListRow& row)
{
    return row.clientId.isValid() ? Person{row.clientId.value(), QString{}} : Person{0, row.client};
}

/// Which of several races a row should speak of: what is wrong before what is good before what is merely
/// fine.
int loudnessOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::TooClose:
        return 3;
    case Verdict::Caution:
        return 2;
    case Verdict::Ideal:
        return 1;
    case Verdict::Fine:
        break;
    }
    return 0;
}

bool speaksOfARace(const Finding& finding)
{
    return finding.verdict && finding.days && !finding.raceName.isEmpty();
}

bool isLouder(const Finding& left, const Finding& right)
{
    const int leftLoudness = loudnessOf(*left.verdict);
    const int rightLoudness = loudnessOf(*right.verdict);
    return leftLoudness != rightLoudness ? leftLoudness > rightLoudness
                                         : std::abs(*left.days) < std::abs(*right.days);
}

} // namespace

void countUp(DayListTherapist& therapist)
{
    std::set<Person> people;
    therapist.booked = Minutes{0};
    therapist.tooClose = 0;
    therapist.caution = 0;
    for (const DayListRow& row : therapist.rows) {
        if (!holdsSlot(row.status))
            continue;
        people.insert(personOf(row));
        therapist.booked += row.minutes;
        therapist.tooClose += row.verdict == Verdict::TooClose ? 1 : 0;
        therapist.caution += row.verdict == Verdict::Caution ? 1 : 0;
    }
    therapist.clients = static_cast<int>(people.size());
}

std::optional<DayListRace> raceOfRow(const Findings& findings, const std::optional<DayListRace>& next)
{
    const Finding* loudest = nullptr;
    for (const Finding& finding : findings) {
        if (speaksOfARace(finding) && (loudest == nullptr || isLouder(finding, *loudest)))
            loudest = &finding;
    }
    if (loudest == nullptr)
        return next;
    return DayListRace{loudest->race, loudest->raceName, *loudest->days, *loudest->verdict};
}

std::vector<DayListLine> dayListLines(const DayListTherapist& therapist)
{
    std::vector<DayListLine> lines;
    lines.reserve(therapist.rows.size() + therapist.free.size());
    for (std::size_t index = 0; index < therapist.rows.size(); ++index)
        lines.push_back({therapist.rows[index].interval, index});
    for (const Interval& gap : therapist.free)
        lines.push_back({gap, std::nullopt});
    // Rows came first, and a stable sort leaves them so where the starts are equal.
    std::ranges::stable_sort(lines, {}, [](const DayListLine& line) { return line.interval.start; });
    return lines;
}

DayList onlyTherapist(DayList list, const std::optional<Id<Therapist>>& therapist)
{
    if (therapist)
        std::erase_if(list.therapists, [&](const DayListTherapist& each) { return each.id != *therapist; });
    return list;
}

} // namespace taper
