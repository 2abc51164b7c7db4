// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/attention_page.h"

#include "ui/attention/alert_panel.h"
#include "ui/attention/ask_dialog.h"
#include "ui/attention/attention_clock.h"
#include "ui/attention/attention_model.h"
#include "ui/attention/attention_texts.h"
#include "ui/attention/attention_writer.h"
#include "ui/attention/entrant_panel.h"
#include "ui/attention/flag_panel.h"
#include "ui/attention/race_data_panel.h"
#include "ui/attention/settle_dialog.h"
#include "ui/booking/booking_editor.h"
#include "ui/booking/booking_panel.h"
#include "ui/booking/undo_history.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/recheck_dialog.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace taper {

AttentionPage::AttentionPage(AsyncBridge& bridge, QWidget* parent)
    : Page{parent}
    , m_bridge{bridge}
    , m_model{new AttentionModel{this}}
    , m_clock{new AttentionClock{bridge, this}}
    , m_writer{new AttentionWriter{bridge, this}}
    , m_counts{new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Muted}}
    , m_done{new PlainLabel{tr("Nothing needs attention. What waits for an answer, or is kept with a reason, "
                               "stands below.")}}
    , m_table{new QTableView}
    , m_stack{new QStackedWidget}
    , m_panels{new QStackedWidget}
    , m_noPanel{new QWidget}
    , m_flag{new FlagPanel}
    , m_race{new RaceDataPanel}
    , m_entrant{new EntrantPanel{bridge}}
    , m_alert{new AlertPanel}
{
    setObjectName(QStringLiteral("attentionPage"));
    build();
    connectFlagPanel();
    for (PointPanel* panel : {static_cast<PointPanel*>(m_race), static_cast<PointPanel*>(m_entrant),
             static_cast<PointPanel*>(m_alert)})
        connectPanel(panel);
    connectWriter();
    connect(m_clock, &AttentionClock::due, this, &AttentionPage::load);
}

void AttentionPage::connectFlagPanel()
{
    connect(m_flag, &FlagPanel::askRequested, this, &AttentionPage::ask);
    connect(m_flag, &FlagPanel::goRequested, this, &AttentionPage::go);
    BookingPanel* panel = m_flag->panel();
    connect(panel, &BookingPanel::noticed, this, &AttentionPage::noticed);
    connect(panel, &BookingPanel::undoOffered, this, &AttentionPage::undoOffered);
    connect(panel, &BookingPanel::failed, this, &AttentionPage::failed);
    connect(panel, &BookingPanel::clientRequested, this, &AttentionPage::clientRequested);
    connect(panel, &BookingPanel::editRequested, this, [this](const BookingView& booking) {
        follow(BookingEditor::openEdit(m_bridge, this, booking), tr("Saved: %1, %2."));
    });
    connect(panel, &BookingPanel::moveRequested, this,
        [this](const BookingView& booking, std::optional<Moment> to) {
            follow(BookingEditor::openMove(m_bridge, this, booking, to), tr("Moved: %1, %2."));
        });
}

void AttentionPage::connectPanel(PointPanel* panel)
{
    connect(panel, &PointPanel::askRequested, this, &AttentionPage::ask);
    connect(panel, &PointPanel::settleRequested, this, &AttentionPage::settle);
    connect(panel, &PointPanel::reopenRequested, this, [this] {
        if (const AttentionPoint* point = chosen())
            m_writer->reopen(*point);
    });
    connect(panel, &PointPanel::clientRequested, this, &AttentionPage::clientRequested);
    connect(panel, &PointPanel::raceRequested, this, &AttentionPage::raceRequested);
    connect(panel, &PointPanel::dayRequested, this, &AttentionPage::dayRequested);
}

void AttentionPage::connectWriter()
{
    connect(m_race, &RaceDataPanel::saveRequested, this,
        [this](std::optional<TimeOfDay> start, std::optional<int> metres) {
            if (const AttentionPoint* point = chosen())
                m_writer->saveRace(*point, start, metres);
        });
    connect(m_entrant, &EntrantPanel::bookRequested, m_writer, &AttentionWriter::book);
    connect(m_entrant, &EntrantPanel::editorRequested, this, &AttentionPage::openEditor);
    connect(m_writer, &AttentionWriter::noticed, this, &AttentionPage::noticed);
    connect(m_writer, &AttentionWriter::undoOffered, this, &AttentionPage::undoOffered);
    connect(m_writer, &AttentionWriter::raceRefused, m_race, &RaceDataPanel::showProblems);
    connect(m_writer, &AttentionWriter::rechecked, this,
        [this](const RecheckedBookings& bookings, const QString& race) {
            showRecheck(this, bookings, tr("What this means for bookings around %1").arg(race));
        });
    connect(m_writer, &AttentionWriter::failed, this, [this](const QString& sentence) {
        Q_EMIT failed(sentence);
        load(); // what is shown may be old
    });
    connect(m_writer, &AttentionWriter::bookingRefused, this, [this](const BookingProposal& proposal) {
        // Somebody was quicker, or it needs a reason: the editor says which.
        BookingStart start;
        start.client = proposal.client;
        start.therapist = proposal.therapist;
        start.moment = proposal.start;
        start.sessionType = proposal.sessionType;
        start.length = proposal.length;
        openEditor(start);
    });
}

void AttentionPage::setHistory(UndoHistory* history)
{
    m_history = history;
    m_flag->panel()->setHistory(history);
    m_writer->setHistory(history);
}

