// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/raceweek/week_model.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/words/figure_words.h"
#include "ui/words/race_week_words.h"

#include <algorithm>

namespace taper {

void WeekModel::setWeek(std::optional<RaceWeek> week)
{
    beginResetModel();
    m_week = std::move(week);
    choose();
    endResetModel();
}

void WeekModel::setFilter(WeekFilter filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    choose();
    endResetModel();
}

void WeekModel::choose()
{
    m_shown.clear();
    if (!m_week)
        return;
    for (size_t index = 0; index < m_week->rows.size(); ++index) {
        const RaceWeekRow& row = m_week->rows[index];
        if (passes(m_filter, row.before, row.after, row.reach))
            m_shown.push_back(index);
    }
}

const RaceWeekRow& WeekModel::runner(int row) const
{
    return m_week->rows.at(m_shown.at(static_cast<size_t>(row)));
}

const RaceWeekCell* WeekModel::cell(const QModelIndex& index) const
{
    if (!index.isValid())
        return nullptr;
    const RaceWeekRow& row = runner(index.row());
    const auto column = static_cast<size_t>(index.column());
    return column < row.cells.size() ? &row.cells[column] : nullptr;
}

bool WeekModel::isRaceDay(int column) const
{
    const int offset = m_week->offsets.at(static_cast<size_t>(column));
    return offset >= 0 && offset < m_week->raceDays;
}

bool WeekModel::isToday(int column) const
{
    return m_week->raceDay
        && *m_week->raceDay + std::chrono::days{m_week->offsets.at(static_cast<size_t>(column))}
        == m_week->today;
}

bool WeekModel::isWanted(const QModelIndex& index) const
{
    const RaceWeekCell* shown = cell(index);
    if (!shown || !shown->bookings.empty())
        return false;
    const RaceWeekRow& row = runner(index.row());
    return std::ranges::find(row.suitBefore, shown->date) != row.suitBefore.end()
        || std::ranges::find(row.suitAfter, shown->date) != row.suitAfter.end();
}

std::optional<int> WeekModel::rowOf(Id<Client> client) const
{
    for (size_t index = 0; index < m_shown.size(); ++index) {
        if (m_week->rows[m_shown[index]].client == client)
            return static_cast<int>(index);
    }
    return std::nullopt;
}

int WeekModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int WeekModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_week ? 0 : static_cast<int>(m_week->offsets.size());
}

QVariant WeekModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto text = [&] {
        return words::weekCellText(*m_week, runner(index.row()), static_cast<size_t>(index.column()));
    };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text();
    case Qt::ToolTipRole:
        return plainToolTip(text());
    default:
        return {};
    }
}

QVariant WeekModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
            return {};
        const RaceWeekRow& row = runner(section);
        QString text =
            row.name + QStringLiteral(", ") + words::runnerText(row.entry->priority, row.entry->status);
        if (const QString reach = words::reachText(row.reach); !reach.isEmpty())
            text += QStringLiteral(", ") + reach;
        return role == Qt::ToolTipRole ? plainToolTip(text) : text;
    }
    const QString day =
        words::weekDayText(m_week->offsets.at(static_cast<size_t>(section)), m_week->raceDays);
    switch (role) {
    case Qt::DisplayRole: {
        if (!m_week->raceDay)
            return day;
        const Date date =
            *m_week->raceDay + std::chrono::days{m_week->offsets.at(static_cast<size_t>(section))};
        const QString weekday = isToday(section) ? tr("Today") : words::shortWeekdayText(weekdayIndex(date));
        return weekday + u' ' + QString::number(toQDate(date).day()) + u'\n' + day;
    }
    case Qt::AccessibleTextRole:
        return isToday(section) ? tr("%1, today").arg(day) : day;
    case Qt::ForegroundRole:
        return isToday(section) ? theme().danger : isRaceDay(section) ? theme().text : theme().muted;
    case Qt::FontRole:
        return theme().font(
            TextSize::Small, isToday(section) || isRaceDay(section) ? QFont::DemiBold : QFont::Normal);
    case Qt::TextAlignmentRole:
        return Qt::AlignCenter;
    default:
        return {};
    }
}

} // namespace taper
