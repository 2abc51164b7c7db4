// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_writer.h"

#include <csv.h>

#include <algorithm>

namespace taper {

namespace {

constexpr QChar kGuard = u'\'';

bool beginsAsFormula(QStringView text)
{
    static constexpr QStringView kBeginnings{u"=+-@\t\r\n" // plain
                                             u"\uFF1D\uFF0B\uFF0D\uFF20" // full-width
                                             u"\uFE66\uFE62\uFE63\uFE6B" // small forms
                                             u"\u2212"}; // the minus of typesetting
    for (const QChar c : text) {
        if (kBeginnings.contains(c))
            return true;
        const bool isPassedOver =
            c.isSpace() || c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
        if (!isPassedOver)
            return false;
    }
    return false;
}

bool needsGuard(QStringView text)
{
    while (text.startsWith(kGuard))
        text = text.sliced(1);
    return beginsAsFormula(text);
}

/// Whether a reader, ours or a spreadsheet in any locale, could cut or trim the cell.
bool needsQuotes(const QString& cell)
{
    static const QString cutting = QStringLiteral(",;|\"\t\r\n");
    const auto cuts = [](QChar c) { return cutting.contains(c); };
    return std::any_of(cell.cbegin(), cell.cend(), cuts) || cell.startsWith(kGuard)
        || (!cell.isEmpty() && (cell.front().isSpace() || cell.back().isSpace()));
}

QByteArray quoted(const QByteArray& text)
{
    const auto size = static_cast<size_t>(text.size());
    QByteArray result(text.size() * 2 + 2, Qt::Uninitialized);
    const size_t written =
        csv_write(result.data(), static_cast<size_t>(result.size()), text.constData(), size);
    result.truncate(static_cast<qsizetype>(written));
    return result;
}

} // namespace

CsvWriter::CsvWriter(const QStringList& header)
    : m_columns{header.size()}
    , m_bytes{"\xEF\xBB\xBF"}
{
    write(header);
}

void CsvWriter::append(const QStringList& cells)
{
    Q_ASSERT(cells.size() == m_columns);
    write(cells);
}

void CsvWriter::write(const QStringList& cells)
{
    bool isFirst = true;
    for (const QString& cell : cells) {
        if (!isFirst)
            m_bytes += ',';
        isFirst = false;
        const QString safe = guardFormula(cell);
        // A row of one empty cell would be a blank line, which is no row.
        const bool isBlankLine = cells.size() == 1 && cell.isEmpty();
        m_bytes += needsQuotes(safe) || isBlankLine ? quoted(safe.toUtf8()) : safe.toUtf8();
    }
    m_bytes += "\r\n";
}

QByteArray toCsv(const QStringList& header, const std::vector<QStringList>& rows)
{
    CsvWriter writer{header};
    for (const QStringList& row : rows)
        writer.append(row);
    return writer.bytes();
}

QString guardFormula(const QString& cell)
{
    return needsGuard(cell) ? kGuard + cell : cell;
}

QString unguardFormula(const QString& cell)
{
    return cell.startsWith(kGuard) && needsGuard(cell) ? cell.sliced(1) : cell;
}

} // namespace taper
