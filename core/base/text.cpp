// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <QStringList>
#include <QTextBoundaryFinder>

namespace taper {

namespace {

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control;
}

} // namespace

QString tidyLine(const QString& typed)
{
    QString line;
    line.reserve(typed.size());
    for (const QChar c : typed) {
        if (c == u'\n' || c == u'\r' || c == u'\t' || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator)
            line += u' ';
        else if (!isControl(c))
            line += c;
    }
    return line.trimmed();
}

QString tidyText(const QString& typed)
{
    QString text = typed;
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    text.removeIf([](QChar c) { return isControl(c) && c != u'\n' && c != u'\t'; });
    return text.trimmed();
}

QString foldForSearch(const QString& text)
{
    const QString decomposed = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString folded;
    folded.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        // Format characters (joiners, direction marks) come along when a name is pasted and cannot be seen.
        if (c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Other_Format || isControl(c))
            continue;
        switch (c.unicode()) {
        case u'ø':
            folded += u'o';
            break;
        case u'đ':
            folded += u'd';
            break;
        case u'ł':
            folded += u'l';
            break;
        case u'ı':
            folded += u'i';
            break;
        case u'æ':
            folded += QLatin1String("ae");
            break;
        case u'œ':
            folded += QLatin1String("oe");
            break;
        case u'ß':
            folded += QLatin1String("ss");
            break;
        case u'þ':
            folded += QLatin1String("th");
            break;
        case u'’':
        case u'‘':
            folded += u'\'';
            break;
        case u'\u2010': // hyphen; the non-breaking one decomposes to it
            folded += u'-';
            break;
        default:
            folded += c;
        }
    }
    return folded.simplified();
}

QString digitsOf(const QString& text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += QString::number(c.digitValue());
    }
    return digits;
}

QString initialsOf(const QString& name)
{
    QString initials;
    for (const QString& word : name.simplified().split(u' ', Qt::SkipEmptyParts)) {
        // A "character" may be several code units: an emoji, or a letter with its marks.
        QTextBoundaryFinder finder{QTextBoundaryFinder::Grapheme, word};
        const qsizetype length = finder.toNextBoundary();
        initials += word.first(length > 0 ? length : 1) + u'.';
    }
    return initials;
}

} // namespace taper
