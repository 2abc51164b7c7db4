// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/body/region_search.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>

#include <algorithm>

namespace taper {

namespace {

constexpr size_t kMostHits = 24;
constexpr int kVisible = 10;

} // namespace

RegionSearch::RegionSearch(QWidget* parent)
    : QLineEdit{parent}
    , m_model{new QStandardItemModel{this}}
    , m_completer{new QCompleter{this}}
{
    setObjectName(QStringLiteral("regionSearch"));
    setPlaceholderText(tr("Region or muscle: left sol, quad, ITB"));
    setAccessibleName(tr("Find a region or muscle"));
    setClearButtonEnabled(true);
    m_completer->setModel(m_model);
    // The list holds what was found already, in its own order: the completer only shows it.
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(kVisible);
    m_completer->setWidget(this);
    m_completer->popup()->setObjectName(QStringLiteral("regionHits"));
    m_completer->popup()->setAccessibleName(tr("Regions found"));
    connect(this, &QLineEdit::textEdited, this, &RegionSearch::search);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
        [this](const QModelIndex& index) { take(index.row()); });
}

void RegionSearch::search()
{
    m_hits = words::findRegions(text(), kMostHits);
    m_model->clear();
    for (const words::RegionHit& hit : m_hits) {
        auto* item = new QStandardItem{hit.text};
        item->setEditable(false);
        m_model->appendRow(item);
    }
    if (m_hits.empty()) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->complete();
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void RegionSearch::take(int row)
{
    if (row < 0 || row >= static_cast<int>(m_hits.size()))
        return;
    const words::RegionHit hit = m_hits[static_cast<size_t>(row)];
    m_completer->popup()->hide();
    window()->activateWindow(); // where no window manager does, the keyboard would stay with the list
    m_hits.clear();
    m_model->clear();
    clear();
    Q_EMIT regionChosen(hit.region, hit.side);
}

void RegionSearch::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isOpen = m_completer->popup()->isVisible();
    if (isEnter && !m_hits.empty()) {
        take(isOpen ? std::max(0, m_completer->popup()->currentIndex().row()) : 0);
        return; // and no dialog's default button
    }
    if (isEnter && !text().trimmed().isEmpty())
        return; // nothing answers to it: no reason to close the dialog
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        search();
        return;
    }
    if (event->key() == Qt::Key_Down && !isOpen && !text().isEmpty()) {
        search();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace taper
