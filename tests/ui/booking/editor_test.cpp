// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/booking/editor_test.h"

#include "core/clinic/setup.h"
#include "ui/widgets/finding_card.h"

#include <QAbstractButton>

namespace taper::test {

EditorTest::EditorTest()
    : m_callum{m_desk.house.runner("Callum Wright", m_desk.house.londonMarathon())}
{
    // Used to deep work; the first ever, two days before a race, would be a caution of its own.
    m_desk.house.visit(m_callum, m_desk.maya, "full_sports", "2026-04-03T10:00");
    const auto setup = loadSetup(m_desk.other());
    for (const auto& type : setup->sessionTypes) {
        if (type->code == text("full_sports"))
            m_fullSports = type->name;
        if (type->code == text("post_event"))
            m_postEvent = type->name;
    }
}

void EditorTest::open()
{
    m_editor = BookingEditor::openNew(m_desk.bridge, &m_desk.window, m_start);
    listen();
}

void EditorTest::openAt(const char* start)
{
    m_start.therapist = m_desk.maya;
    m_start.moment = moment(start);
    open();
    settle();
}

void EditorTest::edit(const BookingView& booking)
{
    m_editor = BookingEditor::openEdit(m_desk.bridge, &m_desk.window, booking);
    listen();
    settle();
}

void EditorTest::moveOf(const BookingView& booking)
{
    m_editor = BookingEditor::openMove(m_desk.bridge, &m_desk.window, booking);
    listen();
    settle();
}

void EditorTest::listen()
{
    m_editor->activateWindow();
    QObject::connect(m_editor, &BookingEditor::booked, m_editor,
        [this](const BookingView& booking) { m_booked = booking; });
}

void EditorTest::settle()
{
    ASSERT_TRUE(waitFor([this] { return !m_editor || !m_editor->isBusy(); }));
}

void EditorTest::pick(const char* utf8)
{
    retype(m_editor, "clientPicker", text(utf8));
    QWidget* picker = named(m_editor, "clientPicker");
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([picker] { return !picker->hasFocus(); })) << "nobody was chosen";
    settle();
}

void EditorTest::save()
{
    press(m_editor, "save");
    settle();
}

QAbstractButton* EditorTest::fixButton(const FindingList* list, size_t index)
{
    const auto cards = list->findChildren<FindingCard*>();
    if (cards.isEmpty())
        return nullptr;
    const auto buttons = cards.constFirst()->findChildren<QAbstractButton*>();
    return index < static_cast<size_t>(buttons.size()) ? buttons.at(static_cast<qsizetype>(index)) : nullptr;
}

} // namespace taper::test
