// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/demo_day.h"
#include "core/clinic/demo_draft.h"
#include "core/timing/judgement.h"

#include <memory>

namespace taper {

/// Lives through the clinic's days, from the first visit to the last booking made ahead, and gives everybody
/// who is due a time that is free and, by the clinic's own policy, far enough from their races.
class DemoDiary {
public:
    explicit DemoDiary(DemoDraft& draft);
    void run();

private:
    struct Due {
        int client = 0;
        int tries = 0;
        bool surely = false; ///< must have been here, and for deep work: the last visit of today's cast
    };
    struct Wish {
        int sessionType = 0;
        Minutes length{0};
    };

    // demo_diary.cpp: the days
    void planDues();
    void addDue(int day, Due due);
    void planCastDues(int client);
    void planOlderDues();
    void bookCast();
    void openDays(int day);
    void fillDay(int day);
    bool visit(const Due& due, int day);
    bool place(const Due& due, int day, const Wish& wish, bool onPurpose);
    void keep(DemoBooking booking);

    // demo_visits.cpp: what a visit is for, and how it went
    [[nodiscard]] std::vector<Wish> wishes(int client, int day);
    [[nodiscard]] bool racesOn(int client, int day) const;
    [[nodiscard]] Wish draw(const char* code, bool isLong);
    [[nodiscard]] int typeOf(const char* code) const;
    [[nodiscard]] Verdict verdictOf(const DemoBooking& booking);
    void addOutcome(DemoBooking& booking, int day, bool surely);
    [[nodiscard]] QString inventNote();
    [[nodiscard]] QString inventReason();

    DemoDraft& m_draft;
    DemoRandom m_random;
    DemoRandom m_older; ///< for the time before the years that everybody has, which changes nothing in these
    int m_first; ///< day of the first visit there may be
    bool m_isBusy; ///< as many want to come as there is room for
    std::vector<std::vector<Due>> m_dues; ///< by day, from the first
    std::vector<DemoDay> m_days; ///< of each therapist, for the day being filled
    std::vector<DemoDay> m_today; ///< with the cast in it
    std::vector<std::unique_ptr<PreparedRaces>> m_races; ///< by client, made when first asked for
    std::vector<Date> m_lastDeep; ///< by client
    std::vector<int> m_lastDay; ///< by client: the last day they have a booking on
};

} // namespace taper
