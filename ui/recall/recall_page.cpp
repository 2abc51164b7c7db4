// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recall/recall_page.h"

#include "ui/booking/booking_editor.h"
#include "ui/booking/undo_history.h"
#include "ui/recall/call_on_dialog.h"
#include "ui/recall/recall_actions.h"
#include "ui/recall/recall_model.h"
#include "ui/recall/recall_panel.h"
#include "ui/recall/recall_writer.h"
#include "ui/recall/reminder_dialog.h"
#include "ui/shell/bridge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/theme.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace taper {

RecallPage::RecallPage(AsyncBridge& bridge, QWidget* parent)
    : Page{parent}
    , m_bridge{bridge}
    , m_writer{new RecallWriter{bridge, this}}
    , m_model{new RecallModel{this}}
    , m_table{new QTableView}
    , m_stack{new QStackedWidget}
    , m_empty{new EmptyState{{}, {}, tr("New reminder …")}}
    , m_panel{new RecallPanel}
    , m_work{new QWidget}
    , m_show{new QComboBox}
    , m_kind{new QComboBox}
    , m_book{makeButton(tr("&Book …"), ButtonRole::Primary)}
{
    setObjectName(QStringLiteral("recallPage"));
    build();
    connectPanel();
    connectActions();
    adapt();
}

void RecallPage::connectPanel()
{
    connect(m_panel, &RecallPanel::bookRequested, this, [this](const RankedSlot& slot) { book(slot); });
    connect(m_panel, &RecallPanel::otherTimeRequested, this, [this] { book(std::nullopt); });
    connect(m_panel, &RecallPanel::clientRequested, this, &RecallPage::clientRequested);
    connect(m_panel, &RecallPanel::raceRequested, this, &RecallPage::raceRequested);
    connect(m_panel, &RecallPanel::dayRequested, this, &RecallPage::dayRequested);
    connect(m_writer, &RecallWriter::written, this, [this](const QString& sentence) {
        if (!sentence.isEmpty())
            Q_EMIT noticed(sentence);
    });
    connect(m_writer, &RecallWriter::failed, this, [this](const QString& sentence) {
        m_next.reset();
        Q_EMIT failed(sentence);
        load(); // what is shown may be old
    });
}

void RecallPage::connectActions()
{
    const auto note = [this](ContactOutcome outcome, std::optional<Date> callOn, const QString& text) {
        if (const RecallRow* row = chosen()) {
            moveOn();
            m_writer->note(*row, outcome, callOn, text);
        }
    };
    RecallActions* actions = &m_panel->actions();
    connect(actions, &RecallActions::came, this,
        [note](ContactOutcome outcome) { note(outcome, std::nullopt, {}); });
    connect(actions, &RecallActions::snoozed, this,
        [this, note](int days) { note(ContactOutcome::CallOn, m_today + std::chrono::days{days}, {}); });
    connect(actions, &RecallActions::wakeRequested, this,
        [this, note] { note(ContactOutcome::CallOn, m_today, {}); });
    connect(actions, &RecallActions::callOnRequested, this, [this, note] {
        const RecallRow* row = chosen();
        if (!row)
            return;
        auto* dialog = CallOnDialog::ask(this, row->client.name, m_today);
        connect(dialog, &CallOnDialog::dayChosen, this,
            [this, note, client = row->client.id](Date day, const QString& text) {
                const RecallRow* now = chosen();
                if (now && now->client.id == client)
                    note(ContactOutcome::CallOn, day, text);
            });
    });
    connect(actions, &RecallActions::finishRequested, this, [this] {
        const RecallRow* row = chosen();
        if (!row)
            return;
        const auto reminder = std::ranges::find(row->reasons, RecallKind::Reminder, &RecallReason::kind);
        if (reminder == row->reasons.end())
            return;
        moveOn();
        m_writer->finishReminder(*row, *reminder);
    });
    connect(actions, &RecallActions::doNotContactRequested, this, &RecallPage::askDoNotContact);
}

void RecallPage::setHistory(UndoHistory* history)
{
    m_history = history;
}

void RecallPage::activate()
{
    if (!m_isLoaded)
        load();
}

void RecallPage::refresh(const Changes& changes)
{
    // A booking, a race, a result, the policy: each can put somebody on the list or take them off it.
    if (!changes.isEmpty())
        load();
}

void RecallPage::focusFirst()
{
    if (m_stack->currentWidget() == m_table)
        m_table->setFocus(Qt::OtherFocusReason);
    else
        m_show->setFocus(Qt::OtherFocusReason);
}

RecallOptions RecallPage::options() const
{
    RecallOptions options;
    options.show = static_cast<RecallShow>(m_show->currentData().toInt());
    if (const QVariant kind = m_kind->currentData(); kind.isValid())
        options.kind = static_cast<RecallKind>(kind.toInt());
    return options;
}

void RecallPage::load()
{
    m_request.run(
        m_bridge, [options = options()](Clinic& clinic) { return recallList(clinic, options); },
        [this](Result<RecallList> list) {
            if (list)
                present(*std::move(list));
            else
                Q_EMIT failed(words::errorText(list.error()));
        });
}

