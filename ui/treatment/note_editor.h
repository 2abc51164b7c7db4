// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/notes.h"

#include <QDialog>
#include <QPointer>

#include <memory>

class QScrollArea;
class QStackedWidget;

namespace taper {

class AsyncBridge;
class NoteForm;
class NoteHeader;
class NoteFoot;
class NoteSheet;
class NoteSaver;
class PlainLabel;
struct NoteRequest;
struct NoteLoaded;

/// Writes the note of a treatment: what the client said, what was found and done, on which areas, what was
/// measured, given and advised. Kept by itself as a draft every few seconds; Ctrl+Enter makes it final,
/// Escape closes it as a draft. A final note is shown to be read, with its additions. Nothing typed is lost:
/// what could not be saved stays here and is said, what was changed in two windows is laid side by side.
///
/// Window-modal, deletes itself when closed; several may be open over several windows. Object name
/// "noteEditor"; texts "subjective" … "plan" and "advice", the inputs of its parts by the names said there;
/// buttons "finalise", "close", "startFromLast", "templates"; line "saveState"; of a final note "addendum"
/// and "print"; "files" leads to the photos and letters of the note.
class NoteEditor final : public QDialog {
    Q_OBJECT

public:
    /// The note on a booking, begun or not; or a new one without a booking.
    static NoteEditor* open(AsyncBridge& bridge, QWidget* over, const NoteSubject& subject);
    static NoteEditor* openNote(AsyncBridge& bridge, QWidget* over, Id<TreatmentNote> note);
    /// As open(), and begins with what can be taken over from `last` (nothing is, where a note has been
    /// begun).
    static NoteEditor* openFrom(
        AsyncBridge& bridge, QWidget* over, const NoteSubject& subject, Id<TreatmentNote> last);
    ~NoteEditor() override;

    /// Something is on its way from or to the file.
    [[nodiscard]] bool isBusy() const;
    /// Everything typed is in the file.
    [[nodiscard]] bool isSaved() const;

    /// Saves what is not saved yet, and closes when it is.
    void reject() override;

Q_SIGNALS:
    /// A draft reached the file.
    void saved();
    void finalised(taper::Id<taper::TreatmentNote> note);
    /// A quiet line that something is done, for the window beneath.
    void noticed(const QString& sentence);
    /// A line that something could not be done, and why.
    void failed(const QString& sentence);
    void printRequested(taper::Id<taper::TreatmentNote> note);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    NoteEditor(AsyncBridge& bridge, QWidget* over);
    static NoteEditor* opened(AsyncBridge& bridge, QWidget* over, const NoteRequest& request);
    void build();
    void listen();
    void load(const NoteRequest& request);
    void present(const NoteLoaded& loaded);
    void read(const NoteView& note);
    void sayState();
    void change(const TreatmentNoteFields& fields);
    void startFromLast();
    void finalise();
    void wasFinalised(const NoteView& note);
    void compare(const NoteView& other, bool isBegunElsewhere);
    void becameFinal(const NoteView& other);
    void showFiles();
    void addAddendum(const QString& text = {});
    void closeUnsaved();
    void fitToScreen();
    void arrange();

    QPointer<AsyncBridge> m_bridge;
    std::unique_ptr<NoteLoaded> m_loaded;
    Id<TreatmentNote> m_note; ///< the one that is read; of a draft see NoteSaver
    bool m_isLoading = true;
    bool m_isComparing = false;
    bool m_wantsFiles = false; ///< once the draft that they go with is there
    NoteHeader* m_header;
    QStackedWidget* m_pages;
    PlainLabel* m_message; ///< while loading, and why it could not be
    QScrollArea* m_scroll;
    NoteForm* m_form;
    NoteSheet* m_sheet;
    NoteFoot* m_foot;
    NoteSaver* m_saver;
};

} // namespace taper
