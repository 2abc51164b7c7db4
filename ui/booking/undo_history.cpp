// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/undo_history.h"

#include "ui/booking/reason_dialog.h"
#include "ui/words/error_words.h"
#include "ui/words/finding_words.h"

namespace taper {

namespace {

QString withoutFullStop(const QString& sentence)
{
    return sentence.endsWith(u'.') ? sentence.chopped(1) : sentence;
}

/// The heaviest finding: why it cannot be.
QString refusalText(const BookingReview& review)
{
    if (review.findings.empty())
        return words::errorText(Error{ErrorCode::Refused});
    return words::findingLine(review.findings.front());
}

} // namespace

UndoHistory::UndoHistory(AsyncBridge& bridge, QObject* parent)
    : QObject{parent}
    , m_bridge{&bridge}
{ }

void UndoHistory::record(const QString& sentence, const WayBack& back)
{
    if (back.isEmpty())
        return;
    m_steps.add(sentence, back);
    Q_EMIT changed();
}

std::function<void()> UndoHistory::offerFor(const QString& sentence, const WayBack& back)
{
    if (back.isEmpty())
        return {};
    const quint64 number = m_steps.add(sentence, back);
    Q_EMIT changed();
    return [self = QPointer{this}, number] {
        if (self)
            self->take(Way::Undo, number, {});
    };
}

void UndoHistory::undo()
{
    take(Way::Undo, {});
}

void UndoHistory::redo()
{
    take(Way::Redo, {});
}

QString UndoHistory::undoText() const
{
    const UndoStep* step = m_steps.newest(Way::Undo);
    //: In a menu: what would be undone
    return step ? tr("Undo: %1").arg(withoutFullStop(step->sentence)) : tr("Undo");
}

QString UndoHistory::redoText() const
{
    const UndoStep* step = m_steps.newest(Way::Redo);
    //: In a menu: what would be done again
    return step ? tr("Redo: %1").arg(withoutFullStop(step->sentence)) : tr("Redo");
}

void UndoHistory::clear()
{
    m_taken.reset();
    m_steps.clear();
    Q_EMIT changed();
}

/// This step, if it is the newest: later ones stand on it.
void UndoHistory::take(Way way, quint64 number, const QString& reason)
{
    if (isBusy())
        return;
    const UndoStep* newest = m_steps.newest(way);
    if (newest && newest->number == number)
        return take(way, reason);
    if (way == Way::Undo && m_steps.canUndo(number))
        Q_EMIT failed(tr("Something else was done since. Undo that first."));
    else
        Q_EMIT failed(tr("This cannot be undone any more."));
}

void UndoHistory::take(Way way, const QString& reason)
{
    if (isBusy() || !m_bridge)
        return;
    auto step = m_steps.take(way);
    if (!step)
        return;
    m_taken = Taken{way, *std::move(step)};
    m_bridge->ask(
        this,
        [back = m_taken->step.back, reason](Clinic& clinic) { return taper::undo(clinic, back, reason); },
        [this, number = m_taken->step.number](
            const Result<UndoOutcome>& answer) { answered(number, answer); });
}

void UndoHistory::answered(quint64 number, const Result<UndoOutcome>& answer)
{
    if (!m_taken || m_taken->step.number != number)
        return; // forgotten meanwhile
    const Taken taken = *std::exchange(m_taken, std::nullopt);
    if (!answer)
        refused(taken, answer.error());
    else if (answer->again)
        went(taken, *answer);
    else
        heldBack(taken, *answer);
    Q_EMIT changed();
}

void UndoHistory::went(const Taken& taken, const UndoOutcome& outcome)
{
    m_steps.went(taken.way, taken.step, *outcome.again);
    Q_EMIT done(outcome.bookings);
    if (taken.way == Way::Undo)
        //: Notice: what was undone, a sentence
        Q_EMIT noticed(tr("Undone: %1").arg(taken.step.sentence));
    else
        //: Notice: what was done again, a sentence
        Q_EMIT noticed(tr("Done again: %1").arg(taken.step.sentence));
}

void UndoHistory::refused(const Taken& taken, const Error& error)
{
    const bool isGone = error.code == ErrorCode::NotFound;
    const bool isStale = error.code == ErrorCode::StaleRevision;
    if (!isGone && !isStale)
        m_steps.failed(taken.way, taken.step);
    const QString why =
        isStale ? tr("Somebody else has changed it meanwhile; it stays as it is.") : words::errorText(error);
    if (taken.way == Way::Undo)
        //: What was to be undone, a sentence; then why it was not
        Q_EMIT failed(tr("Not undone: %1 %2").arg(taken.step.sentence, why));
    else
        //: What was to be done again, a sentence; then why it was not
        Q_EMIT failed(tr("Not done again: %1 %2").arg(taken.step.sentence, why));
}

void UndoHistory::heldBack(const Taken& taken, const UndoOutcome& outcome)
{
    m_steps.failed(taken.way, taken.step);
    const BookingReview& review = outcome.review;
    if (review.bookable && review.needsReason()) {
        Q_EMIT reasonNeeded(
            review, [self = QPointer{this}, way = taken.way, number = taken.step.number](const QString& why) {
                if (self)
                    self->take(way, number, why);
            });
    } else if (taken.way == Way::Undo) {
        //: Client; then why the booking cannot go back
        Q_EMIT failed(tr("%1 cannot go back. %2").arg(outcome.clientName, refusalText(review)));
    } else {
        //: Client; then why the booking cannot go where it had been moved to before
        Q_EMIT failed(tr("%1 cannot go there again. %2").arg(outcome.clientName, refusalText(review)));
    }
}

void askReasonsOver(QWidget* window, UndoHistory& history)
{
    QObject::connect(&history, &UndoHistory::reasonNeeded, window,
        [window](const BookingReview& review, const std::function<void(const QString&)>& again) {
            auto* dialog = ReasonDialog::ask(window, UndoHistory::tr("A reason is needed"), review.findings,
                UndoHistory::tr("&Put it there"));
            QObject::connect(dialog, &ReasonDialog::reasonGiven, dialog, again);
        });
}

} // namespace taper
