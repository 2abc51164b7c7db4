// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace taper {

// How a text falls into words that are searched. A word is a run of letters and digits, folded as
// foldForSearch() does. One with apostrophes or hyphens ("runner's", "knee-to-wall") is found by its parts
// and as if it had none
// ("runners", "kneetowall"). Scripts that put no blanks between words (Chinese, Japanese, Thai …) fall into
// pairs of characters, by which any part of a text is found. All other signs part words and mean nothing.

/// No word is longer; what is longer is cut.
inline constexpr qsizetype kLongestWord = 48;

/// Each word of the text once, in the order in which they come, added to `words`.
class WordList {
public:
    void add(const QString& text);
    [[nodiscard]] const QStringList& words() const { return m_words; }

private:
    QStringList m_words;
    QSet<QString> m_known;
};

/// One word somebody asked for: `fused` begins a word of the text, or each of `parts` does. Parts of
/// "knee-to" are "knee" and "to", fused it is "kneeto"; a plain word has itself as its only part and nothing
/// fused.
struct AskedWord {
    QStringList parts;
    QString fused;

    bool operator==(const AskedWord&) const = default;
};
/// At most so many words of what is asked for are looked at.
inline constexpr size_t kMostAskedWords = 12;
[[nodiscard]] std::vector<AskedWord> askedWords(const QString& typed);

/// To how many of the words that were asked for these words answer.
[[nodiscard]] size_t answeredBy(const QStringList& words, const std::vector<AskedWord>& asked);

/// Where in a text, as it was written, the first word that was asked for stands. `at` is −1 if there is none.
struct WordPlace {
    qsizetype at = -1;
    qsizetype length = 0;
};
[[nodiscard]] WordPlace firstPlace(const QString& text, const std::vector<AskedWord>& asked);
/// Some words around this place, in one line: about `length` characters, with "…" where something was left
/// out.
[[nodiscard]] QString excerptAround(const QString& text, const WordPlace& place, qsizetype length);

} // namespace taper
