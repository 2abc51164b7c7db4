// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_page.h"

#include "core/clinic/screening.h"
#include "ui/history/chart_card.h"
#include "ui/history/compare_view.h"
#include "ui/history/find_notes_dialog.h"
#include "ui/history/find_notes_model.h"
#include "ui/history/history_filter_bar.h"
#include "ui/history/history_list.h"
#include "ui/history/history_model.h"
#include "ui/history/visit_pane.h"
#include "ui/screening/alert_strip.h"
#include "ui/shell/bridge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/words/error_words.h"
#include "ui/words/history_words.h"

#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace taper {

HistoryPage::HistoryPage(AsyncBridge& bridge, QWidget* parent)
    : Page{parent}
    , m_bridge{bridge}
    , m_model{new HistoryModel{this}}
    , m_list{new HistoryList{*m_model}}
    , m_filter{new HistoryFilterBar}
    , m_chart{new ChartCard}
    , m_preview{new VisitPane{bridge}}
    , m_compare{new CompareView{bridge}}
    , m_listStack{new QStackedWidget}
    , m_right{new QStackedWidget}
    , m_compareCard{nullptr}
    , m_noVisits{new EmptyState{tr("No visit yet"),
          tr("Visits stand here once this client has been booked; a note can be written without a booking "
             "too.")}}
    , m_noMatch{new EmptyState{tr("No visit answers to this"), {}, tr("Show all visits")}}
    , m_name{new PlainLabel{{}, TextSize::Title}}
    , m_summary{new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Muted}}
    , m_alerts{new AlertStrip}
    , m_halves{makeHalves()}
    , m_back{makeButton(tr("Bac&k"))}
    , m_print{makeButton(tr("&Print history"))}
    , m_plan{makeButton(tr("P&lan for a race"))}
    , m_write{makeButton(tr("Write &note"))}
    , m_book{makeButton(tr("&Book"), ButtonRole::Primary)}
{
    setObjectName(QStringLiteral("historyPage"));
    setCardGround();
    build();
    listen();
    listenToPreview();
    addShortcuts();
    showState();
}

HistoryPage::~HistoryPage() = default;

bool HistoryPage::isBusy() const
{
    return m_request.isPending() || m_findRequest.isPending() || m_preview->isBusy() || m_compare->isBusy();
}

void HistoryPage::showClient(Id<Client> client)
{
    if (client != m_client) {
        // Nothing of somebody else's is shown under this name, not even while it loads.
        m_client = client;
        m_history.reset();
        m_findRequest.drop();
        m_wanted.reset();
        m_filter->reset();
        closeCompare();
        m_model->setHistory(nullptr);
        m_chart->setHistory(nullptr);
        m_preview->setHistory(nullptr);
        m_compare->setHistory(nullptr);
        m_alerts->setConditions({});
        m_name->clear();
        m_summary->clear();
        showState();
    }
    m_isStale = true;
    if (isVisible())
        load();
}

void HistoryPage::showNote(Id<Client> client, Id<TreatmentNote> note)
{
    showClient(client);
    closeCompare();
    m_wanted = note;
    if (m_filter->isNarrowed())
        m_filter->reset();
}

void HistoryPage::activate()
{
    // Also where nothing changed: what was "tomorrow" may be "today".
    if (m_client.isValid())
        load();
}

void HistoryPage::refresh(const Changes& changes)
{
    if (!m_client.isValid())
        return;
    const bool isOfRace = m_history && std::ranges::any_of(m_history->races, [&](const HistoryRace& race) {
        return changes.touches(race.race);
    });
    m_preview->refresh(changes);
    if (!isOfRace && !changes.touches(m_client))
        return;
    m_isStale = true;
    if (isVisible())
        load();
}

void HistoryPage::focusFirst()
{
    m_wantsKeyboard = !m_history;
    if (m_listStack->currentWidget() == m_list)
        m_list->setFocus(Qt::OtherFocusReason);
    else
        m_write->setFocus(Qt::OtherFocusReason);
}

Result<HistoryPage::Loaded> HistoryPage::loaded(Clinic& clinic, Id<Client> client)
{
    auto history = clientHistory(clinic, client);
    if (!history)
        return fail(history.error());
    const auto known = conditionsOf(clinic, client);
    if (!known)
        return fail(known.error());
    std::vector<Stored<ClientCondition>> conditions;
    conditions.reserve(known->standing.size());
    for (const KnownCondition& condition : known->standing)
        conditions.push_back(condition.condition);
    const auto birth = history->client->dateOfBirth;
    return Loaded{*std::move(history), alertsAt(conditions, birth, known->guardianConsent, clinic.now())};
}

