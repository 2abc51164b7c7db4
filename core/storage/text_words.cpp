// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/text_words.h"

#include "core/base/text.h"

#include <algorithm>

namespace taper {

namespace {

/// The character at `at`, which is moved behind it.
char32_t nextCharacter(QStringView text, qsizetype& at)
{
    const QChar first = text[at++];
    if (!first.isHighSurrogate() || at >= text.size() || !text[at].isLowSurrogate())
        return first.unicode();
    return QChar::surrogateToUcs4(first, text[at++]);
}

enum class Sign {
    Word,
    Unspaced, ///< of a script without blanks between words
    Symbol, ///< a word of its own: ☀, °
    Apostrophe,
    Hyphen,
    Along, ///< goes with the word that it is in: an accent, a joiner, a soft hyphen
    Gap
};

bool isUnspaced(char32_t c)
{
    constexpr char32_t kLongVowelMark = 0x30FC; // of both kana, so of no script
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
    case QChar::Script_Tibetan:
        return true;
    default:
        return c == kLongVowelMark;
    }
}

Sign signOf(char32_t c)
{
    switch (c) {
    case U'\'':
    case U'\u2019':
    case U'\u2018':
        return Sign::Apostrophe;
    case U'-':
    case U'\u2010':
    case U'\u2011':
        return Sign::Hyphen;
    default:
        break;
    }
    switch (QChar::category(c)) {
    case QChar::Symbol_Other:
        return Sign::Symbol;
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return Sign::Along;
    default:
        if (!QChar::isLetterOrNumber(c))
            return Sign::Gap;
        return isUnspaced(c) ? Sign::Unspaced : Sign::Word;
    }
}

/// Words with nothing between them but apostrophes and hyphens; or a run of an unspaced script; or one
/// symbol.
struct Chain {
    Sign sign = Sign::Gap;
    qsizetype at = 0;
    qsizetype length = 0; ///< up to the end of the last piece
    std::vector<QStringView> pieces;
    std::vector<Sign> joints; ///< before each piece but the first
};

template <class Use>
void eachChain(QStringView text, Use use)
{
    Chain chain;
    qsizetype pieceAt = -1; ///< of a word that has begun
    Sign joint = Sign::Gap; ///< seen since the last word of the chain
    const auto finishPiece = [&](qsizetype end) {
        if (pieceAt < 0)
            return;
        if (chain.pieces.empty())
            chain.at = pieceAt;
        else
            chain.joints.push_back(joint);
        chain.pieces.push_back(text.sliced(pieceAt, end - pieceAt));
        chain.length = end - chain.at;
        pieceAt = -1;
        joint = Sign::Gap;
    };
    // Returns whether to go on.
    const auto finishChain = [&] {
        const bool isWanted = chain.pieces.empty() || use(chain);
        chain.pieces.clear();
        chain.joints.clear();
        chain.sign = Sign::Gap;
        joint = Sign::Gap;
        return isWanted;
    };
    for (qsizetype after = 0; after < text.size();) {
        const qsizetype at = after;
        const Sign sign = signOf(nextCharacter(text, after));
        if (sign == Sign::Along)
            continue; // part of the word that is open, or of nothing
        if ((sign == Sign::Word || sign == Sign::Unspaced) && sign == chain.sign) {
            if (pieceAt < 0)
                pieceAt = at;
            continue;
        }
        finishPiece(at);
        const bool isJoint = sign == Sign::Apostrophe || sign == Sign::Hyphen;
        if (isJoint && chain.sign == Sign::Word && joint == Sign::Gap) {
            joint = sign;
            continue;
        }
        if (!finishChain())
            return;
        if (isJoint || sign == Sign::Gap)
            continue;
        chain.sign = sign;
        pieceAt = at;
        if (sign == Sign::Symbol)
            finishPiece(after);
    }
    finishPiece(text.size());
    finishChain();
}

QString cut(QStringView word)
{
    if (word.size() <= kLongestWord)
        return word.toString();
    const bool splitsPair = word[kLongestWord - 1].isHighSurrogate();
    return word.first(splitsPair ? kLongestWord - 1 : kLongestWord).toString();
}

/// The pieces with those together that only an apostrophe parts.
QStringList withoutApostrophes(const Chain& chain)
{
    QStringList words{cut(chain.pieces.front())};
    for (size_t i = 1; i < chain.pieces.size(); ++i) {
        if (chain.joints[i - 1] == Sign::Apostrophe)
            words.back() = cut(QString{words.back() + cut(chain.pieces[i])});
        else
            words += cut(chain.pieces[i]);
    }
    return words;
}

QString fusedOf(const Chain& chain)
{
    QString fused;
    for (const QStringView piece : chain.pieces) {
        if (fused.size() >= kLongestWord)
            break;
        fused += cut(piece);
    }
    return cut(fused);
}

/// "椎間板" falls into "椎間", "間板" and, for an index, the last character alone.
QStringList pairsOf(QStringView run, bool withLast)
{
    std::vector<QString> characters;
    for (qsizetype at = 0; at < run.size();) {
        const char32_t c = nextCharacter(run, at);
        characters.push_back(QString::fromUcs4(&c, 1));
    }
    QStringList pairs;
    for (size_t i = 0; i + 1 < characters.size(); ++i)
        pairs += characters[i] + characters[i + 1];
    if (withLast || pairs.isEmpty())
        pairs += characters.back();
    return pairs;
}

/// Gives all words of a folded text to `use`, some twice, until it says that it has had enough.
template <class Use>
void eachWord(QStringView folded, Use use)
{
    eachChain(folded, [&](const Chain& chain) {
        if (chain.sign == Sign::Unspaced) {
            const QStringList pairs = pairsOf(chain.pieces.front(), true);
            return std::ranges::all_of(pairs, use);
        }
        for (const QStringView piece : chain.pieces) {
            if (!use(cut(piece)))
                return false;
        }
        if (chain.pieces.size() == 1)
            return true;
        const QStringList joined = withoutApostrophes(chain);
        return std::ranges::all_of(joined, use) && use(fusedOf(chain));
    });
}

/// Folded, with line breaks as blanks: foldForSearch() is for one line and would join the words around them.
/// Halves of characters go as well, lest what stood apart become one.
QString folded(QString text)
{
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype first = at;
        const QChar::Category category = QChar::category(nextCharacter(text, at));
        if (category == QChar::Other_Control || category == QChar::Other_Surrogate)
            text[first] = u' ';
    }
    return foldForSearch(text);
}

