// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/demo_stories.h"

namespace taper {

namespace {

using enum Side;
using enum BodyView;
using enum MarkKind;

constexpr std::array kStories{
    DemoStory{
        {DemoArea{"soleus", Left, BodyView::Back, {3919, 8650}, Tight, u"L soleus"},
            DemoArea{"gluteus_medius", Right, BodyView::Back, {6537, 4293}, TriggerPoint, u"R glute med"},
            DemoArea{"iliotibial_band", Both, LeftSide, {6482, 5268}, Treated, u"both ITB"}},
        "knee_to_wall", u"knee-to-wall", Left, 65, 110, u" cm", u"running uphill",
        {u"Left calf tight after the long run, eases overnight.", u"Calf pulls on hills, fine on the flat.",
            u"Calf stiff for the first kilometre, then settles.", u"Left calf feels nearly like the right."},
        {"Heel drop on a step", "Soleus stretch, knee bent"},
        {u"Recheck the calf; heel drops 3 × 15, twice daily.",
            u"Two weeks. Hills only when the calf is quiet.",
            u"Keep the heel drops going; soleus again next time."}},
    DemoStory{{DemoArea{"iliotibial_band", Right, RightSide, {3518, 5268}, Tight, u"R ITB"},
                  DemoArea{"tensor_fasciae_latae", Right, Front, {3073, 4870}, Tight, u"R TFL"},
                  DemoArea{"vastus_lateralis", Right, Front, {3431, 6751}, Treated, u"R outer quad"}},
        "hip_adduction", u"hip adduction", Right, 150, 260, u"°", u"running downhill",
        {u"Outside of the right knee after 12 km, gone the next day.",
            u"Pulls on the outside of the thigh going downhill.",
            u"Knee quiet this fortnight, thigh still tight.", u"Ran 20 km without it."},
        {"Side-lying hip raise", "Foam roll, thighs and calves"},
        {u"Hip raises 3 × 12, three times a week; shorter downhills.",
            u"Outer thigh again, slowly; recheck in two weeks.", u"Back to the usual distance, flat first."}},
    DemoStory{{DemoArea{"biceps_femoris", Right, BodyView::Back, {6386, 5692}, Tight, u"R hamstring"},
                  DemoArea{"gluteus_maximus", Right, BodyView::Back, {6102, 5007}, Pain, u"R glute max"},
                  DemoArea{"erector_spinae", Left, BodyView::Back, {4580, 3491}, Treated, u"lower back"}},
        "straight_leg_raise", u"straight leg raise", Right, 550, 780, u"°", u"strides and fast running",
        {u"Back of the right thigh after track work, sitting makes it worse.",
            u"Hamstring pulls in the last strides.", u"Fine at an easy pace, cautious when fast.",
            u"Ran all the strides, nothing afterwards."},
        {"Single-leg bridge", "Hamstring stretch"},
        {u"No track this week; bridges 3 × 10.", u"Strides at eight tenths; hamstring again next time.",
            u"Full training; one visit before the race."}},
    DemoStory{
        {DemoArea{"plantar_fascia", Left, Soles, {7422, 4237}, Pain, u"L plantar fascia"},
            DemoArea{"soleus", Left, BodyView::Back, {3919, 8650}, Tight, u"L soleus"},
            DemoArea{"gastrocnemius_medial", Left, BodyView::Back, {4269, 7819}, Treated, u"L inner calf"}},
        "ankle_dorsiflexion", u"ankle dorsiflexion", Left, 100, 190, u"°", u"the first steps in the morning",
        {u"Under the left heel with the first steps, better after ten minutes.",
            u"Heel sore after standing all day.", u"Mornings easier; still there after hard surfaces.",
            u"Only now and then in the morning."},
        {"Ball under buttock or sole", "Calf stretch, knee straight"},
        {u"Ball under the sole 2 min each side; no barefoot on tiles.",
            u"Calf and sole again; softer shoes on the road.", u"Keep the ball; three weeks."}},
    DemoStory{{DemoArea{"rectus_femoris", Left, Front, {6334, 5807}, Tight, u"L quad"},
                  DemoArea{"iliopsoas", Left, Front, {6017, 4299}, Tight, u"L hip flexor"},
                  DemoArea{"adductor_longus", Left, Front, {5652, 5496}, Treated, u"L adductor"}},
        "hip_extension", u"hip extension", Left, 60, 180, u"°", u"stairs after a long run",
        {u"Front of the left hip after hills and long sitting.",
            u"Thighs heavy on stairs after Sunday's run.",
            u"Hip flexor pulls in the first steps from the desk.", u"Legs fresh, hip moves freely."},
        {"Kneeling hip flexor stretch", "Quad stretch"},
        {u"Hip flexor stretch daily; up from the desk every hour.",
            u"Quads and hip flexors again; poles on steep ground.",
            u"Range is there; keep the stretch after runs."}},
    DemoStory{
        {DemoArea{"gluteus_medius", Left, BodyView::Back, {3463, 4293}, TriggerPoint, u"L glute med"},
            DemoArea{"piriformis", Left, BodyView::Back, {4264, 4690}, Tight, u"L piriformis"},
            DemoArea{"quadratus_lumborum", Left, BodyView::Back, {3942, 3938}, Treated, u"L lower back"}},
        "hip_internal_rotation", u"hip internal rotation", Left, 250, 430, u"°", u"sitting for two hours",
        {u"Deep in the left buttock after long sitting, eases when walking.",
            u"Buttock pulls in the car, running is fine.", u"Less in the buttock, lower back tired.",
            u"Sat through a film without it."},
        {"Clam", "Glute and piriformis stretch"},
        {u"Clams 3 × 15, three times a week.", u"Left hip again; a cushion for the car.",
            u"Four weeks; stretch after sitting."}},
};

constexpr std::array kLight{
    DemoArea{"calf", Both, BodyView::Back, {3926, 7953}, Treated, u"both calves"},
    DemoArea{"thigh_front", Both, Front, {6321, 5726}, Treated, u"both quads"},
    DemoArea{"thigh_back", Both, BodyView::Back, {3771, 6095}, Treated, u"both hamstrings"},
};

constexpr std::array kChapters{
    DemoChapter{0, 6, 3,
        u"Recheck the calf before the marathon (2–3 days before); heel drops 3 × 15, twice daily.\nTaper "
        u"begins."},
    DemoChapter{1, 4, 2, u"Both ITB and R TFL again after the long run; keep the hip raises."},
    DemoChapter{0, 4, 2, u"Both calves again if they tighten; ankle range even."},
    DemoChapter{4, 5, 3, u"Quads and hip flexors; poles next time."},
    DemoChapter{2, 4, 2, u"R hamstring origin, lower back; strides fine."},
    DemoChapter{1, 3, 1, u"R ITB, hip flexors; 10k rhythm good."},
    DemoChapter{5, 5, 3, u""},
    DemoChapter{2, 4, 2, u"R hamstring, lower back."},
    DemoChapter{4, 4, 2, u"Both quads, L adductor; taper week."},
    DemoChapter{3, 6, 4, u"L soleus, plantar fascia; roll a ball 2 min each side."},
    DemoChapter{5, 5, 3, u"L glute med, piriformis; sits long hours."},
    DemoChapter{1, 3, 1, u"Both ITB; R knee settled."},
    DemoChapter{0, 4, 2, u"Calves and feet, light; last before the marathon."},
};

} // namespace

std::span<const DemoStory> demoStories()
{
    return kStories;
}

std::span<const DemoChapter> demoChapters()
{
    return kChapters;
}

std::span<const DemoArea> demoLightAreas()
{
    return kLight;
}

} // namespace taper
