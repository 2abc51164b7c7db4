// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_move_model.h"

#include "ui/plan/course_plan_model.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/theme_signs.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"

#include <algorithm>

namespace taper {
namespace {

constexpr std::array kChoices{MoveChoice::Move, MoveChoice::Stay, MoveChoice::Cancel};

/// What is said of the row as it is chosen.
Verdict verdictOf(const MovedSession& session)
{
    return session.choice == MoveChoice::Move ? shownVerdict(session.after) : session.before.verdict;
}

} // namespace

bool isMovable(const MovedSession& session)
{
    return session.after.slot
        && (session.after.slot->interval.start != session.before.fields.start
            || session.after.slot->therapist != session.before.fields.therapist);
}

void PlanMoveModel::setMove(PlanMove move)
{
    const PlanMove before = std::move(m_move);
    beginResetModel();
    m_move = std::move(move);
    for (size_t i = 0; i < m_move.sessions.size(); ++i) {
        MovedSession& session = m_move.sessions[i];
        const auto same = std::ranges::find(
            before.sessions, session.before.id, [](const MovedSession& each) { return each.before.id; });
        if (same == before.sessions.end())
            continue;
        if (!same->after.reason.isEmpty())
            session.after.reason = same->after.reason;
        if (canChoose(static_cast<int>(i), same->choice))
            session.choice = same->choice;
    }
    endResetModel();
}

bool PlanMoveModel::canChoose(int row, MoveChoice choice) const
{
    return choice != MoveChoice::Move || isMovable(session(row));
}

void PlanMoveModel::choose(int row, MoveChoice choice)
{
    if (!canChoose(row, choice))
        return;
    m_move.sessions.at(static_cast<size_t>(row)).choice = choice;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void PlanMoveModel::chooseNext(int row)
{
    auto next = std::ranges::find(kChoices, session(row).choice);
    do {
        if (++next == kChoices.end())
            next = kChoices.begin();
    } while (!canChoose(row, *next));
    choose(row, *next);
}

void PlanMoveModel::setReason(int row, const QString& reason)
{
    m_move.sessions.at(static_cast<size_t>(row)).after.reason = reason;
}

int PlanMoveModel::count(MoveChoice choice) const
{
    return static_cast<int>(std::ranges::count(m_move.sessions, choice, &MovedSession::choice));
}

int PlanMoveModel::lackingReason() const
{
    for (int row = 0; row < rowCount(); ++row) {
        const MovedSession& moved = session(row);
        if (moved.choice == MoveChoice::Move && moved.after.needsReason
            && moved.after.reason.trimmed().isEmpty())
            return row;
    }
    return -1;
}

int PlanMoveModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_move.sessions.size());
}

int PlanMoveModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PlanMoveModel::text(int row, int column) const
{
    const MovedSession& shown = session(row);
    switch (column) {
    case Choice:
        switch (shown.choice) {
        case MoveChoice::Move:
            return tr("Move");
        case MoveChoice::Stay:
            return shown.after.slot ? tr("Stays") : tr("Stays: nothing free");
        case MoveChoice::Cancel:
            return tr("Cancel");
        }
        return {};
    case Before:
        return words::momentText(shown.before.fields.start);
    case After:
        if (shown.choice == MoveChoice::Move)
            return words::momentText(shown.after.slot->interval.start);
        return shown.choice == MoveChoice::Stay ? words::momentText(shown.before.fields.start) : QString{};
    case Type:
        return QStringLiteral("%1 %2").arg(
            shown.before.sessionTypeName, words::lengthText(shown.before.fields.length));
    case Therapist:
        return shown.choice == MoveChoice::Move ? shown.after.slot->therapistName
                                                : shown.before.therapistName;
    case Verdicts:
        return shown.choice == MoveChoice::Cancel ? QString{}
                                                  : words::capitalised(words::verdictWord(verdictOf(shown)));
    default:
        return {};
    }
}

QVariant PlanMoveModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const MovedSession& shown = session(index.row());
    const bool hasVerdict = index.column() == Verdicts && shown.choice != MoveChoice::Cancel;
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::DecorationRole:
        return hasVerdict ? QVariant{verdictPixmap(verdictOf(shown))} : QVariant{};
    case Qt::ForegroundRole:
        if (hasVerdict)
            return theme().tone(verdictOf(shown)).ink;
        return index.column() == Before ? theme().muted : theme().text;
    case Qt::FontRole:
        return theme().font(TextSize::Body, index.column() == Choice ? QFont::DemiBold : QFont::Normal);
    default:
        return {};
    }
}

QVariant PlanMoveModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Choice:
        return tr("What happens");
    case Before:
        return tr("Booked for");
    case After:
        return tr("Then");
    case Type:
        return tr("Session");
    case Therapist:
        return tr("Therapist");
    case Verdicts:
        return tr("Verdict");
    default:
        return {};
    }
}

} // namespace taper
