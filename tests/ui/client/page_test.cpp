// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/client/page_test.h"

#include "core/clinic/clients.h"

#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace taper::test {

ClientsPageTest::ClientsPageTest()
    : m_page{new ClientsPage{m_desk.bridge}}
    , m_table{m_page->findChild<QTableView*>(QStringLiteral("clientTable"))}
{
    auto* layout = new QVBoxLayout{&m_desk.window};
    layout->setContentsMargins({});
    layout->addWidget(m_page);
    const auto on = [this](auto signal, auto slot) { QObject::connect(m_page, signal, m_page, slot); };
    on(&Page::noticed, [this](const QString& sentence) { m_notices << sentence; });
    on(&Page::failed, [this](const QString& sentence) { m_failures << sentence; });
    QObject::connect(&m_desk.bridge, &AsyncBridge::changed, m_page, &ClientsPage::refresh);
}

Id<Client> ClientsPageTest::add(const char* name, const char* phone, const char* email)
{
    ClientFields fields = clientNamed(name);
    fields.phone = text(phone);
    fields.email = text(email);
    return m_desk.house.client(fields);
}

void ClientsPageTest::show()
{
    bool isLoaded = false;
    const auto heard = QObject::connect(m_page, &Page::statusChanged, m_page, [&] { isLoaded = true; });
    m_page->activate();
    m_page->focusFirst();
    EXPECT_TRUE(waitFor([&] { return isLoaded; }));
    QObject::disconnect(heard);
}

void ClientsPageTest::showClient(Id<Client> client)
{
    const QString name = clientDetail(m_desk.other(), client)->client->name;
    m_page->showClient(client);
    ASSERT_TRUE(waitFor([&] { return said(m_page, "clientName") == name; }));
}

QStringList ClientsPageTest::listed() const
{
    QStringList names;
    for (int row = 0; row < m_table->model()->rowCount(); ++row)
        names << m_table->model()->index(row, 0).data().toString();
    return names;
}

bool ClientsPageTest::lists(const QStringList& names) const
{
    return waitFor([&] { return listed() == names; });
}

QString ClientsPageTest::problem(const char* field)
{
    QWidget* dialog = dialogNamed("clientEditor");
    const QByteArray label = QByteArrayLiteral("problem.") + field;
    return dialog ? said(dialog, label.constData()) : QString{};
}

QStringList ClientsPageTest::texts() const
{
    QStringList found;
    QWidget* sheet = named(m_page, "clientSheet");
    for (const QLabel* label : sheet ? sheet->findChildren<QLabel*>() : QList<QLabel*>{})
        found << label->text();
    for (const QWidget* row : sheet ? sheet->findChildren<QWidget*>() : QList<QWidget*>{}) {
        if (row->inherits("taper::VisitRow") || row->inherits("taper::Chip"))
            found << row->accessibleName();
    }
    return found;
}

QStringList ClientsPageTest::namesInFile()
{
    QStringList names;
    const auto page = clientList(m_desk.other(), {}, 0, 100, true);
    for (const ClientRow& row : page->rows)
        names << row.client.name;
    return names;
}

} // namespace taper::test
