// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/client_search.h"

#include "core/base/text.h"
#include "core/domain/phone_number.h"
#include "core/sql/dialect.h"
#include "core/sql/sql_value.h"

#include <QStringList>

namespace taper {

namespace {

/// More words than a name, an address of mail and a number have; each costs a look at every client.
constexpr qsizetype kMostWords = 8;

QString withoutPunctuation(QString word)
{
    return word.removeIf([](QChar c) { return c == u'\'' || c == u'-' || c == u'.'; });
}

} // namespace

ClientSearchKeys searchKeysOf(const ClientFields& fields, const QString& phoneRegion)
{
    ClientSearchKeys keys;
    keys.nameKey = foldForSearch(fields.name);
    QStringList words{keys.nameKey};
    if (!fields.preferredName.isEmpty())
        words += foldForSearch(fields.preferredName);
    for (const QString& word : words.join(u' ').split(u' ')) {
        if (const QString plain = withoutPunctuation(word); plain != word && !plain.isEmpty())
            words += plain;
    }
    keys.name = words.join(u' ');
    keys.phone = phoneSearchKey(fields.phone, phoneRegion);
    keys.email = foldForSearch(fields.email);
    return keys;
}

ClientSearch clientSearch(const QString& text, const QString& phoneRegion)
{
    ClientSearch search;
    search.folded = foldForSearch(text);
    QStringList words = search.folded.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty()) {
        search.condition = QStringLiteral("1 = 1");
        return search;
    }
    if (words.size() > kMostWords)
        words.resize(kMostWords);

    const auto phoneHolds = [] { return sql::dialect::contains(QStringLiteral("search_phone")); };
    QStringList all;
    for (const QString& word : words) {
        QString any = sql::dialect::contains(QStringLiteral("search_name")) + QLatin1String(" OR ")
            + sql::dialect::contains(QStringLiteral("search_email"));
        search.values << sql::toVariant(word) << sql::toVariant(word);
        if (const QString digits = phoneQuery(word, phoneRegion); !digits.isEmpty()) {
            any += QLatin1String(" OR ") + phoneHolds();
            search.values << sql::toVariant(digits);
        }
        all += u'(' + any + u')';
    }
    search.condition = all.join(QLatin1String(" AND "));
    // A number may be typed with blanks in it, which look like several words. Asked first: who answers to it
    // need not be asked for the words.
    if (const QString digits = phoneQuery(text, phoneRegion); words.size() > 1 && !digits.isEmpty()) {
        search.condition = QStringLiteral("(%1 OR (%2))").arg(phoneHolds(), search.condition);
        search.values.prepend(sql::toVariant(digits));
    }
    return search;
}

} // namespace taper
