// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <compare>
#include <optional>

namespace taper {

/// An amount in the minor unit (pence, cents) of the clinic's one currency.
struct Money {
    qint64 minor = 0;

    auto operator<=>(const Money&) const = default;
};

/// True for three capital letters that Qt's locale data or ISO 4217 form allows ("GBP").
[[nodiscard]] bool isCurrencyCode(QStringView code);
/// How many digits follow the decimal point: 2 for most, 0 for JPY and its like, 3 for KWD and its like.
[[nodiscard]] int minorDigits(QStringView currency);
/// "55.00" for 5500 GBP: a plain number with a point, no symbol, to be read back by parseMoney.
[[nodiscard]] QString moneyNumber(Money amount, QStringView currency);
/// "£55.00": with the currency's symbol where one is common, else the code and a blank before the number.
[[nodiscard]] QString moneyText(Money amount, QStringView currency);
/// Reads "55", "55.5", "55,50"; nothing for more digits than the currency has, signs or other characters.
[[nodiscard]] std::optional<Money> parseMoney(QStringView text, QStringView currency);

} // namespace taper
