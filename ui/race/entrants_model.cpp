// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/race/entrants_model.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/result_words.h"

#include <algorithm>

namespace taper {

void EntrantsModel::setEntrants(RaceEntrants entrants)
{
    const bool isSame = m_entrants && m_entrants->race.id == entrants.race.id
        && std::ranges::equal(
            m_entrants->rows, entrants.rows, {}, [](const EntrantRow& row) { return row.entry.id; },
            [](const EntrantRow& row) { return row.entry.id; });
    if (!isSame) {
        beginResetModel();
        m_entrants = std::move(entrants);
        endResetModel();
        return;
    }
    m_entrants = std::move(entrants);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void EntrantsModel::clear()
{
    beginResetModel();
    m_entrants.reset();
    endResetModel();
}

void EntrantsModel::take(const Stored<RaceEntry>& entry)
{
    const int at = rowOf(entry.id);
    if (at < 0)
        return;
    m_entrants->rows[static_cast<size_t>(at)].entry = entry;
    Q_EMIT dataChanged(index(at, 0), index(at, ColumnCount - 1));
}

int EntrantsModel::rowOf(Id<RaceEntry> entry) const
{
    if (!m_entrants)
        return -1;
    const auto found =
        std::ranges::find(m_entrants->rows, entry, [](const EntrantRow& row) { return row.entry.id; });
    return found == m_entrants->rows.end() ? -1 : static_cast<int>(found - m_entrants->rows.begin());
}

int EntrantsModel::count(EntryStatus status) const
{
    if (!m_entrants)
        return 0;
    return static_cast<int>(std::ranges::count_if(
        m_entrants->rows, [status](const EntrantRow& row) { return row.entry->status == status; }));
}

bool EntrantsModel::isRun(int at) const
{
    const RaceFields& race = m_entrants->race.fields();
    if (race.status != RaceStatus::Scheduled)
        return false;
    return row(at).dayIn(race).value_or(race.date) <= m_entrants->today;
}

std::optional<int> EntrantsModel::metres() const
{
    return m_entrants ? m_entrants->race->distanceMetres : std::nullopt;
}

int EntrantsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_entrants ? 0 : static_cast<int>(m_entrants->rows.size());
}

int EntrantsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString EntrantsModel::statusOf(const EntrantRow& row) const
{
    QString text = words::entryStatusWord(row.entry->status);
    if (row.deferredTo)
        text = tr("deferred to %1").arg(words::shortDateText(row.deferredTo->date, m_entrants->today));
    else if (m_entrants->race->isVirtual && row.entry->runDay)
        text += QStringLiteral(" · ") + words::shortDateText(*row.entry->runDay, m_entrants->today);
    else if (m_entrants->race->isVirtual && row.entry->status == EntryStatus::Entered)
        text += QStringLiteral(" · ") + tr("day not chosen");
    return text;
}

QString EntrantsModel::sessionsOf(const EntrantRow& row) const
{
    const auto day = row.dayIn(m_entrants->race.fields());
    QStringList days;
    for (const auto& session : {row.sessionBefore, row.sessionAfter}) {
        if (day && session)
            days += words::daysText(daysBetween(*day, *session));
    }
    return days.join(QStringLiteral(" · "));
}

QString EntrantsModel::textOf(const EntrantRow& row, int column) const
{
    const RaceEntryFields& entry = row.entry.fields();
    switch (column) {
    case Who:
        return row.clientArchived ? tr("%1 (archived)").arg(row.clientName) : row.clientName;
    case Priority:
        return keyOf(entry.priority);
    case Target:
        return entry.targetTime ? words::timeAndPaceText(*entry.targetTime, metres()) : QString{};
    case Status:
        return statusOf(row);
    case Finish:
        return entry.finishTime ? words::timeAndPaceText(*entry.finishTime, metres()) : QString{};
    case Best:
        if (row.standing)
            return words::standingMark(*row.standing);
        //: The best time before this race
        return row.best ? tr("best %1").arg(durationText(row.best->run.time)) : QString{};
    case Sessions:
        return sessionsOf(row);
    case Phone:
        return row.clientDoNotContact ? tr("do not contact") : row.clientPhone;
    default:
        return {};
    }
}

QString EntrantsModel::toolTipOf(const EntrantRow& row, int column) const
{
    if (column == Best && row.standing)
        return words::standingText(*row.standing);
    if (column == Best && row.best)
        return tr("Best before: %1, %2")
            .arg(durationText(row.best->run.time), words::dateText(row.best->run.date));
    if (column == Priority)
        return words::priorityText(row.entry->priority);
    if (column == Status && row.deferredTo)
        return tr("Deferred to %1, %2").arg(row.deferredTo->name, words::dateText(row.deferredTo->date));
    if (column == Sessions)
        return tr("The last session before and the first after, within %1 days").arg(kNearRaceDays);
    return {};
}

QVariant EntrantsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const EntrantRow& shown = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(shown, index.column());
    case Qt::AccessibleTextRole: {
        const QString tip = toolTipOf(shown, index.column());
        return tip.isEmpty() ? textOf(shown, index.column()) : tip;
    }
    case Qt::ToolTipRole: {
        const QString tip = toolTipOf(shown, index.column());
        return tip.isEmpty() ? QVariant{} : QVariant{plainToolTip(tip)};
    }
    case Qt::FontRole: {
        const bool isStrong =
            index.column() == Who || (index.column() == Best && shown.standing && shown.standing->stands);
        return theme().font(TextSize::Body, isStrong ? QFont::DemiBold : QFont::Normal);
    }
    case Qt::ForegroundRole: {
        const bool isOut = shown.entry->status == EntryStatus::Deferred
            || shown.entry->status == EntryStatus::DidNotStart || shown.clientArchived;
        return isOut ? theme().muted : theme().text;
    }
    default:
        return {};
    }
}

QVariant EntrantsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Who:
        return tr("Runner");
    case Priority:
        return tr("Priority");
    case Target:
        return tr("Target");
    case Status:
        return tr("Status");
    case Finish:
        return tr("Finish");
    case Best:
        return tr("Best");
    case Sessions:
        return tr("Sessions");
    case Phone:
        return tr("Phone");
    default:
        return {};
    }
}

Qt::ItemFlags EntrantsModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == Finish && isRun(index.row()) ? flags | Qt::ItemIsEditable
                                                                             : flags;
}

} // namespace taper
