// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ical_lines.h"

#include "core/exchange/text_encoding.h"

#include <algorithm>

namespace taper {

namespace {

tl::unexpected<Error> failAt(CalendarFault fault, int line)
{
    return fail(calendarError(fault, {{QStringLiteral("line"), line}}));
}

/// Gives one unfolded line after the other.
class Lines {
public:
    explicit Lines(const QByteArray& text)
        : m_text{text}
    { }

    /// False at the end.
    bool next(IcalLine& line, qsizetype longest, bool& isTooLong)
    {
        line.text.clear();
        while (m_at < m_text.size() && line.text.isEmpty()) { // blank lines are no content
            line.number = m_number;
            line.text = rest();
            while (m_at < m_text.size() && isBlank(m_text.at(m_at))) {
                ++m_at;
                line.text += rest();
                if (line.text.size() > longest) {
                    isTooLong = true;
                    return true;
                }
            }
        }
        isTooLong = line.text.size() > longest;
        return !line.text.isEmpty();
    }
    [[nodiscard]] qsizetype position() const { return m_at; }

private:
    static bool isBlank(char c) { return c == ' ' || c == '\t'; }

    /// To the end of the line, which is passed.
    QByteArray rest()
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && m_text.at(m_at) != '\n' && m_text.at(m_at) != '\r')
            ++m_at;
        QByteArray part = m_text.mid(from, m_at - from);
        if (m_at < m_text.size()) {
            if (m_text.at(m_at) == '\r' && m_at + 1 < m_text.size() && m_text.at(m_at + 1) == '\n')
                ++m_at;
            ++m_at;
        }
        ++m_number;
        return part;
    }

    const QByteArray& m_text;
    qsizetype m_at = 0;
    int m_number = 1;
};

QByteArray nameOf(const QByteArray& line)
{
    const auto end = std::ranges::find_if(line, [](char c) { return c == ':' || c == ';'; });
    return line.left(end - line.begin()).trimmed().toUpper();
}

QByteArray valueOf(const QByteArray& line)
{
    return line.mid(line.indexOf(':') + 1).trimmed().toUpper();
}

bool isKept(const QByteArray& component)
{
    return component == "VEVENT" || component == "VTIMEZONE";
}

/// The components that are open, and the one that is being kept.
class Walk {
public:
    Walk(const IcalLimits& limits, const OnIcalComponent& onComponent)
        : m_limits{limits}
        , m_onComponent{onComponent}
    { }

    Result<void> take(IcalLine&& line)
    {
        if (line.name == "BEGIN")
            return begin(line);
        if (line.name == "END")
            return end(line);
        if (m_open.empty())
            return failAt(
                m_calendars == 0 ? CalendarFault::NotACalendar : CalendarFault::BadStructure, line.number);
        IcalComponent& inner = m_open.back();
        if (inner.name == "VCALENDAR") {
            IcalComponent own{.line = inner.line, .name = inner.name, .lines = {}, .parts = {}};
            own.lines.push_back(std::move(line));
            m_onComponent(std::move(own));
        } else if (isWanted(inner.name) && inner.lines.size() < m_limits.linesOfEvent) {
            inner.lines.push_back(std::move(line));
        }
        return {};
    }

    [[nodiscard]] Result<void> finish() const
    {
        if (m_calendars == 0)
            return failAt(CalendarFault::NotACalendar, 1);
        // Where the innermost thing that counts begins: that is what a person can find.
        if (!m_open.empty())
            return failAt(CalendarFault::CutOff, m_open.back().line);
        return {};
    }

private:
    static bool isWanted(const QByteArray& name)
    {
        return isKept(name) || name == "STANDARD" || name == "DAYLIGHT";
    }

    Result<void> begin(const IcalLine& line)
    {
        const QByteArray name = valueOf(line.text);
        if (m_open.empty() != (name == "VCALENDAR"))
            return failAt(m_open.empty() && m_calendars == 0 ? CalendarFault::NotACalendar
                                                             : CalendarFault::BadStructure,
                line.number);
        if (static_cast<int>(m_open.size()) >= m_limits.depth || (name == "VEVENT" && m_open.size() > 1))
            return failAt(CalendarFault::BadStructure, line.number);
        if (name == "VEVENT" && ++m_events > m_limits.events)
            return fail(ErrorCode::TooLarge,
                {{QStringLiteral("limit"), m_limits.events},
                    {QStringLiteral("what"), QStringLiteral("events")}});
        if (name == "VCALENDAR")
            ++m_calendars;
        m_open.push_back({.line = line.number, .name = name, .lines = {}, .parts = {}});
        return {};
    }

    Result<void> end(const IcalLine& line)
    {
        if (m_open.empty() || m_open.back().name != valueOf(line.text))
            return failAt(CalendarFault::BadStructure, line.number);
        IcalComponent closed = std::move(m_open.back());
        m_open.pop_back();
        if (isKept(closed.name))
            m_onComponent(std::move(closed));
        else if (!m_open.empty() && m_open.back().name == "VTIMEZONE"
            && m_open.back().parts.size() < m_limits.linesOfEvent)
            m_open.back().parts.push_back(std::move(closed));
        return {};
    }

    const IcalLimits& m_limits;
    const OnIcalComponent& m_onComponent;
    std::vector<IcalComponent> m_open;
    int m_calendars = 0;
    int m_events = 0;
};

} // namespace

Result<void> walkIcal(const QByteArray& text, const IcalLimits& limits, const OnIcalComponent& onComponent,
    const std::function<bool(int done, int total)>& progress)
{
    constexpr int kTellEvery = 2000;
    Lines lines{text};
    Walk walk{limits, onComponent};
    IcalLine line;
    bool isTooLong = false;
    for (int count = 0; lines.next(line, limits.lineBytes, isTooLong); ++count) {
        if (progress && count % kTellEvery == 0
            && !progress(static_cast<int>(lines.position()), static_cast<int>(text.size())))
            return fail(ErrorCode::Cancelled);
        if (isTooLong)
            return fail(ErrorCode::TooLarge,
                {{QStringLiteral("limit"), limits.lineBytes},
                    {QStringLiteral("what"), QStringLiteral("line")}, {QStringLiteral("line"), line.number}});
        line.name = nameOf(line.text);
        if (!isUtf8(line.text))
            return failAt(CalendarFault::UnknownEncoding, line.number);
        if (auto taken = walk.take(std::move(line)); !taken)
            return taken;
        line = {};
    }
    return walk.finish();
}

} // namespace taper
