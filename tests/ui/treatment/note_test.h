// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/notes.h"
#include "tests/ui/booking/desk.h"
#include "ui/treatment/note_editor.h"

#include <gtest/gtest.h>

namespace taper::test {

/// A note on a desk: Callum Wright runs London on Sunday 2026-04-26, had a session on 27 March with a final
/// note, and is booked with Maya today, Friday 2026-04-24, at 09:00.
class NoteTest : public testing::Test {
protected:
    NoteTest();
    ~NoteTest() override;

    void open();
    void openFrom(Id<TreatmentNote> last);
    void openNote(Id<TreatmentNote> note);
    /// A second window of the same program.
    [[nodiscard]] NoteEditor* openAnother();
    /// Until what was typed is in the file, by itself.
    void settle();
    /// Until the editor is gone.
    void waitUntilClosed();
    void listenTo(NoteEditor* editor);

    /// What a colleague's program finds in the file.
    [[nodiscard]] std::optional<NoteView> stored();
    /// A final note on a visit that was.
    Id<TreatmentNote> noteOn(Id<Booking> booking, TreatmentNoteFields fields);

    Desk m_desk;
    Id<Client> m_callum;
    Id<Booking> m_lastVisit;
    Id<TreatmentNote> m_lastNote;
    Id<Booking> m_booking;
    QPointer<NoteEditor> m_editor;
    std::vector<Id<TreatmentNote>> m_finalised;
    QStringList m_notices;
};

} // namespace taper::test
