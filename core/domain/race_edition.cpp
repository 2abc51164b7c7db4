// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/race_edition.h"

#include "core/base/text.h"

#include <QRegularExpression>

namespace taper {

QString editionName(const QString& name)
{
    // A year as a word of its own, with the brackets or the apostrophe around it: "2026", "(2026)", "'26".
    static const QRegularExpression year{
        QStringLiteral(R"((?<![\w.])(?:[(\[]?(?:19|20|21)\d\d[)\]]?|['’]\d\d)(?![\w.]))")};
    const QString folded = foldForSearch(name);
    QString without = folded;
    without.replace(year, QStringLiteral(" "));
    // What held the year to the rest goes with it: "leeds 10k - 2026".
    static const QRegularExpression loose{QStringLiteral(R"(^[\s,;:–—-]+|[\s,;:–—-]+$)")};
    without.remove(loose);
    without = without.simplified();
    return without.isEmpty() ? folded : without;
}

} // namespace taper
