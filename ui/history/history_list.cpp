// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_list.h"

#include "ui/history/history_delegate.h"
#include "ui/history/history_model.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>

namespace taper {

HistoryList::HistoryList(HistoryModel& model, QWidget* parent)
    : QListView{parent}
    , m_delegate{new HistoryDelegate{model, this}}
{
    setObjectName(QStringLiteral("historyList"));
    setAccessibleName(tr("Visits and races, the latest first"));
    setModel(&model);
    setItemDelegate(m_delegate);
    setProperty("role", QStringLiteral("bare"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSelectionMode(SingleSelection);
    setResizeMode(Adjust);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    // Double click and Enter, on every system.
    connect(this, &QListView::doubleClicked, this,
        [this](const QModelIndex& index) { Q_EMIT rowOpened(index.row()); });
}

void HistoryList::setTyped(const QString& typed)
{
    m_delegate->setTyped(typed);
    viewport()->update();
}

void HistoryList::choose(int row)
{
    const QModelIndex index = model()->index(row, 0);
    setCurrentIndex(index);
    if (index.isValid())
        scrollTo(index);
}

int HistoryList::chosenRow() const
{
    return currentIndex().isValid() ? currentIndex().row() : -1;
}

void HistoryList::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex under = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::ControlModifier && under.isValid()) {
        if (under != currentIndex())
            Q_EMIT compareRequested(under.row());
        return;
    }
    QListView::mousePressEvent(event);
}

void HistoryList::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentIndex().isValid()) {
        if (event->modifiers().testFlag(Qt::ControlModifier))
            Q_EMIT compareRequested(currentIndex().row());
        else
            Q_EMIT rowOpened(currentIndex().row());
        return;
    }
    QListView::keyPressEvent(event);
}

void HistoryList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT rowChosen(current.isValid() ? current.row() : -1);
}

void HistoryList::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        scheduleDelayedItemsLayout(); // rows are as high as their text
}

} // namespace taper
