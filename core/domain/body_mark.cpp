// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/body_mark.h"

#include "core/base/keys.h"
#include "core/domain/checks.h"

#include <algorithm>

namespace taper {

namespace {

constexpr KeyTable<MarkKind, 6> kKindKeys{{
    {MarkKind::Treated, "treated"},
    {MarkKind::Pain, "pain"},
    {MarkKind::Tight, "tight"},
    {MarkKind::TriggerPoint, "trigger_point"},
    {MarkKind::Numb, "numb"},
    {MarkKind::Avoid, "avoid"},
}};

constexpr std::array<const char*, 19> kTechniques{"effleurage", "petrissage", "compression", "broadening",
    "tapotement", "vibration", "friction", "trigger_point_pressure", "myofascial_release",
    "soft_tissue_release", "muscle_energy", "assisted_stretch", "passive_movement", "lymphatic_strokes",
    "instrument_assisted", "cupping", "taping", "heat", "cold"};

constexpr std::array<const char*, 20> kFindings{"tone_high", "tone_low", "texture_ropy", "texture_fibrous",
    "adhesion", "scar", "trigger_point", "tender", "warm", "cool", "swelling", "bruise", "cramp", "crepitus",
    "restricted_glide", "reduced_rom", "weakness", "numb_tingling", "skin_problem", "no_abnormality"};

bool isAmong(std::span<const char* const> keys, const QString& key)
{
    return std::ranges::any_of(keys, [&key](const char* known) { return key == QLatin1String{known}; });
}

void checkRange(
    const std::optional<int>& value, int minimum, int maximum, const QString& field, Problems& problems)
{
    if (value && (*value < minimum || *value > maximum))
        problems.append(outOfRange(field, minimum, maximum));
}

void checkKnown(bool isKnown, const QString& field, const QString& text, Problems& problems)
{
    if (!isKnown)
        problems.append({field, ErrorCode::NotAStatus, {{QStringLiteral("text"), text}}});
}

} // namespace

QString keyOf(MarkKind kind)
{
    return keyIn(kKindKeys, kind);
}

std::optional<MarkKind> markKindFrom(QStringView key)
{
    return valueIn(kKindKeys, key);
}

std::span<const char* const> massageTechniques()
{
    return kTechniques;
}

std::span<const char* const> bodyFindings()
{
    return kFindings;
}

Problems check(BodyMark& mark)
{
    Problems problems;
    const BodyRegion* const region = bodyRegion(mark.region);
    if (!mark.region.isEmpty())
        checkKnown(region != nullptr, QStringLiteral("region"), mark.region, problems);
    if (region && !mayLie(*region, mark.side))
        problems.append(
            {QStringLiteral("side"), ErrorCode::NotAStatus, {{QStringLiteral("text"), keyOf(mark.side)}}});
    if (mark.place.x < 0 || mark.place.x > kFigureUnits || mark.place.y < 0 || mark.place.y > kFigureUnits)
        problems.append(outOfRange(QStringLiteral("place"), 0, kFigureUnits));
    if (mark.figure < 1)
        problems.append(outOfRange(QStringLiteral("figure"), 1, kFigureVersion));
    checkRange(mark.before, 0, 10, QStringLiteral("before"), problems);
    checkRange(mark.after, 0, 10, QStringLiteral("after"), problems);
    checkRange(mark.pressure, 1, 5, QStringLiteral("pressure"), problems);
    mark.techniques.removeDuplicates();
    for (const QString& technique : std::as_const(mark.techniques))
        checkKnown(isAmong(kTechniques, technique), QStringLiteral("techniques"), technique, problems);
    for (const BodyFinding& finding : mark.findings) {
        checkKnown(isAmong(kFindings, finding.key), QStringLiteral("findings"), finding.key, problems);
        checkRange(finding.grade, 0, 3, QStringLiteral("findings"), problems);
    }
    checkText(mark.text, QStringLiteral("text"), problems);
    if (mark.region.isEmpty() && mark.text.isEmpty())
        problems.append({QStringLiteral("text"), ErrorCode::Required, {}});
    return problems;
}

} // namespace taper
