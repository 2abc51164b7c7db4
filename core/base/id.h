// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <compare>
#include <functional>

namespace taper {

/// The number of a row, typed by what the row is: an Id<Client> cannot be passed where an Id<Race> belongs,
/// and neither turns into an integer by itself. Zero means "not stored yet".
template <class Thing>
class Id {
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value)
        : m_value{value}
    { }

    [[nodiscard]] constexpr qint64 value() const { return m_value; }
    [[nodiscard]] constexpr bool isValid() const { return m_value > 0; }

    constexpr auto operator<=>(const Id&) const = default;

private:
    qint64 m_value = 0;
};

template <class Thing>
size_t qHash(Id<Thing> id, size_t seed = 0) noexcept
{
    return std::hash<qint64>{}(id.value()) ^ seed;
}

} // namespace taper

template <class Thing>
struct std::hash<taper::Id<Thing>> {
    size_t operator()(taper::Id<Thing> id) const noexcept { return std::hash<qint64>{}(id.value()); }
};