void AttentionPage::follow(BookingEditor* editor, const QString& sentence)
{
    connect(editor, &BookingEditor::booked, this, [this, editor, sentence](const BookingView& booking) {
        const QString said = sentence.arg(booking.clientName, words::momentText(booking.fields.start));
        std::function<void()> undo;
        if (m_history)
            undo = m_history->offerFor(said, editor->wayBack());
        if (undo)
            Q_EMIT undoOffered(said, undo);
        else
            Q_EMIT noticed(said);
    });
}

void AttentionPage::openEditor(const BookingStart& start)
{
    follow(BookingEditor::openNew(m_bridge, this, start), tr("Booked: %1, %2."));
}

void AttentionPage::activate()
{
    if (!m_isLoaded)
        load();
}

void AttentionPage::refresh(const Changes& changes)
{
    m_flag->panel()->refresh(changes);
    // Any change of a client, race, booking or the policy can raise or settle a point, and the count must be
    // true.
    if (!changes.isEmpty())
        load();
}

void AttentionPage::focusFirst()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void AttentionPage::load()
{
    m_request.run(
        m_bridge,
        [](Clinic& clinic) -> Result<Loaded> {
            auto list = attentionList(clinic);
            if (!list)
                return fail(list.error());
            return Loaded{*std::move(list), clinic.instant()};
        },
        [this](const Result<Loaded>& loaded) {
            if (loaded)
                present(*loaded);
            else
                Q_EMIT failed(words::errorText(loaded.error()));
        });
}

void AttentionPage::present(const Loaded& loaded)
{
    const AttentionList& list = loaded.list;
    m_today = dateOf(list.now);
    m_clock->waitFor(loaded.at, list.until);
    QStringList openBefore;
    for (const int row : m_model->openRows())
        openBefore += m_model->point(row)->key();
    const bool wasEmpty = m_model->rowCount() == 0;
    m_isLoaded = true;
    m_model->setList(list);
    m_table->clearSpans();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!m_model->point(row))
            m_table->setSpan(row, 0, 1, AttentionModel::ColumnCount);
    }
    const int open = list.count(AttentionStanding::Open);
    m_counts->setText(countsText(list));
    m_done->setVisible(open == 0);
    if (wasEmpty && !list.points.empty())
        fitColumns();
    showEmpty(list.points.empty());
    Q_EMIT countChanged(open, true);
    Q_EMIT statusChanged(countsText(list));

    const int row = rowToGoOn(m_shown, m_wasOpen, openBefore);
    const AttentionPoint* next = m_model->point(row);
    const bool goesOn = !next || next->key() != m_shown;
    // The keyboard goes along: what it was on is gone.
    if (goesOn && m_panels->isAncestorOf(focusWidget()))
        focusFirst();
    if (next)
        m_table->selectRow(row);
    choose(next ? row : -1);
}

int AttentionPage::rowToGoOn(const QString& key, bool wasOpen, const QStringList& openBefore) const
{
    const int same = m_model->rowOf(key);
    const AttentionPoint* point = m_model->point(same);
    if (point && point->isOpen() == wasOpen)
        return same;
    if (wasOpen) {
        // Settled, or gone: on to the next of those that were open then and are now, else the one before.
        const auto was = openBefore.indexOf(key);
        const auto isOpen = [this](const QString& each) {
            const AttentionPoint* now = m_model->point(m_model->rowOf(each));
            return now && now->isOpen();
        };
        for (auto next = was + 1; was >= 0 && next < openBefore.size(); ++next) {
            if (isOpen(openBefore[next]))
                return m_model->rowOf(openBefore[next]);
        }
        for (auto before = was - 1; before >= 0; --before) {
            if (isOpen(openBefore[before]))
                return m_model->rowOf(openBefore[before]);
        }
    } else if (point) {
        return same; // taken up again: one goes on with it
    }
    const std::vector<int> open = m_model->openRows();
    return open.empty() ? m_model->pointNear(0) : open.front();
}

void AttentionPage::choose(int row)
{
    const AttentionPoint* point = m_model->point(row);
    m_shown = point ? point->key() : QString{};
    m_wasOpen = point && point->isOpen();
    if (!point) {
        m_flag->panel()->clear();
        m_panels->setCurrentWidget(m_noPanel);
        return;
    }
    switch (point->kind) {
    case AttentionKind::FlaggedBooking:
        m_flag->showPoint(m_bridge, *point, m_today);
        m_panels->setCurrentWidget(m_flag);
        break;
    case AttentionKind::MissingRaceData:
        m_race->showPoint(*point, m_today);
        m_panels->setCurrentWidget(m_race);
        break;
    case AttentionKind::EntrantWithoutSession:
        m_entrant->showPoint(*point, m_today);
        m_panels->setCurrentWidget(m_entrant);
        break;
    case AttentionKind::ScreeningAlert:
        m_alert->showPoint(*point, m_today);
        m_panels->setCurrentWidget(m_alert);
        break;
    }
}

const AttentionPoint* AttentionPage::chosen() const
{
    return m_model->point(m_model->rowOf(m_shown));
}

void AttentionPage::go()
{
    const AttentionPoint* point = chosen();
    if (!point)
        return;
    if (point->booking)
        Q_EMIT dayRequested(dateOf(point->booking->fields.start), point->booking->id);
    else
        Q_EMIT raceRequested(point->race);
}

void AttentionPage::settle()
{
    const AttentionPoint* point = chosen();
    if (!point)
        return;
    connect(SettleDialog::ask(this, *point), &SettleDialog::reasonGiven, this,
        [this, settled = *point](const QString& reason) { m_writer->settle(settled, reason); });
}

void AttentionPage::ask()
{
    const AttentionPoint* point = chosen();
    if (!point)
        return;
    connect(AskDialog::open(this, *point, m_today), &AskDialog::asked, this,
        [this, about = *point](const ContactAttemptFields& attempt) { m_writer->ask(about, attempt); });
}

} // namespace taper
