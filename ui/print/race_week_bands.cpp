// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/race_week_bands.h"

#include "ui/print/page_frame.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"
#include "ui/words/race_week_words.h"

#include <algorithm>
#include <numeric>

namespace taper::print {

namespace {

constexpr TextStyle kPlain{};
const TextStyle kBold{kBodyPoints, QFont::DemiBold, false, kInk};
const TextStyle kMuted{kBodyPoints, QFont::Normal, false, kGrey};
const TextStyle kItalic{kBodyPoints, QFont::Normal, true, kGrey};

constexpr qreal kPadding = 4.5 * kPoint; // above and below a row's text
constexpr qreal kGutter = 4.5 * kPoint; // beside the text of the outer columns
constexpr qreal kDayGutter = 1.75 * kPoint; // beside that of a day
constexpr qreal kRunnerWidth = 126 * kPoint;
constexpr qreal kMissingWidth = 96 * kPoint;
constexpr qreal kWidestDay = 62 * kPoint;
constexpr qreal kSignRoom = 12 * kPoint;

QString clock(Moment moment)
{
    return toText(timeOfDayOf(moment));
}

/// The room that the longest word of a booking takes.
qreal widthFor(const RaceWeekListBooking& booking)
{
    qreal widest = widthOf(clock(booking.start), kBold) + (booking.verdict == Verdict::Fine ? 0 : kSignRoom);
    for (const QString& word : booking.sessionType.split(u' ', Qt::SkipEmptyParts))
        widest = std::max(widest, widthOf(word, kPlain));
    return widest;
}

bool isRaceDay(const RaceWeekList& list, std::size_t index)
{
    return list.offsets[index] >= 0 && list.offsets[index] < list.raceDays;
}

Cell bookingCell(const RaceWeekListBooking& booking)
{
    const bool isHeld = holdsSlot(booking.status);
    Paragraph time{clock(booking.start), isHeld ? kBold : kMuted};
    if (isHeld)
        time.sign = booking.verdict;
    Cell cell{std::move(time), Paragraph{isolated(booking.sessionType), isHeld ? kPlain : kMuted}};
    if (!isHeld)
        cell.emplace_back(words::statusWord(booking.status), kMuted);
    return cell;
}

Cell dayCell(const RaceWeekListCell& day, bool isRace)
{
    Cell cell;
    for (const RaceWeekListBooking& booking : day.bookings) {
        for (Paragraph& paragraph : bookingCell(booking))
            cell.push_back(std::move(paragraph));
    }
    if (isRace)
        cell.emplace_back(RaceWeekPrint::tr("race"), kMuted);
    if (!day.otherRace.isEmpty())
        cell.emplace_back(RaceWeekPrint::tr("race: %1").arg(isolated(day.otherRace)), kMuted);
    return cell;
}

Cell runnerCell(const RaceWeekListRow& row)
{
    const bool runs = row.before != WeekSession::NotAsked;
    Cell cell{Paragraph{isolated(row.name), runs ? kBold : kMuted}};
    cell.emplace_back(joined({words::runnerText(row.priority, row.status), isolated(row.phone)}), kMuted);
    if (!row.email.isEmpty() && row.phone.isEmpty())
        cell.emplace_back(isolated(row.email), kMuted);
    if (!row.bestTime.isEmpty())
        cell.emplace_back(RaceWeekPrint::tr("best time: %1").arg(isolated(row.bestTime)), kMuted);
    if (runs && row.reach != RunnerReach::Reachable)
        cell.emplace_back(words::reachText(row.reach), kBold);
    return cell;
}

void addSide(Cell& cell, const QString& side, WeekSession session, const std::vector<Date>& days)
{
    const bool isMissing = session == WeekSession::Missing;
    const QString text = words::weekSessionText(session, days);
    if (!text.isEmpty())
        cell.emplace_back(side.arg(text), isMissing ? kBold : kMuted);
}

Cell missingCell(const RaceWeekListRow& row, bool isVirtual)
{
    Cell cell;
    if (isVirtual) {
        cell.emplace_back(row.raceDay ? RaceWeekPrint::tr("runs %1").arg(words::weekdayDateText(*row.raceDay))
                                      : RaceWeekPrint::tr("no day chosen"),
            kPlain);
    }
    addSide(cell, RaceWeekPrint::tr("before: %1"), row.before, row.suitBefore);
    addSide(cell, RaceWeekPrint::tr("after: %1"), row.after, row.suitAfter);
    return cell;
}

} // namespace

RaceWeekBands::RaceWeekBands(const RaceWeekList& list, qreal width)
    : m_list{list}
    , m_width{width}
    , m_runner{kGutter, kRunnerWidth - 2 * kGutter}
    , m_missing{width - kMissingWidth + kGutter, kMissingWidth - 2 * kGutter}
{
    const qreal least = widthOf(words::daysText(-7), kBold) + kPoint;
    std::vector<qreal> wanted(list.offsets.size(), least);
    for (const RaceWeekListRow& row : list.rows) {
        for (std::size_t index = 0; index < row.cells.size(); ++index) {
            for (const QString& word : row.cells[index].otherRace.split(u' ', Qt::SkipEmptyParts))
                wanted[index] = std::max(wanted[index], std::min(widthOf(word, kPlain), kWidestDay));
            for (const RaceWeekListBooking& booking : row.cells[index].bookings)
                wanted[index] = std::max(wanted[index], std::min(widthFor(booking), kWidestDay));
        }
    }
    for (std::size_t index = 0; index < wanted.size(); ++index) {
        if (isRaceDay(list, index))
            wanted[index] = std::max(wanted[index], widthOf(words::weekDayText(0, list.raceDays), kBold));
    }
    const auto count = static_cast<qreal>(wanted.size());
    const qreal room = width - kRunnerWidth - kMissingWidth - count * 2 * kDayGutter;
    const qreal sum = std::accumulate(wanted.begin(), wanted.end(), 0.0);
    const qreal beyond = sum - count * least;
    const auto fitted = [&](qreal want) {
        if (sum <= room)
            return want + (room - sum) / count;
        if (count * least >= room)
            return room / count; // very many days: even their heads wrap
        return least + (want - least) * (room - count * least) / beyond;
    };
    qreal left = kRunnerWidth;
    m_days.reserve(wanted.size());
    for (const qreal want : wanted) {
        m_days.push_back({left + kDayGutter, fitted(want)});
        left += fitted(want) + 2 * kDayGutter;
    }
}

Band RaceWeekBands::header() const
{
    Band band;
    const auto set = [&](const Place& place, const Cell& cell) {
        band.height = std::max(band.height, layOut(cell, {place.left, 0}, place.width, band.items));
    };
    set(m_runner, {Paragraph{RaceWeekPrint::tr("Runner"), kBold}});
    for (std::size_t index = 0; index < m_days.size(); ++index) {
        Cell cell;
        if (m_list.raceDay) {
            const Date date = *m_list.raceDay + std::chrono::days{m_list.offsets[index]};
            cell.emplace_back(words::shortWeekdayText(weekdayIndex(date)), kMuted);
            cell.emplace_back(QString::number(toQDate(date).day()), kMuted);
        }
        cell.emplace_back(words::weekDayText(m_list.offsets[index], m_list.raceDays), kBold);
        set(m_days[index], cell);
    }
    set(m_missing, {Paragraph{RaceWeekPrint::tr("Still to book"), kBold}});
    band.height += 3 * kPoint;
    addRule(band, m_width, Mark::HeavyRule);
    band.height += 0.5 * kPoint;
    return band;
}

Band RaceWeekBands::legend() const
{
    Band band;
    qreal left = kGutter;
    for (const Verdict verdict : {Verdict::Ideal, Verdict::Caution, Verdict::TooClose}) {
        Paragraph paragraph{words::verdictWord(verdict), kMuted};
        paragraph.sign = verdict;
        const qreal width = kSignRoom + widthOf(words::verdictWord(verdict), kMuted) + 2 * kPoint;
        band.height = std::max(band.height, layOut(paragraph, {left, 0}, width, band.items));
        left += width + 12 * kPoint;
    }
    layOut(Paragraph{RaceWeekPrint::tr("D−2: two days before the race"), kMuted}, {left, 0}, m_width - left,
        band.items);
    band.height += 7 * kPoint;
    return band;
}

Band RaceWeekBands::row(const RaceWeekListRow& row) const
{
    Band band;
    qreal height = kBodyLine;
    const auto set = [&](const Place& place, const Cell& cell) {
        height = std::max(height, layOut(cell, {place.left, kPadding}, place.width, band.items));
    };
    set(m_runner, runnerCell(row));
    for (std::size_t index = 0; index < std::min(m_days.size(), row.cells.size()); ++index)
        set(m_days[index], dayCell(row.cells[index], isRaceDay(m_list, index)));
    set(m_missing, missingCell(row, m_list.isVirtual));
    band.height = kPadding + height + kPadding;
    addRule(band, m_width, Mark::Rule);

    const qreal room = m_width - 2 * kGutter;
    const QString name = elided(row.name, kItalic, room * 0.6);
    band.againHeight = kPadding
        + layOut(Paragraph{RaceWeekPrint::tr("%1, continued").arg(isolated(name)), kItalic},
            {m_runner.left, kPadding}, room, band.again);
    return band;
}

Band RaceWeekBands::sentence(const QString& text) const
{
    Band band;
    band.height = 2 * kPadding
        + layOut(Paragraph{text, kMuted}, {kGutter, kPadding}, m_width - 2 * kGutter, band.items);
    return band;
}

} // namespace taper::print
