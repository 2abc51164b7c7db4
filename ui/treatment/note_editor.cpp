// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/treatment/note_editor.h"

#include "ui/attachment/attachments_dialog.h"
#include "ui/shell/bridge.h"
#include "ui/treatment/addendum_dialog.h"
#include "ui/treatment/conflict_dialog.h"
#include "ui/treatment/note_foot.h"
#include "ui/treatment/note_form.h"
#include "ui/treatment/note_header.h"
#include "ui/treatment/note_loader.h"
#include "ui/treatment/note_question.h"
#include "ui/treatment/note_saver.h"
#include "ui/treatment/note_view.h"
#include "ui/widgets/labels.h"
#include "ui/words/error_words.h"

#include <QCloseEvent>
#include <QScrollArea>
#include <QStackedWidget>

#include <utility>

namespace taper {

namespace {

enum Page { MessagePage, FormPage, SheetPage };

/// "10:42:07" on the clinic's wall.
QString clockText(const TimeZone& zone, Instant instant)
{
    const auto seconds = instant.time_since_epoch().count() % 60;
    return QStringLiteral("%1:%2")
        .arg(toText(timeOfDayOf(zone.momentOf(instant))))
        .arg(seconds, 2, 10, QChar{u'0'});
}

} // namespace

NoteEditor* NoteEditor::open(AsyncBridge& bridge, QWidget* over, const NoteSubject& subject)
{
    return opened(bridge, over, {.subject = subject});
}

NoteEditor* NoteEditor::openNote(AsyncBridge& bridge, QWidget* over, Id<TreatmentNote> note)
{
    return opened(bridge, over, {.note = note});
}

NoteEditor* NoteEditor::openFrom(
    AsyncBridge& bridge, QWidget* over, const NoteSubject& subject, Id<TreatmentNote> last)
{
    return opened(bridge, over, {.subject = subject, .from = last});
}

NoteEditor* NoteEditor::opened(AsyncBridge& bridge, QWidget* over, const NoteRequest& request)
{
    auto* editor = new NoteEditor{bridge, over};
    editor->load(request);
    editor->QDialog::open();
    return editor;
}

NoteEditor::NoteEditor(AsyncBridge& bridge, QWidget* over)
    : QDialog{over}
    , m_bridge{&bridge}
    , m_loaded{std::make_unique<NoteLoaded>()}
    , m_header{new NoteHeader}
    , m_pages{new QStackedWidget}
    , m_message{new PlainLabel}
    , m_scroll{nullptr}
    , m_form{new NoteForm}
    , m_sheet{new NoteSheet}
    , m_foot{new NoteFoot}
    , m_saver{new NoteSaver{bridge, [this] { return m_form->fields(); }, this}}
{
    build();
    listen();
    m_header->hide();
    m_foot->setReady(false);
}

NoteEditor::~NoteEditor()
{
    // The window beneath went away, and this one with it.
    if (!m_isLoading && m_pages->currentIndex() == FormPage)
        m_saver->saveBlindly();
}

bool NoteEditor::isBusy() const
{
    return m_isLoading || m_saver->isBusy();
}

bool NoteEditor::isSaved() const
{
    return !m_isLoading && m_saver->isSettled();
}

void NoteEditor::listen()
{
    connect(m_form, &NoteForm::edited, m_saver, &NoteSaver::noteEdit);
    connect(m_header, &NoteHeader::startFromLastRequested, this, &NoteEditor::startFromLast);
    connect(m_header, &NoteHeader::templateChosen, this, [this](const NoteTemplateFields& noteTemplate) {
        change(withTemplate(m_form->fields(), noteTemplate));
    });
    connect(m_header, &NoteHeader::subjectEdited, this, [this](Moment at, Id<Therapist> therapist) {
        m_form->setSubject(at, therapist);
        m_saver->noteEdit();
    });
    connect(m_foot, &NoteFoot::closeRequested, this, &NoteEditor::reject);
    connect(m_foot, &NoteFoot::finaliseRequested, this, &NoteEditor::finalise);
    connect(m_foot, &NoteFoot::addendumRequested, this, [this] { addAddendum(); });
    connect(m_foot, &NoteFoot::printRequested, this, [this] { Q_EMIT printRequested(m_note); });
    connect(m_saver, &NoteSaver::stateChanged, this, &NoteEditor::sayState);
    connect(m_foot, &NoteFoot::filesRequested, this, &NoteEditor::showFiles);
    connect(m_saver, &NoteSaver::saved, this, &NoteEditor::saved);
    connect(m_saver, &NoteSaver::saved, this, [this] {
        if (std::exchange(m_wantsFiles, false))
            showFiles();
    });
    connect(m_saver, &NoteSaver::finalised, this, &NoteEditor::wasFinalised);
    connect(m_saver, &NoteSaver::changedElsewhere, this, &NoteEditor::compare);
    connect(m_saver, &NoteSaver::becameFinal, this, &NoteEditor::becameFinal);
    connect(m_saver, &NoteSaver::settled, this, [this] { QDialog::reject(); });
    connect(m_saver, &NoteSaver::closingFailed, this, &NoteEditor::closeUnsaved);
}

void NoteEditor::load(const NoteRequest& request)
{
    m_message->setText(tr("Opening the note …"));
    m_bridge->ask(
        this, [request](Clinic& clinic) { return loadNote(clinic, request); },
        [this](const Result<NoteLoaded>& loaded) {
            m_isLoading = false;
            if (loaded)
                present(*loaded);
            else
                m_message->setText(words::errorText(loaded.error()));
        });
}

void NoteEditor::present(const NoteLoaded& loaded)
{
    *m_loaded = loaded;
    //: Title of the window: client
    setWindowTitle(tr("Treatment note · %1").arg(loaded.clientName));
    m_header->setNote(loaded);
    m_header->show();
    if (loaded.isFinal()) {
        read(*loaded.start.existing);
        return;
    }
    const auto& existing = loaded.start.existing;
    m_form->setSurroundings(loaded);
    m_form->setFields(loaded.start.fields);
    // What the form gives back of it, so that opening a note alone is no edit.
    m_saver->begin(existing ? std::optional{existing->id} : std::nullopt, existing ? existing->revision : 0,
        m_form->fields());
    m_pages->setCurrentIndex(FormPage);
    m_foot->setReady(true);
    m_foot->say(existing ? tr("Draft, saved %1").arg(clockText(loaded.zone, existing->savedAt))
                         : tr("Saved by itself while you write"));
    m_form->focusFirst();
    arrange();
}

void NoteEditor::read(const NoteView& note)
{
    m_note = note.id;
    m_sheet->setNote(note);
    m_header->setReadOnly(true);
    m_pages->setCurrentIndex(SheetPage);
    m_foot->setReading(true);
    m_foot->say(tr("Final: it is not altered any more."));
    m_foot->setFocusOnReading();
}

void NoteEditor::sayState()
{
    const QString at = clockText(m_loaded->zone, m_saver->savedAt());
    switch (m_saver->state()) {
    case NoteSaver::State::Untouched:
        m_foot->say(tr("Saved by itself while you write"));
        return;
    case NoteSaver::State::Typing:
    case NoteSaver::State::Saving:
        m_foot->say(m_saver->savedAt() == Instant{} ? tr("Not saved yet")
                                                    : tr("Saved %1, and being written on").arg(at));
        return;
    case NoteSaver::State::Saved:
        break;
    case NoteSaver::State::Failed:
        m_foot->say(tr("Not saved: %1").arg(words::formText(m_saver->error())), true);
        return;
    }
    QStringList missing = m_form->faults();
    if (!m_saver->leftOut().isEmpty())
        missing += words::formText(Error{m_saver->leftOut()});
    if (missing.isEmpty())
        m_foot->say(tr("Saved %1").arg(at));
    else
        m_foot->say(tr("Saved %1, but not %2").arg(at, missing.join(QStringLiteral("; "))), true);
}

void NoteEditor::change(const TreatmentNoteFields& fields)
{
    m_form->setFields(fields);
    m_saver->noteEdit();
}

void NoteEditor::startFromLast()
{
    if (!m_loaded->start.last)
        return;
    change(carriedOver(m_form->fields(), m_loaded->start.last->fields));
    m_form->focusFirst();
}

void NoteEditor::finalise()
{
    if (m_isLoading || m_pages->currentIndex() != FormPage || m_isComparing)
        return;
    if (const QStringList faults = m_form->faults(); !faults.isEmpty()) {
        m_foot->say(tr("Correct this first: %1").arg(faults.join(QStringLiteral("; "))), true);
        return;
    }
    const TreatmentNoteFields fields = m_form->fields();
    if (fields.isBlank()) {
        m_foot->say(tr("Nothing has been written yet."), true);
        return;
    }
    const QStringList carried = carriedParts(fields);
    if (carried.isEmpty()) {
        m_saver->finalise();
        return;
    }
    askOver(this, tr("Finalise with what was taken over?"),
        tr("Taken over from an earlier note and not looked at yet: %1. A final note is not altered any more.")
            .arg(carried.join(QStringLiteral(", "))),
        tr("&Finalise as it is"), false, [this] { m_saver->finalise(); });
}

void NoteEditor::wasFinalised(const NoteView& note)
{
    Q_EMIT finalised(note.id);
    Q_EMIT noticed(tr("The note of %1 is final.").arg(note.clientName));
    accept();
}

void NoteEditor::compare(const NoteView& other, bool isBegunElsewhere)
{
    const TreatmentNoteFields mine = m_form->fields();
    // What was begun in two windows has no common beginning: all that either has is new.
    TreatmentNoteFields base = m_saver->stands();
    if (isBegunElsewhere) {
        base = TreatmentNoteFields{};
        base.client = mine.client;
    }
    const std::vector<NotePart> parts = differingParts(base, mine, other.fields);
    if (parts.empty()) {
        m_saver->writeOver(other);
        return;
    }
    m_isComparing = true;
    const QString lead = isBegunElsewhere
        ? tr("This note was begun in another window as well. Choose what is to stand in it.")
        : tr("This note was changed in another window while you wrote. Choose what is to stand in it.");
    auto* dialog = new ConflictDialog{this, lead, parts};
    connect(dialog, &ConflictDialog::chosen, this, [this, other](const std::vector<NotePart>& chosen) {
        m_isComparing = false;
        m_form->setFields(merged(m_form->fields(), other.fields, chosen));
        m_saver->writeOver(other);
        m_form->focusFirst();
    });
    connect(dialog, &QDialog::rejected, this, [this] {
        m_isComparing = false;
        m_saver->putOff();
    });
    dialog->open();
}

void NoteEditor::becameFinal(const NoteView& other)
{
    const QString mine = differenceText(m_form->fields(), other.fields);
    read(other);
    if (mine.isEmpty())
        return;
    m_foot->say(
        tr("This note was made final in another window. What you wrote since can be added to it."), true);
    addAddendum(mine);
}

void NoteEditor::showFiles()
{
    if (!m_bridge || m_isLoading)
        return;
    const bool isRead = m_pages->currentIndex() == SheetPage;
    const auto note = isRead ? std::optional{m_note} : m_saver->note();
    if (note) {
        AttachmentsDialog::open(*m_bridge, this, m_loaded->start.fields.client, note);
    } else if (m_form->fields().isBlank()) {
        m_foot->say(tr("Write something first: photos and letters go with a note that is there."), true);
    } else {
        m_wantsFiles = true;
        m_saver->saveNow();
    }
}

void NoteEditor::addAddendum(const QString& text)
{
    if (!m_bridge)
        return;
    AddendumDialog* dialog = openAddendum(*m_bridge, this, m_note, text);
    connect(dialog, &AddendumDialog::added, this, [this](const NoteView& note) {
        read(note);
        m_foot->say(tr("Added."));
        Q_EMIT saved();
    });
}

void NoteEditor::reject()
{
    if (m_isComparing)
        return;
    if (m_isLoading || m_pages->currentIndex() != FormPage) {
        QDialog::reject();
        return;
    }
    m_saver->close();
}

void NoteEditor::closeUnsaved()
{
    const QString why = words::formText(m_saver->error());
    askOver(this, tr("Close without saving?"),
        tr("What you wrote last is not in the file. %1 It stays here and is tried again as long as this "
           "window is "
           "open.")
            .arg(why),
        tr("Close &without saving"), true, [this] {
            m_saver->forget();
            QDialog::reject();
        });
}

void NoteEditor::closeEvent(QCloseEvent* event)
{
    // QDialog would hide the window at once; it closes when everything is in the file.
    event->ignore();
    reject();
}

} // namespace taper
