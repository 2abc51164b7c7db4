// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"

#include <algorithm>
#include <array>

namespace taper {

namespace {

// ISO 4217: the currencies whose minor unit is not a hundredth.
constexpr std::array kNoDecimals{u"BIF", u"CLP", u"DJF", u"GNF", u"ISK", u"JPY", u"KMF", u"KRW", u"PYG",
    u"RWF", u"UGX", u"VND", u"VUV", u"XAF", u"XOF", u"XPF"};
constexpr std::array kThreeDecimals{u"BHD", u"IQD", u"JOD", u"KWD", u"LYD", u"OMR", u"TND"};

constexpr qint64 powerOfTen(int digits)
{
    qint64 value = 1;
    for (int i = 0; i < digits; ++i)
        value *= 10;
    return value;
}

QString symbolOf(QStringView currency)
{
    if (currency == u"GBP")
        return QStringLiteral("£");
    if (currency == u"EUR")
        return QStringLiteral("€");
    if (currency == u"USD")
        return QStringLiteral("$");
    return currency.toString() + QChar::Nbsp;
}

} // namespace

bool isCurrencyCode(QStringView code)
{
    return code.size() == 3
        && std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

int minorDigits(QStringView currency)
{
    const auto isIn = [currency](const auto& list) {
        return std::any_of(
            list.begin(), list.end(), [currency](auto code) { return currency == QStringView{code}; });
    };
    if (isIn(kNoDecimals))
        return 0;
    return isIn(kThreeDecimals) ? 3 : 2;
}

QString moneyNumber(Money amount, QStringView currency)
{
    const int digits = minorDigits(currency);
    const qint64 unit = powerOfTen(digits);
    const qint64 absolute = amount.minor < 0 ? -amount.minor : amount.minor;
    QString text = QString::number(absolute / unit);
    if (digits > 0)
        text += u'.' + QString::number(absolute % unit).rightJustified(digits, u'0');
    return amount.minor < 0 ? u'-' + text : text;
}

QString moneyText(Money amount, QStringView currency)
{
    return symbolOf(currency) + moneyNumber(amount, currency);
}

std::optional<Money> parseMoney(QStringView text, QStringView currency)
{
    const int digits = minorDigits(currency);
    qint64 value = 0;
    int decimals = -1; // below zero: the point has not come yet
    int seen = 0;
    for (const QChar c : text.trimmed()) {
        if ((c == u'.' || c == u',') && decimals < 0 && digits > 0) {
            decimals = 0;
        } else if (c >= u'0' && c <= u'9') {
            value = value * 10 + (c.unicode() - u'0');
            if (++seen > 12 || (decimals >= 0 && ++decimals > digits))
                return std::nullopt;
        } else {
            return std::nullopt;
        }
    }
    if (seen == 0)
        return std::nullopt;
    return Money{value * powerOfTen(digits - std::max(decimals, 0))};
}

} // namespace taper
