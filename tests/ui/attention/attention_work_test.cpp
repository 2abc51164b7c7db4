// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/attention/attention_house.h"

#include "core/clinic/clients.h"
#include "core/clinic/races.h"
#include "ui/attention/attention_model.h"
#include "ui/booking/undo_history.h"
#include "ui/widgets/wrapping_button.h"

#include <QLabel>
#include <QLineEdit>

namespace taper::test {
namespace {

using namespace std::chrono_literals;

/// One point of each kind: a booking too close, a race without its start, a runner with nothing booked, and
/// somebody with an alert.
class AttentionWork : public AttentionHouse {
protected:
    AttentionWork()
    {
        ClinicBuilder& house = m_desk.house;
        m_callum = house.client("Callum Wright");
        m_flagged = book(m_callum, "2026-04-25T09:45");
        house.enter(m_callum, house.londonMarathon());

        m_half =
            house.race({.name = text("Ghent Half"), .date = date("2026-05-03"), .distanceMetres = 21'100});
        m_ana = house.client("Ana Sousa");
        house.visit(m_ana, m_desk.maya, "full_sports", "2026-04-01T10:00");
        house.enter(m_ana, m_half, RacePriority::C);
        m_after = book(m_ana, "2026-05-05T13:30"); // 48 hours after, or not

        m_later = house.race({.name = text("Leeds Half"),
            .date = date("2026-05-10"),
            .startTime = TimeOfDay{9h},
            .distanceMetres = 21'100});
        m_priya = house.client("Priya Nair");
        house.visit(m_priya, m_desk.maya, "full_sports", "2026-04-02T10:00");
        house.enter(m_priya, m_later);

        ClientFields tom = clientNamed("Zoe Quinn");
        tom.alerts = {text("Blood thinners")};
        m_zoe = house.client(tom);
        m_visit = book(m_zoe, "2026-04-28T10:00");
    }
    /// Starts at the list with everything shown.
    void start()
    {
        m_page->activate();
        m_page->focusFirst();
        ASSERT_TRUE(counts(4)) << qPrintable(points().join(text("\n")));
    }
    [[nodiscard]] bool sees(const char* name)
    {
        return waitFor([&] { return named(m_page, name) != nullptr; });
    }

    Id<Client> m_callum;
    Id<Client> m_ana;
    Id<Client> m_priya;
    Id<Client> m_zoe;
    Id<Race> m_half;
    Id<Race> m_later;
    Id<Booking> m_flagged;
    Id<Booking> m_after;
    Id<Booking> m_visit;
};

TEST_F(AttentionWork, IsDoneToZeroWithoutTheMouse)
{
    start();
    ASSERT_TRUE(isOn("Callum Wright"));

    // The booking: Enter goes to the first way out, Enter takes it.
    ASSERT_TRUE(sees("keep"));
    key(Qt::Key_Return);
    ASSERT_TRUE(
        waitFor([this] { return qobject_cast<QAbstractButton*>(QApplication::focusWidget()) != nullptr; }));
    key(Qt::Key_Escape);
    ASSERT_TRUE(m_table->hasFocus()) << "Escape leads back to the list";
    key(Qt::Key_K, Qt::AltModifier);
    ASSERT_NE(dialogNamed("reasonDialog"), nullptr);
    keys(text("Light only"));
    key(Qt::Key_Return);
    ASSERT_TRUE(counts(3));
    EXPECT_EQ(m_desk.stored(m_flagged).fields.reason, text("Light only"));

    // The race: its start is typed and saved with Enter.
    ASSERT_TRUE(isOn("Ghent Half"));
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([] { return qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr; }));
    keys(text("8"));
    key(Qt::Key_Return);
    ASSERT_TRUE(counts(2)) << qPrintable(m_failures.join(text("\n")));
    EXPECT_EQ(raceById(m_desk.other(), m_half)->fields().startTime, TimeOfDay{8h});

    // The runner: the first free time is booked.
    ASSERT_TRUE(isOn("Priya Nair"));
    ASSERT_TRUE(sees("time"));
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([] {
        const QWidget* focused = QApplication::focusWidget();
        return focused && focused->objectName() == text("time");
    }));
    key(Qt::Key_Return);
    ASSERT_TRUE(counts(1)) << qPrintable(m_failures.join(text("\n")));

    // The alert: looked at, with the usual answer.
    ASSERT_TRUE(isOn("Zoe Quinn"));
    ASSERT_TRUE(sees("settle"));
    key(Qt::Key_L, Qt::AltModifier);
    ASSERT_NE(dialogNamed("settleDialog"), nullptr);
    key(Qt::Key_Return);
    ASSERT_TRUE(counts(0));
    EXPECT_EQ(openInFile(), 0);
    EXPECT_NE(named(m_page, "attentionDone"), nullptr) << "what is kept still stands there";
    EXPECT_EQ(points().size(), 2);
}

TEST_F(AttentionWork, OffersTimesAtWhichTheRaceSpeaksForTheSession)
{
    start();
    m_table->selectRow(5);
    ASSERT_EQ(chosen(), text("Priya Nair")) << qPrintable(points().join(text("\n")));
    ASSERT_TRUE(sees("time"));
    EXPECT_TRUE(said(m_page, "pointMatter").contains(text("Leeds Half")));
    const auto* first = named<WrappingButton>(m_page, "time");
    ASSERT_NE(first, nullptr);
    EXPECT_TRUE(first->words().contains(text("ideal"))) << qPrintable(first->words());
    EXPECT_NE(named(m_page, "raceStrip"), nullptr);
}

TEST_F(AttentionWork, TakesABookingForARunnerBack)
{
    UndoHistory history{m_desk.bridge};
    m_page->setHistory(&history);
    start();
    m_table->selectRow(5);
    ASSERT_TRUE(sees("time"));
    press(m_page, "time");
    ASSERT_TRUE(counts(3));
    ASSERT_TRUE(waitFor([&history] { return history.canUndo(); }));
    history.undo();
    EXPECT_TRUE(counts(4));
}

TEST_F(AttentionWork, OpensTheEditorForAnotherTime)
{
    start();
    m_table->selectRow(5);
    ASSERT_TRUE(sees("time"));
    press(m_page, "findTime");
    EXPECT_NE(dialogNamed("bookingEditor"), nullptr);
}

TEST_F(AttentionWork, SaysWhatIsWrongWithATimeOfARace)
{
    start();
    m_table->selectRow(3);
    ASSERT_EQ(chosen(), text("Ghent Half"));
    EXPECT_EQ(named(m_page, "distance_km"), nullptr) << "the distance is known";
    retype(m_page, "start_time", text("noonish"));
    press(m_page, "saveRace");
    EXPECT_TRUE(waitFor([this] {
        const auto labels = m_page->findChildren<QLabel*>();
        return std::ranges::any_of(labels, [](const QLabel* label) {
            return label->isVisible() && label->text().contains(text("noonish"));
        });
    }));
    EXPECT_EQ(openInFile(), 4);
}

TEST_F(AttentionWork, KeepsWhatIsTypedWhenSomethingChangesElsewhere)
{
    start();
    m_table->selectRow(3);
    retype(m_page, "start_time", text("8"));
    ASSERT_TRUE(cancelBooking(m_desk.other(), m_visit, std::nullopt, CancelReason::Other));
    ASSERT_TRUE(counts(3));
    EXPECT_EQ(chosen(), text("Ghent Half"));
    EXPECT_EQ(said(m_page, "start_time"), text("8"));
}

TEST_F(AttentionWork, TakesASettledPointUpAgain)
{
    QStringList offered;
    std::function<void()> undo;
    QObject::connect(
        m_page, &Page::undoOffered, m_page, [&](const QString& sentence, const std::function<void()>& back) {
            offered << sentence;
            undo = back;
        });
    start();
    m_table->selectRow(3);
    press(m_page, "settle");
    QWidget* dialog = dialogNamed("settleDialog");
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(said(dialog, "reason"), text("Not published yet"));
    retype(dialog, "reason", text("  "));
    press(dialog, "save");
    EXPECT_TRUE(dialog->isVisible()) << "a reason is wanted";
    retype(dialog, "reason", text("Published on Thursday"));
    press(dialog, "save");
    ASSERT_TRUE(counts(3));
    ASSERT_EQ(offered.size(), 1);
    undo();
    ASSERT_TRUE(counts(4));

    m_table->selectRow(3);
    press(m_page, "settle");
    dialog = dialogNamed("settleDialog");
    ASSERT_NE(dialog, nullptr);
    press(dialog, "save");
    ASSERT_TRUE(counts(3));
    const int last = m_table->model()->rowCount() - 1;
    m_table->selectRow(last);
    ASSERT_TRUE(sees("reopen"));
    press(m_page, "reopen");
    EXPECT_TRUE(counts(4));
    EXPECT_TRUE(waitFor([this] { return chosen() == text("Ghent Half"); })) << "to go on with it";
}

TEST_F(AttentionWork, LeadsToTheClientAndToTheRace)
{
    std::optional<Id<Client>> client;
    std::optional<Id<Race>> race;
    QObject::connect(
        m_page, &AttentionPage::clientRequested, m_page, [&](Id<Client> which) { client = which; });
    QObject::connect(m_page, &AttentionPage::raceRequested, m_page, [&](Id<Race> which) { race = which; });
    start();
    m_table->selectRow(5);
    press(m_page, "openClient");
    EXPECT_EQ(client, m_priya);
    press(m_page, "openRace");
    EXPECT_EQ(race, m_later);
    m_table->selectRow(3);
    press(m_page, "openRace");
    EXPECT_EQ(race, m_half);
    m_table->selectRow(7);
    press(m_page, "openClient");
    EXPECT_EQ(client, m_zoe);
}

TEST_F(AttentionWork, AsksWhomeverHasABookingThatHangsOnARace)
{
    const auto bea = m_desk.house.client("Bea Moore");
    m_desk.house.visit(bea, m_desk.tom, "full_sports", "2026-04-03T10:00");
    m_desk.house.enter(bea, m_half, RacePriority::C);
    m_desk.house.booked(bea, m_desk.tom, "full_sports", "2026-05-05T13:30");
    start();
    m_table->selectRow(3);
    press(m_page, "ask");
    QWidget* dialog = dialogNamed("askDialog");
    ASSERT_NE(dialog, nullptr);
    choose(dialog, "client", text("Bea Moore"));
    choose(dialog, "outcome", text("To be asked again on a day"));
    retype(dialog, "call_on", text("2026-04-30"));
    press(dialog, "save");
    ASSERT_TRUE(counts(3));
    const auto list = attentionList(m_desk.other());
    const auto found = std::ranges::find(list->points, m_half, &AttentionPoint::race);
    ASSERT_NE(found, list->points.end());
    EXPECT_EQ(found->asked->again, date("2026-04-30"));
}

TEST_F(AttentionWork, StaysTrueAsTimePasses)
{
    start();
    // Callum's session begins.
    m_desk.house.clock().set("2026-04-25T09:44");
    lookAtTheClock();
    m_desk.house.clock().set("2026-04-25T09:45");
    lookAtTheClock();
    EXPECT_TRUE(counts(3));
    // The visit of who is to be asked is over.
    m_desk.house.clock().set("2026-04-28T10:30");
    lookAtTheClock();
    EXPECT_TRUE(counts(2));
    EXPECT_EQ(openInFile(), 2);
}

TEST_F(AttentionWork, StaysTrueWhateverIsDoneAtTheOtherDesk)
{
    start();
    ASSERT_TRUE(moveBooking(m_desk.other(), m_flagged, std::nullopt,
        {.start = moment("2026-04-30T10:00"), .reason = text("Rested")}));
    ASSERT_TRUE(waitFor([this] { return m_count == openInFile(); }));
    EXPECT_EQ(m_count, 4) << "Callum has nothing before the marathon now";
    m_desk.house.booked(m_callum, m_desk.tom, "pre_event", "2026-04-25T14:00");
    EXPECT_TRUE(counts(3));
    ASSERT_TRUE(cancelRace(m_desk.other(), m_later));
    EXPECT_TRUE(counts(2));
    const auto priyas = clientDetail(m_desk.other(), m_zoe);
    ASSERT_TRUE(priyas);
    ClientFields fields = priyas->client.fields();
    fields.alerts.clear();
    ASSERT_TRUE(updateClient(m_desk.other(), m_zoe, priyas->client.revision, fields));
    EXPECT_TRUE(counts(1));
}

} // namespace
} // namespace taper::test
