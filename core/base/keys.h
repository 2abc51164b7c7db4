// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>
#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace taper {

/// The words by which an enumeration is known in the clinic's file and in the contracts.
template <class Value, size_t N>
using KeyTable = std::array<std::pair<Value, const char*>, N>;

template <class Value, size_t N>
[[nodiscard]] QString keyIn(const KeyTable<Value, N>& table, Value value)
{
    for (const auto& [known, key] : table) {
        if (known == value)
            return QString::fromLatin1(key);
    }
    Q_UNREACHABLE();
}

template <class Value, size_t N>
[[nodiscard]] std::optional<Value> valueIn(const KeyTable<Value, N>& table, QStringView key)
{
    for (const auto& [value, known] : table) {
        if (key == QLatin1String{known})
            return value;
    }
    return std::nullopt;
}

} // namespace taper
