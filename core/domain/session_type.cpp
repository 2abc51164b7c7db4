// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/session_type.h"

#include "core/base/keys.h"
#include "core/base/text.h"
#include "core/domain/checks.h"

#include <algorithm>

namespace taper {

namespace {

constexpr KeyTable<LoadProfile, 7> kProfileKeys{{
    {LoadProfile::PreEvent, "pre_event"},
    {LoadProfile::PostEvent, "post_event"},
    {LoadProfile::FullSports, "full_sports"},
    {LoadProfile::Myofascial, "myofascial"},
    {LoadProfile::Light, "light"},
    {LoadProfile::Moderate, "moderate"},
    {LoadProfile::Deep, "deep"},
}};

// Any script may be used, so that a clinic's own names make codes.
QString tidyCode(const QString& typed)
{
    QString code = foldForSearch(typed);
    for (QChar& c : code) {
        if (!c.isLetterOrNumber() && !c.isSurrogate())
            c = u'_';
    }
    return code;
}

} // namespace

QString keyOf(LoadProfile profile)
{
    return keyIn(kProfileKeys, profile);
}

std::optional<LoadProfile> loadProfileFrom(QStringView key)
{
    return valueIn(kProfileKeys, key);
}

Problems check(SessionTypeFields& fields)
{
    Problems problems;
    checkRequiredLine(fields.name, QStringLiteral("name"), problems);
    checkRequiredLine(fields.code, QStringLiteral("code"), problems);
    fields.code = tidyCode(fields.code);

    if (fields.lengths.empty())
        problems.append({QStringLiteral("minutes"), ErrorCode::Required, {}});
    const auto isOutside = [](Minutes length) { return length < Minutes{5} || length > Minutes{480}; };
    if (std::ranges::any_of(fields.lengths, isOutside))
        problems.append(outOfRange(QStringLiteral("minutes"), 5, 480));
    const auto checkBuffer = [&problems](Minutes buffer, const QString& field) {
        if (buffer < Minutes{0} || buffer > Minutes{240})
            problems.append(outOfRange(field, 0, 240));
    };
    checkBuffer(fields.bufferBefore, QStringLiteral("buffer_before"));
    checkBuffer(fields.bufferAfter, QStringLiteral("buffer_after"));
    if (fields.price.minor < 0)
        problems.append(outOfRange(QStringLiteral("price"), 0, 100'000'000));
    checkColour(fields.colour, QStringLiteral("colour"), problems);
    return problems;
}

} // namespace taper
