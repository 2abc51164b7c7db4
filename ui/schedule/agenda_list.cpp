// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/agenda_list.h"

#include "ui/schedule/agenda_model.h"
#include "ui/widgets/table_look.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>

namespace taper {

AgendaList::AgendaList(QWidget* parent)
    : QTableView{parent}
    , m_model{new AgendaModel{this}}
{
    setObjectName(QStringLiteral("agendaList"));
    setAccessibleName(tr("Agenda"));
    setModel(m_model);
    dressTable(this);
    horizontalHeader()->setMinimumSectionSize(theme().space(12));
    connect(this, &QTableView::doubleClicked, this, &AgendaList::open);
}

void AgendaList::setBookings(const BoardView& view)
{
    const bool isFirst = m_model->rowCount() == 0;
    {
        const QScopedValueRollback filling{m_isFilling, true};
        m_model->setView(view);
        selectBooking(m_selected);
    }
    if (isFirst)
        resizeColumnsToContents();
}

const BookingView* AgendaList::bookingWith(Id<Booking> id) const
{
    const int row = m_model->rowOf(id);
    return row < 0 ? nullptr : &m_model->booking(row);
}

void AgendaList::selectBooking(std::optional<Id<Booking>> booking)
{
    const QScopedValueRollback filling{m_isFilling, true};
    const int row = booking ? m_model->rowOf(*booking) : -1;
    m_selected = row < 0 ? std::nullopt : booking;
    if (row < 0)
        setCurrentIndex({});
    else
        setCurrentIndex(m_model->index(row, AgendaModel::Time));
}

void AgendaList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (m_isFilling || !current.isValid())
        return;
    m_selected = m_model->booking(current.row()).id;
    Q_EMIT bookingSelected(*m_selected);
}

void AgendaList::open(const QModelIndex& index)
{
    if (index.isValid())
        Q_EMIT bookingOpened(m_model->booking(index.row()).id);
}

void AgendaList::keyPressEvent(QKeyEvent* event)
{
    const int row = currentIndex().row();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        open(currentIndex());
        return;
    case Qt::Key_PageUp:
        if (row <= 0) {
            Q_EMIT pageTurned(-1);
            return;
        }
        break;
    case Qt::Key_PageDown:
        if (row == m_model->rowCount() - 1) {
            Q_EMIT pageTurned(1);
            return;
        }
        break;
    default:
        break;
    }
    QTableView::keyPressEvent(event);
}

} // namespace taper
