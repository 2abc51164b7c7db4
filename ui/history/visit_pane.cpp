// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/visit_pane.h"

#include "ui/attachment/attachment_pane.h"
#include "ui/body/body_map.h"
#include "ui/body/visit_slider.h"
#include "ui/history/history_rows.h"
#include "ui/shell/bridge.h"
#include "ui/treatment/note_view.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/words/domain_words.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/history_words.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace taper {

VisitPane::VisitPane(AsyncBridge& bridge, QWidget* parent)
    : QFrame{parent}
    , m_bridge{bridge}
    , m_stack{new QStackedWidget}
    , m_sheet{new NoteSheet}
    , m_map{new BodyMap}
    , m_caption{new PlainLabel{{}, TextSize::Small, PlainLabel::Ink::Muted}}
    , m_slider{new VisitSlider}
    , m_files{new AttachmentPane{bridge}}
    , m_noNote{new EmptyState{{}, {}, tr("Write the note")}}
    , m_ofRace{new EmptyState{{}, {}, tr("Show the race")}}
    , m_nothing{new EmptyState{{}, {}}}
    , m_from{makeButton(tr("S&tart a note from this one"))}
    , m_compare{makeButton(tr("Co&mpare"))}
    , m_addendum{makeButton(tr("Addend&um"))}
    , m_open{makeButton(tr("&Open"))}
    , m_print{makeButton(tr("Print not&e"))}
    , m_exercises{makeButton(tr("E&xercise sheet"))}
{
    setObjectName(QStringLiteral("visitPane"));
    setProperty("role", QStringLiteral("card"));
    build();
    listen();
    adapt();
}

void VisitPane::listen()
{
    const auto onNote = [this](QPushButton* button, auto signal) {
        connect(button, &QPushButton::clicked, this, [this, signal] {
            if (m_shown)
                Q_EMIT(this->*signal)(m_shown->id);
        });
    };
    onNote(m_from, &VisitPane::startRequested);
    onNote(m_addendum, &VisitPane::addendumRequested);
    onNote(m_open, &VisitPane::openRequested);
    onNote(m_print, &VisitPane::printRequested);
    onNote(m_exercises, &VisitPane::exercisesRequested);
    connect(m_compare, &QPushButton::clicked, this, &VisitPane::compareRequested);
    connect(m_noNote, &EmptyState::actionChosen, this, &VisitPane::writeRequested);
    connect(m_ofRace, &EmptyState::actionChosen, this, [this] { Q_EMIT raceRequested(m_race); });
    connect(m_slider, &VisitSlider::visitChosen, this, [this](int index) {
        if (index >= 0 && index < static_cast<int>(m_noted.size()))
            Q_EMIT visitChosen(m_noted[static_cast<size_t>(index)]);
    });
    connect(m_map, &BodyMap::markChosen, this, [this](int index) {
        const auto& marks = m_map->marks();
        if (index >= 0 && index < static_cast<int>(marks.size()))
            Q_EMIT regionChosen(marks[static_cast<size_t>(index)].region);
    });
    connect(m_files, &AttachmentPane::noticed, this, &VisitPane::noticed);
}

void VisitPane::setHistory(std::shared_ptr<const ClientHistory> history)
{
    m_history = std::move(history);
    m_noted.clear();
    QStringList texts;
    if (m_history) {
        const auto& visits = m_history->visits;
        for (size_t back = visits.size(); back-- > 0;) {
            if (!visits[back].note)
                continue;
            m_noted.push_back(static_cast<int>(back));
            texts += words::shortDateText(dateOf(visits[back].at), m_history->today) + QStringLiteral(" · ")
                + words::visitTitle(visits[back]);
        }
    }
    m_slider->setVisits(texts);
    m_slider->setVisible(m_noted.size() > 1);
    m_visit.reset();
}

void VisitPane::showVisit(size_t visit)
{
    m_visit = visit;
    const HistoryVisit& shown = m_history->visits[visit];
    if (!shown.note) {
        m_request.drop();
        m_shown.reset();
        showNoNote(shown);
        adapt();
        return;
    }
    const auto place = std::ranges::find(m_noted, static_cast<int>(visit));
    if (place != m_noted.end())
        m_slider->setCurrentVisit(static_cast<int>(place - m_noted.begin()));
    const auto before = earlierNote(*m_history, visit);
    load(*shown.note, before ? m_history->visits[*before].note : std::nullopt);
}

