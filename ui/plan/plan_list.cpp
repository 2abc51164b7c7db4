// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_list.h"

#include "ui/booking/undo_history.h"
#include "ui/plan/drop_plan_dialog.h"
#include "ui/plan/plan_card.h"
#include "ui/plan/plan_move_dialog.h"
#include "ui/widgets/theme.h"
#include "ui/words/error_words.h"

#include <QVBoxLayout>

namespace taper {

PlanList::PlanList(AsyncBridge& bridge, UndoHistory* history, QWidget* parent)
    : QWidget{parent}
    , m_bridge{&bridge}
    , m_history{history}
    , m_lines{new QVBoxLayout{this}}
{
    setObjectName(QStringLiteral("planList"));
    m_lines->setContentsMargins({});
    m_lines->setSpacing(theme().space(4));
    hide();
}

void PlanList::showClient(Id<Client> client)
{
    const bool isOther = client != m_client;
    m_client = client;
    m_race = {};
    if (isOther)
        show(std::vector<PlanView>{});
    read();
}

void PlanList::showRace(Id<Race> race)
{
    const bool isOther = race != m_race;
    m_race = race;
    m_client = {};
    if (isOther)
        show(std::vector<PlanView>{});
    read();
}

void PlanList::clear()
{
    m_request.drop();
    m_client = {};
    m_race = {};
    show(std::vector<PlanView>{});
}

void PlanList::refresh(const Changes& changes)
{
    const bool isMine = (m_client.isValid() && changes.touches(m_client))
        || (m_race.isValid() && (changes.touches(m_race) || changes.setup));
    if (isMine)
        read();
}

void PlanList::read()
{
    if (!m_bridge || (!m_client.isValid() && !m_race.isValid()))
        return;
    m_request.run(
        *m_bridge,
        [client = m_client, race = m_race](Clinic& clinic) {
            return client.isValid() ? plansOf(clinic, client) : plansOfRace(clinic, race);
        },
        [this](const Result<std::vector<PlanView>>& plans) {
            show(plans);
            if (plans)
                Q_EMIT plansShown(static_cast<int>(plans->size()));
        });
}

void PlanList::show(const Result<std::vector<PlanView>>& plans)
{
    if (!plans) {
        Q_EMIT failed(words::errorText(plans.error()));
        return;
    }
    while (m_cards.size() > plans->size()) {
        m_cards.back()->hide(); // a button of it may be the one that was pressed
        m_cards.back()->deleteLater();
        m_cards.pop_back();
    }
    while (m_cards.size() < plans->size()) {
        auto* card = new PlanCard{m_client.isValid() ? PlanCard::Names::OfRace : PlanCard::Names::OfClient};
        connect(card, &PlanCard::moveWanted, this, [this, card] { moveAlong(card->plan()); });
        connect(card, &PlanCard::dropWanted, this, [this, card] { drop(card->plan()); });
        m_lines->addWidget(card);
        m_cards.push_back(card);
    }
    for (size_t i = 0; i < plans->size(); ++i)
        m_cards[i]->show((*plans)[i]);
    setVisible(!m_cards.empty());
}

void PlanList::moveAlong(const PlanView& plan)
{
    if (!m_bridge)
        return;
    auto* dialog = PlanMoveDialog::open(*m_bridge, window(), plan.id);
    connect(dialog, &PlanMoveDialog::moved, this, &PlanList::say);
    connect(dialog, &PlanMoveDialog::failed, this, &PlanList::failed);
}

void PlanList::drop(const PlanView& plan)
{
    auto* dialog = DropPlanDialog::ask(window(), plan);
    connect(dialog, &DropPlanDialog::chosen, this, [this, plan](std::optional<CancelReason> cancel) {
        if (!m_bridge)
            return;
        m_bridge->ask(
            this,
            [id = plan.id, revision = plan.revision, cancel](
                Clinic& clinic) { return dropPlan(clinic, id, revision, cancel); },
            [this, plan](const Result<PlanMoveOutcome>& answer) {
                if (!answer) {
                    Q_EMIT failed(words::errorText(answer.error()));
                    return;
                }
                say(tr("Plan of %1 for %2 dropped.").arg(plan.clientName, plan.raceName), answer->back);
            });
    });
}

void PlanList::say(const QString& sentence, const WayBack& back)
{
    std::function<void()> undo;
    if (m_history)
        undo = m_history->offerFor(sentence, back);
    if (undo)
        Q_EMIT undoOffered(sentence, undo);
    else
        Q_EMIT noticed(sentence);
}

} // namespace taper
