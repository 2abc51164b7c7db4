// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pdf_text_map.h"

#include "ui/print/cjk_radicals.h"

#include <QString>

#include <map>
#include <optional>

namespace taper::print {

namespace {

/// A stream of the file that is one font's map from shapes to characters.
struct TextMap {
    int object = 0;
    QByteArray text;
};

bool isCompatibility(char16_t code)
{
    return code == 0x00b5 // micro sign, for the Greek letter
        || (code >= 0x2f00 && code <= 0x2fdf) // Kangxi radicals
        || (code >= 0xf900 && code <= 0xfdff) // CJK compatibility, ligatures, Hebrew and Arabic forms
        || (code >= 0xfe70 && code <= 0xfefc); // Arabic forms
}

/// What is typed for a compatibility character; empty if it is to stay.
QString typedFor(char16_t code)
{
    if (code >= kFirstCjkRadical && code < kFirstCjkRadical + kCjkRadicals.size()) {
        const char16_t ideograph = kCjkRadicals[code - kFirstCjkRadical];
        return ideograph == 0 ? QString{} : QString{QChar{ideograph}};
    }
    if (!isCompatibility(code))
        return {};
    const QString typed = QString{QChar{code}}.normalized(QString::NormalizationForm_KC);
    // Readers disagree in which order the letters of a right-to-left ligature come; all of them know the
    // ligature.
    return typed.size() > 1 && typed.isRightToLeft() ? QString{} : typed;
}

QByteArray hexOf(const QString& text)
{
    QByteArray hex;
    for (const QChar character : text)
        hex += QByteArray::number(character.unicode(), 16).rightJustified(4, '0');
    return hex.toUpper();
}

/// The characters that the map names one by one, in its brackets, made those that are typed.
QByteArray mended(QByteArray map)
{
    bool inList = false;
    for (qsizetype at = 0; at < map.size(); ++at) {
        if (map[at] == '[' || map[at] == ']')
            inList = map[at] == '[';
        if (!inList || map[at] != '<' || at + 5 >= map.size() || map[at + 5] != '>')
            continue;
        bool isHex = false;
        const auto code = static_cast<char16_t>(map.mid(at + 1, 4).toUShort(&isHex, 16));
        if (const QString typed = isHex ? typedFor(code) : QString{}; !typed.isEmpty())
            map.replace(at + 1, 4, hexOf(typed));
    }
    return map;
}

/// Reads a number that ends right before `end`, with its digits only.
std::optional<int> numberBefore(const QByteArray& pdf, qsizetype end)
{
    qsizetype start = end;
    while (start > 0 && pdf[start - 1] >= '0' && pdf[start - 1] <= '9')
        --start;
    bool isNumber = false;
    const int number = pdf.mid(start, end - start).toInt(&isNumber);
    return isNumber ? std::optional{number} : std::nullopt;
}

/// The next map from `from` on, which is moved past it.
std::optional<TextMap> nextMap(const QByteArray& pdf, qsizetype& from)
{
    const qsizetype begin = pdf.indexOf("/CIDInit /ProcSet", from);
    if (begin < 0)
        return std::nullopt;
    from = begin + 1;
    const qsizetype end = pdf.indexOf("endstream", begin);
    const qsizetype object = pdf.lastIndexOf(" 0 obj", begin);
    if (end < 0 || object < 0)
        return std::nullopt;
    const std::optional<int> number = numberBefore(pdf, object);
    if (!number)
        return std::nullopt;
    from = end;
    return TextMap{*number, pdf.mid(begin, end - begin)};
}

/// The value of an entry of the trailer, "2 0 R" for /Root.
QByteArray trailerEntry(const QByteArray& trailer, const QByteArray& key)
{
    const qsizetype at = trailer.indexOf(key);
    if (at < 0)
        return {};
    const qsizetype start = at + key.size();
    qsizetype end = start;
    while (end < trailer.size() && trailer[end] != '/' && trailer[end] != '>' && trailer[end] != '\n')
        ++end;
    return trailer.mid(start, end - start).trimmed();
}

/// The file with new versions of these objects behind it.
QByteArray updated(QByteArray pdf, const std::map<int, QByteArray>& streams)
{
    const QByteArray trailer = pdf.mid(pdf.lastIndexOf("trailer"));
    const QByteArray size = trailerEntry(trailer, "/Size");
    const QByteArray root = trailerEntry(trailer, "/Root");
    const QByteArray info = trailerEntry(trailer, "/Info");
    const QByteArray previous = trailerEntry(trailer, "startxref\n");
    if (size.isEmpty() || root.isEmpty() || info.isEmpty() || previous.isEmpty())
        return pdf;

    QByteArray table = "xref\n";
    for (const auto& [object, text] : streams) {
        const QByteArray number = QByteArray::number(object);
        table += number + " 1\n" + QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += number + " 0 obj\n<< /Length " + QByteArray::number(text.size()) + " >>\nstream\n" + text
            + "\nendstream\nendobj\n";
    }
    const QByteArray tableAt = QByteArray::number(pdf.size());
    pdf += table + "trailer\n<<\n/Size " + size + "\n/Info " + info + "\n/Root " + root + "\n/Prev "
        + previous + "\n>>\nstartxref\n" + tableAt + "\n%%EOF\n";
    return pdf;
}

} // namespace

QByteArray withMendedTextMaps(const QByteArray& pdf)
{
    std::map<int, QByteArray> changed;
    qsizetype from = 0;
    while (const std::optional<TextMap> map = nextMap(pdf, from)) {
        QByteArray better = mended(map->text);
        if (better != map->text)
            changed.emplace(map->object, std::move(better));
    }
    return changed.empty() ? pdf : updated(pdf, changed);
}

} // namespace taper::print
