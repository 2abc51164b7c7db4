// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/chart_card.h"
#include "ui/history/compare_view.h"
#include "ui/history/history_list.h"
#include "ui/history/history_model.h"
#include "ui/history/history_page.h"
#include "ui/history/visit_pane.h"
#include "ui/treatment/addendum_dialog.h"
#include "ui/treatment/note_editor.h"

#include <QApplication>
#include <QStackedWidget>

#include <algorithm>

namespace taper {

bool HistoryPage::isComparing() const
{
    return m_right->currentWidget() == m_compareCard;
}

void HistoryPage::choose(int row)
{
    if (!m_history)
        return;
    if (const HistoryRace* race = m_model->race(row)) {
        m_chart->setChosenVisit(-1);
        m_preview->showRace(static_cast<size_t>(race - m_history->races.data()));
        return;
    }
    const auto visit = m_model->visitIndex(row);
    if (!visit)
        return;
    m_chart->setChosenVisit(static_cast<int>(*visit));
    m_preview->showVisit(*visit);
    // One of the two that are compared follows the list, the other stays.
    const auto note = m_history->visits[*visit].note;
    if (isComparing() && note && *note != m_compare->earlier() && *note != m_compare->later())
        m_compare->compare(m_comparedWith, *note);
}

void HistoryPage::chooseVisit(int visit)
{
    if (!m_history || visit < 0 || visit >= static_cast<int>(m_history->visits.size()))
        return;
    const int row = m_model->rowOfVisit(static_cast<size_t>(visit));
    if (row >= 0) {
        m_list->choose(row);
        return;
    }
    // The list is narrowed down to others: it is shown all the same.
    m_list->clearSelection();
    m_chart->setChosenVisit(visit);
    m_preview->showVisit(static_cast<size_t>(visit));
}

void HistoryPage::openRow(int row)
{
    if (const HistoryRace* race = m_model->race(row)) {
        Q_EMIT raceRequested(race->race);
        return;
    }
    const HistoryVisit* visit = m_model->visit(row);
    if (!visit)
        return;
    if (visit->note)
        openNote(*visit->note);
    else if (visit->booking && (!holdsSlot(visit->status) || dateOf(visit->at) > m_history->today))
        Q_EMIT dayRequested(dateOf(visit->at), *visit->booking);
    else
        writeNoteOf(*visit);
}

void HistoryPage::compareWith(int row)
{
    if (!m_history)
        return;
    const auto chosen = m_model->visitIndex(m_list->chosenRow());
    auto other = m_model->visitIndex(row);
    // On itself: with the visit before.
    if (chosen && (!other || other == chosen))
        other = earlierNote(*m_history, *chosen);
    if (!chosen || !other)
        return;
    const auto one = m_history->visits[*chosen].note;
    const auto two = m_history->visits[*other].note;
    if (!one || !two) {
        Q_EMIT noticed(tr("Two visits can be compared that both have a note."));
        return;
    }
    const bool wasComparing = isComparing();
    m_right->setCurrentWidget(m_compareCard);
    m_compare->compare(*one, *two);
    if (!wasComparing && !m_list->hasFocus())
        m_compare->focusFirst();
}

void HistoryPage::closeCompare()
{
    if (!isComparing())
        return;
    const bool hadKeyboard = m_compare->isAncestorOf(QApplication::focusWidget());
    m_right->setCurrentWidget(m_preview);
    m_model->setCompared({});
    if (hadKeyboard)
        m_list->setFocus(Qt::OtherFocusReason);
}

void HistoryPage::noteCompared(Id<TreatmentNote> earlier, Id<TreatmentNote> later)
{
    const HistoryVisit* chosen = m_model->visit(m_list->chosenRow());
    const Id<TreatmentNote> other = chosen && chosen->note == earlier ? later : earlier;
    m_comparedWith = other;
    m_model->setCompared(m_model->key(m_model->rowOfNote(other)));
}

NoteSubject HistoryPage::subjectOfToday() const
{
    NoteSubject subject;
    subject.client = m_client;
    if (!m_history)
        return subject;
    const auto today = std::ranges::find_if(m_history->visits, [this](const HistoryVisit& visit) {
        return visit.booking && !visit.note && holdsSlot(visit.status)
            && dateOf(visit.at) == m_history->today;
    });
    if (today != m_history->visits.end())
        subject.booking = today->booking;
    return subject;
}

void HistoryPage::writeNote()
{
    if (!m_history)
        return;
    const HistoryVisit* chosen = m_model->visit(m_list->chosenRow());
    const bool isForChosen = chosen && chosen->booking && !chosen->note && holdsSlot(chosen->status)
        && dateOf(chosen->at) <= m_history->today;
    if (isForChosen)
        writeNoteOf(*chosen);
    else
        follow(NoteEditor::open(m_bridge, window(), subjectOfToday()));
}

void HistoryPage::writeNoteOf(const HistoryVisit& visit)
{
    NoteSubject subject;
    subject.client = m_client;
    subject.booking = visit.booking;
    follow(NoteEditor::open(m_bridge, window(), subject));
}

void HistoryPage::startFrom(Id<TreatmentNote> note)
{
    follow(NoteEditor::openFrom(m_bridge, window(), subjectOfToday(), note));
}

void HistoryPage::openNote(Id<TreatmentNote> note)
{
    follow(NoteEditor::openNote(m_bridge, window(), note));
}

void HistoryPage::addAddendum(Id<TreatmentNote> note)
{
    auto* dialog = openAddendum(m_bridge, window(), note);
    connect(dialog, &AddendumDialog::added, this, [this] { Q_EMIT noticed(tr("Added to the note.")); });
}

void HistoryPage::follow(NoteEditor* editor)
{
    connect(editor, &NoteEditor::noticed, this, &HistoryPage::noticed);
    connect(editor, &NoteEditor::failed, this, &HistoryPage::failed);
    connect(editor, &NoteEditor::printRequested, this, &HistoryPage::notePrintRequested);
    // What was just written is what one looks at next.
    connect(editor, &NoteEditor::finalised, this, [this](Id<TreatmentNote> note) { m_wanted = note; });
}

} // namespace taper
