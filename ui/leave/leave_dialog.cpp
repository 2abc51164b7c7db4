// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leave/leave_dialog.h"

#include "ui/leave/displaced_list.h"
#include "ui/leave/leave_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/time_field.h"
#include "ui/words/error_words.h"

#include <QComboBox>
#include <QLineEdit>

namespace taper {

using What = LeaveDecision::What;

LeaveDialog::LeaveDialog(AsyncBridge& bridge, QWidget* parent)
    : FormDialog{tr("Leave or closure"), tr("&Enter leave"), parent}
    , m_bridge{&bridge}
    , m_who{new QComboBox}
    , m_from{new DateField{Date{}}}
    , m_fromTime{new TimeField}
    , m_to{new DateField{Date{}}}
    , m_toTime{new TimeField}
    , m_reason{new QLineEdit}
    , m_list{new DisplacedList{bridge, DisplacedList::Where::InLeave}}
    , m_restOfToday{makeButton(tr("Rest of to&day"))}
    , m_end{makeButton(tr("&End this leave"), ButtonRole::Danger)}
{
    setObjectName(QStringLiteral("leaveDialog"));
    build();
}

LeaveDialog* LeaveDialog::open(AsyncBridge& bridge, QWidget* parent, const LeaveStart& start)
{
    auto* dialog = new LeaveDialog{bridge, parent};
    dialog->load(start, std::nullopt, false);
    dialog->QDialog::open();
    return dialog;
}

LeaveDialog* LeaveDialog::openExisting(AsyncBridge& bridge, QWidget* parent, const EnteredLeave& leave)
{
    auto* dialog = new LeaveDialog{bridge, parent};
    dialog->load({leave.therapist, leave.interval.start}, leave, false);
    dialog->QDialog::open();
    return dialog;
}

LeaveDialog* LeaveDialog::openFor(
    AsyncBridge& bridge, QWidget* parent, std::optional<Id<Therapist>> therapist, Moment moment)
{
    auto* dialog = new LeaveDialog{bridge, parent};
    dialog->load({therapist, moment}, std::nullopt, true);
    dialog->QDialog::open();
    return dialog;
}

void LeaveDialog::load(const LeaveStart& start, const std::optional<EnteredLeave>& leave, bool lookForLeave)
{
    if (!m_bridge)
        return;
    m_bridge->ask(
        this,
        [start, leave, lookForLeave](Clinic& clinic) -> Result<Known> {
            Known known{.now = clinic.now(), .leave = leave};
            if (lookForLeave) {
                auto found = leaveAt(clinic, start.therapist, start.from.value_or(known.now));
                if (!found)
                    return fail(found.error());
                known.leave = *std::move(found);
            }
            auto setup = loadSetup(clinic);
            if (!setup)
                return fail(setup.error());
            known.setup = *std::move(setup);
            return known;
        },
        [this, start](const Result<Known>& known) {
            if (known)
                fill(*known, start);
            else
                showError(known.error());
        });
}

void LeaveDialog::fill(const Known& known, const LeaveStart& start)
{
    m_isFilling = true;
    m_now = known.now;
    m_replaces = known.leave;
    const std::optional<Id<Therapist>> who = m_replaces ? m_replaces->therapist : start.therapist;
    for (const Stored<Therapist>& therapist : known.setup.therapists) {
        if (!therapist->archived || therapist.id == who)
            m_who->addItem(therapist->name, qlonglong{therapist.id.value()});
    }
    m_who->addItem(tr("Whole clinic"), qlonglong{0});
    const bool isClinic = (m_replaces && !who) || m_who->count() == 1;
    m_who->setCurrentIndex(isClinic ? m_who->count() - 1
            : who                   ? m_who->findData(qlonglong{who->value()})
                                    : 0);
    for (DateField* field : {m_from, m_to})
        field->setToday(dateOf(m_now));
    for (TimeField* field : {m_fromTime, m_toTime})
        field->setGrid(known.setup.settings.grid);
    if (m_replaces) {
        setWindowTitle(m_replaces->closure.isValid() ? tr("Closure") : tr("Leave"));
        m_reason->setText(m_replaces->reason);
        m_end->setText(m_replaces->closure.isValid() ? tr("&End this closure") : tr("&End this leave"));
        m_end->show();
        setSpan(m_replaces->interval);
    } else {
        const Moment from = start.from.value_or(Moment{dateOf(m_now)});
        setSpan({from, dayInterval(dateOf(from)).end});
    }
    Problems ignored;
    m_initial = read(ignored);
    m_isFilling = false;
    preview();
}

LeaveRequest LeaveDialog::read(Problems& problems) const
{
    const auto dateIn = [&problems](const DateField* field, const QString& name) {
        const auto date = field->date();
        if (!date && field->isEmpty())
            problems.append({name, ErrorCode::Required, {}});
        else if (!date)
            problems.append({name, ErrorCode::NotADate, {{QStringLiteral("text"), field->text()}}});
        return date.value_or(Date{});
    };
    const auto timeIn = [&problems](const TimeField* field, const QString& name, TimeOfDay ifEmpty) {
        const auto time = field->time();
        const QString typed = field->text().trimmed();
        if (!time && !typed.isEmpty())
            problems.append({name, ErrorCode::NotATime, {{QStringLiteral("text"), typed}}});
        return time.value_or(ifEmpty);
    };
    LeaveRequest request;
    if (const qint64 who = m_who->currentData().toLongLong(); who > 0)
        request.therapist = Id<Therapist>{who};
    request.interval.start = at(dateIn(m_from, QStringLiteral("from")),
        timeIn(m_fromTime, QStringLiteral("from_time"), TimeOfDay{0}));
    request.interval.end =
        at(dateIn(m_to, QStringLiteral("to")), timeIn(m_toTime, QStringLiteral("to_time"), kEndOfDay));
    request.reason = m_reason->text();
    request.replaces = m_replaces;
    if (problems.isEmpty() && request.interval.isEmpty())
        problems.append({QStringLiteral("to"), ErrorCode::EndBeforeStart, {}});
    return request;
}

void LeaveDialog::preview()
{
    if (m_isFilling || !m_bridge)
        return;
    Problems problems;
    const LeaveRequest request = read(problems);
    if (!problems.isEmpty()) {
        // Said when it is saved; while somebody types, half a date is no mistake.
        m_previews.drop();
        m_list->say(tr("Say from when and until when, and the bookings in this time are listed here."));
        return;
    }
    m_previews.run(
        *m_bridge, [request](Clinic& clinic) { return previewLeave(clinic, request); },
        [this](const Result<std::vector<DisplacedBooking>>& displaced) {
            if (displaced)
                m_list->setBookings(*displaced);
            else
                showError(displaced.error());
        });
}

void LeaveDialog::showSaveLabel()
{
    auto* button = findChild<QPushButton*>(QStringLiteral("save"));
    const int moves = m_list->count(What::Move);
    const int cancels = m_list->count(What::Cancel);
    const QString verb = m_replaces ? tr("&Save leave") : tr("&Enter leave");
    if (moves > 0 && cancels > 0)
        button->setText(tr("%1, move %2, cancel %3").arg(verb).arg(moves).arg(cancels));
    else if (moves > 0)
        button->setText(tr("%1 and move %2").arg(verb).arg(moves));
    else if (cancels > 0)
        button->setText(tr("%1 and cancel %2").arg(verb).arg(cancels));
    else
        button->setText(verb);
}

void LeaveDialog::proposeAnotherFor(Id<Booking> booking)
{
    Problems problems;
    const LeaveRequest request = read(problems);
    if (!problems.isEmpty() || !m_bridge)
        return;
    m_bridge->ask(
        this,
        [request, booking, taken = m_list->takenBesides(booking), passedOver = m_list->passedOver(booking)](
            Clinic& clinic) { return proposeAnother(clinic, request, booking, taken, passedOver); },
        [this](const Result<DisplacedBooking>& other) {
            if (other)
                m_list->setProposal(*other);
            else
                showError(other.error());
        });
}

bool LeaveDialog::isChanged() const
{
    if (!m_initial)
        return false;
    Problems problems;
    const LeaveRequest now = read(problems);
    return now.therapist != m_initial->therapist || now.interval != m_initial->interval
        || now.reason != m_initial->reason;
}

void LeaveDialog::save()
{
    if (!m_initial || !m_bridge)
        return; // nothing has been read yet
    Problems problems;
    const LeaveRequest request = read(problems);
    if (!showProblems(problems) || !m_list->checkReasons())
        return;
    if (m_previews.isPending()) {
        say(tr("The bookings in this time are still being looked up."));
        return;
    }
    waitForAnswer();
    m_bridge->ask(
        this,
        [request, decisions = m_list->decisions()](
            Clinic& clinic) { return enterLeave(clinic, request, decisions); },
        [this, request](const Result<LeaveOutcome>& outcome) { take(outcome, request); });
}

void LeaveDialog::take(const Result<LeaveOutcome>& outcome, const LeaveRequest& request)
{
    if (!outcome) {
        showError(outcome.error());
        return;
    }
    if (outcome->isEntered) {
        Q_EMIT entered(
            enteredSentence(whoIsAway(), request, *outcome), outcome->back, dateOf(request.interval.start));
        finish();
        return;
    }
    stopWaiting();
    if (!outcome->changed.empty()) {
        say(changedSentence(outcome->changed));
        preview();
        return;
    }
    m_list->showRefused(outcome->refused);
    say(tr("Nothing was written: a booking cannot be moved where it was to go. It says why in the list."));
}

void LeaveDialog::end()
{
    if (!m_replaces || !m_bridge || isSaving())
        return;
    waitForAnswer();
    m_bridge->ask(
        this, [leave = *m_replaces](Clinic& clinic) { return endLeave(clinic, leave); },
        [this](const Result<WayBack>& back) {
            if (!back) {
                showError(back.error());
                return;
            }
            Q_EMIT entered(
                tr("Ended: %1.").arg(leaveText(*m_replaces)), *back, dateOf(m_replaces->interval.start));
            finish();
        });
}

QString LeaveDialog::whoIsAway() const
{
    return m_who->currentText();
}

void LeaveDialog::showEvent(QShowEvent* event)
{
    FormDialog::showEvent(event);
    // The list comes later, and wants room.
    const int room = parentWidget() ? parentWidget()->window()->height() - theme().space(8) : height();
    resize(width(), std::max(height(), std::min(theme().space(150), room)));
}

} // namespace taper
