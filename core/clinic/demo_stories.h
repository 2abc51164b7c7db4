// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/body_mark.h"

#include <array>
#include <span>

namespace taper {

/// An area of the body as the demonstration marks it, at its own place on the figure.
struct DemoArea {
    const char* region;
    Side side;
    BodyView view;
    FigurePoint place;
    MarkKind kind;
    const char16_t* said; ///< as a therapist writes it: "L soleus"
};

/// What brings somebody back: where it hurts, what is measured, what they cannot do as before.
struct DemoStory {
    std::array<DemoArea, 3> areas; ///< the first is what it is about
    const char* measure;
    const char16_t* measureSaid;
    Side weak; ///< the side on which the measure falls behind
    int weakFrom; ///< tenths of the unit, at the first visit
    int usual; ///< of the good side, and what the weak one gets near to
    const char16_t* unit; ///< "cm", "°", or nothing
    const char16_t* activity;
    std::array<const char16_t*, 4> complaints;
    std::array<const char*, 2> exercises; ///< by their names in the library
    std::array<const char16_t*, 3> plans;
};
[[nodiscard]] std::span<const DemoStory> demoStories();

/// The story of somebody on today's board, and how their last visit went.
struct DemoChapter {
    int story;
    int painBefore;
    int painAfter;
    const char16_t* plan; ///< begins with what the day list shows of that visit
};
/// Beside demoCast().
[[nodiscard]] std::span<const DemoChapter> demoChapters();

/// What is worked on before and after a race: the legs as a whole, lightly.
[[nodiscard]] std::span<const DemoArea> demoLightAreas();

} // namespace taper
