// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/race/race_sheet.h"

#include "ui/race/entrants_pane.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/race_status_words.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QVBoxLayout>

namespace taper {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RaceSheet)
};

/// "Sunday 26 April 2026 · D−6, in 6 days".
QString whenText(const RaceRow& row, Date today)
{
    const RaceFields& race = row.race.fields();
    const QString days = words::raceDaysText(race);
    if (row.when == RaceWhen::Undated)
        return Words::tr("Was to be on %1").arg(days);
    if (race.status == RaceStatus::Cancelled)
        return days;
    const bool isUnderWay = race.endDate && race.date < today && today <= *race.endDate;
    const QString away = isUnderWay ? Words::tr("under way") : words::inDaysText(race.date, today);
    return QStringLiteral("%1 · %2, %3").arg(days, words::daysText(daysBetween(race.date, today)), away);
}

} // namespace

bool isPossible(RaceAction action, const RaceRow& race)
{
    const RaceStatus status = race.race->status;
    switch (action) {
    case RaceAction::CallOff:
        return status != RaceStatus::Cancelled;
    case RaceAction::Reinstate:
        return status != RaceStatus::Scheduled;
    case RaceAction::Plan:
        return status == RaceStatus::Scheduled && race.when == RaceWhen::Coming;
    case RaceAction::Remove:
        return race.entrants == 0;
    case RaceAction::Edit:
    case RaceAction::Postpone:
    case RaceAction::Week:
    case RaceAction::Plans:
    case RaceAction::Merge:
        return true;
    }
    Q_UNREACHABLE();
}

RaceSheet::RaceSheet(AsyncBridge& bridge, QWidget* parent)
    : QWidget{parent}
    , m_name{new PlainLabel{{}, TextSize::Title}}
    , m_when{new PlainLabel}
    , m_state{new PlainLabel}
    , m_factPlace{new QWidget}
    , m_entrants{new EntrantsPane{bridge}}
{
    setObjectName(QStringLiteral("raceSheet"));
    m_name->setObjectName(QStringLiteral("raceName"));
    m_name->setWeight(QFont::DemiBold);
    m_when->setObjectName(QStringLiteral("raceWhen"));
    m_state->setObjectName(QStringLiteral("raceState"));

    // Letters for the keyboard only where neither the navigation nor the entrants' pane has them; the menu of
    // the list has one for each.
    auto* often = new FlowLayout{nullptr, theme().space(2)};
    addButton(RaceAction::Edit, "editRace", tr("Edi&t …"), often);
    addButton(RaceAction::Week, "raceWeek", tr("Race week"), often);
    addButton(RaceAction::Plan, "planSessions", tr("Plan for all …"), often);
    addButton(RaceAction::Plans, "racePlans", tr("Plans …"), often);
    addButton(RaceAction::Postpone, "postponeRace", tr("&Postpone …"), often);
    addButton(RaceAction::CallOff, "callOffRace", tr("Call off …"), often);
    addButton(RaceAction::Reinstate, "reinstateRace", tr("Takes place after all"), often);
    addButton(RaceAction::Merge, "mergeRace", tr("Merge …"), often);
    addButton(RaceAction::Remove, "removeRace", tr("Remo&ve …"), often);

    auto* facts = new QVBoxLayout{m_factPlace};
    facts->setContentsMargins({});
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(theme().space(5), theme().space(5), theme().space(6), theme().space(4));
    layout->setSpacing(theme().space(3));
    layout->addWidget(m_name);
    layout->addWidget(m_when);
    layout->addWidget(m_state);
    layout->addWidget(m_factPlace);
    layout->addLayout(often);
    layout->addWidget(m_entrants, 1);
}

void RaceSheet::addButton(RaceAction action, const char* name, const QString& label, QLayout* row)
{
    QPushButton* button =
        makeButton(label, action == RaceAction::Remove ? ButtonRole::Danger : ButtonRole::Secondary);
    button->setObjectName(QLatin1String{name});
    row->addWidget(button);
    m_buttons.emplace_back(action, button);
    connect(button, &QPushButton::clicked, this, [this, action] { Q_EMIT actionChosen(action); });
}

void RaceSheet::addFact(const QString& name, const QString& label, const QString& text, bool isKnown)
{
    if (text.isEmpty())
        return;
    const int line = m_factGrid->rowCount();
    m_factGrid->addWidget(
        new PlainLabel{label, TextSize::Body, PlainLabel::Ink::Muted}, line, 0, Qt::AlignTop);
    auto* value =
        new PlainLabel{text, TextSize::Body, isKnown ? PlainLabel::Ink::Normal : PlainLabel::Ink::Muted};
    value->setObjectName(QStringLiteral("fact.") + name);
    m_factGrid->addWidget(value, line, 1);
}

void RaceSheet::showRace(const RaceRow& row, Date today)
{
    const RaceFields& race = row.race.fields();
    m_name->setText(race.name);
    m_when->setText(whenText(row, today));
    m_state->setText(words::capitalised(words::raceStatusText(race)));
    for (const auto& [action, button] : m_buttons)
        button->setVisible(isPossible(action, row));

    delete m_facts;
    m_facts = new QWidget;
    m_factGrid = new QGridLayout{m_facts};
    m_factGrid->setContentsMargins({});
    m_factGrid->setHorizontalSpacing(theme().space(4));
    m_factGrid->setVerticalSpacing(theme().space(1));
    m_factGrid->setColumnStretch(1, 1);
    addFact(QStringLiteral("start"), tr("Start"),
        race.startTime ? toText(*race.startTime) : tr("not known: the clinic's usual start is taken"),
        race.startTime.has_value());
    if (race.finishTime)
        addFact(QStringLiteral("finish"), tr("Finish"), toText(*race.finishTime));
    addFact(QStringLiteral("distance"), tr("Distance"),
        race.distanceMetres && row.raceClass
            ? tr("%1 (%2)", "distance and class of a race")
                  .arg(words::distanceText(race.distanceMetres), words::raceClassWord(*row.raceClass))
            : tr("not known: judged as a marathon"),
        race.distanceMetres.has_value());
    addFact(QStringLiteral("location"), tr("Place"), race.place);
    addFact(QStringLiteral("timezone"), tr("Time zone"), race.timeZone);
    m_factPlace->layout()->addWidget(m_facts);

    m_entrants->showRace(row.race, today);
}

} // namespace taper
