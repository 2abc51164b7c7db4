// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/body_region.h"

#include <QStringList>

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace taper {

/// What a mark on the body says.
enum class MarkKind {
    Treated, ///< worked on, nothing else to say
    Pain,
    Tight,
    TriggerPoint,
    Numb,
    Avoid ///< a bruise or the like: not to be worked on
};
inline constexpr std::array kMarkKinds{MarkKind::Treated, MarkKind::Pain, MarkKind::Tight,
    MarkKind::TriggerPoint, MarkKind::Numb, MarkKind::Avoid};
[[nodiscard]] QString keyOf(MarkKind kind); ///< "treated", "pain", "tight", "trigger_point", "numb", "avoid"
[[nodiscard]] std::optional<MarkKind> markKindFrom(QStringView key);

/// What was found by hand or eye, of the field's vocabulary ("tone_high", "tender" …), and how much of it.
struct BodyFinding {
    QString key;
    int grade = 1; ///< 0 none, 1 mild, 2 moderate, 3 severe

    bool operator==(const BodyFinding&) const = default;
};

/// A place on a figure, in ten-thousandths of the box of its view: 0 … 10000 from the left and from the top,
/// as one looks at it.
struct FigurePoint {
    int x = 5000;
    int y = 5000;

    auto operator<=>(const FigurePoint&) const = default;
};
inline constexpr int kFigureUnits = 10000;
/// The drawing that places refer to. A redrawn figure gets the next number, and says where the places of the
/// earlier ones lie on it.
inline constexpr int kFigureVersion = 1;

/// One area that was felt, worked on or left alone: a line in the list of areas and a mark on the body map.
struct BodyMark {
    QString region; ///< key of bodyRegions(); empty for a pin of its own, which then needs a text
    Side side = Side::Left;
    BodyView view = BodyView::Back; ///< where it was drawn, or is best seen
    FigurePoint place; ///< of Side::Both the left one's: the other is its mirror image
    int figure = kFigureVersion;
    MarkKind kind = MarkKind::Treated;
    std::optional<int> before; ///< pain or tightness there, 0 … 10
    std::optional<int> after;
    std::optional<int> pressure; ///< how deep it was worked, 1 (light lotioning) … 5 (deep, rare)
    QStringList techniques; ///< keys of kTechniques
    std::vector<BodyFinding> findings;
    QString text;
    bool carried = false; ///< taken over from the last note and not looked at yet

    bool operator==(const BodyMark&) const = default;
};

/// The techniques and findings of the field, by key, in the order in which they are offered.
[[nodiscard]] std::span<const char* const> massageTechniques(); ///< "effleurage", "petrissage" …
[[nodiscard]] std::span<const char* const> bodyFindings(); ///< "tone_high", "tone_low", "trigger_point" …

/// Tidies, and names what is wrong: region, side, place, before, after, pressure, techniques, findings, text.
[[nodiscard]] Problems check(BodyMark& mark);

} // namespace taper
