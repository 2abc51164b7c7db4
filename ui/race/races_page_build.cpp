// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/race/race_actions.h"
#include "ui/race/race_filter_bar.h"
#include "ui/race/race_sheet.h"
#include "ui/race/races_model.h"
#include "ui/race/races_page.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_look.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace taper {

namespace {

/// As many as are listed before somebody asks for more, and how many more then.
constexpr int kPageful = 500;

} // namespace

RacesPage::RacesPage(AsyncBridge& bridge, QWidget* parent)
    : Page{parent}
    , m_bridge{bridge}
    , m_actions{new RaceActions{bridge, this}}
    , m_filters{new RaceFilterBar}
    , m_model{new RacesModel{this}}
    , m_table{new QTableView}
    , m_listStack{new QStackedWidget}
    , m_empty{new EmptyState{tr("No race yet"),
          tr("Races are shared: one race, and every runner of the clinic who is entered in it."),
          tr("New race")}}
    , m_more{makeButton({}, ButtonRole::Quiet)}
    , m_sheet{new RaceSheet{bridge}}
    , m_scroll{new QScrollArea}
    , m_sheetStack{new QStackedWidget}
    , m_limit{kPageful}
{
    setObjectName(QStringLiteral("racesPage"));
    auto* splitter = new QSplitter{Qt::Horizontal};
    splitter->addWidget(buildList());
    splitter->addWidget(buildSheet());
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 6);
    splitter->setStretchFactor(1, 5);
    splitter->setHandleWidth(1);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->addWidget(splitter);
    connectActions();
    addShortcuts();
}

void RacesPage::dressList()
{
    m_table->setObjectName(QStringLiteral("raceTable"));
    m_table->setAccessibleName(tr("Races"));
    m_table->setModel(m_model);
    dressTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(RacesModel::Name, QHeaderView::Stretch);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->installEventFilter(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RacesPage::follow);
    connect(m_table, &QTableView::activated, this, [this] { act(RaceAction::Edit); });
    connect(m_table, &QTableView::customContextMenuRequested, this,
        [this](const QPoint& place) { openMenu(m_table->viewport()->mapToGlobal(place)); });
}

QWidget* RacesPage::buildList()
{
    auto* title = new PlainLabel{tr("Races"), TextSize::Title};
    title->setWeight(QFont::DemiBold);
    QPushButton* create = makeButton(tr("&New race"), ButtonRole::Primary);
    create->setObjectName(QStringLiteral("newRace"));
    create->setIcon(icon(QStringLiteral("plus"), theme().onAccent));
    QPushButton* import = makeButton(tr("Imp&ort calendar …"));
    import->setObjectName(QStringLiteral("importCalendar"));
    auto* buttons = new FlowLayout{nullptr, theme().space(2)};
    buttons->addWidget(create);
    buttons->addWidget(import);
    m_more->setObjectName(QStringLiteral("moreRaces"));
    m_more->hide();

    dressList();
    m_listStack->addWidget(m_table);
    m_listStack->addWidget(m_empty);
    m_filters->search()->installEventFilter(this);

    auto* list = new QWidget;
    list->setMinimumWidth(theme().space(64)); // a day and a name
    auto* layout = new QVBoxLayout{list};
    layout->setContentsMargins(theme().space(6), theme().space(5), theme().space(4), theme().space(4));
    layout->setSpacing(theme().space(3));
    layout->addWidget(title);
    layout->addLayout(buttons);
    layout->addWidget(m_filters);
    layout->addWidget(m_listStack, 1);
    layout->addWidget(m_more, 0, Qt::AlignLeft);

    connect(create, &QPushButton::clicked, this, &RacesPage::create);
    connect(import, &QPushButton::clicked, this, &RacesPage::importRequested);
    connect(m_empty, &EmptyState::actionChosen, this, &RacesPage::create);
    connect(m_filters, &RaceFilterBar::changed, this, [this] {
        m_limit = kPageful;
        load();
    });
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_limit += kPageful;
        load();
    });
    return list;
}

QWidget* RacesPage::buildSheet()
{
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(m_sheet);
    m_sheetStack->addWidget(new EmptyState{
        tr("Choose a race"), tr("When and where it is, what became of it, and who runs are shown here.")});
    m_sheetStack->addWidget(m_scroll);
    return m_sheetStack;
}

} // namespace taper
