// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/distances_in_text.h"

#include "core/base/text.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace taper {

namespace {

constexpr int kMarathon = 42'195;
constexpr int kHalfMarathon = 21'098;
constexpr int kShortest = 100;
constexpr int kLongest = 1'000'000;
constexpr double kMetresOfMile = 1609.344;
/// A description is read no further: what a race is stands at its beginning.
constexpr qsizetype kReadAtMost = 4000;

const QRegularExpression& figures()
{
    // A number, its unit, and nothing behind it that makes it a speed, a way to somewhere or another word.
    static const QRegularExpression pattern{QStringLiteral(
        "(?<![\\d.,:/$€£¥₺])(\\d{1,4}(?:[.,]\\d{1,4})?)[ \\-]{0,2}"
        "(kilometres?|kilometers?|kilometros?|kilometre|kms?|k|公里|千米|キロ|км|miles?|milers?|mi)"
        "(?![a-z0-9])(?!\\s*/\\s*h)(?!\\s*(?:from|away|of climb|of "
        "ascent|elevation|gain|outside|north|south|east|"
        "west|uzaklik|entfernt)\\b)")};
    return pattern;
}

/// What stands before a figure makes it something else: a lap of a relay, a climb, a price, a radius.
bool isSomethingElse(QStringView before)
{
    static const QRegularExpression pattern{
        QStringLiteral("(?:[x×*]\\s*|d\\+\\s*|elevation(?: "
                       "gain)?:?\\s*|climb(?:ing)?:?\\s*|ascent:?\\s*|gain:?\\s*|within\\s*|usd\\s*|"
                       "eur\\s*|ntd?\\s*|tl\\s*|every\\s*|laps? of\\s*|prize(?: money)?:?\\s*)$")};
    return pattern.match(before.last(std::min<qsizetype>(before.size(), 20)).toString()).hasMatch();
}

const QRegularExpression& halfWords()
{
    static const QRegularExpression pattern{
        QStringLiteral("half[ \\-]?marathon|halb[ \\-]?marathon|semi[ \\-]?marathon|medi[ao] marato?n|meia "
                       "maratona|mezza maratona|"
                       "maratonina|yari[ \\-]?maraton|halve marathon|halv[ \\-]?mara[ts]?h?on|pol[ "
                       "\\-]?maraton|pul[ \\-]?maraton|"
                       "полумарафон|半馬|半马|半程|ハーフ")};
    return pattern;
}

bool saysMarathon(const QString& text)
{
    static const QRegularExpression whole{QStringLiteral("全馬|全马|全程馬拉松|全程马拉松|フルマラソン")};
    if (whole.match(text).hasMatch())
        return true;
    // A relay over a marathon, a mini marathon or an ultra marathon is none.
    static const QRegularExpression other{
        QStringLiteral("\\b(?:ultra|mini|kids?|children|quarter|junior|relay|staffel|expo|swim|cycl\\w*|bike|"
                       "mtb|ski|row\\w*|virtual "
                       "challenge)\\b|ultra[ \\-]?marat|mini[ \\-]?marat|marathon "
                       "(?:relay|staffel|weekend|series|festival)")};
    static const QRegularExpression word{
        QStringLiteral("\\b(?:marathon|maraton|maratonu|maratona|maratoni|marathonas|марафон)\\b")};
    return word.match(text).hasMatch() && !other.match(text).hasMatch();
}

int metresOf(const QRegularExpressionMatch& match)
{
    const double number = match.captured(1).replace(u',', u'.').toDouble();
    const bool isMiles = match.captured(2).startsWith(QLatin1String{"mi"});
    const double metres = std::round(number * (isMiles ? kMetresOfMile : 1000));
    return metres <= kLongest ? static_cast<int>(metres) : 0;
}

std::vector<int> inFigures(const QString& folded)
{
    std::vector<int> found;
    for (auto matches = figures().globalMatch(folded); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const int metres = metresOf(match);
        if (metres >= kShortest && !isSomethingElse(QStringView{folded}.first(match.capturedStart())))
            found.push_back(metres);
    }
    return found;
}

std::vector<int> inWords(const QString& folded)
{
    static const QRegularExpression parkrun{QStringLiteral("\\bparkrun")};
    std::vector<int> found;
    if (parkrun.match(folded).hasMatch())
        found.push_back(folded.contains(QLatin1String{"junior"}) ? 2000 : 5000);
    QString rest = folded;
    if (halfWords().match(rest).hasMatch()) {
        found.push_back(kHalfMarathon);
        rest.remove(halfWords());
    }
    if (saysMarathon(rest))
        found.push_back(kMarathon);
    return found;
}

/// As it is read: folded, long things cut, with the line breaks that folding would drop.
QStringList foldedLines(const QString& text)
{
    QStringList lines;
    for (const QString& line : text.left(kReadAtMost).split(u'\n'))
        lines.append(foldForSearch(line));
    return lines;
}

bool saysItHoldsDistances(const QString& line)
{
    static const QRegularExpression label{
        QStringLiteral("^\\W*(?:距離|距离|賽程|组别|組別|distances?|distanz(?:en)?|strecken?|mesafe(?:ler)?|"
                       "parkurlar?|distancias?|"
                       "distanza|distanze|courses?|races?|events?)\\s*[:：\\-]")};
    // "42.195 km / 10 km": nothing else stands there.
    static const QRegularExpression bare{QStringLiteral(
        "^\\s*\\d+(?:[.,]\\d+)?\\s*(?:km?|mi|miles?)(?:\\s*(?:[/,;|&+]|and)\\s*\\d+(?:[.,]\\d+)?\\s*"
        "(?:km?|mi|miles?))+\\s*$")};
    return label.match(line).hasMatch() || bare.match(line).hasMatch();
}

} // namespace