QString foldedWord(QStringView word)
{
    const bool isPlain = std::ranges::all_of(word, [](QChar c) { return c.unicode() < 128; });
    return isPlain ? word.toString().toLower() : foldForSearch(word.toString());
}

bool begins(const QString& word, const std::vector<AskedWord>& asked)
{
    return std::ranges::any_of(asked, [&](const AskedWord& each) {
        return (!each.fused.isEmpty() && word.startsWith(each.fused))
            || std::ranges::any_of(each.parts, [&](const QString& part) { return word.startsWith(part); });
    });
}

bool isBlank(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control;
}

/// The beginning or end of an excerpt, moved to where a word begins or ends if that is near.
qsizetype atWord(const QString& text, qsizetype at, int step)
{
    constexpr int kNear = 20;
    if (at <= 0)
        return 0;
    if (at >= text.size())
        return text.size();
    qsizetype best = at;
    for (int i = 0; i < kNear && best > 0 && best < text.size(); ++i, best += step) {
        if (isBlank(text[best]))
            return best;
    }
    return text[at].isLowSurrogate() ? at + 1 : at;
}

} // namespace

void WordList::add(const QString& text)
{
    const QString plain = folded(text);
    eachWord(plain, [&](const QString& word) {
        if (!word.isEmpty() && !m_known.contains(word)) {
            m_known.insert(word);
            m_words += word;
        }
        return true;
    });
}

std::vector<AskedWord> askedWords(const QString& typed)
{
    constexpr qsizetype kMostTyped = 2000;
    std::vector<AskedWord> asked;
    const QString plain = folded(typed.left(kMostTyped));
    eachChain(plain, [&](const Chain& chain) {
        AskedWord word;
        if (chain.sign == Sign::Unspaced) {
            word.parts = pairsOf(chain.pieces.front(), false);
        } else {
            word.parts = withoutApostrophes(chain);
            if (word.parts.size() > 1)
                word.fused = fusedOf(chain);
        }
        if (std::ranges::find(asked, word) == asked.end())
            asked.push_back(std::move(word));
        return asked.size() < kMostAskedWords;
    });
    return asked;
}

size_t answeredBy(const QStringList& words, const std::vector<AskedWord>& asked)
{
    const auto anyBegins = [&](const QString& part) {
        return std::ranges::any_of(words, [&](const QString& word) { return word.startsWith(part); });
    };
    return static_cast<size_t>(std::ranges::count_if(asked, [&](const AskedWord& each) {
        return (!each.fused.isEmpty() && anyBegins(each.fused)) || std::ranges::all_of(each.parts, anyBegins);
    }));
}

WordPlace firstPlace(const QString& text, const std::vector<AskedWord>& asked)
{
    WordPlace place;
    eachChain(text, [&](const Chain& chain) {
        const QString plain = foldedWord(QStringView{text}.sliced(chain.at, chain.length));
        bool isFound = false;
        QString found;
        eachWord(plain, [&](const QString& word) {
            isFound = begins(word, asked);
            if (isFound)
                found = word;
            return !isFound;
        });
        if (!isFound)
            return true;
        place = {chain.at, chain.length};
        if (chain.sign == Sign::Unspaced) {
            const qsizetype within = std::clamp<qsizetype>(plain.indexOf(found), 0, chain.length - 1);
            place = {chain.at + within, std::min(found.size(), chain.length - within)};
        }
        return false;
    });
    return place;
}

QString excerptAround(const QString& text, const WordPlace& place, qsizetype length)
{
    const qsizetype around = std::max<qsizetype>(place.at, 0);
    const qsizetype begin = around <= length / 2 ? 0 : atWord(text, around - length / 3, +1);
    const qsizetype end = text.size() - begin <= length ? text.size() : atWord(text, begin + length, -1);
    // A word longer than the excerpt leaves nothing before or after it to move to.
    const QString cutOut = end > begin ? text.sliced(begin, end - begin) : text.sliced(begin).left(length);
    QString line;
    line.reserve(cutOut.size() + 2);
    for (const QChar c : cutOut)
        line += isBlank(c) ? QChar{u' '} : c;
    line = line.simplified();
    if (begin > 0)
        line.prepend(u'…');
    if (begin + cutOut.size() < text.size())
        line += u'…';
    return line;
}

} // namespace taper
