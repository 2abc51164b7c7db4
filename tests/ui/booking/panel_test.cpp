// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/booking/panel_test.h"

#include <QVBoxLayout>

namespace taper::test {

PanelTest::PanelTest()
    : m_london{m_desk.house.londonMarathon()}
    , m_callum{m_desk.house.runner("Callum Wright", m_london)}
    , m_panel{new BookingPanel}
{
    // Used to deep work; the first ever, two days before a race, would be a caution of its own.
    m_desk.house.visit(m_callum, m_desk.maya, "full_sports", "2026-04-03T10:00");
    auto* layout = new QVBoxLayout{&m_desk.window};
    layout->addWidget(m_panel);
    const bool isShown = waitFor([this] { return m_panel->isVisible(); });
    EXPECT_TRUE(isShown);
    m_panel->setHistory(&m_history);
    askReasonsOver(&m_desk.window, m_history);
    QObject::connect(&m_history, &UndoHistory::done, m_panel, [this] { ++m_writes; });
    QObject::connect(&m_history, &UndoHistory::noticed, m_panel,
        [this](const QString& sentence) { m_notices << sentence; });
    QObject::connect(&m_history, &UndoHistory::failed, m_panel,
        [this](const QString& sentence) { m_failures << sentence; });
    const auto on = [this](auto signal, auto slot) { QObject::connect(m_panel, signal, m_panel, slot); };
    on(&BookingPanel::changed, [this] { ++m_writes; });
    on(&BookingPanel::noticed, [this](const QString& sentence) { m_notices << sentence; });
    on(&BookingPanel::undoOffered, [this](const QString& sentence, const std::function<void()>& way) {
        m_notices << sentence;
        m_undo = way;
    });
    on(&BookingPanel::failed, [this](const QString& sentence) { m_failures << sentence; });
    on(&BookingPanel::moveRequested, [this](const BookingView& booking, std::optional<Moment> to) {
        m_toMove = booking;
        m_moveTo = to;
    });
    on(&BookingPanel::editRequested, [this](const BookingView& booking) { m_toEdit = booking; });
    on(&BookingPanel::clientRequested, [this](Id<Client> client) { m_clientToOpen = client; });
}

void PanelTest::show(Id<Booking> booking)
{
    m_panel->showBooking(m_desk.bridge, booking);
    settle();
}

void PanelTest::settle()
{
    ASSERT_TRUE(waitFor([this] { return !m_panel->isLoading(); }));
}

void PanelTest::act(const char* button)
{
    const int before = m_writes + static_cast<int>(m_failures.size());
    press(m_panel, button);
    ASSERT_TRUE(waitFor([&] { return m_writes + static_cast<int>(m_failures.size()) > before; }));
    settle();
}

void PanelTest::undo()
{
    ASSERT_TRUE(m_undo);
    const int before = m_writes + static_cast<int>(m_failures.size());
    m_undo();
    m_undo = {};
    ASSERT_TRUE(waitFor([&] { return m_writes + static_cast<int>(m_failures.size()) > before; }));
    settle();
}

} // namespace taper::test
