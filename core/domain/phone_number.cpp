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
    const QString digits = digitsOf(typed);
    if (digits.size() < 3)
        return {};
    if (const auto number = parsed(typed, region))
        return formatted(*number, PhoneNumberUtil::E164);
    // A part of a number: an international prefix is written in the key without its zeros.
    return digits.startsWith(QLatin1String("00")) ? digits.sliced(2) : digits;
}

} // namespace taper
