// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <optional>
#include <span>

namespace taper {

/// Of the person, not of the one who looks: the left leg of the front figure stands on the right of the page.
enum class Side { Left, Right, Both, Midline };
inline constexpr std::array kSides{Side::Left, Side::Right, Side::Both, Side::Midline};
[[nodiscard]] QString keyOf(Side side); ///< "left", "right", "both", "midline"
[[nodiscard]] std::optional<Side> sideFrom(QStringView key);

/// From where the figure is seen.
enum class BodyView { Front, Back, LeftSide, RightSide, Soles };
inline constexpr std::array kBodyViews{
    BodyView::Front, BodyView::Back, BodyView::LeftSide, BodyView::RightSide, BodyView::Soles};
[[nodiscard]] QString keyOf(BodyView view); ///< "front", "back", "left_side", "right_side", "soles"
[[nodiscard]] std::optional<BodyView> bodyViewFrom(QStringView key);

/// A part of the body, or a muscle within one, by the name a therapist gives it.
struct BodyRegion {
    const char* key; ///< "soleus": stable, kept in the clinic's file; its words are in ui/words
    const char* part; ///< the part that a muscle lies in ("calf"); of a part itself its own key
    bool isPaired; ///< there is one on each side; else it lies in the middle (Side::Midline)
    /// The views on which it is drawn, the first is where it is best seen. A muscle that lies too deep to be
    /// seen is drawn where it is felt.
    std::array<std::optional<BodyView>, 3> views;

    [[nodiscard]] bool isMuscle() const { return QLatin1String{key} != QLatin1String{part}; }
};

/// All regions: each part, followed by the muscles in it, from head to foot. Parts and muscles of the field's
/// own vocabulary; head, chest, arms and hands besides, so that nobody has to pin what has a name.
[[nodiscard]] std::span<const BodyRegion> bodyRegions();
/// None if there is no region of this key.
[[nodiscard]] const BodyRegion* bodyRegion(QStringView key);
/// Whether a region may be marked on this side: a paired one on the left, the right or both; one in the
/// middle also on either side of it.
[[nodiscard]] bool mayLie(const BodyRegion& region, Side side);

} // namespace taper
