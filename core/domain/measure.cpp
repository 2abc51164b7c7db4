// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/measure.h"

#include "core/base/keys.h"
#include "core/domain/checks.h"

#include <algorithm>

namespace taper {

namespace {

constexpr KeyTable<MeasureUnit, 4> kUnitKeys{{
    {MeasureUnit::Degrees, "degrees"},
    {MeasureUnit::Centimetres, "centimetres"},
    {MeasureUnit::Repetitions, "repetitions"},
    {MeasureUnit::Points, "points"},
}};

constexpr auto kDegrees = MeasureUnit::Degrees;

// Usual ranges are those the field's vocabulary names; what can be typed leaves room on both sides of them.
constexpr std::array kKinds{
    MeasureKind{"hip_flexion", kDegrees, true, 1200, 1250, 0, 1800},
    MeasureKind{"hip_extension", kDegrees, true, 150, 300, -300, 600},
    MeasureKind{"hip_abduction", kDegrees, true, 450, 450, 0, 900},
    MeasureKind{"hip_adduction", kDegrees, true, 200, 300, 0, 900},
    MeasureKind{"hip_internal_rotation", kDegrees, true, 400, 450, 0, 900},
    MeasureKind{"hip_external_rotation", kDegrees, true, 450, 600, 0, 900},
    MeasureKind{"knee_flexion", kDegrees, true, 1350, 1400, 0, 1800},
    MeasureKind{"knee_extension", kDegrees, true, 0, 0, -900, 300},
    MeasureKind{"ankle_dorsiflexion", kDegrees, true, 200, 200, -300, 600},
    MeasureKind{"ankle_plantarflexion", kDegrees, true, 450, 500, 0, 900},
    MeasureKind{"straight_leg_raise", kDegrees, true, 700, 800, 0, 1500},
    MeasureKind{"knee_to_wall", MeasureUnit::Centimetres, true, 100, 100, -100, 300},
    MeasureKind{"heel_raises", MeasureUnit::Repetitions, true, 200, 250, 0, 2000},
    MeasureKind{"lower_extremity_scale", MeasureUnit::Points, false, 0, 0, 0, 800},
    MeasureKind{"global_change", MeasureUnit::Points, false, 0, 0, -70, 70},
};

} // namespace

QString keyOf(MeasureUnit unit)
{
    return keyIn(kUnitKeys, unit);
}

std::span<const MeasureKind> measureKinds()
{
    return kKinds;
}

const MeasureKind* measureKind(QStringView key)
{
    const auto* const found = std::ranges::find_if(
        kKinds, [key](const MeasureKind& kind) { return key == QLatin1String{kind.key}; });
    return found == kKinds.end() ? nullptr : found;
}

Problems check(NoteMeasure& measure)
{
    Problems problems;
    const MeasureKind* const kind = measureKind(measure.kind);
    if (!kind) {
        problems.append(
            {QStringLiteral("measure"), ErrorCode::NotAStatus, {{QStringLiteral("text"), measure.kind}}});
        return problems;
    }
    const auto checkFigure = [&](std::optional<int> figure, const char* field) {
        if (figure && (*figure < kind->minimum || *figure > kind->maximum))
            problems.append(outOfRange(QString::fromLatin1(field), kind->minimum / 10, kind->maximum / 10));
    };
    checkFigure(measure.leftBefore, "left_before");
    checkFigure(measure.rightBefore, "right_before");
    checkFigure(measure.leftAfter, "left_after");
    checkFigure(measure.rightAfter, "right_after");
    checkText(measure.text, QStringLiteral("text"), problems);
    return problems;
}

} // namespace taper
