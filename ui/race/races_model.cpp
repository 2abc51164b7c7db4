// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/race/races_model.h"

#include "ui/widgets/theme.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"

namespace taper {

void RacesModel::setRaces(std::vector<RaceHit> races, Date today)
{
    beginResetModel();
    m_races = std::move(races);
    m_today = today;
    endResetModel();
}

int RacesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_races.size());
}

int RacesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RacesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const RaceHit& shown = race(index.row());
    const bool counts = shown.status == RaceStatus::Scheduled;
    if (role == Qt::ForegroundRole)
        return counts && shown.date >= m_today ? theme().text : theme().muted;
    if (role == Qt::FontRole)
        return theme().font(TextSize::Body, index.column() == Name ? QFont::DemiBold : QFont::Normal);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Day:
        return QString{words::weekdayDateText(shown.date) + u' ' + words::dateText(shown.date).right(4)};
    case Away:
        return words::inDaysText(shown.date, m_today);
    case Name:
        return shown.name;
    case Place:
        return shown.place;
    case Status:
        return counts ? QString{} : words::raceStatusWord(shown.status);
    default:
        return {};
    }
}

QVariant RacesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Day:
        return tr("Date");
    case Away:
        return tr("When");
    case Name:
        return tr("Race");
    case Place:
        return tr("Place");
    case Status:
        return tr("Status");
    default:
        return {};
    }
}

} // namespace taper
