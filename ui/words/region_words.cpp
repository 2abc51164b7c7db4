// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/region_words.h"

#include "ui/words/region_names.h"
#include "ui/words/words_context.h"

namespace taper::words {

namespace {

QString readable(QStringView key)
{
    return key.toString().replace(QLatin1Char{'_'}, QLatin1Char{' '});
}

/// The name of one, or of a pair.
QString nameOf(QStringView key, bool isPair)
{
    const RegionWord* const word = regionWord(key);
    if (!word)
        return readable(key);
    return Words::tr(isPair && word->plural ? word->plural : word->name);
}

QString shortNameOf(QStringView key, bool isPair)
{
    const RegionWord* const word = regionWord(key);
    if (!word)
        return readable(key);
    if (!isPair)
        return Words::tr(word->shortName ? word->shortName : word->name);
    if (word->shortPlural)
        return Words::tr(word->shortPlural);
    if (word->shortName)
        return Words::tr(word->shortName);
    return nameOf(key, true);
}

/// "both" stands before a pair; what there is only one of has two sides.
bool isPairOf(QStringView key, Side side)
{
    const BodyRegion* const region = bodyRegion(key);
    return side == Side::Both && (!region || region->isPaired);
}

} // namespace

QString sideName(Side side)
{
    switch (side) {
    case Side::Left:
        return Words::tr("left");
    case Side::Right:
        return Words::tr("right");
    case Side::Both:
        return Words::tr("both sides");
    case Side::Midline:
        return Words::tr("middle");
    }
    Q_UNREACHABLE();
}

QString viewName(BodyView view)
{
    switch (view) {
    case BodyView::Front:
        return Words::tr("front");
    case BodyView::Back:
        return Words::tr("back");
    case BodyView::LeftSide:
        return Words::tr("left side");
    case BodyView::RightSide:
        return Words::tr("right side");
    case BodyView::Soles:
        return Words::tr("soles");
    }
    Q_UNREACHABLE();
}

QString regionName(QStringView key)
{
    return nameOf(key, false);
}

QString regionWithSide(QStringView key, Side side)
{
    const QString name = nameOf(key, isPairOf(key, side));
    switch (side) {
    case Side::Left:
        return Words::tr("left %1", "a region of the body").arg(name);
    case Side::Right:
        return Words::tr("right %1", "a region of the body").arg(name);
    case Side::Both:
        return isPairOf(key, side) ? Words::tr("both %1", "regions of the body").arg(name)
                                   : Words::tr("%1, both sides", "a region of the body").arg(name);
    case Side::Midline:
        return name;
    }
    Q_UNREACHABLE();
}

QString shortRegion(QStringView key, Side side)
{
    const QString name = shortNameOf(key, isPairOf(key, side));
    switch (side) {
    case Side::Left:
        return Words::tr("L %1", "L for left: a region of the body in a list").arg(name);
    case Side::Right:
        return Words::tr("R %1", "R for right: a region of the body in a list").arg(name);
    case Side::Both:
        return isPairOf(key, side) ? Words::tr("both %1", "regions of the body").arg(name)
                                   : Words::tr("%1, both sides", "a region of the body").arg(name);
    case Side::Midline:
        return name;
    }
    Q_UNREACHABLE();
}

} // namespace taper::words
