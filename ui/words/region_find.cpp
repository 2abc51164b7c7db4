// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "ui/words/region_names.h"
#include "ui/words/region_words.h"
#include "ui/words/words_context.h"

#include <QStringList>

#include <algorithm>
#include <optional>

namespace taper::words {

namespace {

/// Words as they are compared: folded, without the signs between them ("sacrum/SIJ", "runner's").
QStringList wordsOf(const QString& text)
{
    QString plain = foldForSearch(text);
    plain.remove(QLatin1Char{'\''}).remove(QChar{0x2019});
    for (QChar& letter : plain) {
        if (!letter.isLetterOrNumber())
            letter = QLatin1Char{' '};
    }
    return plain.split(QLatin1Char{' '}, Qt::SkipEmptyParts);
}

QStringList translatedWords(const char* text)
{
    return text ? wordsOf(Words::tr(text)) : QStringList{};
}

/// What was typed, the side taken out of it.
struct Wanted {
    QStringList words;
    std::optional<Side> side;
};

Wanted wantedBy(const QString& typed)
{
    const QStringList left = wordsOf(Words::tr("left l lt", "how people type the left side, in a search"));
    const QStringList right = wordsOf(Words::tr("right r rt", "how people type the right side, in a search"));
    const QStringList both =
        wordsOf(Words::tr("both b bilateral lr", "how people type both sides, in a search"));
    Wanted wanted;
    for (const QString& word : wordsOf(typed)) {
        if (left.contains(word))
            wanted.side = Side::Left;
        else if (right.contains(word))
            wanted.side = Side::Right;
        else if (both.contains(word))
            wanted.side = Side::Both;
        else
            wanted.words += word;
    }
    return wanted;
}

bool areBegun(const QStringList& typed, const QStringList& by)
{
    return std::ranges::all_of(typed, [&by](const QString& beginning) {
        return std::ranges::any_of(by, [&](const QString& word) { return word.startsWith(beginning); });
    });
}

/// How well a region answers: 0 its whole name or short name, 1 begins so, 2 words of its names, 3 a whole
/// other word, 4 words of all it is called by, 5 words of the part that it lies in; none if it does not.
std::optional<int> rankOf(const RegionWord& region, const QStringList& typed)
{
    const QStringList name = translatedWords(region.name);
    const QStringList shortName = translatedWords(region.shortName);
    if (typed == name || typed == shortName)
        return 0;
    const auto begins = [&typed](const QStringList& words) {
        return words.size() >= typed.size()
            && std::equal(typed.begin(), typed.end(), words.begin(),
                [](const QString& beginning, const QString& word) { return word.startsWith(beginning); });
    };
    if (begins(name) || begins(shortName))
        return 1;
    const QStringList names =
        name + shortName + translatedWords(region.plural) + translatedWords(region.shortPlural);
    if (areBegun(typed, names))
        return 2;
    const QStringList others = translatedWords(region.others);
    if (typed.size() == 1 && others.contains(typed.constFirst()))
        return 3;
    if (areBegun(typed, names + others))
        return 4;
    const BodyRegion* const known = bodyRegion(QString{QLatin1String{region.key}});
    const RegionWord* const part =
        known && known->isMuscle() ? regionWord(QString{QLatin1String{known->part}}) : nullptr;
    if (part
        && areBegun(typed,
            names + others + translatedWords(part->name) + translatedWords(part->shortName)
                + translatedWords(part->others)))
        return 5;
    return std::nullopt;
}

void addHits(std::vector<RegionHit>& hits, const QString& key, std::optional<Side> wanted)
{
    const BodyRegion* const region = bodyRegion(key);
    const auto add = [&](Side side) { hits.push_back({key, side, regionWithSide(key, side)}); };
    if (wanted) {
        add(*wanted);
    } else if (region && !region->isPaired) {
        add(Side::Midline);
    } else {
        for (const Side side : {Side::Left, Side::Right, Side::Both})
            add(side);
    }
}

} // namespace

std::vector<RegionHit> findRegions(const QString& typed, size_t most)
{
    const Wanted wanted = wantedBy(typed);
    if (wanted.words.isEmpty())
        return {};
    std::vector<std::pair<int, QString>> found;
    for (const RegionWord& region : regionWords()) {
        if (const std::optional<int> rank = rankOf(region, wanted.words))
            found.emplace_back(*rank, QLatin1String{region.key});
    }
    // Equally good ones stay from head to foot, each part before its muscles.
    std::ranges::stable_sort(found, {}, &std::pair<int, QString>::first);
    std::vector<RegionHit> hits;
    for (const auto& [rank, key] : found)
        addHits(hits, key, wanted.side);
    if (hits.size() > most)
        hits.resize(most);
    return hits;
}

} // namespace taper::words
