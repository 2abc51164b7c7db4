// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/demo_cast.h"

#include <array>

namespace taper {

namespace {

using namespace std::chrono_literals;
using enum BookingStatus;
using enum DemoRace;
using enum RacePriority;

constexpr std::array kCast{
    DemoRole{u"Callum Wright", 41, 342, 0, 9h + 45min, "full_sports", 60, Confirmed, Marathon, A, 225, 14,
        u"L soleus, R glute med, both ITB\nPain 6 → 3 (L calf). Recheck calf before the marathon; heel drops "
        u"3 × 15, "
        u"twice daily.",
        u"", u"blood thinners: no deep work without asking again", u"marathon"},
    DemoRole{u"Owen Hughes", 38, 471, 1, 10h + 30min, "myofascial", 60, Booked, Marathon, A, 210, 21,
        u"both ITB, R TFL; tight after 30 km\nPain 4 → 2.", u"", u"", u"club runner"},
    DemoRole{u"George Papadakis", 52, 655, 0, 14h, "full_sports", 60, Booked, Half, B, 115, 35,
        u"both calves 4 → 2; ankle range even", u"short, light only", u"", u""},
    DemoRole{u"Dele Ogunleye", 45, 519, 2, 15h + 30min, "full_sports", 60, Booked, Trail, A, 420, 28,
        u"quads and hip flexors; poles next time", u"", u"", u"trail"},
    DemoRole{u"Yuki Tanaka", 33, 286, 2, 13h, "full_sports", 60, Confirmed, Marathon, A, 195, 14,
        u"R hamstring origin, lower back; strides fine", u"", u"", u"marathon"},
    DemoRole{u"Hannah Lindqvist", 26, 204, 0, 15h + 15min, "pre_event", 45, Confirmed, TenKilometres, A, 46,
        21, u"R ITB, hip flexors; 10k rhythm good", u"", u"latex allergy", u""},
    DemoRole{u"Priya Nair", 29, 871, 0, 11h, "myofascial", 90, Booked, None, B, 0, 0, u"", u"", u"", u"new"},
    DemoRole{u"Aisha Rahman", 34, 118, 0, 8h + 30min, "full_sports", 60, Completed, LaterHalf, B, 108, 14,
        u"R hamstring, lower back", u"", u"", u""},
    DemoRole{u"Ben Adeyemi", 37, 763, 1, 8h + 30min, "post_event", 30, Completed, LastHalf, B, 98, 12,
        u"both quads, L adductor; taper week", u"", u"", u"club runner"},
    DemoRole{u"Sofia Marchetti", 31, 430, 1, 9h + 15min, "full_sports", 60, Arrived, LaterMarathon, A, 240,
        14, u"L soleus, plantar fascia; roll a ball 2 min each side", u"", u"", u"marathon"},
    DemoRole{u"Lena Vogel", 44, 907, 1, 13h, "full_sports", 90, Confirmed, NextHalf, B, 120, 28,
        u"L glute med, piriformis; sits long hours", u"", u"pregnant, second trimester: side-lying", u""},
    DemoRole{u"Róisín Kelly", 28, 552, 2, 14h + 15min, "myofascial", 60, Booked, LaterHalf, C, 0, 21,
        u"both ITB; R knee settled", u"", u"", u""},
    DemoRole{u"Marcus Bell", 49, 695, 1, 15h, "full_sports", 60, Booked, LastMarathon, A, 230, 16,
        u"calves and feet, light; last before the marathon", u"", u"high blood pressure, on tablets",
        u"marathon"},
};

constexpr std::array kExtras{
    DemoExtra{u"Ελένη Παπαδοπούλου", u"Eleni", "eleni.papadopoulou"},
    DemoExtra{u"ليلى حداد", u"Layla", "layla.haddad"},
    DemoExtra{u"王小明", u"Xiaoming", "xiaoming.wang"},
    DemoExtra{u"İpek Işık-Yıldız", u"", "ipek.isik.yildiz"},
    DemoExtra{u"Sukarti", u"", "sukarti"},
    DemoExtra{u"Alexandra Featherstonehaugh-Cholmondeley", u"Alex", "alex.featherstonehaugh"},
    DemoExtra{u"Caoimhe Ní Dhomhnaill", u"", "caoimhe"},
    DemoExtra{u"Łukasz Szczepański", u"Luke", "lukasz.szczepanski"},
    DemoExtra{u"D'Arcy O'Neill", u"", "darcy.oneill"},
    DemoExtra{u"Bo Li", u"", "bo.li"},
};

} // namespace

std::span<const DemoRole> demoCast()
{
    return kCast;
}

std::span<const DemoExtra> demoExtras()
{
    return kExtras;
}

} // namespace taper
