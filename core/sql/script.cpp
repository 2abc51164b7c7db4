// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/script.h"

namespace taper::sql {

namespace {

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'$';
}

class Splitter {
public:
    explicit Splitter(const QString& script)
        : m_script{script}
    { }

    QStringList split()
    {
        while (m_at < m_script.size())
            step();
        finishStatement();
        return m_statements;
    }

private:
    void step()
    {
        const QChar c = m_script[m_at];
        if (startsHere("--"))
            skipTo(2, QStringLiteral("\n"));
        else if (startsHere("/*"))
            skipTo(2, QStringLiteral("*/"));
        else if (c.isSpace())
            ++m_at;
        else if (c == u';' && m_depth == 0)
            finishStatement();
        else
            token(c);
    }

    void token(QChar c)
    {
        if (m_begin < 0)
            m_begin = m_at;
        if (c == u'\'' || c == u'"' || c == u'`')
            quoted(c);
        else if (c == u'[')
            skipTo(1, QStringLiteral("]"));
        else if (isWordPart(c))
            word();
        else
            ++m_at;
        m_end = m_at;
    }

    void quoted(QChar quote)
    {
        // A doubled quote inside closes and opens again at once, which comes to the same.
        const qsizetype close = m_script.indexOf(quote, m_at + 1);
        m_at = close < 0 ? m_script.size() : close + 1;
    }

    void word()
    {
        const qsizetype begin = m_at;
        while (m_at < m_script.size() && isWordPart(m_script[m_at]))
            ++m_at;
        const QString word = m_script.sliced(begin, m_at - begin).toUpper();
        ++m_words;
        if (word == QLatin1String("CREATE") && m_words == 1)
            m_isCreate = true;
        else if (word == QLatin1String("TRIGGER") && m_isCreate && m_words <= 3)
            m_isTrigger = true;
        if (!m_isTrigger)
            return;
        // Inside a trigger both BEGIN and CASE are closed by an END.
        if (word == QLatin1String("BEGIN") || word == QLatin1String("CASE"))
            ++m_depth;
        else if (word == QLatin1String("END") && m_depth > 0)
            --m_depth;
    }

    void finishStatement()
    {
        if (m_begin >= 0)
            m_statements.append(m_script.sliced(m_begin, m_end - m_begin));
        ++m_at;
        m_begin = -1;
        m_words = 0;
        m_depth = 0;
        m_isCreate = false;
        m_isTrigger = false;
    }

    [[nodiscard]] bool startsHere(const char* mark) const
    {
        return QStringView{m_script}.sliced(m_at).startsWith(QLatin1String{mark});
    }
    void skipTo(qsizetype opening, const QString& mark)
    {
        const qsizetype found = m_script.indexOf(mark, m_at + opening);
        m_at = found < 0 ? m_script.size() : found + mark.size();
    }

    const QString& m_script;
    QStringList m_statements;
    qsizetype m_at = 0;
    qsizetype m_begin = -1; ///< of the statement, without comments before it
    qsizetype m_end = 0;
    int m_words = 0;
    int m_depth = 0;
    bool m_isCreate = false;
    bool m_isTrigger = false;
};

} // namespace

QStringList splitStatements(const QString& script)
{
    return Splitter{script}.split();
}

} // namespace taper::sql
