// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_reader.h"

#include "core/exchange/csv_writer.h"

#include <QBuffer>
#include <QStringDecoder>

#include <csv.h>

#include <optional>

namespace taper {

namespace {

constexpr qint64 kChunk = 64 * 1024;
constexpr char kByteOrderMark[] = "\xEF\xBB\xBF";

/// Builds the table from what the parser reports, until something is wrong.
class TableBuilder {
public:
    explicit TableBuilder(const CsvLimits& limits)
        : m_limits{limits}
    { }

    void addCell(const char* bytes, size_t size);
    void endRow(int terminator);
    void fail(ErrorCode code, QVariantMap parameters = {});
    void failTooLarge(const char* what, qint64 limit);

    [[nodiscard]] bool hasFailed() const { return m_error.has_value(); }
    [[nodiscard]] Result<CsvTable> take();

private:
    CsvLimits m_limits;
    CsvTable m_table;
    QStringList m_cells;
    int m_row = 1; // the one being read
    int m_lastTerminator = 0; // directly before the present position, or 0
    qint64 m_cellCount = 0;
    std::optional<Error> m_error;
};

void TableBuilder::addCell(const char* bytes, size_t size)
{
    if (hasFailed())
        return;
    m_lastTerminator = 0;
    if (static_cast<qint64>(size) > m_limits.fieldBytes)
        return failTooLarge("field", m_limits.fieldBytes);
    if (m_cells.size() == m_limits.columns)
        return failTooLarge("columns", m_limits.columns);
    if (++m_cellCount > m_limits.cells)
        return failTooLarge("cells", m_limits.cells);
    // A byte order mark is one at the start of the file only; in a cell it is text.
    using Flag = QStringConverter::Flag;
    QStringDecoder decoder{QStringDecoder::Utf8, Flag::Stateless | Flag::ConvertInitialBom};
    const QString text = decoder.decode(QByteArrayView{bytes, static_cast<qsizetype>(size)});
    if (decoder.hasError())
        return fail(ErrorCode::BadEncoding);
    m_cells.append(unguardFormula(text));
}

void TableBuilder::endRow(int terminator)
{
    if (hasFailed())
        return;
    const bool isSecondHalfOfCrLf = m_cells.isEmpty() && terminator == '\n' && m_lastTerminator == '\r';
    m_lastTerminator = terminator;
    if (isSecondHalfOfCrLf)
        return;
    const int number = m_row;
    if (number > m_limits.rows)
        return failTooLarge("rows", m_limits.rows);
    ++m_row;
    if (m_cells.isEmpty())
        return;
    const QStringList cells = std::exchange(m_cells, {});
    if (m_table.header.isEmpty())
        m_table.header = cells;
    else if (cells.size() == m_table.header.size())
        m_table.rows.push_back({number, cells});
    else
        m_table.problems.push_back({number, {}, ErrorCode::BadCsv,
            {{QStringLiteral("row"), number}, {QStringLiteral("cells"), cells.size()},
                {QStringLiteral("expected"), m_table.header.size()}}});
}

void TableBuilder::fail(ErrorCode code, QVariantMap parameters)
{
    if (hasFailed())
        return;
    parameters.insert(QStringLiteral("row"), m_row);
    m_error = Error{code, std::move(parameters)};
}

void TableBuilder::failTooLarge(const char* what, qint64 limit)
{
    fail(ErrorCode::TooLarge,
        {{QStringLiteral("limit"), limit}, {QStringLiteral("what"), QString::fromLatin1(what)}});
}

Result<CsvTable> TableBuilder::take()
{
    if (m_table.header.isEmpty())
        fail(ErrorCode::BadCsv);
    if (m_error)
        return taper::fail(*m_error);
    return std::move(m_table);
}

/// The C parser, released whatever happens.
class Parser {
public:
    Parser(TableBuilder& builder, CsvShape shape)
        : m_builder{builder}
    {
        // Strict, because what stands around stray quotes would otherwise end up in the wrong cells. Every
        // line end is reported, so that blank lines can be counted.
        csv_init(&m_parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL);
        csv_set_blk_size(&m_parser, 4096);
        if (!shape.hasQuotes)
            csv_set_quote(&m_parser, 0); // no text holds it
        csv_set_delim(&m_parser, static_cast<unsigned char>(shape.delimiter));
    }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
    ~Parser() { csv_free(&m_parser); }

    void feed(QByteArrayView bytes)
    {
        const auto size = static_cast<size_t>(bytes.size());
        if (csv_parse(&m_parser, bytes.data(), size, &onCell, &onRow, &m_builder) != size)
            m_builder.fail(ErrorCode::BadCsv);
    }
    void finish()
    {
        if (csv_fini(&m_parser, &onCell, &onRow, &m_builder) != 0)
            m_builder.fail(ErrorCode::BadCsv);
    }
    /// Of the cell that has not ended yet.
    [[nodiscard]] qint64 pendingBytes() const { return static_cast<qint64>(m_parser.entry_pos); }

private:
    static void onCell(void* bytes, size_t size, void* builder)
    {
        static_cast<TableBuilder*>(builder)->addCell(static_cast<const char*>(bytes), size);
    }
    static void onRow(int terminator, void* builder)
    {
        static_cast<TableBuilder*>(builder)->endRow(terminator);
    }

    TableBuilder& m_builder;
    csv_parser m_parser{};
};

} // namespace

namespace {

Result<CsvTable> readTable(QIODevice& device, CsvShape shape, const CsvLimits& limits)
{
    if (!device.isReadable())
        return fail(ErrorCode::FileNotReadable);
    TableBuilder builder{limits};
    Parser parser{builder, shape};
    QByteArray chunk(kChunk, Qt::Uninitialized);
    if (device.peek(3) == QByteArrayView{kByteOrderMark})
        device.skip(3);
    qint64 total = 0;
    while (!builder.hasFailed()) {
        const qint64 size = device.read(chunk.data(), chunk.size());
        if (size < 0)
            return fail(ErrorCode::FileNotReadable);
        if (size == 0)
            break;
        total += size;
        if (total > limits.bytes)
            builder.failTooLarge("bytes", limits.bytes);
        else
            parser.feed(QByteArrayView{chunk}.first(size));
        if (parser.pendingBytes() > limits.fieldBytes)
            builder.failTooLarge("field", limits.fieldBytes);
    }
    if (!builder.hasFailed())
        parser.finish();
    return builder.take();
}

} // namespace

Result<CsvTable> readCsv(QIODevice& device, const CsvLimits& limits)
{
    return readTable(device, CsvShape{}, limits);
}

Result<CsvTable> readCsv(const QByteArray& text, CsvShape shape, const CsvLimits& limits)
{
    QBuffer buffer;
    buffer.setData(text);
    buffer.open(QIODevice::ReadOnly);
    return readTable(buffer, shape, limits);
}

Result<CsvTable> readCsv(const QByteArray& text, const CsvLimits& limits)
{
    return readCsv(text, CsvShape{}, limits);
}

} // namespace taper
