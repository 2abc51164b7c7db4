// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/race/races_page.h"

#include "ui/race/race_editor.h"
#include "ui/race/races_model.h"
#include "ui/shell/bridge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_look.h"
#include "ui/widgets/theme.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>

namespace taper {

namespace {

constexpr int kMostRaces = 1000;

} // namespace

RacesPage::RacesPage(AsyncBridge& bridge, QWidget* parent)
    : Page{parent}
    , m_bridge{bridge}
    , m_search{new QLineEdit}
    , m_model{new RacesModel{this}}
    , m_table{new QTableView}
    , m_stack{new QStackedWidget}
    , m_empty{new EmptyState{tr("No race yet"),
          tr("Races are shared: one race, and every runner of the clinic who is entered in it."),
          tr("New race")}}
{
    setObjectName(QStringLiteral("racesPage"));
    build();
}

void RacesPage::build()
{
    auto* title = new PlainLabel{tr("Races"), TextSize::Title};
    title->setWeight(QFont::DemiBold);
    m_search->setObjectName(QStringLiteral("raceSearch"));
    m_search->setPlaceholderText(tr("Find a race by part of its name or place"));
    m_search->setAccessibleName(tr("Find a race"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    QPushButton* create = makeButton(tr("&New race"), ButtonRole::Primary);
    create->setObjectName(QStringLiteral("newRace"));
    create->setIcon(icon(QStringLiteral("plus"), theme().onAccent));

    m_table->setObjectName(QStringLiteral("raceTable"));
    m_table->setAccessibleName(tr("Races"));
    m_table->setModel(m_model);
    dressTable(m_table);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);

    auto* head = new QHBoxLayout;
    head->addWidget(title);
    head->addWidget(m_search, 1);
    head->addWidget(create);
    head->setSpacing(theme().space(4));
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(theme().space(6), theme().space(5), theme().space(6), theme().space(4));
    layout->setSpacing(theme().space(4));
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);

    connect(m_search, &QLineEdit::textChanged, this, &RacesPage::load);
    connect(create, &QPushButton::clicked, this, &RacesPage::create);
    connect(m_empty, &EmptyState::actionChosen, this, &RacesPage::create);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) { edit(index.row()); });
    auto* newKey = new QShortcut{QKeySequence::New, this};
    newKey->setContext(Qt::WidgetWithChildrenShortcut);
    connect(newKey, &QShortcut::activated, this, &RacesPage::create);
}

void RacesPage::activate()
{
    if (m_isStale)
        load();
}

void RacesPage::refresh(const Changes& changes)
{
    if (changes.races.empty() && !changes.everything)
        return;
    m_isStale = true;
    if (isVisible())
        load();
}

void RacesPage::focusFirst()
{
    m_search->setFocus(Qt::OtherFocusReason);
}

void RacesPage::showRace(Id<Race> race)
{
    m_search->clear();
    m_wanted = race;
    load();
}

bool RacesPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress && m_model->rowCount() > 0
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down) {
        m_table->setFocus(Qt::TabFocusReason);
        if (!m_table->currentIndex().isValid())
            m_table->selectRow(0);
        return true;
    }
    return Page::eventFilter(watched, event);
}

void RacesPage::load()
{
    m_request.run(
        m_bridge,
        [text = m_search->text()](Clinic& clinic) -> Result<Found> {
            auto races = findRaces(clinic, text, kMostRaces);
            if (!races)
                return fail(races.error());
            return Found{std::move(*races), clinic.today()};
        },
        [this](Result<Found> found) {
            if (found)
                present(std::move(*found));
            else
                Q_EMIT failed(words::errorText(found.error()));
        });
}

void RacesPage::present(Found found)
{
    m_today = found.today;
    const bool isFirst = std::exchange(m_isStale, false) && m_model->rowCount() == 0;
    m_model->setRaces(std::move(found.races), m_today);
    const int count = m_model->rowCount();
    if (count == 0 && !m_search->text().isEmpty())
        m_empty->setText(tr("No race answers to this"), tr("Try a part of its name or place, or make it."));
    else if (count == 0)
        m_empty->setText(tr("No race yet"),
            tr("Races are shared: one race, and every runner of the clinic who is entered in it."));
    m_stack->setCurrentIndex(count > 0 ? 0 : 1);
    if (isFirst)
        m_table->resizeColumnsToContents();
    if (const auto wanted = std::exchange(m_wanted, std::nullopt)) {
        for (int row = 0; row < count; ++row) {
            if (m_model->race(row).id == *wanted) {
                m_table->selectRow(row);
                m_table->scrollTo(m_model->index(row, 0));
                m_table->setFocus(Qt::OtherFocusReason);
            }
        }
    }
    Q_EMIT statusChanged(count == 1 ? tr("1 race") : tr("%n races", nullptr, count));
}

void RacesPage::create()
{
    RaceEditor* editor = RaceEditor::openNew(m_bridge, this, m_today, m_search->text());
    connect(editor, &RaceEditor::saved, this, [this](const Stored<Race>& race) {
        m_search->clear();
        Q_EMIT noticed(tr("Saved: %1, %2.").arg(race->name, words::dateText(race->date)));
    });
}

void RacesPage::edit(int row)
{
    m_bridge.ask(
        this, [id = m_model->race(row).id](Clinic& clinic) { return raceById(clinic, id); },
        [this](const Result<Stored<Race>>& race) {
            if (!race) {
                Q_EMIT failed(words::errorText(race.error()));
                return;
            }
            RaceEditor* editor = RaceEditor::openEdit(m_bridge, this, m_today, *race);
            connect(editor, &RaceEditor::saved, this, [this](const Stored<Race>& changed) {
                Q_EMIT noticed(tr("Saved: %1, %2.").arg(changed->name, words::dateText(changed->date)));
            });
        });
}

} // namespace taper
