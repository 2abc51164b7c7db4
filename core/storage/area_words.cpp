// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/area_words.h"

#include <array>

namespace taper {

namespace {

/// What people write for a region besides its name.
struct OtherName {
    const char* region;
    const char* name;
};
constexpr std::array kOtherNames{
    OtherName{"iliotibial_band", "ITB IT band"},
    OtherName{"tensor_fasciae_latae", "TFL"},
    OtherName{"quadratus_lumborum", "QL"},
    OtherName{"latissimus_dorsi", "lats"},
    OtherName{"sacrum", "SIJ"},
    OtherName{"thigh_front", "quad quads quadriceps"},
    OtherName{"thigh_back", "hamstring hamstrings"},
    OtherName{"thigh_inner", "adductor adductors"},
    OtherName{"gluteus_maximus", "glute glutes"},
    OtherName{"gluteus_medius", "glute glutes"},
    OtherName{"gluteus_minimus", "glute glutes"},
    OtherName{"buttock", "glute glutes"},
    OtherName{"upper_trapezius", "traps"},
    OtherName{"achilles", "tendon"},
};

void addOtherNames(WordList& words, const QString& region)
{
    for (const OtherName& other : kOtherNames) {
        if (region == QLatin1String{other.region})
            words.add(QString::fromLatin1(other.name));
    }
}

void addSide(WordList& words, Side side)
{
    words.add(keyOf(side));
    if (side == Side::Left || side == Side::Both)
        words.add(QStringLiteral("left L"));
    if (side == Side::Right || side == Side::Both)
        words.add(QStringLiteral("right R"));
}

} // namespace

void addKey(WordList& words, QString key)
{
    words.add(key.replace(u'_', u' '));
}

void addArea(WordList& words, const QString& region, Side side)
{
    const BodyRegion* known = bodyRegion(region);
    if (known == nullptr)
        return; // a pin, which is found by its text
    const QString part = QString::fromLatin1(known->part);
    addKey(words, region);
    addKey(words, part);
    addOtherNames(words, region);
    if (part != region)
        addOtherNames(words, part);
    addSide(words, side);
}

} // namespace taper
