// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/client_sheet.h"

#include "ui/booking/client_strip_view.h"
#include "ui/client/client_results.h"
#include "ui/client/visit_row.h"
#include "ui/plan/plan_list.h"
#include "ui/screening/screening_card.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"

#include <QGridLayout>
#include <QHBoxLayout>

namespace taper {

namespace {

void addFact(QGridLayout* grid, const QString& name, const QString& value)
{
    if (value.isEmpty())
        return;
    const int row = grid->rowCount();
    auto* label = new PlainLabel{name, TextSize::Body, PlainLabel::Ink::Muted};
    label->setWordWrap(false);
    grid->addWidget(label, row, 0, Qt::AlignTop);
    auto* text = new PlainLabel{value};
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setFocusPolicy(Qt::NoFocus); // a mouse may take a number from it; Tab goes on to what can be done
    grid->addWidget(text, row, 1);
}

} // namespace

ClientSheet::ClientSheet(const ClientDetail& detail, Date today, QWidget* parent)
    : QWidget{parent}
    , m_detail{detail}
    , m_today{today}
{
    setObjectName(QStringLiteral("clientSheet"));
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(theme().space(6), theme().space(5), theme().space(6), theme().space(6));
    layout->setSpacing(theme().space(4));
    addHead(layout);
    layout->addWidget(contactCard());
    m_screening = new QVBoxLayout;
    layout->addLayout(m_screening);
    layout->addWidget(racesCard());
    layout->addWidget(bookingsCard(tr("Coming"), tr("Nothing booked."), m_detail.coming));
    layout->addWidget(bookingsCard(tr("Past"), tr("No visit yet."), m_detail.past));
    layout->addStretch(1);
}

void ClientSheet::addHead(QVBoxLayout* layout)
{
    const ClientFields& client = m_detail.client.fields();
    auto* name = new PlainLabel{client.name, TextSize::Title};
    name->setObjectName(QStringLiteral("clientName"));
    name->setWeight(QFont::DemiBold);
    layout->addWidget(name);
    layout->addWidget(new PlainLabel{summary(), TextSize::Body, PlainLabel::Ink::Muted});

    auto* actions = new QWidget;
    auto* flow = new FlowLayout{actions};
    QPushButton* book = makeButton(tr("&Book"), ButtonRole::Primary);
    book->setObjectName(QStringLiteral("bookClient"));
    QPushButton* edit = makeButton(tr("&Edit"));
    edit->setObjectName(QStringLiteral("editClient"));
    edit->setIcon(icon(QStringLiteral("edit")));
    QPushButton* enter = makeButton(tr("Enter &in a race"));
    enter->setObjectName(QStringLiteral("enterRace"));
    QPushButton* plan = makeButton(tr("Plan a c&ourse"));
    plan->setObjectName(QStringLiteral("planCourse"));
    QPushButton* history = makeButton(tr("&History"));
    history->setObjectName(QStringLiteral("showHistory"));
    QPushButton* files = makeButton(tr("Photos, &letters…"));
    files->setObjectName(QStringLiteral("showFiles"));
    for (QPushButton* button : {book, history, edit, enter, plan, files})
        flow->addWidget(button);
    plan->setVisible(nextRace() != nullptr);
    layout->addWidget(actions);
    connect(book, &QPushButton::clicked, this, &ClientSheet::bookRequested);
    connect(files, &QPushButton::clicked, this, &ClientSheet::filesRequested);
    connect(history, &QPushButton::clicked, this, &ClientSheet::historyRequested);
    connect(edit, &QPushButton::clicked, this, &ClientSheet::editRequested);
    connect(enter, &QPushButton::clicked, this, &ClientSheet::enterRaceRequested);
    connect(plan, &QPushButton::clicked, this, &ClientSheet::planRequested);
}

QString ClientSheet::summary() const
{
    const ClientFields& client = m_detail.client.fields();
    QStringList parts;
    if (!client.preferredName.isEmpty())
        parts += tr("called %1").arg(client.preferredName);
    if (client.dateOfBirth)
        parts += tr("%1 years").arg(ageOn(*client.dateOfBirth, m_today));
    if (m_detail.visits == 0)
        parts += tr("no visit yet");
    else if (m_detail.visits == 1)
        parts += tr("1 visit");
    else
        parts += tr("%n visits", nullptr, m_detail.visits);
    if (m_detail.visits > 1 && m_detail.firstVisit)
        parts.last() += tr(" since %1").arg(words::monthText(*m_detail.firstVisit));
    if (m_detail.lastVisit)
        parts += tr("last %1").arg(words::agoText(*m_detail.lastVisit, m_today));
    if (client.cadenceDays)
        parts += tr("every %1 days").arg(*client.cadenceDays);
    if (m_detail.noShows > 0)
        parts += tr("missed %1").arg(m_detail.noShows);
    if (client.archived)
        parts += tr("archived");
    return parts.join(QStringLiteral(" · "));
}

QWidget* ClientSheet::contactCard()
{
    const ClientFields& client = m_detail.client.fields();
    auto* card = new Card{tr("Contact")};
    auto* grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(theme().space(5));
    addFact(grid, tr("Phone"), client.phone);
    addFact(grid, tr("E-mail"), client.email);
    if (client.dateOfBirth)
        addFact(grid, tr("Born"), words::dateText(*client.dateOfBirth));
    addFact(grid, tr("Address"), client.address);
    addFact(grid, tr("Emergency"), client.emergencyContact);
    addFact(grid, tr("Notes"), client.notes);
    if (grid->count() == 0)
        card->content()->addWidget(
            new PlainLabel{tr("Nothing but the name is known yet."), TextSize::Body, PlainLabel::Ink::Muted});
    card->content()->addLayout(grid);
    if (!client.alerts.isEmpty() || !client.tags.isEmpty()) {
        auto* chips = new QWidget;
        auto* flow = new FlowLayout{chips};
        for (const QString& alert : client.alerts)
            flow->addWidget(new Chip{tr("Ask: %1").arg(alert), ChipKind::Alert});
        for (const QString& tag : client.tags)
            flow->addWidget(new Chip{tag});
        card->content()->addWidget(chips);
    }
    return card;
}

namespace {

/// The day on which the runner starts, if it is known.
std::optional<Date> dayOf(const EntryView& entry)
{
    const bool runs =
        entry.entry->status == EntryStatus::Entered && entry.race->status == RaceStatus::Scheduled;
    if (!runs)
        return std::nullopt;
    return entry.race->isVirtual ? entry.entry->runDay : entry.race->date;
}

} // namespace

const EntryView* ClientSheet::nextRace() const
{
    const EntryView* next = nullptr;
    for (const EntryView& entry : m_detail.entries) {
        const auto day = dayOf(entry);
        if (day && *day >= m_today && (!next || *day < dayOf(*next)))
            next = &entry;
    }
    return next;
}

void ClientSheet::showStrip(AsyncBridge& bridge)
{
    const EntryView* next = nextRace();
    if (!next || !m_strip)
        return;
    const Date day = *dayOf(*next);
    const Date last = next->race->isVirtual ? day : next->race->endDate.value_or(day);
    const std::chrono::days around{7};
    m_strip->ask(bridge,
        {.client = m_detail.client.id,
            .sessionType = {},
            .start = at(day, TimeOfDay{12 * 60}),
            .length = std::nullopt,
            .booking = std::nullopt,
            .from = day - around,
            .to = last + around},
        false);
}

void ClientSheet::showPlans(PlanList* plans)
{
    m_races->addWidget(plans);
    plans->showClient(m_detail.client.id);
}

void ClientSheet::showScreening(ScreeningCard* screening)
{
    m_screening->addWidget(screening);
    screening->setClient(m_detail.client.id);
}

QWidget* ClientSheet::entryRow(const EntryView& entry, const ClientResults& results)
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout{row};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(3));
    auto* day = new PlainLabel{words::shortDateText(entry.race->date, m_today)};
    day->setWeight(QFont::DemiBold);
    day->setFixedWidth(theme().space(26));
    layout->addWidget(day, 0, Qt::AlignTop);

    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    QString title =
        entry.race->name + QStringLiteral(" · ") + words::distanceText(entry.race->distanceMetres);
    if (entry.race->status != RaceStatus::Scheduled)
        title += QStringLiteral(" · ") + words::raceStatusWord(entry.race->status);
    else if (entry.race->date >= m_today)
        title += QStringLiteral(" · ") + words::inDaysText(entry.race->date, m_today);
    texts->addWidget(new PlainLabel{title});
    texts->addWidget(new PlainLabel{results.entryText(entry), TextSize::Small, PlainLabel::Ink::Muted});
    layout->addLayout(texts, 1);
    if (results.isBest(entry)) {
        //: Personal best
        auto* mark = new Chip{tr("PB")};
        mark->setAccessibleName(tr("Personal best"));
        layout->addWidget(mark, 0, Qt::AlignTop);
    }
    QPushButton* edit = makeButton(tr("Edit entry"), ButtonRole::Quiet);
    edit->setObjectName(QStringLiteral("editEntry"));
    edit->setAccessibleName(tr("Edit the entry in %1").arg(entry.race->name));
    layout->addWidget(edit, 0, Qt::AlignTop);
    connect(edit, &QPushButton::clicked, this, [this, entry] { Q_EMIT entryRequested(entry); });
    return row;
}