std::vector<int> tidyDistances(std::vector<int> metres)
{
    constexpr double kSame = 0.012; // 42K and 42.195K, 21K and 21.1K; not 50K and 50 km and a bit
    const auto roundness = [](int value) {
        int zeros = 0;
        for (; value > 0 && value % 10 == 0; value /= 10)
            ++zeros;
        return zeros;
    };
    std::ranges::sort(metres, std::greater{});
    std::vector<int> kept;
    for (const int value : metres) {
        if (kept.empty() || kept.back() - value > kept.back() * kSame)
            kept.push_back(value);
        else if (roundness(value) < roundness(kept.back()))
            kept.back() = value;
    }
    return kept;
}

std::vector<int> distancesInText(const QString& text)
{
    std::vector<int> found;
    QString all;
    for (const QString& line : foldedLines(text)) {
        const std::vector<int> here = inFigures(line);
        found.insert(found.end(), here.begin(), here.end());
        all += line + u' ';
    }
    // "10K Half Marathon Series" is a series; "Marathon and 10K" is both, but the figures are what is sure.
    if (found.empty())
        found = inWords(all);
    return tidyDistances(std::move(found));
}

std::vector<int> distancesOfEvent(const QString& title, const QString& description)
{
    std::vector<int> found;
    for (const QString& line : foldedLines(description)) {
        if (!saysItHoldsDistances(line))
            continue;
        std::vector<int> here = inFigures(line);
        const std::vector<int> words = inWords(line);
        here.insert(here.end(), words.begin(), words.end());
        found.insert(found.end(), here.begin(), here.end());
    }
    if (!found.empty()) {
        const std::vector<int> inTitle = inFigures(foldForSearch(title));
        found.insert(found.end(), inTitle.begin(), inTitle.end());
        return tidyDistances(std::move(found));
    }
    std::vector<int> inTitle = distancesInText(title);
    if (!inTitle.empty())
        return inTitle;
    for (const QString& line : foldedLines(description)) {
        const std::vector<int> here = inFigures(line);
        found.insert(found.end(), here.begin(), here.end());
    }
    return tidyDistances(std::move(found));
}

} // namespace taper
