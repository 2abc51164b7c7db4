// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/agenda_model.h"

#include "ui/schedule/alert_mark.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"

#include <algorithm>

namespace taper {

namespace {

QString raceText(const BookingView& booking)
{
    QString text;
    if (booking.verdict != Verdict::Fine)
        text = words::verdictSign(booking.verdict) + u' ' + words::verdictWord(booking.verdict);
    if (!booking.race)
        return text;
    if (!text.isEmpty())
        text += QStringLiteral(" · ");
    text += words::daysText(booking.race->days) + u' ' + booking.race->name;
    if (!booking.fields.reason.isEmpty())
        text += QStringLiteral(" · ") + AgendaModel::tr("kept: “%1”").arg(booking.fields.reason);
    return text;
}

} // namespace

void AgendaModel::setView(const BoardView& view)
{
    std::vector<BookingView> bookings;
    for (const BoardColumn& column : view.columns)
        bookings.insert(bookings.end(), column.bookings.begin(), column.bookings.end());
    std::ranges::stable_sort(bookings, {}, [](const BookingView& booking) { return booking.fields.start; });
    beginResetModel();
    m_bookings = std::move(bookings);
    m_now = view.now;
    endResetModel();
}

int AgendaModel::rowOf(Id<Booking> booking) const
{
    const auto hit = std::ranges::find(m_bookings, booking, &BookingView::id);
    return hit == m_bookings.end() ? -1 : static_cast<int>(hit - m_bookings.begin());
}

int AgendaModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_bookings.size());
}

int AgendaModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool AgendaModel::opensDay(int row) const
{
    return row == 0 || dateOf(booking(row - 1).fields.start) != dateOf(booking(row).fields.start);
}

QString AgendaModel::text(int row, int column) const
{
    const BookingView& shown = booking(row);
    switch (column) {
    case Day:
        return opensDay(row) ? words::weekdayDateText(dateOf(shown.fields.start)) : QString{};
    case Time:
        return words::spanText(shown.fields.interval());
    case Who:
        return shown.clientName;
    case Session:
        return shown.sessionTypeName + u' ' + words::lengthText(shown.fields.length);
    case With:
        return shown.therapistName;
    case Room:
        return shown.roomName;
    case Status:
        return words::statusWord(shown.fields.status);
    case RaceAndVerdict:
        return raceText(shown);
    default:
        return {};
    }
}

QString AgendaModel::spokenText(int row, int column) const
{
    const BookingView& shown = booking(row);
    if (column == Who && hasAlertMark(shown))
        return QStringLiteral("%1. %2").arg(shown.clientName, alertLine(shown));
    return text(row, column);
}

QVariant AgendaModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const BookingView& shown = booking(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return plainToolTip(spokenText(index.row(), index.column()));
    case Qt::AccessibleTextRole:
        // The day is said with every booking: whoever listens does not see the line above.
        return index.column() == Day ? words::weekdayDateText(dateOf(shown.fields.start))
                                     : spokenText(index.row(), index.column());
    case Qt::DecorationRole:
        return index.column() == Who && hasAlertMark(shown) ? QVariant{alertPixmap(shown)} : QVariant{};
    case Qt::ForegroundRole:
        if (index.column() == RaceAndVerdict && shown.verdict != Verdict::Fine)
            return theme().tone(shown.verdict).ink;
        if (index.column() == Day && dateOf(shown.fields.start) == dateOf(m_now))
            return theme().accent;
        return shown.fields.interval().end <= m_now || !holdsSlot(shown.fields.status) ? theme().muted
                                                                                       : theme().text;
    case Qt::FontRole:
        return theme().font(
            TextSize::Body, index.column() == Day || index.column() == Who ? QFont::DemiBold : QFont::Normal);
    default:
        return {};
    }
}

QVariant AgendaModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Day:
        return tr("Day");
    case Time:
        return tr("Time");
    case Who:
        return tr("Client");
    case Session:
        return tr("Session");
    case With:
        return tr("Therapist");
    case Room:
        return tr("Room");
    case Status:
        return tr("Status");
    case RaceAndVerdict:
        return tr("Race");
    default:
        return {};
    }
}

} // namespace taper
