// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/race/races_model.h"

#include "ui/widgets/labels.h"
#include "ui/words/figure_words.h"
#include "ui/words/race_status_words.h"

namespace taper {

namespace {

/// The year only where it is another: a list is read by its days.
QString dayText(const RaceFields& race, Date today)
{
    const QString first = QStringLiteral("%1 %2").arg(
        words::shortWeekdayText(weekdayIndex(race.date)), words::shortDateText(race.date, today));
    return race.endDate ? QStringLiteral("%1 – %2").arg(first, words::shortDateText(*race.endDate, today))
                        : first;
}

} // namespace

void RacesModel::setRaces(std::vector<RaceRow> races, Date today)
{
    beginResetModel();
    m_races = std::move(races);
    m_today = today;
    m_lines.clear();
    m_lines.reserve(m_races.size() + 3);
    for (int i = 0; i < raceCount(); ++i) {
        const RaceWhen when = m_races[static_cast<size_t>(i)].when;
        if (m_lines.empty() || m_lines.back().when != when)
            m_lines.push_back({-1, when});
        m_lines.push_back({i, when});
    }
    endResetModel();
}

const RaceRow* RacesModel::race(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const int race = m_lines[static_cast<size_t>(row)].race;
    return race < 0 ? nullptr : &m_races[static_cast<size_t>(race)];
}

int RacesModel::rowOf(Id<Race> wanted) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (const RaceRow* here = race(row); here && here->race.id == wanted)
            return row;
    }
    return -1;
}

int RacesModel::firstRace() const
{
    return m_races.empty() ? -1 : 1; // under its heading
}

int RacesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int RacesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags RacesModel::flags(const QModelIndex& index) const
{
    if (!index.isValid() || isHeading(index.row()))
        return Qt::NoItemFlags;
    return QAbstractTableModel::flags(index);
}

QVariant RacesModel::headingData(RaceWhen when, int column, int role) const
{
    if (role == Qt::FontRole)
        return theme().sectionFont();
    if (role == Qt::ForegroundRole)
        return theme().muted;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignBottom);
    if (role != Qt::DisplayRole || column != Day)
        return {};
    switch (when) {
    case RaceWhen::Coming:
        return tr("Coming");
    case RaceWhen::Undated:
        return tr("Postponed, no new date yet");
    case RaceWhen::Past:
        return tr("Past");
    }
    Q_UNREACHABLE();
}

QString RacesModel::shown(const RaceRow& row, int column) const
{
    const RaceFields& race = row.race.fields();
    switch (column) {
    case Day:
        return row.when == RaceWhen::Undated ? tr("was %1").arg(dayText(race, m_today))
                                             : dayText(race, m_today);
    case Away:
        if (row.when == RaceWhen::Undated || race.status == RaceStatus::Cancelled)
            return {};
        return words::daysText(daysBetween(race.date, m_today));
    case Name:
        return race.name;
    case Place:
        return race.place;
    case Distance:
        return race.distanceMetres ? words::distanceText(race.distanceMetres) : QStringLiteral("?");
    case Entrants:
        return row.entrants > 0 ? QString::number(row.entrants) : QString{};
    case Status:
        return words::raceStatusBrief(race, m_today);
    default:
        return {};
    }
}

QVariant RacesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const RaceRow* row = race(index.row());
    if (!row)
        return headingData(m_lines[static_cast<size_t>(index.row())].when, index.column(), role);
    const bool counts = row->race->status == RaceStatus::Scheduled && row->when == RaceWhen::Coming;
    switch (role) {
    case Qt::DisplayRole:
        return shown(*row, index.column());
    case Qt::AccessibleTextRole:
        if (index.column() == Distance && !row->race->distanceMetres)
            return words::distanceText(std::nullopt);
        if (index.column() == Entrants)
            return tr("%n entered", nullptr, row->entrants);
        return shown(*row, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Away)
            return plainToolTip(words::inDaysText(row->race->date, m_today));
        if (index.column() == Distance && !row->race->distanceMetres)
            return plainToolTip(tr("The distance is not known: judged as a marathon."));
        return plainToolTip(shown(*row, index.column()));
    case Qt::ForegroundRole:
        return counts ? theme().text : theme().muted;
    case Qt::FontRole:
        return theme().font(TextSize::Body, index.column() == Name ? QFont::DemiBold : QFont::Normal);
    case Qt::TextAlignmentRole:
        if (index.column() == Distance || index.column() == Entrants)
            return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    default:
        return {};
    }
}

QVariant RacesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == Distance || section == Entrants))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
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
    case Distance:
        return tr("Distance");
    case Entrants:
        return tr("Entered");
    case Status:
        return tr("Status");
    default:
        return {};
    }
}

} // namespace taper
