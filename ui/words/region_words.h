// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/body_region.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace taper::words {

[[nodiscard]] QString sideName(Side side); ///< "left", "right", "both sides", "middle"
[[nodiscard]] QString viewName(BodyView view); ///< "front", "left side", "soles"

/// The region as the field names it: "gluteus medius", "thigh front", "Achilles". A key that this version
/// does not know reads as it is, with blanks.
[[nodiscard]] QString regionName(QStringView key);
/// "left soleus", "both calves", "lower back"; what lies in the middle but was marked on one side of it:
/// "left neck".
[[nodiscard]] QString regionWithSide(QStringView key, Side side);
/// As it stands in a list: "L soleus", "R glute med", "both ITB", "both quads", "neck".
[[nodiscard]] QString shortRegion(QStringView key, Side side);

/// A region on one side, as a search answers it.
struct RegionHit {
    QString region;
    Side side = Side::Left;
    QString text; ///< "left soleus"

    bool operator==(const RegionHit&) const = default;
};

/// Regions by what people type: beginnings of words, in any order, of the name, of what the muscle is called
/// for short ("ITB", "glute med", "quad") or in everyday words ("calf", "runner's knee"), and the side
/// anywhere
/// ("left sol", "sol l", "both ham"). Without a side, a paired region answers with its left, its right and
/// both. Best first: whole names before beginnings, names before other words, parts before the muscles in
/// them. Nothing for an empty text, or one that names only a side.
[[nodiscard]] std::vector<RegionHit> findRegions(const QString& typed, size_t most = 30);

} // namespace taper::words
