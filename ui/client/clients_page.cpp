// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/clients_page.h"

#include "ui/attachment/attachments_dialog.h"
#include "ui/booking/undo_history.h"
#include "ui/client/client_editor.h"
#include "ui/client/client_sheet.h"
#include "ui/client/clients_model.h"
#include "ui/plan/course_plan_dialog.h"
#include "ui/plan/plan_list.h"
#include "ui/race/entry_editor.h"
#include "ui/screening/screening_card.h"
#include "ui/shell/bridge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_look.h"
#include "ui/widgets/theme.h"
#include "ui/words/error_words.h"

#include <QApplication>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>

namespace taper {

namespace {

/// Long enough for the next letter of a fast typist, short enough to feel immediate.
constexpr std::chrono::milliseconds kTypingPause{60};

} // namespace

ClientsPage::ClientsPage(AsyncBridge& bridge, QWidget* parent)
    : Page{parent}
    , m_bridge{bridge}
    , m_model{new ClientsModel{bridge, this}}
    , m_search{new QLineEdit}
    , m_withArchived{new QCheckBox{tr("Archi&ved too")}}
    , m_table{new QTableView}
    , m_listStack{new QStackedWidget}
    , m_noneFound{new EmptyState{
          tr("No client yet"), tr("A name is enough to begin with."), tr("New client")}}
    , m_scroll{new QScrollArea}
    , m_typing{new QTimer{this}}
{
    setObjectName(QStringLiteral("clientsPage"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(new EmptyState{
        tr("Choose a client"), tr("Contact, races, and past and coming bookings are shown here.")});
    m_typing->setSingleShot(true);
    m_typing->setInterval(kTypingPause);

    auto* splitter = new QSplitter{Qt::Horizontal};
    splitter->addWidget(buildList());
    splitter->addWidget(m_scroll);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 5);
    splitter->setStretchFactor(1, 6);
    splitter->setHandleWidth(1);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->addWidget(splitter);
    connectList();
    addShortcuts();
}

QWidget* ClientsPage::buildList()
{
    auto* title = new PlainLabel{tr("Clients"), TextSize::Title};
    title->setWeight(QFont::DemiBold);
    QPushButton* create = makeButton(tr("&New client"), ButtonRole::Primary);
    create->setObjectName(QStringLiteral("newClient"));
    create->setIcon(icon(QStringLiteral("plus"), theme().onAccent));
    connect(create, &QPushButton::clicked, this, &ClientsPage::create);
    auto* head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(create);

    m_search->setObjectName(QStringLiteral("clientSearch"));
    m_search->setPlaceholderText(tr("Part of a name, phone or e-mail"));
    m_search->setAccessibleName(tr("Find a client"));
    m_search->setToolTip(tr("Ctrl+F"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_withArchived->setObjectName(QStringLiteral("withArchived"));

    m_table->setObjectName(QStringLiteral("clientTable"));
    m_table->setAccessibleName(tr("Clients"));
    m_table->setModel(m_model);
    dressTable(m_table);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(ClientsModel::NextRace, QHeaderView::Stretch);
    m_table->installEventFilter(this);
    m_listStack->addWidget(m_table);
    m_listStack->addWidget(m_noneFound);

    auto* list = new QWidget;
    list->setMinimumWidth(theme().space(58)); // a name and a race; the one who is chosen needs the room
    auto* layout = new QVBoxLayout{list};
    layout->setContentsMargins(theme().space(6), theme().space(5), theme().space(4), theme().space(4));
    layout->setSpacing(theme().space(3));
    layout->addLayout(head);
    layout->addWidget(m_search);
    layout->addWidget(m_withArchived);
    layout->addWidget(m_listStack, 1);
    return list;
}

void ClientsPage::connectList()
{
    connect(m_search, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, &ClientsPage::search);
    connect(m_withArchived, &QCheckBox::toggled, this, &ClientsPage::search);
    connect(m_noneFound, &EmptyState::actionChosen, this, &ClientsPage::create);
    connect(m_model, &ClientsModel::loaded, this, &ClientsPage::listLoaded);
    connect(m_model, &ClientsModel::failed, this,
        [this](const Error& error) { Q_EMIT failed(words::errorText(error)); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& current) {
            if (current.isValid() && m_client != m_model->row(current.row()).client.id)
                load(m_model->row(current.row()).client.id);
        });
    connect(m_table, &QTableView::activated, this, [this] { edit(); });
}

void ClientsPage::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, auto slot) {
        auto* shortcut = new QShortcut{keys, this};
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    add(QKeySequence{QKeySequence::Find}, [this] { focusFirst(); });
    add(QKeySequence{QKeySequence::New}, [this] { create(); });
    add(QKeySequence{Qt::CTRL | Qt::Key_E}, [this] { edit(); });
}

void ClientsPage::activate()
{
    if (!m_isStale)
        return;
    m_isStale = false;
    search();
    if (m_client)
        load(*m_client);
}

void ClientsPage::refresh(const Changes& changes)
{
    const bool concernsList = !changes.clients.empty() || !changes.races.empty() || !changes.days.empty()
        || changes.setup || changes.everything;
    if (!concernsList)
        return;
    if (!isVisible()) {
        m_isStale = true;
        return;
    }
    m_model->reload();
    const bool concernsShown = m_client && (changes.touches(*m_client) || !changes.races.empty());
    if (concernsShown)
        load(*m_client);
}

void ClientsPage::focusFirst()
{
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->selectAll();
}

void ClientsPage::showClient(Id<Client> client)
{
    load(client);
    const int row = m_model->rowOf(client);
    if (row >= 0)
        m_table->selectRow(row);
}

void ClientsPage::search()
{
    m_model->search(m_search->text(), m_withArchived->isChecked());
}

void ClientsPage::listLoaded()
{
    const int total = m_model->total();
    m_listStack->setCurrentIndex(total > 0 ? 0 : 1);
    if (total == 0 && !m_search->text().isEmpty())
        m_noneFound->setText(tr("Nobody answers to this"), tr("Try fewer letters, or make a new client."));
    else if (total == 0)
        m_noneFound->setText(tr("No client yet"), tr("A name is enough to begin with."));
    Q_EMIT statusChanged(total == 1 ? tr("1 client") : tr("%n clients", nullptr, total));
    fitColumns();
    // The row follows the client who is shown; nobody is chosen by the mere order of a list.
    const int row = m_client ? m_model->rowOf(*m_client) : -1;
    if (row >= 0)
        m_table->selectRow(row);
    if (std::exchange(m_wantsList, false))
        enterList();
}

void ClientsPage::fitColumns()
{
    // Names come first: what does not fit beside them gives way, the phone before the last visit, then the
    // race.
    const auto wanted = [this](int column) {
        m_table->setColumnHidden(column, false);
        m_table->resizeColumnToContents(column);
        return m_table->columnWidth(column);
    };
    const int room = m_table->viewport()->width();
    const int name = std::min(wanted(ClientsModel::Name), room * 6 / 10);
    const int phone = wanted(ClientsModel::Phone);
    const int last = wanted(ClientsModel::Last);
    const int race = theme().space(24);
    m_table->setColumnWidth(ClientsModel::Name, name);
    m_table->setColumnHidden(ClientsModel::Phone, name + last + phone + race > room);
    m_table->setColumnHidden(ClientsModel::Last, name + last + race > room);
}

bool ClientsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &ClientsPage::fitColumns, Qt::QueuedConnection);
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            // Fast fingers are ahead of the list: what they want is the answer to what they have typed.
            if (m_typing->isActive()) {
                m_typing->stop();
                search();
            }
            m_wantsList = m_model->isSearching();
            if (!m_wantsList)
                enterList();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void ClientsPage::enterList()
{
    if (m_model->rowCount() == 0)
        return;
    m_table->setFocus(Qt::TabFocusReason);
    if (!m_table->currentIndex().isValid())
        m_table->selectRow(0);
}

void ClientsPage::load(Id<Client> client)
{
    m_client = client;
    m_wantsEdit = false;
    m_request.run(
        m_bridge,
        [client](Clinic& clinic) -> Result<Loaded> {
            auto detail = clientDetail(clinic, client);
            if (!detail)
                return fail(detail.error());
            return Loaded{std::move(*detail), clinic.today()};
        },
        [this](Result<Loaded> loaded) {
            if (loaded)
                present(*loaded);
            else
                Q_EMIT failed(words::errorText(loaded.error()));
        });
}

void ClientsPage::present(const Loaded& loaded)
{
    const bool isSame = m_loaded && m_loaded->detail.client.id == loaded.detail.client.id;
    const int place = isSame ? m_scroll->verticalScrollBar()->value() : 0;
    m_loaded = loaded;
    const QWidget* focus = QApplication::focusWidget();
    const bool hadFocus = focus && m_scroll->widget()->isAncestorOf(focus);
    const QString focusName = hadFocus ? focus->objectName() : QString{};
    auto* sheet = new ClientSheet{loaded.detail, loaded.today};
    sheet->showStrip(m_bridge);
    connect(sheet, &ClientSheet::editRequested, this, &ClientsPage::edit);
    connect(sheet, &ClientSheet::enterRaceRequested, this, &ClientsPage::enterRace);
    connect(sheet, &ClientSheet::entryRequested, this, &ClientsPage::editEntry);
    connect(sheet, &ClientSheet::dayRequested, this, &ClientsPage::dayRequested);
    connect(sheet, &ClientSheet::bookRequested, this,
        [this] { Q_EMIT bookingRequested(m_loaded->detail.client.id); });
    connect(sheet, &ClientSheet::historyRequested, this,
        [this] { Q_EMIT historyRequested(m_loaded->detail.client.id); });
    connect(sheet, &ClientSheet::filesRequested, this,
        [this] { AttachmentsDialog::open(m_bridge, this, m_loaded->detail.client.id); });
    connect(sheet, &ClientSheet::planRequested, this, &ClientsPage::planCourse);
    // Before the sheet that has them now is gone.
    sheet->showPlans(plans());
    sheet->showScreening(screening());
    m_scroll->setWidget(sheet);
    m_scroll->verticalScrollBar()->setValue(place);
    if (hadFocus) {
        auto* again =
            sheet->findChild<QWidget*>(focusName.isEmpty() ? QStringLiteral("bookClient") : focusName);
        (again ? again : m_table)->setFocus(Qt::OtherFocusReason);
    }
    if (std::exchange(m_wantsEdit, false))
        edit();
}

void ClientsPage::setHistory(UndoHistory* history)
{
    m_history = history;
}

/// One list for every sheet, so that a dialog that it has opened is still heard when the sheet is made anew.
PlanList* ClientsPage::plans()
{
    if (!m_plans) {
        m_plans = new PlanList{m_bridge, m_history, this};
        connect(m_plans, &PlanList::noticed, this, &ClientsPage::noticed);
        connect(m_plans, &PlanList::failed, this, &ClientsPage::failed);
        connect(m_plans, &PlanList::undoOffered, this, &ClientsPage::undoOffered);
    }
    return m_plans;
}

/// One card likewise.
ScreeningCard* ClientsPage::screening()
{
    if (!m_screening) {
        m_screening = new ScreeningCard{m_bridge, this};
        connect(m_screening, &ScreeningCard::noticed, this, &ClientsPage::noticed);
        connect(m_screening, &ScreeningCard::failed, this, &ClientsPage::failed);
    }
    return m_screening;
}

void ClientsPage::planCourse()
{
    if (!m_loaded)
        return;
    auto* dialog = CoursePlanDialog::openFor(m_bridge, m_history, this, m_loaded->detail.client.id);
    connect(dialog, &CoursePlanDialog::noticed, this, &ClientsPage::noticed);
    connect(dialog, &CoursePlanDialog::undoOffered, this, &ClientsPage::undoOffered);
}

void ClientsPage::create()
{
    const QString typed = m_search->text();
    const bool isName =
        !typed.isEmpty() && !typed.contains(u'@') && !typed.at(0).isDigit() && typed.at(0) != u'+';
    m_bridge.ask(
        this, [](Clinic& clinic) { return clinic.today(); },
        [this, name = isName ? typed : QString{}](Date today) {
            ClientEditor* editor = ClientEditor::openNew(m_bridge, this, today, name);
            connect(editor, &ClientEditor::saved, this, [this](const Stored<Client>& client) {
                m_search->clear();
                showClient(client.id);
                Q_EMIT noticed(tr("Saved: %1.").arg(client->name));
            });
        });
}

void ClientsPage::edit()
{
    if (!m_loaded || m_loaded->detail.client.id != m_client) {
        m_wantsEdit = m_request.isPending(); // Enter came before the client did
        return;
    }
    ClientEditor* editor = ClientEditor::openEdit(m_bridge, this, m_loaded->today, m_loaded->detail.client);
    connect(editor, &ClientEditor::saved, this,
        [this](const Stored<Client>& client) { Q_EMIT noticed(tr("Saved: %1.").arg(client->name)); });
}

void ClientsPage::enterRace()
{
    if (m_loaded)
        EntryEditor::openNew(
            m_bridge, this, m_loaded->today, m_loaded->detail.client.id, m_loaded->detail.client->name);
}

void ClientsPage::editEntry(const EntryView& entry)
{
    EntryEditor::openEdit(m_bridge, this, m_loaded->today, entry, m_loaded->detail.client->name);
}

} // namespace taper