void VisitPane::showNoNote(const HistoryVisit& visit)
{
    const QString title =
        QStringLiteral("%1 · %2 · %3")
            .arg(words::dateText(dateOf(visit.at)), words::visitTitle(visit), visit.therapistName);
    const bool isOff = !holdsSlot(visit.status);
    const Date day = dateOf(visit.at);
    const bool isAhead = !isOff && day > m_history->today;
    QString sentence = tr("There is no note on this visit yet.");
    if (isAhead)
        sentence = tr("This session is still to come: %1.").arg(words::inDaysText(day, m_history->today));
    else if (isOff)
        sentence = words::capitalised(words::visitStatusText(visit)) + u'.';
    if (!visit.bookingNote.isEmpty())
        sentence += u'\n' + tr("With the booking stands: %1").arg(visit.bookingNote);
    m_noNote->setText(title, sentence);
    m_noNote->actionButton()->setVisible(!isOff && !isAhead);
    m_stack->setCurrentWidget(m_noNote);
}

void VisitPane::showRace(size_t race)
{
    m_request.drop();
    m_visit.reset();
    m_shown.reset();
    const HistoryRace& shown = m_history->races[race];
    m_race = shown.race;
    m_ofRace->setText(words::historyRaceText(shown, m_history->today),
        words::longDateText(shown.date) + QStringLiteral(" · ")
            + words::inDaysText(shown.date, m_history->today));
    m_stack->setCurrentWidget(m_ofRace);
    adapt();
}

void VisitPane::showNothing(const QString& title, const QString& sentence)
{
    m_request.drop();
    m_visit.reset();
    m_shown.reset();
    m_nothing->setText(title, sentence);
    m_stack->setCurrentWidget(m_nothing);
    adapt();
}

void VisitPane::refresh(const Changes& changes)
{
    m_files->refresh(changes);
}

void VisitPane::load(Id<TreatmentNote> note, std::optional<Id<TreatmentNote>> before)
{
    m_request.run(
        m_bridge,
        [note, before](Clinic& clinic) -> Result<Loaded> {
            auto shown = noteById(clinic, note);
            if (!shown)
                return fail(shown.error());
            Loaded loaded{*std::move(shown), std::nullopt};
            if (before) {
                if (auto earlier = noteById(clinic, *before))
                    loaded.before = *std::move(earlier);
            }
            return loaded;
        },
        [this](Result<Loaded> loaded) {
            if (loaded)
                return present(*std::move(loaded));
            m_shown.reset();
            adapt();
            Q_EMIT failed(words::errorText(loaded.error()));
        });
}

void VisitPane::present(Loaded loaded)
{
    const bool isOther = !m_shown || m_shown->id != loaded.note.id;
    m_sheet->setNote(loaded.note);
    m_map->setMarks(loaded.note.fields.marks);
    m_map->setGhosts(loaded.before ? loaded.before->fields.marks : std::vector<BodyMark>{});
    m_map->showMarks();
    m_caption->setText(loaded.before && !loaded.before->fields.marks.empty()
            ? tr("Dashed: %1.").arg(words::shortDateText(dateOf(loaded.before->fields.at), m_history->today))
            : QString{});
    m_caption->setVisible(!m_caption->text().isEmpty());
    if (isOther)
        m_files->setNote(loaded.note.fields.client, loaded.note.id);
    m_shown = std::move(loaded.note);
    m_stack->setCurrentWidget(m_read);
    if (isOther)
        m_scroll->verticalScrollBar()->setValue(0);
    adapt();
}

void VisitPane::adapt()
{
    const bool isThere = m_shown.has_value();
    for (QPushButton* button : {m_from, m_open, m_print})
        button->setEnabled(isThere);
    m_compare->setEnabled(isThere && m_noted.size() > 1);
    m_addendum->setEnabled(isThere && m_shown->fields.status == NoteStatus::Final);
    m_exercises->setEnabled(isThere && !m_shown->fields.exercises.empty());
}

} // namespace taper
