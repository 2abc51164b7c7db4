// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/phone_number.h"

#include "core/base/text.h"

#include <phonenumbers/phonenumberutil.h>

#include <optional>

namespace taper {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

std::optional<PhoneNumber> parsed(const QString& typed, const QString& region)
{
    PhoneNumber number;
    const auto* util = PhoneNumberUtil::GetInstance();
    const auto error = util->Parse(typed.toStdString(), region.toStdString(), &number);
    if (error != PhoneNumberUtil::NO_PARSING_ERROR || !util->IsPossibleNumber(number))
        return std::nullopt;
    return number;
}

/// "0044…", or "01144…" in the region's own way of dialling abroad.
bool hasInternationalPrefix(const QString& typed, const QString& region)
{
    if (digitsOf(typed).startsWith(QLatin1String("00")))
        return true;
    PhoneNumber number;
    const auto error = PhoneNumberUtil::GetInstance()->ParseAndKeepRawInput(
        typed.toStdString(), region.toStdString(), &number);
    return error == PhoneNumberUtil::NO_PARSING_ERROR
        && number.country_code_source() == PhoneNumber::FROM_NUMBER_WITH_IDD;
}

QString formatted(const PhoneNumber& number, PhoneNumberUtil::PhoneNumberFormat format)
{
    std::string text;
    PhoneNumberUtil::GetInstance()->Format(number, format, &text);
    return digitsOf(QString::fromStdString(text));
}

} // namespace

QString phoneSearchKey(const QString& typed, const QString& region)
{
    if (digitsOf(typed).isEmpty())
        return {};
    const auto number = parsed(typed, region);
    if (!number)
        return digitsOf(typed);
    const QString national = formatted(*number, PhoneNumberUtil::NATIONAL);
    const QString international = formatted(*number, PhoneNumberUtil::E164);
    return national + u' ' + international;
}

QString phoneQuery(const QString& typed, const QString& region)
{
    for (const QChar c : typed) {
        if (c.isLetter())
            return {};
    }
    QString digits = digitsOf(typed);
    if (digits.size() < 3)
        return {};
    // Without a country's code the digits stand in the key as they were typed, however few they are. Reading
    // them as a number would add a code that a part of a number ("900342") does not have.
    const QString start = typed.trimmed();
    const bool isInternational =
        start.startsWith(u'+') || start.startsWith(u'\uFF0B') || hasInternationalPrefix(typed, region);
    if (!isInternational)
        return digits;
    if (const auto number = parsed(typed, region))
        return formatted(*number, PhoneNumberUtil::E164);
    // Too few digits for a number: the key has neither the zeros of the prefix nor the "(0)".
    QString bare = typed;
    const QString bareDigits = digitsOf(bare.remove(QLatin1String("(0)")));
    return bareDigits.startsWith(QLatin1String("00")) ? bareDigits.sliced(2) : bareDigits;
}

} // namespace taper