QWidget* ClientSheet::racesCard()
{
    auto* card = new Card{tr("Races")};
    m_races = card->content();
    if (m_detail.entries.empty())
        card->content()->addWidget(
            new PlainLabel{tr("Not entered in any race. Timing can only speak of races that are known."),
                TextSize::Body, PlainLabel::Ink::Muted});
    if (nextRace()) {
        m_strip = new ClientStripView;
        m_strip->setObjectName(QStringLiteral("nextRaceStrip"));
        card->content()->addWidget(m_strip);
        connect(m_strip, &ClientStripView::dayChosen, this,
            [this](Date day) { Q_EMIT dayRequested(day, Id<Booking>{}); });
    }
    const ClientResults results{m_detail.entries};
    if (const QStringList bests = results.bests(); !bests.isEmpty()) {
        auto* line = new PlainLabel{tr("Personal bests: %1").arg(bests.join(QStringLiteral(" · ")))};
        line->setObjectName(QStringLiteral("personalBests"));
        card->content()->addWidget(line);
    }
    for (const EntryView& entry : m_detail.entries)
        card->content()->addWidget(entryRow(entry, results));
    return card;
}

QWidget* ClientSheet::bookingsCard(
    const QString& heading, const QString& empty, const std::vector<BookingView>& bookings)
{
    auto* card = new Card{heading};
    card->content()->setSpacing(0);
    if (bookings.empty())
        card->content()->addWidget(new PlainLabel{empty, TextSize::Body, PlainLabel::Ink::Muted});
    for (const BookingView& booking : bookings) {
        auto* row = new VisitRow{booking, m_today};
        card->content()->addWidget(row);
        connect(row, &VisitRow::chosen, this, &ClientSheet::dayRequested);
    }
    return card;
}

} // namespace taper
