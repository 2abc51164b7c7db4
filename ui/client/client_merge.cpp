// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/client_merge.h"

#include "ui/words/figure_words.h"

namespace taper {

namespace {

QString shown(const QString& text)
{
    return text;
}

QString shown(const QStringList& texts)
{
    return texts.join(QStringLiteral(", "));
}

QString shown(std::optional<Date> date)
{
    return date ? words::dateText(*date) : QString{};
}

QString shown(std::optional<int> number)
{
    return number ? QString::number(*number) : QString{};
}

} // namespace

ClientMerge mergeClient(const ClientFields& before, const ClientFields& mine, const ClientFields& theirs)
{
    ClientMerge merge{mine, {}};
    const auto take = [&](const char* field, auto member) {
        if (theirs.*member == before.*member || theirs.*member == mine.*member)
            return;
        if (mine.*member == before.*member)
            merge.merged.*member = theirs.*member;
        else
            merge.clashes.push_back({QString::fromLatin1(field), shown(theirs.*member)});
    };
    take("name", &ClientFields::name);
    take("preferred_name", &ClientFields::preferredName);
    take("date_of_birth", &ClientFields::dateOfBirth);
    take("phone", &ClientFields::phone);
    take("email", &ClientFields::email);
    take("best_time", &ClientFields::bestTime);
    take("address", &ClientFields::address);
    take("emergency_contact", &ClientFields::emergencyContact);
    take("notes", &ClientFields::notes);
    take("tags", &ClientFields::tags);
    take("alerts", &ClientFields::alerts);
    take("cadence", &ClientFields::cadenceDays);
    // Only two states: whoever changed it from what it was, changed it to the same.
    if (theirs.archived != before.archived)
        merge.merged.archived = theirs.archived;
    if (theirs.doNotContact != before.doNotContact)
        merge.merged.doNotContact = theirs.doNotContact;
    return merge;
}

} // namespace taper
