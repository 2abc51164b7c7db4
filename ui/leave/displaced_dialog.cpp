// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leave/displaced_dialog.h"

#include "ui/leave/displaced_list.h"
#include "ui/leave/leave_words.h"
#include "ui/widgets/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace taper {

using What = LeaveDecision::What;

DisplacedDialog* DisplacedDialog::open(AsyncBridge& bridge, QWidget* parent, Date from, Date to)
{
    auto* dialog = new DisplacedDialog{bridge, parent, from, to};
    dialog->QDialog::open();
    return dialog;
}

DisplacedDialog::DisplacedDialog(AsyncBridge& bridge, QWidget* parent, Date from, Date to)
    : FormDialog{tr("Bookings outside hours"), tr("&Move"), parent}
    , m_bridge{&bridge}
    , m_from{from}
    , m_to{to}
    , m_list{new DisplacedList{bridge, DisplacedList::Where::OutsideHours}}
{
    setObjectName(QStringLiteral("displacedDialog"));
    content()->addWidget(m_list);
    connect(m_list, &DisplacedList::changed, this, &DisplacedDialog::showSaveLabel);
    connect(m_list, &DisplacedList::anotherWanted, this, &DisplacedDialog::proposeAnotherFor);
    m_list->say(tr("Looking for bookings in leave, closures and outside hours."));
    refresh();
}

void DisplacedDialog::refresh()
{
    if (!m_bridge)
        return;
    m_request.run(
        *m_bridge, [from = m_from, to = m_to](Clinic& clinic) { return displacedBookings(clinic, from, to); },
        [this](const Result<std::vector<DisplacedBooking>>& displaced) {
            if (displaced)
                m_list->setBookings(*displaced);
            else
                showError(displaced.error());
        });
}

void DisplacedDialog::showSaveLabel()
{
    auto* button = findChild<QPushButton*>(QStringLiteral("save"));
    const int moves = m_list->count(What::Move);
    const int cancels = m_list->count(What::Cancel);
    button->setEnabled(moves + cancels > 0 && !isSaving());
    if (moves > 0 && cancels > 0)
        button->setText(tr("&Move %1, cancel %2").arg(moves).arg(cancels));
    else if (cancels > 0)
        button->setText(tr("&Cancel %1").arg(cancels));
    else
        button->setText(moves > 0 ? tr("&Move %1").arg(moves) : tr("&Move"));
}

void DisplacedDialog::proposeAnotherFor(Id<Booking> booking)
{
    if (!m_bridge)
        return;
    m_bridge->ask(
        this,
        [booking, taken = m_list->takenBesides(booking), passedOver = m_list->passedOver(booking)](
            Clinic& clinic) { return proposeAnother(clinic, std::nullopt, booking, taken, passedOver); },
        [this](const Result<DisplacedBooking>& other) {
            if (other)
                m_list->setProposal(*other);
            else
                showError(other.error());
        });
}

void DisplacedDialog::save()
{
    if (!m_bridge || m_request.isPending() || !m_list->checkReasons())
        return;
    waitForAnswer();
    m_bridge->ask(
        this,
        [decisions = m_list->decisions()](Clinic& clinic) { return settleDisplaced(clinic, decisions); },
        [this](const Result<LeaveOutcome>& outcome) { take(outcome); });
}

void DisplacedDialog::take(const Result<LeaveOutcome>& outcome)
{
    if (!outcome) {
        showError(outcome.error());
        return;
    }
    if (outcome->isEntered) {
        const Date day = outcome->bookings.empty() ? m_from : dateOf(outcome->bookings.front().fields.start);
        Q_EMIT settled(settledSentence(*outcome), outcome->back, day);
        finish();
        return;
    }
    stopWaiting();
    if (!outcome->changed.empty()) {
        say(changedSentence(outcome->changed));
        refresh();
        return;
    }
    m_list->showRefused(outcome->refused);
    say(tr("Nothing was written: a booking cannot be moved where it was to go. It says why in the list."));
}

void DisplacedDialog::showEvent(QShowEvent* event)
{
    FormDialog::showEvent(event);
    const int room = parentWidget() ? parentWidget()->window()->height() - theme().space(8) : height();
    resize(width(), std::max(height(), std::min(theme().space(120), room)));
}

} // namespace taper