void RecallPage::present(RecallList list)
{
    const RecallRow* was = chosen();
    const auto before = was ? std::optional{was->client.id} : std::nullopt;
    const int rowBefore = std::max(0, m_table->currentIndex().row());
    const bool hadFocus = m_table->hasFocus();
    const bool isFirst = !std::exchange(m_isLoaded, true);
    m_today = list.today;
    const int shown = static_cast<int>(list.rows.size());
    m_model->setRows(std::move(list.rows), m_today);
    if (isFirst && shown > 0) {
        m_table->resizeColumnsToContents();
        // One long name or reason does not push the rest out of sight.
        for (int column = 0; column < RecallModel::ColumnCount; ++column)
            m_table->setColumnWidth(column,
                std::min(m_table->columnWidth(column), theme().space(column == RecallModel::Why ? 80 : 45)));
    }
    adapt();
    selectWanted(rowBefore, before);
    if (hadFocus)
        focusFirst();
    Q_EMIT countChanged(list.left, false);
    QStringList status{tr("%1 due, %2 of them overdue").arg(list.due).arg(list.overdue)};
    if (list.snoozed > 0)
        status += tr("%1 snoozed").arg(list.snoozed);
    if (list.doNotContact > 0)
        status += tr("%1 not to be contacted").arg(list.doNotContact);
    if (list.found > shown)
        status += tr("the first %1 of %2 are shown").arg(shown).arg(list.found);
    Q_EMIT statusChanged(status.join(QStringLiteral(" · ")));
}

void RecallPage::selectWanted(int rowBefore, std::optional<Id<Client>> before)
{
    const int count = m_model->rowCount();
    if (count == 0) {
        m_next.reset();
        m_panel->clear();
        return;
    }
    const auto wanted = m_next ? m_next : before;
    m_next.reset();
    const int same = wanted ? m_model->rowOf(*wanted) : -1;
    const int row = same >= 0 ? same : std::min(rowBefore, count - 1);
    m_table->selectRow(row); // and the panel follows
}

void RecallPage::adapt()
{
    m_book->setEnabled(chosen() != nullptr || m_model->rowCount() > 0);
    if (m_model->rowCount() > 0) {
        m_stack->setCurrentWidget(m_table);
        return;
    }
    switch (options().show) {
    case RecallShow::Snoozed:
        m_empty->setText(
            tr("Nobody is snoozed"), tr("Who asks to be called later waits here until the day."));
        break;
    case RecallShow::DoNotContact:
        m_empty->setText(tr("Nobody is left out"),
            tr("Clients who do not want to be contacted would stand here if there were a reason to call "
               "them."));
        break;
    case RecallShow::Coming:
        m_empty->setText(tr("Nobody falls due"), tr("In the next four weeks nobody comes onto the list."));
        break;
    default:
        m_empty->setText(tr("Nobody is to be called"),
            tr("Runners before and after a race, regulars who are overdue, and those who missed a session "
               "come onto this list by themselves. You can also write yourself a reminder."));
    }
    m_stack->setCurrentWidget(m_empty);
}

const RecallRow* RecallPage::chosen() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? &m_model->row(row) : nullptr;
}

void RecallPage::choose(int row)
{
    if (row >= 0 && row < m_model->rowCount())
        m_panel->showRow(m_bridge, m_model->row(row), m_today);
}

void RecallPage::moveOn()
{
    const int row = m_table->currentIndex().row();
    const int count = m_model->rowCount();
    if (row + 1 < count)
        m_next = m_model->row(row + 1).client.id;
    else if (row > 0)
        m_next = m_model->row(row - 1).client.id;
}

void RecallPage::remind()
{
    const RecallRow* row = chosen();
    auto* dialog =
        ReminderDialog::openNew(m_bridge, this, m_today, row ? std::optional{row->client} : std::nullopt);
    connect(dialog, &ReminderDialog::saved, this, [this](const QString& client, Date due) {
        Q_EMIT noticed(tr("%1 comes onto the list on %2.").arg(client, words::weekdayDateText(due)));
    });
}

void RecallPage::bookBest()
{
    if (chosen())
        book(m_panel->bestTime());
}

void RecallPage::book(const std::optional<RankedSlot>& slot)
{
    const RecallRow* row = chosen();
    if (!row)
        return;
    BookingStart start;
    start.client = row->client.id;
    if (row->proposal) {
        start.sessionType = row->proposal->sessionType;
        start.length = row->proposal->length;
        start.date = row->proposal->day;
        start.therapist = row->proposal->therapist;
    }
    if (slot) {
        start.therapist = slot->slot.therapist;
        start.room = slot->slot.room;
        start.moment = slot->slot.interval.start;
    }
    auto* editor = BookingEditor::openNew(m_bridge, this, start);
    connect(editor, &BookingEditor::booked, this,
        [this, editor, row = *row](const BookingView& booking) { wasBooked(row, *editor, booking); });
}

void RecallPage::wasBooked(const RecallRow& row, const BookingEditor& editor, const BookingView& booking)
{
    if (booking.fields.client != row.client.id)
        return; // somebody else was chosen in the editor
    moveOn();
    m_writer->noteBooked(row, booking.id);
    const QString said =
        tr("Booked: %1, %2.").arg(booking.clientName, words::momentText(booking.fields.start));
    std::function<void()> undo;
    if (m_history)
        undo = m_history->offerFor(said, editor.wayBack());
    if (undo)
        Q_EMIT undoOffered(said, undo);
    else
        Q_EMIT noticed(said);
}

void RecallPage::askDoNotContact(bool doNotContact)
{
    const RecallRow* row = chosen();
    if (!row)
        return;
    const RecallRow asked = *row; // the list may be read again while the question stands
    const bool isSure = !doNotContact
        || confirm(this, tr("Do not contact %1?").arg(asked.client.name),
            tr("%1 will not be on this list again, whatever the reason. This can be taken back here under "
               "“Not to be contacted”, or in the client's own sheet.")
                .arg(asked.client.name),
            tr("Do not contact"));
    if (!isSure)
        return;
    moveOn();
    m_writer->setDoNotContact(asked, doNotContact);
}

void RecallPage::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::New))
        remind();
    else
        Page::keyPressEvent(event);
}

} // namespace taper
