// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/raceweek/race_week_page.h"

#include "core/clinic/setup.h"
#include "ui/booking/undo_history.h"
#include "ui/raceweek/week_delegate.h"
#include "ui/raceweek/week_model.h"
#include "ui/shell/bridge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/race_week_words.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace taper {

namespace {

QString choiceText(const RaceWeekChoice& choice)
{
    QString text = words::weekdayDateText(choice.date) + QStringLiteral(" · ") + choice.name;
    if (choice.entrants > 0)
        text += QStringLiteral(" · ") + RaceWeekPage::tr("%n entered", nullptr, choice.entrants);
    return text;
}

/// The next race with entrants; of those that are over, the first.
Id<Race> nextOf(const std::vector<RaceWeekChoice>& choices, Date today)
{
    const auto next = std::ranges::find_if(choices, [today](const RaceWeekChoice& choice) {
        return choice.entrants > 0 && choice.endDate.value_or(choice.date) >= today
            && choice.status == RaceStatus::Scheduled;
    });
    if (next != choices.end())
        return next->race;
    return choices.empty() ? Id<Race>{} : choices.front().race;
}

RaceWeekChoice choiceOf(const RaceWeek& week)
{
    return {.race = week.race.id,
        .name = week.race->name,
        .date = week.race->date,
        .endDate = week.race->endDate,
        .status = week.race->status,
        .entrants = static_cast<int>(week.rows.size())};
}

} // namespace

RaceWeekPage::RaceWeekPage(AsyncBridge& bridge, QWidget* parent)
    : Page{parent}
    , m_bridge{bridge}
    , m_model{new WeekModel{this}}
    , m_races{new QComboBox}
    , m_types{new QComboBox}
    , m_filter{new QComboBox}
    , m_print{makeButton(tr("Pr&int…"))}
    , m_title{new PlainLabel{tr("Race week"), TextSize::Title}}
    , m_totals{new PlainLabel}
    , m_notice{new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Danger}}
    , m_sentence{new PlainLabel}
    , m_book{makeButton(tr("&Book here"), ButtonRole::Primary)}
    , m_open{makeButton(tr("Open bookin&g"))}
    , m_client{makeButton(tr("Open c&lient"))}
    , m_day{makeButton(tr("Show the da&y"))}
    , m_table{new QTableView}
    , m_stack{new QStackedWidget}
    , m_noRace{new EmptyState{tr("No race is coming"),
          tr("Enter races on the page Races, or import a calendar; then everybody who runs one is seen here "
             "against the days around it.")}}
    , m_noRunner{new EmptyState{tr("Nobody is entered"),
          tr("Enter the clients who run this race, to see what is booked around it and what is missing."),
          tr("Enter clients")}}
    , m_nobodyLeft{new EmptyState{{}, {}, tr("Show everybody")}}
{
    setObjectName(QStringLiteral("raceWeekPage"));
    build();
    listen();
    showState();
}

void RaceWeekPage::listen()
{
    connect(m_races, &QComboBox::activated, this, [this] {
        m_race = Id<Race>{m_races->currentData().toLongLong()};
        load();
    });
    connect(m_types, &QComboBox::activated, this, [this] {
        m_type = Id<SessionType>{m_types->currentData().toLongLong()};
        load();
    });
    connect(m_filter, &QComboBox::currentIndexChanged, this, [this] {
        const auto client = currentClient();
        const int column = m_table->currentIndex().column();
        m_model->setFilter(static_cast<WeekFilter>(m_filter->currentData().toInt()));
        goTo(client, column);
        showState();
    });
    connect(m_nobodyLeft, &EmptyState::actionChosen, this, [this] {
        m_filter->setCurrentIndex(0);
        m_table->setFocus();
    });
    connect(m_noRunner, &EmptyState::actionChosen, this, [this] { Q_EMIT raceRequested(m_race); });
    connect(m_print, &QPushButton::clicked, this, &RaceWeekPage::print);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &RaceWeekPage::showCell);
    connect(m_table, &QTableView::activated, this, &RaceWeekPage::activateCell);
    connect(m_table->verticalHeader(), &QHeaderView::sectionDoubleClicked, this,
        [this](int row) { Q_EMIT clientRequested(m_model->runner(row).client); });
    connect(m_table->verticalHeader(), &QHeaderView::sectionClicked, this,
        [this](int row) { m_table->setCurrentIndex(m_model->index(row, m_table->currentIndex().column())); });
    connect(m_book, &QPushButton::clicked, this, &RaceWeekPage::book);
    connect(m_open, &QPushButton::clicked, this, &RaceWeekPage::openBooking);
    connect(m_client, &QPushButton::clicked, this, [this] {
        if (const auto client = currentClient())
            Q_EMIT clientRequested(*client);
    });
    connect(m_day, &QPushButton::clicked, this, [this] {
        if (const RaceWeekCell* cell = currentCell())
            Q_EMIT dayRequested(cell->date, currentBooking() ? currentBooking()->id : Id<Booking>{});
    });
}

