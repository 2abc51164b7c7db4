// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendar_model.h"

#include "ui/calendar/calendar_row_words.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/words/figure_words.h"

#include <algorithm>

namespace taper {

void CalendarModel::setPreview(CalendarPreview preview)
{
    m_preview = std::move(preview);
    m_ticks.clear();
    m_ticks.reserve(m_preview.rows.size());
    for (const CalendarRow& row : m_preview.rows)
        m_ticks.push_back(row.isSuggested);
    choose();
}

void CalendarModel::setFilter(Show show, bool isComingOnly)
{
    m_show = show;
    m_isComingOnly = isComingOnly;
    choose();
}

void CalendarModel::choose()
{
    beginResetModel();
    m_shown.clear();
    for (size_t i = 0; i < m_preview.rows.size(); ++i) {
        if (isShown(m_preview.rows[i]))
            m_shown.push_back(i);
    }
    endResetModel();
    Q_EMIT changed();
}

bool CalendarModel::isOffered(const CalendarRow& row) const
{
    return !m_isComingOnly || !row.has(CalendarNote::Past);
}

bool CalendarModel::isShown(const CalendarRow& row) const
{
    switch (m_show) {
    case Show::All:
        return isOffered(row);
    case Show::Changes:
        return isOffered(row) && (row.isChoice() || row.change == CalendarChange::Gone);
    case Show::Faults:
        return row.change == CalendarChange::Problem;
    }
    return true;
}

void CalendarModel::setAllTicked(bool isTicked)
{
    for (const size_t place : m_shown)
        m_ticks[place] = isTicked && m_preview.rows[place].isChoice();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT changed();
}

const CalendarRow& CalendarModel::row(int shown) const
{
    return m_preview.rows[m_shown[static_cast<size_t>(shown)]];
}

void CalendarModel::setSame(int shown, std::optional<Id<Race>> race)
{
    const size_t place = m_shown[static_cast<size_t>(shown)];
    CalendarRow& row = m_preview.rows[place];
    const auto same =
        std::ranges::find_if(row.alike, [&race](const Stored<Race>& one) { return race && one.id == *race; });
    if (same != row.alike.end())
        takeAsSame(row, *same);
    else
        takeAsNew(row);
    m_ticks[place] = row.isChoice();
    Q_EMIT dataChanged(index(shown, 0), index(shown, ColumnCount - 1));
    Q_EMIT changed();
}

int CalendarModel::ticked() const
{
    int count = 0;
    for (size_t i = 0; i < m_ticks.size(); ++i)
        count += m_ticks[i] && m_preview.rows[i].isChoice() && isOffered(m_preview.rows[i]) ? 1 : 0;
    return count;
}

std::vector<CalendarRow> CalendarModel::chosen() const
{
    std::vector<CalendarRow> rows;
    for (size_t i = 0; i < m_ticks.size(); ++i) {
        const CalendarRow& row = m_preview.rows[i];
        const bool isTaken = m_ticks[i] && row.isChoice() && isOffered(row);
        if (isTaken || row.change == CalendarChange::Unchanged)
            rows.push_back(row);
    }
    return rows;
}

int CalendarModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int CalendarModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool CalendarModel::isEditable(const CalendarRow& row)
{
    // What has no identifier was not even read.
    return !row.uid.isEmpty()
        && (row.isChoice() || row.change == CalendarChange::Problem
            || row.change == CalendarChange::Unchanged);
}

QString CalendarModel::textOf(const CalendarRow& row, int column) const
{
    switch (column) {
    case Day:
        return row.uid.isEmpty() ? QString{} : calendarDayText(row.wanted);
    case Name:
        return row.wanted.name;
    case Distance:
        return row.wanted.distanceMetres ? words::distanceText(row.wanted.distanceMetres) : QString{};
    case Place:
        return row.wanted.place;
    case What:
        return calendarChangeText(row, m_preview.isTable);
    case Note:
        return calendarNotesText(row);
    default:
        return {};
    }
}

QVariant CalendarModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const CalendarRow& shown = row(index.row());
    switch (role) {
    case Qt::CheckStateRole:
        if (index.column() != Day || !shown.isChoice())
            return {};
        return m_ticks[m_shown[static_cast<size_t>(index.row())]] ? Qt::Checked : Qt::Unchecked;
    case Qt::DisplayRole:
        return textOf(shown, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(textOf(shown, index.column()));
    case Qt::EditRole:
        if (index.column() == Day)
            return toIso(shown.wanted.date);
        if (index.column() == Distance && shown.wanted.distanceMetres)
            return kilometresText(*shown.wanted.distanceMetres);
        return {};
    case Qt::ForegroundRole:
        if (shown.change == CalendarChange::Problem)
            return theme().danger;
        return shown.isChoice() ? theme().text : theme().muted;
    case Qt::FontRole:
        return theme().font(TextSize::Body, index.column() == Name ? QFont::DemiBold : QFont::Normal);
    default:
        return {};
    }
}

bool CalendarModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid())
        return false;
    const size_t place = m_shown[static_cast<size_t>(index.row())];
    CalendarRow& edited = m_preview.rows[place];
    if (role == Qt::CheckStateRole && edited.isChoice()) {
        m_ticks[place] = value.toInt() == Qt::Checked;
    } else if (role == Qt::EditRole && isEditable(edited)) {
        Date day = edited.wanted.date;
        std::optional<int> metres = edited.wanted.distanceMetres;
        const QString typed = value.toString().trimmed();
        if (index.column() == Day) {
            const auto read = parseDate(typed);
            if (!read)
                return false;
            day = *read;
        } else {
            const auto read = parseKilometres(typed);
            if (!read && !typed.isEmpty())
                return false;
            metres = read;
        }
        if (day == edited.wanted.date && metres == edited.wanted.distanceMetres)
            return true;
        setByHand(edited, day, metres);
        m_ticks[place] = edited.isChoice(); // who corrects a race wants it
    } else {
        return false;
    }
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    Q_EMIT changed();
    return true;
}

Qt::ItemFlags CalendarModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    const CalendarRow& shown = row(index.row());
    if (index.column() == Day && shown.isChoice())
        flags |= Qt::ItemIsUserCheckable;
    if ((index.column() == Day || index.column() == Distance) && isEditable(shown))
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant CalendarModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Day:
        return tr("Date");
    case Name:
        return tr("Race");
    case Distance:
        return tr("Distance");
    case Place:
        return tr("Place");
    case What:
        return tr("What happens");
    case Note:
        return tr("Note");
    default:
        return {};
    }
}

} // namespace taper
