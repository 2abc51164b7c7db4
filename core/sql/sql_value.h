// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civil_time.h"
#include "core/base/id.h"
#include "core/base/money.h"

#include <QByteArray>
#include <QString>
#include <QVariant>

#include <concepts>
#include <optional>

namespace taper::sql {

// How each type is kept: ids, counts, minutes (also of the day), seconds and money as INTEGER; a Moment as
// minutes since 1970-01-01T00:00 on the clinic's wall; an Instant as seconds since the epoch; a Date as
// 'YYYY-MM-DD'; a bool as 0 or 1; JSON as TEXT; nothing as NULL. A null QString is the empty text, never
// NULL.

[[nodiscard]] QVariant toVariant(const QString& text); ///< without U+0000, which one engine cuts at
[[nodiscard]] QVariant toVariant(const QByteArray& utf8);
/// Bytes as they are, for a column that holds some; a plain QByteArray is text.
struct Bytes {
    QByteArray content;
};
[[nodiscard]] inline QVariant toVariant(const Bytes& bytes)
{
    return QVariant{bytes.content};
}
[[nodiscard]] QVariant toVariant(Date date);
[[nodiscard]] inline QVariant toVariant(std::nullopt_t)
{
    return {};
}
[[nodiscard]] inline QVariant toVariant(bool value)
{
    return QVariant{value ? 1 : 0};
}
template <std::integral T>
requires(!std::same_as<T, bool>) [[nodiscard]] QVariant toVariant(T value)
{
    return QVariant{static_cast<qlonglong>(value)};
}
template <class T>
[[nodiscard]] QVariant toVariant(Id<T> id)
{
    return QVariant{static_cast<qlonglong>(id.value())};
}
[[nodiscard]] inline QVariant toVariant(Minutes minutes)
{
    return toVariant(minutes.count());
}
[[nodiscard]] inline QVariant toVariant(Seconds seconds)
{
    return toVariant(seconds.count());
}
[[nodiscard]] inline QVariant toVariant(Moment moment)
{
    return toVariant(moment.time_since_epoch().count());
}
[[nodiscard]] inline QVariant toVariant(Instant instant)
{
    return toVariant(instant.time_since_epoch().count());
}
[[nodiscard]] inline QVariant toVariant(Money amount)
{
    return toVariant(amount.minor);
}
template <class T>
[[nodiscard]] QVariant toVariant(const std::optional<T>& value)
{
    return value ? toVariant(*value) : QVariant{};
}

template <class T>
struct FromVariant; // only the types below can be read

template <std::integral T>
requires(!std::same_as<T, bool>) struct FromVariant<T> {
    static T read(const QVariant& value) { return static_cast<T>(value.toLongLong()); }
};
template <>
struct FromVariant<bool> {
    static bool read(const QVariant& value) { return value.toLongLong() != 0; }
};
template <>
struct FromVariant<QString> {
    static QString read(const QVariant& value) { return value.toString(); }
};
template <>
struct FromVariant<QByteArray> {
    static QByteArray read(const QVariant& value) { return value.toString().toUtf8(); }
};
template <>
struct FromVariant<Bytes> {
    static Bytes read(const QVariant& value) { return {value.toByteArray()}; }
};
template <>
struct FromVariant<Date> {
    static Date read(const QVariant& value); ///< throws SqlError for a text that is no date
};
template <class T>
struct FromVariant<Id<T>> {
    static Id<T> read(const QVariant& value) { return Id<T>{value.toLongLong()}; }
};
template <>
struct FromVariant<Minutes> {
    static Minutes read(const QVariant& value) { return Minutes{value.toLongLong()}; }
};
template <>
struct FromVariant<Seconds> {
    static Seconds read(const QVariant& value) { return Seconds{value.toLongLong()}; }
};
template <>
struct FromVariant<Moment> {
    static Moment read(const QVariant& value) { return Moment{Minutes{value.toLongLong()}}; }
};
template <>
struct FromVariant<Instant> {
    static Instant read(const QVariant& value) { return Instant{Seconds{value.toLongLong()}}; }
};
template <>
struct FromVariant<Money> {
    static Money read(const QVariant& value) { return Money{value.toLongLong()}; }
};
template <class T>
struct FromVariant<std::optional<T>> {
    static std::optional<T> read(const QVariant& value)
    {
        if (value.isNull())
            return std::nullopt;
        return FromVariant<T>::read(value);
    }
};

} // namespace taper::sql