void RaceWeekPage::setHistory(UndoHistory* history)
{
    m_history = history;
}

void RaceWeekPage::showRace(Id<Race> race)
{
    m_race = race;
    m_isStale = true;
    if (isVisible())
        load();
}

void RaceWeekPage::activate()
{
    if (m_isStale)
        load();
}

void RaceWeekPage::refresh(const Changes& changes)
{
    if (changes.isEmpty())
        return;
    m_isStale = true;
    if (isVisible())
        load();
}

void RaceWeekPage::focusFirst()
{
    if (m_model->rowCount() > 0)
        m_table->setFocus(Qt::OtherFocusReason);
    else
        m_races->setFocus(Qt::OtherFocusReason);
}

void RaceWeekPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_table->horizontalHeader()->setMinimumSectionSize(WeekDelegate::cellWidth());
        m_table->verticalHeader()->setDefaultSectionSize(theme().space(12));
    }
}

Result<RaceWeekPage::Loaded> RaceWeekPage::loaded(Clinic& clinic, Id<Race> race, Id<SessionType> type)
{
    auto choices = raceWeekChoices(clinic);
    if (!choices)
        return fail(choices.error());
    const auto setup = loadSetup(clinic);
    if (!setup)
        return fail(setup.error());
    Loaded found{*std::move(choices), {}, std::nullopt};
    bool isTypeThere = false;
    for (const Stored<SessionType>& offered : setup->sessionTypes) {
        if (offered->archived)
            continue;
        found.types.emplace_back(offered.id, offered->name);
        isTypeThere = isTypeThere || offered.id == type;
    }
    if (!race.isValid())
        race = nextOf(found.choices, clinic.today());
    if (!race.isValid() || found.types.empty())
        return found;
    auto week = raceWeek(clinic, race, isTypeThere ? type : Id<SessionType>{});
    if (!week && week.error().code == ErrorCode::NotFound) { // merged into another, or taken away
        race = nextOf(found.choices, clinic.today());
        if (!race.isValid())
            return found;
        week = raceWeek(clinic, race);
    }
    if (!week)
        return fail(week.error());
    found.week = *std::move(week);
    return found;
}

void RaceWeekPage::load()
{
    m_isStale = false;
    m_request.run(
        m_bridge, [race = m_race, type = m_type](Clinic& clinic) { return loaded(clinic, race, type); },
        [this](Result<Loaded> answer) {
            if (answer)
                return present(*std::move(answer));
            m_isStale = true;
            Q_EMIT failed(words::errorText(answer.error()));
        });
}

void RaceWeekPage::present(Loaded loaded)
{
    const auto client = currentClient();
    const bool isSameRace =
        loaded.week && m_model->week() && loaded.week->race.id == m_model->week()->race.id;
    const int column = m_table->currentIndex().column();
    if (loaded.week)
        m_race = loaded.week->race.id;
    fillChoices(loaded);
    m_model->setWeek(std::move(loaded.week));
    if (isSameRace)
        goTo(client, column);
    else
        goTo(std::nullopt, std::nullopt);
    showState();
}

