// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/screening.h"
#include "tests/ui/client/page_test.h"

#include "core/clinic/clients.h"
#include "ui/widgets/race_strip.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>

namespace taper::test {
namespace {

TEST_F(ClientsPageTest, ListsEverybodyInOrderOfName)
{
    add("Priya Nair");
    add("Callum Wright");
    show();
    EXPECT_EQ(listed(), (QStringList{text("Callum Wright"), text("Priya Nair")}));
    EXPECT_TRUE(texts().isEmpty()) << "nobody is chosen by the mere order of a list";
}

TEST_F(ClientsPageTest, FollowsWhatIsTyped)
{
    add("Callum Wright", "07700 900342", "callum@wright.example");
    add("Priya Nair", "07700 900618", "priya@nair.example");
    show();
    retype(m_page, "clientSearch", text("wri"));
    EXPECT_TRUE(lists({text("Callum Wright")})) << "part of a name";
    retype(m_page, "clientSearch", text("+44 7700 900 342"));
    EXPECT_TRUE(lists({text("Callum Wright")})) << "a phone number in another format";
    retype(m_page, "clientSearch", text("nair.ex"));
    EXPECT_TRUE(lists({text("Priya Nair")})) << "part of an e-mail address";
    retype(m_page, "clientSearch", text("nobody of this name"));
    EXPECT_TRUE(lists({}));
    EXPECT_FALSE(m_table->isVisible()) << "an empty list says so in words";
    retype(m_page, "clientSearch", {});
    EXPECT_TRUE(lists({text("Callum Wright"), text("Priya Nair")}));
}

TEST_F(ClientsPageTest, LeadsFromTheSearchToTheEditorWithoutAMouse)
{
    add("Callum Wright");
    add("Priya Nair");
    show();
    keys(text("pri"));
    key(Qt::Key_Down); // sooner than the list can have followed
    ASSERT_TRUE(waitFor([this] { return m_table->hasFocus(); }));
    EXPECT_EQ(m_table->currentIndex().data().toString(), text("Priya Nair"));
    key(Qt::Key_Return);
    QWidget* editor = activeDialog("clientEditor");
    ASSERT_NE(editor, nullptr);
    EXPECT_EQ(said(editor, "name"), text("Priya Nair"));
}

TEST_F(ClientsPageTest, ShowsWhoeverIsPassedWithTheArrows)
{
    add("Callum Wright");
    add("Priya Nair");
    show();
    key(Qt::Key_Down);
    ASSERT_TRUE(waitFor([this] { return said(m_page, "clientName") == text("Callum Wright"); }));
    key(Qt::Key_Down);
    EXPECT_TRUE(waitFor([this] { return said(m_page, "clientName") == text("Priya Nair"); }));
    EXPECT_TRUE(m_table->hasFocus());
}

TEST_F(ClientsPageTest, LeavesOutTheArchivedUntilAskedForThem)
{
    ClientFields gone = clientNamed("Callum Wright");
    gone.archived = true;
    m_desk.house.client(gone);
    add("Priya Nair");
    show();
    EXPECT_EQ(listed(), QStringList{text("Priya Nair")});
    named<QAbstractButton>(m_page, "withArchived")->click();
    EXPECT_TRUE(lists({text("Priya Nair"), text("Callum Wright")}));
}

TEST_F(ClientsPageTest, ReadsALongListAsOneScrolls)
{
    for (int i = 0; i < 450; ++i)
        m_desk.house.client(clientNamed(qPrintable(QStringLiteral("Runner %1").arg(i, 3, 10, QChar{u'0'}))));
    show();
    EXPECT_LT(m_table->model()->rowCount(), 450);
    key(Qt::Key_Down);
    EXPECT_TRUE(waitFor([this] {
        m_table->scrollToBottom();
        return m_table->model()->rowCount() == 450;
    }));
    EXPECT_EQ(listed().constLast(), text("Runner 449"));
}

TEST_F(ClientsPageTest, ShowsContactAlertsRacesAndBookings)
{
    ClientFields fields = clientNamed("Callum Wright");
    fields.preferredName = text("Cal");
    fields.phone = text("07700 900342");
    fields.email = text("callum@wright.example");
    fields.dateOfBirth = date("1984-03-12");
    fields.address = text("1 Mill Lane\nLeeds");
    fields.alerts = {text("blood thinners")};
    fields.notes = text("Prefers mornings");
    const auto callum = m_desk.house.client(fields);
    m_desk.house.enter(callum, m_desk.house.londonMarathon());
    m_desk.house.visit(callum, m_desk.maya, "full_sports", "2026-04-10T09:45");
    m_desk.house.clock().set("2026-04-24T08:00");
    m_desk.house.booked(callum, m_desk.maya, "full_sports", "2026-04-25T09:45", "Light only");
    const auto late = m_desk.house.booked(callum, m_desk.maya, "full_sports", "2026-04-24T14:00");
    ASSERT_TRUE(cancelBooking(m_desk.other(), late.id, late.revision, CancelReason::ClientIll));
    show();
    showClient(callum);
    const QString all = texts().join(u'\n');
    for (const char* wanted : {"called Cal", "42 years", "1 visit", "07700 900342", "callum@wright.example",
             "1 Mill Lane", "Ask: blood thinners", "Prefers mornings", "London Marathon", "in 2 days",
             "10 Apr", "25 Apr", "kept: “Light only”", "D−1 London Marathon", "cancelled late: client ill"})
        EXPECT_TRUE(all.contains(text(wanted))) << wanted << " is missing in\n" << qPrintable(all);
}

TEST_F(ClientsPageTest, ShowsTheDaysAroundTheNextRaceWithWhatIsBooked)
{
    const auto callum = m_desk.house.runner("Callum Wright", m_desk.house.londonMarathon());
    m_desk.house.booked(callum, m_desk.maya, "pre_event", "2026-04-25T09:45");
    show();
    showClient(callum);
    ASSERT_TRUE(waitFor([this] { return named(m_page, "raceStrip") != nullptr; }));
    auto* strip = named<RaceStrip>(m_page, "raceStrip");
    EXPECT_EQ(strip->racesText(), text("London Marathon"));
    EXPECT_EQ(strip->days().size(), 15U);
    EXPECT_TRUE(strip->describe(strip->days()[6]).endsWith(text("; another session is booked")));
}

TEST_F(ClientsPageTest, ShowsTextAsText)
{
    const QString markup = text("<img src=x> <b>Bold</b> & \"quoted\"");
    const QString emoji = text("🏃‍♀️ Zoë");
    const QString arabic = text("محمد علي");
    const QString longest = QString{500, u'W'};
    for (const QString& name : {markup, emoji, arabic, longest}) {
        ClientFields fields;
        fields.name = name;
        fields.notes = markup;
        fields.tags = {markup};
        const auto client = m_desk.house.client(fields);
        showClient(client);
        EXPECT_EQ(said(m_page, "clientName"), name);
        for (const QLabel* label : named(m_page, "clientSheet")->findChildren<QLabel*>())
            EXPECT_EQ(label->textFormat(), Qt::PlainText) << qPrintable(label->text());
        EXPECT_LE(named(m_page, "clientSheet")->width(), m_page->width()) << "nothing runs out at the side";
    }
    show();
    EXPECT_EQ(listed().size(), 4);
    EXPECT_TRUE(listed().contains(markup));
}

TEST_F(ClientsPageTest, FollowsWhatAnotherDeskChanges)
{
    const auto callum = add("Callum Wright");
    show();
    showClient(callum);
    ClientFields fields = clientNamed("Callum Wright-Jones");
    ASSERT_TRUE(updateClient(m_desk.other(), callum, 1, fields));
    EXPECT_TRUE(waitFor([this] { return said(m_page, "clientName") == text("Callum Wright-Jones"); }));
    EXPECT_TRUE(lists({text("Callum Wright-Jones")}));
}

TEST_F(ClientsPageTest, AsksForABookingAndForADay)
{
    const auto callum = add("Callum Wright");
    const BookingView booking = m_desk.house.booked(callum, m_desk.maya, "full_sports", "2026-04-24T09:45");
    QSignalSpy books{m_page, &ClientsPage::bookingRequested};
    std::optional<Id<Booking>> shown;
    QObject::connect(
        m_page, &ClientsPage::dayRequested, m_page, [&](Date, Id<Booking> which) { shown = which; });
    show();
    showClient(callum);
    press(m_page, "bookClient");
    EXPECT_EQ(books.size(), 1);
    for (QWidget* row : m_page->findChildren<QWidget*>()) {
        if (row->inherits("taper::VisitRow"))
            QTest::keyClick(row, Qt::Key_Return);
    }
    EXPECT_EQ(shown, booking.id);
}

TEST_F(ClientsPageTest, ShowsWhatIsKnownOfTheirHealthAndLetsItBeNoted)
{
    const auto callum = add("Callum Wright");
    const auto ben = add("Ben Adeyemi");
    ASSERT_TRUE(addCondition(m_desk.other(), {callum, text("blood_thinners"), {}, {}}));
    show();
    showClient(callum);
    const auto shows = [this](const char* part) {
        const auto* card = named(m_page, "screeningCard");
        if (!card)
            return false;
        for (const QLabel* label : card->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(text(part)))
                return true;
        }
        return false;
    };
    EXPECT_TRUE(waitFor([&] { return shows("Blood thinners"); }));
    showClient(ben);
    EXPECT_TRUE(waitFor([&] { return shows("The intake form has not been filled in yet."); }));
    EXPECT_FALSE(shows("Blood thinners")) << "of one client only";
    press(m_page, "addCondition");
    QWidget* dialog = activeDialog("conditionDialog");
    ASSERT_NE(dialog, nullptr);
    choose(dialog, "condition", text("Epilepsy or asthma"));
    press(dialog, "save");
    EXPECT_TRUE(waitFor([&] { return m_notices.contains(text("Noted: Epilepsy or asthma.")); }));
    EXPECT_TRUE(waitFor([&] { return shows("Epilepsy or asthma"); }));
}

} // namespace
} // namespace taper::test
