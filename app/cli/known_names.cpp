// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/known_names.h"

#include "core/base/text.h"

namespace taper::cli {

namespace {

template <class Thing, class NameOf>
Result<Stored<Thing>> named(
    const std::vector<Stored<Thing>>& things, const QString& what, const QString& text, NameOf nameOf)
{
    const QString wanted = foldForSearch(text);
    std::vector<const Stored<Thing>*> begins;
    for (const Stored<Thing>& thing : things) {
        const QString name = foldForSearch(nameOf(thing));
        if (name == wanted)
            return thing;
        if (!wanted.isEmpty() && name.startsWith(wanted))
            begins.push_back(&thing);
    }
    if (begins.size() == 1)
        return *begins.front();
    if (begins.empty())
        return fail(Error::notFound(what, text));
    return fail(ErrorCode::Ambiguous, {{QStringLiteral("what"), what}, {QStringLiteral("text"), text}});
}

} // namespace

Result<Stored<Therapist>> therapistNamed(const Setup& setup, const QString& name)
{
    return named(
        setup.therapists, QStringLiteral("therapist"), name, [](const auto& each) { return each->name; });
}

Result<Stored<Room>> roomNamed(const Setup& setup, const QString& name)
{
    return named(setup.rooms, QStringLiteral("room"), name, [](const auto& each) { return each->name; });
}

Result<Stored<SessionType>> sessionTypeNamed(const Setup& setup, const QString& name)
{
    for (const Stored<SessionType>& type : setup.sessionTypes) {
        if (type->code == name)
            return type;
    }
    return named(setup.sessionTypes, QStringLiteral("session_type"), name,
        [](const auto& each) { return each->name; });
}

} // namespace taper::cli