void HistoryPage::load()
{
    m_isStale = false;
    m_request.run(
        m_bridge, [client = m_client](Clinic& clinic) { return loaded(clinic, client); },
        [this](Result<Loaded> answer) {
            if (answer)
                return present(*std::move(answer));
            m_isStale = true;
            Q_EMIT failed(words::errorText(answer.error()));
        });
}

void HistoryPage::present(Loaded loaded)
{
    const HistoryKey key = m_model->key(m_list->chosenRow());
    m_history = std::make_shared<const ClientHistory>(std::move(loaded.history));
    showHead(loaded.alerts);
    m_filter->setHistory(*m_history);
    m_chart->setHistory(m_history);
    m_preview->setHistory(m_history);
    m_compare->setHistory(m_history);
    m_model->setHistory(m_history);
    m_model->setFilter(m_filter->filter());
    chooseAgain(key);
    m_wanted.reset();
    if (m_wantsKeyboard)
        focusFirst();
    if (!m_filter->text().isEmpty())
        find(m_filter->text()); // a note may have been written that has the words
}

void HistoryPage::showHead(const std::vector<ConditionAlert>& alerts)
{
    m_name->setText(m_history->client->name);
    const QString summary = words::historySummary(*m_history);
    m_summary->setText(summary);
    m_alerts->setConditions(alerts, m_history->client->alerts);
    Q_EMIT statusChanged(summary);
}

void HistoryPage::find(const QString& text)
{
    m_list->setTyped(text);
    if (text.isEmpty() || !m_client.isValid()) {
        m_findRequest.drop();
        return showFound(std::nullopt);
    }
    m_findRequest.run(
        m_bridge,
        // Every note of the client may have the words.
        [text, client = m_client, most = m_history ? static_cast<int>(m_history->visits.size()) + 1 : 1000](
            Clinic& clinic) { return findNotes(clinic, text, client, most); },
        [this](const Result<NoteHits>& hits) {
            if (!hits) {
                Q_EMIT failed(words::errorText(hits.error()));
                return;
            }
            FoundNotes found;
            for (const NoteHit& hit : hits->hits)
                found.emplace(hit.note, FindNotesModel::foundText(hit));
            showFound(std::move(found));
        });
}

void HistoryPage::showFound(std::optional<FoundNotes> found)
{
    if (!found && !m_model->isSearch())
        return;
    const HistoryKey key = m_model->key(m_list->chosenRow());
    m_model->setFound(std::move(found));
    chooseAgain(key);
}

void HistoryPage::narrow()
{
    const HistoryKey key = m_model->key(m_list->chosenRow());
    m_model->setFilter(m_filter->filter());
    chooseAgain(key);
}

void HistoryPage::chooseAgain(const HistoryKey& key)
{
    int row = -1;
    if (m_wanted && m_history) {
        row = m_model->rowOfNote(*m_wanted);
        if (row >= 0)
            m_wanted.reset();
    }
    if (row < 0)
        row = m_model->rowOf(key);
    if (row < 0)
        row = m_model->firstWorthSeeing();
    if (row >= 0)
        m_list->choose(row);
    showState();
}

void HistoryPage::findEverywhere(const QString& text)
{
    auto* dialog = FindNotesDialog::open(m_bridge, window(), text);
    connect(dialog, &FindNotesDialog::noteRequested, this, &HistoryPage::showNote);
}

void HistoryPage::showState()
{
    const bool isThere = m_history != nullptr;
    const bool hasVisits = isThere && !m_history->visits.empty();
    const int shown = m_model->visitCount();
    if (shown > 0)
        m_listStack->setCurrentWidget(m_list);
    else if (hasVisits)
        m_listStack->setCurrentWidget(m_noMatch);
    else
        m_listStack->setCurrentWidget(m_noVisits);
    m_noVisits->setVisible(isThere && !hasVisits);
    m_noMatch->setText(tr("No visit answers to this"),
        m_filter->text().isEmpty() ? tr("No visit is of this type, therapist and area.")
                                   : tr("No note of this client has all of these words."));
    for (QPushButton* button : {m_print, m_plan, m_write, m_book})
        button->setEnabled(isThere);
    m_filter->setEnabled(hasVisits);

    const int all = isThere ? static_cast<int>(m_history->visits.size()) : 0;
    m_filter->showCount(shown == all ? QString{} : tr("%1 of %2").arg(shown).arg(all));
    if (shown == 0) {
        m_preview->showNothing(QString{},
            hasVisits || !isThere ? QString{}
                                  : tr("What was done is read here, beside the body and the visit before."));
        m_chart->setChosenVisit(-1);
    }
}

} // namespace taper
