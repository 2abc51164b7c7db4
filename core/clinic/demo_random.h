// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <random>
#include <span>
#include <utility>
#include <vector>

namespace taper {

/// The same numbers on every machine for the same seed. The generator of the standard library is portable,
/// its distributions are not; so the mapping is our own.
class DemoRandom {
public:
    explicit DemoRandom(quint32 seed)
        : m_engine{seed}
    { }

    /// 0 … count − 1; `count` at least 1.
    [[nodiscard]] int below(int count)
    {
        return static_cast<int>((quint64{m_engine() & 0xffffffffU} * static_cast<quint64>(count)) >> 32);
    }
    /// Both ends included.
    [[nodiscard]] int between(int lowest, int highest) { return lowest + below(highest - lowest + 1); }
    /// True in so many of a hundred cases.
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }

    template <class Thing, size_t N>
    [[nodiscard]] const Thing& pick(std::span<const Thing, N> things)
    {
        return things[static_cast<size_t>(below(static_cast<int>(things.size())))];
    }
    template <class Thing>
    void shuffle(std::vector<Thing>& things)
    {
        for (size_t i = things.size(); i > 1; --i)
            std::swap(things[i - 1], things[static_cast<size_t>(below(static_cast<int>(i)))]);
    }

private:
    std::mt19937 m_engine;
};

} // namespace taper
