// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/attention/attention_house.h"

#include "ui/attention/attention_model.h"

#include <QTimer>
#include <QVBoxLayout>

namespace taper::test {

AttentionHouse::AttentionHouse()
    : m_page{new AttentionPage{m_desk.bridge}}
    , m_table{m_page->findChild<QTableView*>(QStringLiteral("attentionTable"))}
{
    auto* layout = new QVBoxLayout{&m_desk.window};
    layout->setContentsMargins({});
    layout->addWidget(m_page);
    QObject::connect(&m_desk.bridge, &AsyncBridge::changed, m_page, &AttentionPage::refresh);
    QObject::connect(m_page, &Page::countChanged, m_page, [this](int count, bool urgent) {
        m_count = count;
        m_isUrgent = urgent;
    });
    QObject::connect(
        m_page, &Page::failed, m_page, [this](const QString& sentence) { m_failures << sentence; });
}

Id<Booking> AttentionHouse::book(Id<Client> client, const char* start, const char* code)
{
    return m_desk.house.booked(client, m_desk.maya, code, start).id;
}

bool AttentionHouse::counts(int count) const
{
    return waitFor([&] { return m_count == count; });
}

QString AttentionHouse::cell(int row, int column) const
{
    return m_table->model()->index(row, column).data().toString();
}

QStringList AttentionHouse::points() const
{
    QStringList found;
    for (int row = 0; row < m_table->model()->rowCount(); ++row) {
        if (m_table->model()->index(row, 0).flags() & Qt::ItemIsSelectable)
            found += cell(row, AttentionModel::Who) + text(" · ") + cell(row, AttentionModel::Matter);
    }
    return found;
}

QString AttentionHouse::chosen() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? cell(current.row(), AttentionModel::Who) : QString{};
}

bool AttentionHouse::isOn(const char* who)
{
    return waitFor([&] {
        // Without a window manager nobody gives the window back its keyboard when a dialog closes.
        if (!QApplication::activeWindow())
            m_desk.window.activateWindow();
        return chosen() == text(who) && m_table->hasFocus();
    });
}

int AttentionHouse::openInFile()
{
    const auto list = attentionList(m_desk.other());
    return list ? list->count(AttentionStanding::Open) : -1;
}

void AttentionHouse::lookAtTheClock()
{
    m_page->findChild<QTimer*>(QStringLiteral("attentionClock"))->start(0);
}

} // namespace taper::test
