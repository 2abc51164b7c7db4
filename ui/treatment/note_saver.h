// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/notes.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

namespace taper {

class AsyncBridge;

/// Brings a draft to the file while it is being written: a second and a half after the last key, and every
/// five seconds while somebody goes on typing. One write is under way at a time; what is typed meanwhile goes
/// with the next. What cannot be written is kept and tried again (a busy or full disk) or put to somebody
/// (another window).
class NoteSaver final : public QObject {
    Q_OBJECT

public:
    enum class State {
        Untouched, ///< nothing typed yet
        Typing, ///< not everything is in the file
        Saving,
        Saved, ///< all of it is in the file, since savedAt()
        Failed, ///< not all of it is; error() says why
    };

    static constexpr int kPauseMs = 1500;
    static constexpr int kLongestMs = 5000;
    static constexpr int kRetryMs = 3000;

    /// `read` gives what stands in the editor.
    NoteSaver(AsyncBridge& bridge, std::function<TreatmentNoteFields()> read, QObject* parent);

    /// What stands in the file: a note at its revision, or none yet and what a blank one holds.
    void begin(const std::optional<Id<TreatmentNote>>& note, int revision, const TreatmentNoteFields& stands);
    void noteEdit();
    void saveNow();
    /// Makes it final once what is under way has been answered.
    void finalise();
    /// Brings everything to the file (or, if nothing is left of it, takes the draft away) and tells
    /// settled().
    void close();
    /// After a comparison: what stands in the file now is known, and may be written over.
    void writeOver(const NoteView& other);
    /// The question what to do about another window was put off: nothing is tried until the next edit.
    void putOff();
    /// What is not in the file is given up: somebody said so.
    void forget();
    /// For the last moment of a window: writes what is not written, without waiting.
    void saveBlindly();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Error& error() const { return m_error; }
    [[nodiscard]] Instant savedAt() const { return m_savedAt; }
    [[nodiscard]] const Problems& leftOut() const { return m_leftOut; }
    [[nodiscard]] std::optional<Id<TreatmentNote>> note() const { return m_note; }
    /// As the file has it, as far as this window knows.
    [[nodiscard]] const TreatmentNoteFields& stands() const { return m_stands; }
    [[nodiscard]] bool isBusy() const { return m_isAsking; }
    [[nodiscard]] bool isSettled() const { return !m_isAsking && m_edits == m_written; }

Q_SIGNALS:
    void stateChanged();
    /// A draft reached the file.
    void saved();
    void finalised(const taper::NoteView& note);
    /// It was changed in another window, or begun there.
    void changedElsewhere(const taper::NoteView& other, bool isBegunElsewhere);
    /// It was made final in another window; what was typed here since is not in it.
    void becameFinal(const taper::NoteView& other);
    /// After close(): all is written. A failure on the way is told by closingFailed() instead.
    void settled();
    void closingFailed();

private:
    template <class Job, class OnAnswer>
    void ask(Job job, OnAnswer onAnswer);
    void save();
    void sendDraft(TreatmentNoteFields fields);
    void sendFinal();
    void discard();
    void wasSaved(const SavedNote& saved, const TreatmentNoteFields& sent, quint64 edits);
    void wasRefused(const Error& error);
    void askForOther(Id<TreatmentNote> note, bool isBegunElsewhere);
    void fail(const Error& error, bool isRetried);
    void goOn();
    void setState(State state);

    QPointer<AsyncBridge> m_bridge;
    std::function<TreatmentNoteFields()> m_read;
    std::optional<Id<TreatmentNote>> m_note;
    int m_revision = 0;
    TreatmentNoteFields m_stands;
    Instant m_savedAt{};
    Problems m_leftOut;
    Error m_error{ErrorCode::Internal};
    State m_state = State::Untouched;
    quint64 m_edits = 0; ///< counted
    quint64 m_written = 0; ///< of them in the file
    bool m_isAsking = false;
    bool m_isHeld = false; ///< somebody is asked what to do
    bool m_wantsFinal = false;
    bool m_wantsClose = false;
    QTimer m_pause;
    QTimer m_longest;
    QTimer m_retry;
};

} // namespace taper
