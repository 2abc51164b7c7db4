// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/treatment/note_saver.h"

#include "ui/shell/bridge.h"

#include <utility>

namespace taper {

namespace {

/// Whether the same may go well a little later, without anybody doing anything here.
bool passes(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileBusy:
    case ErrorCode::FileFull:
    case ErrorCode::FileUnwritable:
    case ErrorCode::FileReadOnly:
    case ErrorCode::FileNotReadable:
    case ErrorCode::FileMissing:
    case ErrorCode::Internal:
        return true;
    default:
        return false;
    }
}

bool isNoteGone(const Error& error)
{
    return error.code == ErrorCode::NotFound
        && error.parameters.value(QStringLiteral("what")) == QStringLiteral("treatment_note");
}

} // namespace

NoteSaver::NoteSaver(AsyncBridge& bridge, std::function<TreatmentNoteFields()> read, QObject* parent)
    : QObject{parent}
    , m_bridge{&bridge}
    , m_read{std::move(read)}
{
    m_pause.setInterval(kPauseMs);
    m_longest.setInterval(kLongestMs);
    m_retry.setInterval(kRetryMs);
    for (QTimer* timer : {&m_pause, &m_longest, &m_retry}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &NoteSaver::save);
    }
}

void NoteSaver::begin(
    const std::optional<Id<TreatmentNote>>& note, int revision, const TreatmentNoteFields& stands)
{
    m_note = note;
    m_revision = revision;
    m_stands = stands;
}

void NoteSaver::noteEdit()
{
    ++m_edits;
    m_isHeld = false;
    m_pause.start();
    if (!m_longest.isActive())
        m_longest.start();
    // A failure stays said until it is overcome.
    if (m_state != State::Failed && m_state != State::Saving)
        setState(State::Typing);
}

void NoteSaver::saveNow()
{
    save();
}

void NoteSaver::finalise()
{
    m_isHeld = false;
    m_wantsFinal = true;
    goOn();
}

void NoteSaver::close()
{
    m_isHeld = false;
    m_wantsClose = true;
    goOn();
}

void NoteSaver::writeOver(const NoteView& other)
{
    m_note = other.id;
    m_revision = other.revision;
    m_stands = other.fields;
    m_isHeld = false;
    ++m_edits;
    save();
}

void NoteSaver::putOff()
{
    m_isHeld = true;
    fail(m_error, false);
}

template <class Job, class OnAnswer>
void NoteSaver::ask(Job job, OnAnswer onAnswer)
{
    for (QTimer* timer : {&m_pause, &m_longest, &m_retry})
        timer->stop();
    if (!m_bridge) {
        fail(Error{ErrorCode::Cancelled}, false);
        return;
    }
    m_isAsking = true;
    auto future = m_bridge->run(std::move(job));
    const QPointer<NoteSaver> self{this};
    using Answer = decltype(future.result());
    future
        .then([self, onAnswer](Answer answer) {
            if (!self)
                return;
            self->m_isAsking = false;
            onAnswer(answer);
        })
        .onCanceled([self] {
            // No clinic is open any more, and nobody will answer.
            if (!self)
                return;
            self->m_isAsking = false;
            self->fail(Error{ErrorCode::Cancelled}, false);
        });
}

void NoteSaver::goOn()
{
    if (m_isAsking || m_isHeld)
        return;
    if (m_wantsFinal) {
        sendFinal();
        return;
    }
    if (m_edits != m_written) {
        // What is typed in between waits for its pause, unless the window is to close.
        if (m_wantsClose)
            save();
        else if (!m_pause.isActive())
            m_pause.start();
        return;
    }
    if (!m_wantsClose)
        return;
    if (m_note && m_read().isBlank()) {
        discard();
        return;
    }
    m_wantsClose = false;
    Q_EMIT settled();
}

void NoteSaver::save()
{
    if (m_isAsking || m_isHeld)
        return;
    TreatmentNoteFields fields = m_read();
    const bool isNothing = !m_note && fields.isBlank();
    if (isNothing || (m_note && fields == m_stands)) {
        m_written = m_edits;
        m_pause.stop();
        m_longest.stop();
        setState(m_savedAt == Instant{} ? State::Untouched : State::Saved);
        goOn();
        return;
    }
    if (m_note && m_wantsClose && fields.isBlank()) {
        m_written = m_edits;
        goOn();
        return;
    }
    sendDraft(std::move(fields));
}