void RaceWeekPage::fillChoices(const Loaded& loaded)
{
    const QSignalBlocker quietRaces{m_races};
    const QSignalBlocker quietTypes{m_types};
    m_races->clear();
    for (const RaceWeekChoice& choice : loaded.choices)
        m_races->addItem(choiceText(choice), choice.race.value());
    m_types->clear();
    for (const auto& [id, name] : loaded.types)
        m_types->addItem(name, id.value());
    if (!loaded.week)
        return;
    if (m_races->findData(loaded.week->race.id.value()) < 0)
        m_races->insertItem(0, choiceText(choiceOf(*loaded.week)), loaded.week->race.id.value());
    m_races->setCurrentIndex(m_races->findData(loaded.week->race.id.value()));
    m_types->setCurrentIndex(m_types->findData(loaded.week->type.value()));
}

void RaceWeekPage::showState()
{
    const auto& week = m_model->week();
    const bool hasRunners = week && !week->rows.empty();
    if (!week)
        m_stack->setCurrentWidget(m_noRace);
    else if (!hasRunners)
        m_stack->setCurrentWidget(m_noRunner);
    else if (m_model->rowCount() == 0)
        m_stack->setCurrentWidget(m_nobodyLeft);
    else
        m_stack->setCurrentWidget(m_table);
    if (m_model->filter() == WeekFilter::NotReachable)
        m_nobodyLeft->setText(
            tr("Everybody can be reached"), tr("There is a phone number or e-mail for everybody who runs."));
    else
        m_nobodyLeft->setText(tr("No session is missing"),
            tr("Everybody who runs has what suits, or there is no day left for it."));

    m_races->setEnabled(m_races->count() > 0);
    m_types->setEnabled(hasRunners);
    m_filter->setEnabled(hasRunners);
    m_print->setEnabled(hasRunners && m_model->rowCount() > 0);
    m_actions->setVisible(m_stack->currentWidget() == m_table);
    m_title->setText(week ? tr("Race week · %1").arg(week->race->name) : tr("Race week"));
    const QString totals = hasRunners ? words::weekTotalsText(week->counted) : QString{};
    m_totals->setText(totals);
    m_totals->setVisible(!totals.isEmpty());
    m_notice->setVisible(week && !week->counts);
    if (week && !week->counts) {
        m_notice->setText(week->race->status == RaceStatus::Cancelled
                ? tr("This race is cancelled: nobody needs a session for it.")
                : tr("This race is postponed and has no new date yet: nobody needs a session for it."));
    }
    Q_EMIT statusChanged(totals);
    showCell();
}

void RaceWeekPage::showCell()
{
    const QModelIndex index = m_table->currentIndex();
    const RaceWeekCell* cell = currentCell();
    const bool isOn = index.isValid() && m_model->week();
    m_sentence->setText(isOn ? words::weekCellText(*m_model->week(), m_model->runner(index.row()),
                            static_cast<size_t>(index.column()))
                             : QString{});
    m_book->setEnabled(
        cell && cell->date >= m_model->week()->today && !m_model->runner(index.row()).archived);
    m_open->setEnabled(currentBooking() != nullptr);
    m_client->setEnabled(isOn);
    m_day->setEnabled(cell != nullptr);
}

void RaceWeekPage::goTo(std::optional<Id<Client>> client, std::optional<int> column)
{
    const auto& week = m_model->week();
    if (!week || m_model->rowCount() == 0)
        return;
    int wanted = -1; // today, or the first day of the week
    for (int each = 0; each < m_model->columnCount(); ++each) {
        if (m_model->isToday(each))
            wanted = each;
    }
    if (column && *column >= 0)
        wanted = std::min(*column, m_model->columnCount() - 1);
    const int row = client ? m_model->rowOf(*client).value_or(0) : 0;
    m_table->setCurrentIndex(m_model->index(row, std::max(wanted, 0)));
}

const RaceWeekCell* RaceWeekPage::currentCell() const
{
    return m_model->cell(m_table->currentIndex());
}

std::optional<Id<Client>> RaceWeekPage::currentClient() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? std::optional{m_model->runner(index.row()).client} : std::nullopt;
}

const BookingView* RaceWeekPage::currentBooking() const
{
    const RaceWeekCell* cell = currentCell();
    if (!cell || cell->bookings.empty())
        return nullptr;
    const auto held = std::ranges::find_if(
        cell->bookings, [](const BookingView& booking) { return holdsSlot(booking.fields.status); });
    return held != cell->bookings.end() ? &*held : &cell->bookings.front();
}

} // namespace taper
