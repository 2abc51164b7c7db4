// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/body_region.h"

#include "core/base/keys.h"

#include <algorithm>

namespace taper {

namespace {

constexpr KeyTable<Side, 4> kSideKeys{{
    {Side::Left, "left"},
    {Side::Right, "right"},
    {Side::Both, "both"},
    {Side::Midline, "midline"},
}};

constexpr KeyTable<BodyView, 5> kViewKeys{{
    {BodyView::Front, "front"},
    {BodyView::Back, "back"},
    {BodyView::LeftSide, "left_side"},
    {BodyView::RightSide, "right_side"},
    {BodyView::Soles, "soles"},
}};

constexpr auto kFront = BodyView::Front;
constexpr auto kBack = BodyView::Back;
constexpr auto kLeft = BodyView::LeftSide;
constexpr auto kRight = BodyView::RightSide;
constexpr auto kSoles = BodyView::Soles;

using Views = std::array<std::optional<BodyView>, 3>;
constexpr Views kOnFront{kFront};
constexpr Views kOnBack{kBack};
constexpr Views kOnSides{kLeft, kRight};
constexpr Views kOnSoles{kSoles};
constexpr Views kFrontAndSides{kFront, kLeft, kRight};
constexpr Views kBackAndSides{kBack, kLeft, kRight};
constexpr Views kFrontAndBack{kFront, kBack};

constexpr std::array kRegions{
    BodyRegion{"head", "head", false, kFrontAndBack},
    BodyRegion{"neck", "neck", false, kBackAndSides},
    BodyRegion{"levator_scapulae", "neck", true, kOnBack},
    BodyRegion{"shoulder", "shoulder", true, kFrontAndBack},
    BodyRegion{"upper_trapezius", "shoulder", true, kOnBack},
    BodyRegion{"chest", "chest", true, kOnFront},
    BodyRegion{"pectorals", "chest", true, kOnFront},
    BodyRegion{"upper_arm", "upper_arm", true, kFrontAndBack},
    BodyRegion{"forearm", "forearm", true, kFrontAndBack},
    BodyRegion{"hand", "hand", true, kFrontAndBack},
    BodyRegion{"upper_back", "upper_back", true, kOnBack},
    BodyRegion{"rhomboids", "upper_back", true, kOnBack},
    BodyRegion{"mid_back", "mid_back", true, kOnBack},
    BodyRegion{"latissimus_dorsi", "mid_back", true, kBackAndSides},
    BodyRegion{"lower_back", "lower_back", true, kOnBack},
    BodyRegion{"erector_spinae", "lower_back", true, kOnBack},
    BodyRegion{"quadratus_lumborum", "lower_back", true, kOnBack},
    BodyRegion{"multifidus", "lower_back", true, kOnBack},
    BodyRegion{"thoracolumbar_fascia", "lower_back", false, kOnBack},
    BodyRegion{"sacrum", "sacrum", true, kOnBack},
    BodyRegion{"abdomen", "abdomen", false, kOnFront},
    BodyRegion{"rectus_abdominis", "abdomen", true, kOnFront},
    BodyRegion{"obliques", "abdomen", true, kFrontAndSides},
    BodyRegion{"diaphragm", "abdomen", false, kOnFront},
    BodyRegion{"iliopsoas", "abdomen", true, kOnFront},
    BodyRegion{"buttock", "buttock", true, kBackAndSides},
    BodyRegion{"gluteus_maximus", "buttock", true, kBackAndSides},
    BodyRegion{"gluteus_medius", "buttock", true, kBackAndSides},
    BodyRegion{"gluteus_minimus", "buttock", true, kBackAndSides},
    BodyRegion{"piriformis", "buttock", true, kOnBack},
    BodyRegion{"outer_hip", "outer_hip", true, kOnSides},
    BodyRegion{"tensor_fasciae_latae", "outer_hip", true, kFrontAndSides},
    BodyRegion{"groin", "groin", true, kOnFront},
    BodyRegion{"pectineus", "groin", true, kOnFront},
    BodyRegion{"thigh_front", "thigh_front", true, kFrontAndSides},
    BodyRegion{"rectus_femoris", "thigh_front", true, kFrontAndSides},
    BodyRegion{"vastus_lateralis", "thigh_front", true, kFrontAndSides},
    BodyRegion{"vastus_medialis", "thigh_front", true, kOnFront},
    BodyRegion{"vastus_intermedius", "thigh_front", true, kOnFront},
    BodyRegion{"sartorius", "thigh_front", true, kOnFront},
    BodyRegion{"thigh_back", "thigh_back", true, kBackAndSides},
    BodyRegion{"biceps_femoris", "thigh_back", true, kBackAndSides},
    BodyRegion{"semitendinosus", "thigh_back", true, kOnBack},
    BodyRegion{"semimembranosus", "thigh_back", true, kOnBack},
    BodyRegion{"thigh_outer", "thigh_outer", true, kOnSides},
    BodyRegion{"iliotibial_band", "thigh_outer", true, Views{kLeft, kRight, kBack}},
    BodyRegion{"thigh_inner", "thigh_inner", true, kFrontAndBack},
    BodyRegion{"adductor_magnus", "thigh_inner", true, kFrontAndBack},
    BodyRegion{"adductor_longus", "thigh_inner", true, kOnFront},
    BodyRegion{"adductor_brevis", "thigh_inner", true, kOnFront},
    BodyRegion{"gracilis", "thigh_inner", true, kFrontAndBack},
    BodyRegion{"knee_front", "knee_front", true, kOnFront},
    BodyRegion{"knee_back", "knee_back", true, kOnBack},
    BodyRegion{"popliteus", "knee_back", true, kOnBack},
    BodyRegion{"knee_outer", "knee_outer", true, kOnSides},
    BodyRegion{"knee_inner", "knee_inner", true, kFrontAndBack},
    BodyRegion{"shin", "shin", true, kOnFront},
    BodyRegion{"tibialis_anterior", "shin", true, kFrontAndSides},
    BodyRegion{"extensor_digitorum_longus", "shin", true, kFrontAndSides},
    BodyRegion{"extensor_hallucis_longus", "shin", true, kOnFront},
    BodyRegion{"calf", "calf", true, kBackAndSides},
    BodyRegion{"gastrocnemius_medial", "calf", true, kOnBack},
    BodyRegion{"gastrocnemius_lateral", "calf", true, kBackAndSides},
    BodyRegion{"soleus", "calf", true, kBackAndSides},
    BodyRegion{"plantaris", "calf", true, kOnBack},
    BodyRegion{"outer_lower_leg", "outer_lower_leg", true, kOnSides},
    BodyRegion{"peroneus_longus", "outer_lower_leg", true, kOnSides},
    BodyRegion{"peroneus_brevis", "outer_lower_leg", true, kOnSides},
    BodyRegion{"inner_lower_leg", "inner_lower_leg", true, kFrontAndBack},
    BodyRegion{"tibialis_posterior", "inner_lower_leg", true, kFrontAndBack},
    BodyRegion{"flexor_hallucis_longus", "inner_lower_leg", true, kOnBack},
    BodyRegion{"flexor_digitorum_longus", "inner_lower_leg", true, kFrontAndBack},
    BodyRegion{"achilles", "achilles", true, kBackAndSides},
    BodyRegion{"ankle", "ankle", true, kFrontAndSides},
    BodyRegion{"heel", "heel", true, Views{kSoles, kBack}},
    BodyRegion{"sole", "sole", true, kOnSoles},
    BodyRegion{"plantar_fascia", "sole", true, kOnSoles},
    BodyRegion{"flexor_digitorum_brevis", "sole", true, kOnSoles},
    BodyRegion{"abductor_hallucis", "sole", true, kOnSoles},
    BodyRegion{"quadratus_plantae", "sole", true, kOnSoles},
    BodyRegion{"top_of_foot", "top_of_foot", true, kFrontAndSides},
    BodyRegion{"toes", "toes", true, Views{kFront, kSoles}},
};

} // namespace

QString keyOf(Side side)
{
    return keyIn(kSideKeys, side);
}

std::optional<Side> sideFrom(QStringView key)
{
    return valueIn(kSideKeys, key);
}

QString keyOf(BodyView view)
{
    return keyIn(kViewKeys, view);
}

std::optional<BodyView> bodyViewFrom(QStringView key)
{
    return valueIn(kViewKeys, key);
}

std::span<const BodyRegion> bodyRegions()
{
    return kRegions;
}

const BodyRegion* bodyRegion(QStringView key)
{
    const auto* const found = std::ranges::find_if(
        kRegions, [key](const BodyRegion& region) { return key == QLatin1String{region.key}; });
    return found == kRegions.end() ? nullptr : found;
}

bool mayLie(const BodyRegion& region, Side side)
{
    return !region.isPaired || side != Side::Midline;
}

} // namespace taper