void NoteSaver::sendDraft(TreatmentNoteFields fields)
{
    const quint64 edits = m_edits;
    setState(State::Saving);
    ask([id = m_note, revision = m_revision, fields](
            Clinic& clinic) { return saveDraft(clinic, id, revision, fields); },
        [this, fields, edits](const Result<SavedNote>& answer) {
            if (answer)
                wasSaved(*answer, fields, edits);
            else
                wasRefused(answer.error());
        });
}

void NoteSaver::sendFinal()
{
    m_wantsFinal = false;
    const quint64 edits = m_edits;
    setState(State::Saving);
    ask([id = m_note, revision = m_revision, fields = m_read()](
            Clinic& clinic) { return finaliseNote(clinic, id, revision, fields); },
        [this, edits](const Result<NoteView>& answer) {
            if (!answer) {
                wasRefused(answer.error());
                return;
            }
            m_note = answer->id;
            m_written = std::max(m_written, edits);
            Q_EMIT finalised(*answer);
        });
}

void NoteSaver::discard()
{
    ask([id = *m_note, revision = m_revision](Clinic& clinic) { return discardDraft(clinic, id, revision); },
        [this](const Result<void>& answer) {
            if (!answer && !isNoteGone(answer.error())) {
                wasRefused(answer.error());
                return;
            }
            m_note.reset();
            Q_EMIT saved();
            goOn();
        });
}

void NoteSaver::wasSaved(const SavedNote& saved, const TreatmentNoteFields& sent, quint64 edits)
{
    m_note = saved.id;
    m_revision = saved.revision;
    m_savedAt = saved.savedAt;
    m_leftOut = saved.leftOut;
    m_stands = sent;
    m_written = std::max(m_written, edits);
    setState(m_edits == m_written ? State::Saved : State::Typing);
    if (m_state == State::Typing) {
        m_pause.start();
        m_longest.start();
    }
    Q_EMIT this->saved();
    goOn();
}

void NoteSaver::wasRefused(const Error& error)
{
    m_wantsFinal = false;
    if (isNoteGone(error) && m_note) {
        // Somebody took the draft away; what is written here begins it anew.
        m_note.reset();
        m_revision = 0;
        ++m_edits;
        save();
        return;
    }
    if (error.code == ErrorCode::StaleRevision || error.code == ErrorCode::NoteFinal) {
        m_error = error;
        askForOther(*m_note, false);
        return;
    }
    if (error.code == ErrorCode::Duplicate) {
        m_error = error;
        askForOther(Id<TreatmentNote>{error.parameters.value(QStringLiteral("name")).toLongLong()}, true);
        return;
    }
    fail(error, passes(error.code));
}

void NoteSaver::askForOther(Id<TreatmentNote> note, bool isBegunElsewhere)
{
    ask([note](Clinic& clinic) { return noteById(clinic, note); },
        [this, isBegunElsewhere](const Result<NoteView>& other) {
            if (!other) {
                wasRefused(other.error());
                return;
            }
            m_isHeld = true;
            m_wantsClose = false;
            setState(State::Failed);
            if (other->fields.status == NoteStatus::Final)
                Q_EMIT becameFinal(*other);
            else
                Q_EMIT changedElsewhere(*other, isBegunElsewhere);
        });
}

void NoteSaver::fail(const Error& error, bool isRetried)
{
    m_error = error;
    if (isRetried)
        m_retry.start();
    setState(State::Failed);
    if (std::exchange(m_wantsClose, false))
        Q_EMIT closingFailed();
}

void NoteSaver::forget()
{
    for (QTimer* timer : {&m_pause, &m_longest, &m_retry})
        timer->stop();
    m_written = m_edits;
}

void NoteSaver::saveBlindly()
{
    if (!m_bridge || m_edits == m_written || m_isHeld)
        return;
    TreatmentNoteFields fields = m_read();
    if (fields.isBlank() || (m_note && fields == m_stands))
        return;
    // A write under way would make this one stale; it knows nothing newer to write over but itself.
    m_bridge->run([id = m_note, revision = m_revision, isAsking = m_isAsking, fields = std::move(fields)](
                      Clinic& clinic) -> Result<SavedNote> {
        std::optional<Id<TreatmentNote>> note = id;
        int known = revision;
        if (isAsking && !note && fields.booking) {
            const auto begun = noteOfBooking(clinic, *fields.booking);
            if (begun && *begun) {
                note = (*begun)->id;
                known = (*begun)->revision;
            }
        } else if (isAsking && note) {
            ++known;
        }
        return saveDraft(clinic, note, known, fields);
    });
}

void NoteSaver::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace taper
