// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/treatment/note_test.h"

namespace taper::test {

namespace {

TreatmentNoteFields lastFields()
{
    TreatmentNoteFields fields;
    fields.text(NoteSection::Subjective) = QStringLiteral("Left calf tight after the long run.");
    fields.text(NoteSection::Treatment) = QStringLiteral("Effleurage, deep along the calf.");
    fields.text(NoteSection::Plan) = QStringLiteral("Recheck calf before London.");
    fields.marks.push_back({.region = QStringLiteral("calf"),
        .side = Side::Left,
        .view = BodyView::Back,
        .place = {4000, 7500},
        .kind = MarkKind::Tight,
        .before = 5,
        .after = 3});
    fields.exercises.push_back(
        {.name = QStringLiteral("Heel drop"), .dose = {.sets = 3, .reps = 15, .timesADay = 2, .weeks = 12}});
    fields.painBefore = 5;
    fields.painAfter = 3;
    return fields;
}

} // namespace

NoteTest::NoteTest()
    : m_callum{m_desk.house.runner("Callum Wright", m_desk.house.londonMarathon())}
    , m_lastVisit{m_desk.house.visit(m_callum, m_desk.maya, "myofascial", "2026-03-27T10:00")}
    , m_lastNote{noteOn(m_lastVisit, lastFields())}
    , m_booking{m_desk.house.booked(m_callum, m_desk.maya, "full_sports", "2026-04-24T09:00").id}
{
    m_desk.house.clock().set("2026-04-24T10:42");
}

NoteTest::~NoteTest()
{
    // What an editor still has on its way is answered while everything is there.
    delete m_editor;
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

Id<TreatmentNote> NoteTest::noteOn(Id<Booking> booking, TreatmentNoteFields fields)
{
    fields.booking = booking;
    const auto note = finaliseNote(m_desk.other(), std::nullopt, 0, fields);
    if (!note)
        qFatal("a note of a test was not accepted");
    return note->id;
}

void NoteTest::listenTo(NoteEditor* editor)
{
    QObject::connect(editor, &NoteEditor::finalised, editor,
        [this](Id<TreatmentNote> note) { m_finalised.push_back(note); });
    QObject::connect(
        editor, &NoteEditor::noticed, editor, [this](const QString& sentence) { m_notices += sentence; });
    ASSERT_TRUE(waitFor([editor] { return !editor->isBusy(); }));
    editor->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(editor));
}

void NoteTest::open()
{
    m_editor = NoteEditor::open(m_desk.bridge, &m_desk.window, {.booking = m_booking});
    listenTo(m_editor);
}

void NoteTest::openFrom(Id<TreatmentNote> last)
{
    m_editor = NoteEditor::openFrom(m_desk.bridge, &m_desk.window, {.booking = m_booking}, last);
    listenTo(m_editor);
}

void NoteTest::openNote(Id<TreatmentNote> note)
{
    m_editor = NoteEditor::openNote(m_desk.bridge, &m_desk.window, note);
    listenTo(m_editor);
}

NoteEditor* NoteTest::openAnother()
{
    auto* another = NoteEditor::open(m_desk.bridge, &m_desk.window, {.booking = m_booking});
    listenTo(another);
    return another;
}

void NoteTest::settle()
{
    ASSERT_TRUE(waitFor([this] { return !m_editor || m_editor->isSaved(); }));
}

void NoteTest::waitUntilClosed()
{
    ASSERT_TRUE(waitFor([this] { return m_editor.isNull(); }));
}

std::optional<NoteView> NoteTest::stored()
{
    const auto note = noteOfBooking(m_desk.other(), m_booking);
    if (!note)
        qFatal("the booking of a test is not there");
    return *note;
}

} // namespace taper::test
