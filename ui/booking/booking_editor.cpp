// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/booking_editor.h"

#include "core/clinic/booking_detail.h"
#include "core/clinic/slots.h"
#include "ui/booking/booking_form.h"
#include "ui/booking/conflict_card.h"
#include "ui/booking/first_free_dialog.h"
#include "ui/booking/review_pane.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/labels.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"

#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>

namespace taper {
namespace {

constexpr int kSearchDays = 28;

} // namespace

BookingEditor* BookingEditor::openNew(AsyncBridge& bridge, QWidget* parent, const BookingStart& start)
{
    auto* editor = new BookingEditor{bridge, parent, Purpose::New};
    editor->start(start);
    editor->open();
    // Not before: opening marks what stands in the first field, and the next letter would take its place.
    if (!start.client && !start.typedText.isEmpty())
        editor->m_form->typeClient(start.typedText);
    return editor;
}

BookingEditor* BookingEditor::openEdit(AsyncBridge& bridge, QWidget* parent, const BookingView& booking)
{
    auto* editor = new BookingEditor{bridge, parent, Purpose::Edit};
    editor->start(booking, std::nullopt);
    editor->open();
    return editor;
}

BookingEditor* BookingEditor::openMove(
    AsyncBridge& bridge, QWidget* parent, const BookingView& booking, std::optional<Moment> to)
{
    auto* editor = new BookingEditor{bridge, parent, Purpose::Move};
    editor->start(booking, to);
    editor->open();
    return editor;
}

BookingEditor::~BookingEditor() = default;

void BookingEditor::start(const BookingStart& start)
{
    BookingDraft draft;
    draft.therapist = start.therapist.value_or(Id<Therapist>{});
    draft.client = start.client.value_or(Id<Client>{});
    draft.room = start.room;
    if (start.moment) {
        draft.date = dateOf(*start.moment);
        draft.time = timeOfDayOf(*start.moment);
    }
    draft.sessionType = start.sessionType.value_or(Id<SessionType>{});
    draft.length = start.length;
    m_searchFrom = start.date;
    m_wantsFirstFree = !start.moment;
    m_form->setDraft(draft);
    if (start.client)
        m_form->focusType();
    else
        m_form->focusClient();
    loadSetup();
}

void BookingEditor::start(const BookingView& booking, std::optional<Moment> to)
{
    m_original = booking;
    m_form->setDraft(draftOf(booking));
    if (to)
        m_form->setPlace(booking.fields.therapist, *to);
    if (m_purpose == Purpose::Move)
        m_form->focusDate();
    else
        m_form->focusType();
    loadSetup();
}

bool BookingEditor::isBusy() const
{
    return !m_isReady || m_isSaving || m_reviewTimer->isActive() || m_reviewRequest.isPending()
        || m_slotRequest.isPending() || m_conflictRequest.isPending();
}

void BookingEditor::loadSetup()
{
    struct Loaded {
        Setup setup;
        Date today;
    };
    m_setupRequest.run(
        *m_bridge,
        [](Clinic& clinic) -> Result<Loaded> {
            auto setup = taper::loadSetup(clinic);
            if (!setup)
                return fail(setup.error());
            return Loaded{std::move(*setup), clinic.today()};
        },
        [this](const Result<Loaded>& loaded) {
            if (!loaded)
                return say(words::errorText(loaded.error()));
            m_today = loaded->today;
            m_isReady = true;
            m_form->setSetup(loaded->setup, loaded->today);
            if (m_wantsFirstFree)
                findFirstFree();
            updateActions();
        });
}

/// The first time that the client's races do not speak against, with the therapist chosen or with anybody.
void BookingEditor::findFirstFree()
{
    m_wantsFirstFree = false;
    const BookingDraft& draft = m_form->draft();
    if (!m_isReady || !m_bridge || !draft.sessionType.isValid())
        return;
    SlotRequest request;
    request.sessionType = draft.sessionType;
    request.length = draft.length;
    request.from = std::max(m_today, draft.date.value_or(m_searchFrom.value_or(m_today)));
    request.to = request.from + std::chrono::days{kSearchDays};
    if (draft.therapist.isValid())
        request.therapists = {draft.therapist};
    if (draft.client.isValid())
        request.client = draft.client;
    request.replaces = draft.replaces;
    m_slotRequest.run(
        *m_bridge, [request](Clinic& clinic) { return freeSlots(clinic, request); },
        [this, from = request.from](const Result<std::vector<SlotView>>& slots) {
            if (!slots)
                return showError(slots.error());
            const auto good = std::ranges::find_if(
                *slots, [](const SlotView& slot) { return slot.verdict < Verdict::Caution; });
            if (good == slots->end())
                return say(
                    tr("No good time is free in the four weeks from %1.").arg(words::weekdayDateText(from)));
            say({});
            m_form->setPlace(good->therapist, good->interval.start);
        });
}

/// All free times for what stands in the form, to choose one from.
void BookingEditor::openFirstFree()
{
    if (!m_isReady || !m_bridge || m_isSaving)
        return;
    const BookingDraft& draft = m_form->draft();
    FirstFreeStart start;
    if (draft.client.isValid())
        start.client = draft.client;
    start.clientName = draft.clientName;
    start.isClientFixed = true;
    if (draft.sessionType.isValid())
        start.sessionType = draft.sessionType;
    start.length = draft.length;
    if (draft.therapist.isValid())
        start.therapist = draft.therapist;
    start.from = draft.date ? draft.date : m_searchFrom;
    start.replaces = draft.replaces;
    auto* dialog = FirstFreeDialog::open(*m_bridge, this, start);
    connect(dialog, &FirstFreeDialog::slotChosen, this, [this, dialog](const SlotView& slot) {
        say({});
        m_form->takeSlot(slot, dialog->bookingStart(slot));
    });
}

Result<BookingEditor::Reviewed> BookingEditor::reviewed(
    Clinic& clinic, const BookingProposal& proposal, std::optional<Id<Booking>> unmoved)
{
    if (unmoved) {
        auto detail = bookingDetail(clinic, *unmoved);
        if (!detail)
            return fail(detail.error());
        return Reviewed{
            {std::move(detail->findings), detail->booking.verdict, true}, std::move(detail->strip)};
    }
    auto review = reviewBooking(clinic, proposal, WithFixes::Yes);
    if (!review)
        return fail(review.error());
    auto strip = proposalStrip(clinic, proposal);
    if (!strip)
        return fail(strip.error());
    return Reviewed{std::move(*review), std::move(*strip)};
}

/// A booking that only gets another note or price is not asked again whether it may be where it is, as one
/// that is over could never be.
bool BookingEditor::isUnmoved() const
{
    const BookingDraft& draft = m_form->draft();
    const auto wanted = draft.proposal();
    if (!m_original || !wanted || draft.newClient)
        return false;
    const BookingFields& fields = m_original->fields;
    return fields.client == wanted->client && fields.therapist == wanted->therapist
        && fields.sessionType == wanted->sessionType && fields.start == wanted->start
        && fields.length == wanted->length && (!wanted->room || wanted->room == fields.room);
}

bool BookingEditor::lacksReason() const
{
    if (!m_review || !m_review->bookable || !m_review->needsReason()
        || !m_form->draft().reason.trimmed().isEmpty())
        return false;
    return !isUnmoved() || !m_original->fields.reason.isEmpty();
}

void BookingEditor::scheduleReview()
{
    m_review.reset(); // of something else now
    m_pane->setSummary(m_form->summary());
    m_reviewRequest.drop();
    m_reviewTimer->start();
    updateActions();
}

void BookingEditor::review()
{
    const auto proposal = m_form->draft().proposal();
    if (!proposal || !m_isReady || !m_bridge) {
        m_pane->showNothing(tr("Fill in type, date and time to see what speaks for and against it."));
        m_form->setReasonNeeded(false);
        return;
    }
    const auto unmoved = isUnmoved() ? std::optional{m_original->id} : std::nullopt;
    m_reviewRequest.run(
        *m_bridge,
        [wanted = *proposal, unmoved](Clinic& clinic) { return reviewed(clinic, wanted, unmoved); },
        [this](const Result<Reviewed>& answer) { showReview(answer); });
}

void BookingEditor::showReview(const Result<Reviewed>& answer)
{
    if (!answer) {
        m_pane->showNothing(words::errorText(answer.error()));
        return;
    }
    m_review = answer->review;
    m_pane->showReview(answer->review, answer->strip, m_form->draft().date, m_today);
    m_form->setReasonNeeded(answer->review.bookable && answer->review.needsReason());
    orderTabs();
    updateActions();
}

void BookingEditor::save()
{
    if (!m_isReady || m_isSaving || !m_bridge || m_theirs)
        return;
    say({});
    Problems problems = m_form->problems();
    // What the last review knows needs no second one; what it does not know is found when booking.
    if (lacksReason())
        problems.append({QStringLiteral("reason"), ErrorCode::ReasonRequired, {}});
    if (!problems.isEmpty()) {
        m_form->showProblems(problems);
        return;
    }
    if (m_review && !m_review->bookable)
        return;
    const BookingDetails details = m_form->draft().details();
    if (mayBeMeantForSeries())
        return askScope(details);
    write(details);
}

void BookingEditor::write(const BookingDetails& details)
{
    setSaving(true);
    if (m_original) {
        m_bridge->ask(
            this,
            [id = m_original->id, revision = m_original->revision, details](
                Clinic& clinic) { return changeBooking(clinic, id, revision, details); },
            [this](const Result<BookingOutcome>& answer) { saved(answer); });
    } else {
        m_bridge->ask(
            this, [details](Clinic& clinic) { return book(clinic, details); },
            [this](const Result<BookingOutcome>& answer) { saved(answer); });
    }
}

void BookingEditor::saved(const Result<BookingOutcome>& answer)
{
    setSaving(false);
    if (!answer)
        return showError(answer.error());
    if (!answer->isBooked())
        return refused(answer->review);
    m_wayBack = m_original ? wayBackFrom(*m_original, *answer->booking) : wayBackFromNew(*answer->booking);
    Q_EMIT booked(*answer->booking);
    accept();
}

/// The world was not as the last review said.
void BookingEditor::refused(const BookingReview& review)
{
    m_review = review;
    scheduleReview(); // for the strip and the fixes
    if (!review.bookable) {
        m_form->focusDate();
        return say(words::errorText(Error{ErrorCode::Refused}));
    }
    m_form->setReasonNeeded(true);
    m_form->showProblems({{QStringLiteral("reason"), ErrorCode::ReasonRequired, {}}});
}

void BookingEditor::showError(const Error& error)
{
    if (error.code == ErrorCode::StaleRevision && m_original)
        return loadConflict();
    if (error.problems.isEmpty())
        return say(words::errorText(error));
    const Problems homeless = m_form->showProblems(error.problems);
    if (!homeless.isEmpty())
        say(words::formText(Error{homeless}));
}

void BookingEditor::loadConflict()
{
    m_conflictRequest.run(
        *m_bridge, [id = m_original->id](Clinic& clinic) { return bookingDetail(clinic, id); },
        [this](const Result<BookingDetail>& detail) {
            if (!detail)
                return say(words::errorText(detail.error()));
            m_theirs = detail->booking;
            m_conflict->showConflict(*m_theirs, m_form->summary());
            m_scroll->verticalScrollBar()->setValue(0);
            m_conflict->setFocus();
            updateActions();
        });
}

void BookingEditor::say(const QString& sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
}

void BookingEditor::setSaving(bool saving)
{
    m_isSaving = saving;
    if (saving)
        m_focusBeforeSaving = focusWidget();
    m_form->setEnabled(!saving);
    m_pane->setEnabled(!saving);
    updateActions();
    if (!saving && m_focusBeforeSaving)
        m_focusBeforeSaving->setFocus();
}

void BookingEditor::updateActions()
{
    const bool isStopped = m_review && !m_review->bookable;
    m_save->setEnabled(m_isReady && !m_isSaving && !isStopped && !m_theirs);
    if (m_repeat) {
        const BookingDraft& draft = m_form->draft();
        const bool isWhole = (draft.client.isValid() || draft.newClient) && draft.therapist.isValid()
            && draft.proposal().has_value();
        m_repeat->setEnabled(m_isReady && !m_isSaving && isWhole);
    }
}

void BookingEditor::reject()
{
    if (m_isSaving)
        return;
    if (m_form->isTouched()
        && !confirm(this, tr("Booking not saved"), tr("What you typed here has not been saved."),
            tr("&Throw it away"), true))
        return;
    QDialog::reject();
}

} // namespace taper
