// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/client/page_test.h"

#include "core/clinic/clients.h"

#include <QCheckBox>

namespace taper::test {
namespace {

class ClientEditorTest : public ClientsPageTest {
protected:
    QWidget* openNew()
    {
        show();
        press(m_page, "newClient");
        return activeDialog("clientEditor");
    }
    QWidget* openEdit(Id<Client> client)
    {
        show();
        showClient(client);
        press(m_page, "editClient");
        return activeDialog("clientEditor");
    }
    static bool isClosed()
    {
        for (const QWidget* widget : QApplication::topLevelWidgets()) {
            if (widget->isVisible() && widget->objectName() == text("clientEditor"))
                return false;
        }
        return true;
    }
};

TEST_F(ClientEditorTest, AddsAClientOfWhomOnlyTheNameIsKnown)
{
    QWidget* editor = openNew();
    ASSERT_NE(editor, nullptr);
    keys(text("Priya Nair")); // the keyboard is in the name
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor(isClosed));
    EXPECT_EQ(namesInFile(), QStringList{text("Priya Nair")});
    EXPECT_TRUE(waitFor([this] { return said(m_page, "clientName") == text("Priya Nair"); }));
    EXPECT_TRUE(lists({text("Priya Nair")}));
    EXPECT_EQ(m_notices, QStringList{text("Saved: Priya Nair.")});
}

TEST_F(ClientEditorTest, TakesTheNameThatWasSearchedFor)
{
    show();
    keys(text("Priya Nair"));
    key(Qt::Key_N, Qt::ControlModifier);
    QWidget* editor = activeDialog("clientEditor");
    ASSERT_NE(editor, nullptr);
    EXPECT_EQ(said(editor, "name"), text("Priya Nair"));
}

TEST_F(ClientEditorTest, SaysEachProblemAtItsFieldAndKeepsWhatWasTyped)
{
    QWidget* editor = openNew();
    ASSERT_NE(editor, nullptr);
    const std::pair<const char*, const char*> typed[] = {
        {"phone", "ring me"}, {"email", "priya at nair"}, {"date_of_birth", "31.02.1990"}};
    for (const auto& [input, what] : typed)
        retype(editor, input, text(what));
    press(editor, "save");
    EXPECT_FALSE(problem("name").isEmpty()) << "a name is required";
    for (const auto& [input, what] : typed)
        EXPECT_TRUE(problem(input).contains(text(what))) << input << ": " << qPrintable(problem(input));
    EXPECT_EQ(said(editor, "phone"), text("ring me"));
    EXPECT_EQ(said(editor, "email"), text("priya at nair"));
    EXPECT_TRUE(namesInFile().isEmpty());

    retype(editor, "email", text("priya@nair.example"));
    EXPECT_FALSE(problem("email").contains(text("priya at nair"))) << "the sentence goes while one mends it";
}

TEST_F(ClientEditorTest, RefusesABirthDateThatHasNotCome)
{
    QWidget* editor = openNew();
    ASSERT_NE(editor, nullptr);
    retype(editor, "name", text("Priya Nair"));
    retype(editor, "date_of_birth", text("2026-04-25"));
    press(editor, "save");
    ASSERT_TRUE(waitFor([] { return problem("date_of_birth") == text("This day has not come yet."); }));
    EXPECT_EQ(said(editor, "name"), text("Priya Nair"));
    retype(editor, "date_of_birth", text("2026-04-24"));
    press(editor, "save");
    EXPECT_TRUE(waitFor(isClosed)) << "today is a birthday like any other";
}

TEST_F(ClientEditorTest, NamesAPossibleDuplicateOnceAndThenSaves)
{
    add("Priya Nair", "07700 900618");
    QWidget* editor = openNew();
    ASSERT_NE(editor, nullptr);
    retype(editor, "name", text("priya nair"));
    press(editor, "save");
    ASSERT_TRUE(waitFor([&] { return !said(editor, "formProblem").isEmpty(); }));
    EXPECT_TRUE(said(editor, "formProblem").contains(text("Priya Nair 07700 900618")));
    EXPECT_EQ(namesInFile().size(), 1);
    press(editor, "save");
    ASSERT_TRUE(waitFor(isClosed));
    EXPECT_EQ(namesInFile().size(), 2);
}

TEST_F(ClientEditorTest, ChangesEveryFieldAndReadsThemBack)
{
    const auto callum = add("Callum Wright");
    QWidget* editor = openEdit(callum);
    ASSERT_NE(editor, nullptr);
    const std::pair<const char*, const char*> typed[] = {{"name", "Callum Wright-Jones"},
        {"preferred_name", "Cal"}, {"phone", "07700 900342"}, {"email", "cal@wright.example"},
        {"date_of_birth", "12/03/84"}, {"tags", "trail, ultra"}, {"alerts", "blood thinners"},
        {"notes", "=SUM(1)"}, {"address", "1 Mill Lane"}, {"emergency_contact", "Ann 07700 900111"}};
    for (const auto& [input, what] : typed)
        retype(editor, input, text(what));
    named(editor, "archived")->setFocus(); // far down: the keyboard brings it into sight
    key(Qt::Key_Space);
    press(editor, "save");
    ASSERT_TRUE(waitFor(isClosed));
    const auto stored = clientDetail(m_desk.other(), callum);
    ASSERT_TRUE(stored);
    const ClientFields& client = stored->client.fields();
    EXPECT_EQ(client.name, text("Callum Wright-Jones"));
    EXPECT_EQ(client.preferredName, text("Cal"));
    EXPECT_EQ(client.phone, text("07700 900342"));
    EXPECT_EQ(client.email, text("cal@wright.example"));
    EXPECT_EQ(client.dateOfBirth, date("1984-03-12"));
    EXPECT_EQ(client.tags, (QStringList{text("trail"), text("ultra")}));
    EXPECT_EQ(client.alerts, QStringList{text("blood thinners")});
    EXPECT_EQ(client.notes, text("=SUM(1)"));
    EXPECT_EQ(client.address, text("1 Mill Lane"));
    EXPECT_EQ(client.emergencyContact, text("Ann 07700 900111"));
    EXPECT_TRUE(client.archived);
}

TEST_F(ClientEditorTest, SaysThatSomebodyElseWasFasterAndKeepsWhatWasTyped)
{
    const auto callum = add("Callum Wright");
    QWidget* editor = openEdit(callum);
    ASSERT_NE(editor, nullptr);
    retype(editor, "phone", text("07700 900342"));
    ASSERT_TRUE(updateClient(m_desk.other(), callum, 1, clientNamed("Callum Wright-Jones")));
    press(editor, "save");
    ASSERT_TRUE(waitFor([&] { return !said(editor, "formProblem").isEmpty(); }));
    EXPECT_TRUE(said(editor, "formProblem").startsWith(text("Somebody else has changed this client")));
    EXPECT_EQ(said(editor, "phone"), text("07700 900342"));
    const auto stored = clientDetail(m_desk.other(), callum);
    EXPECT_EQ(stored->client->name, text("Callum Wright-Jones"));
    EXPECT_TRUE(stored->client->phone.isEmpty()) << "nothing is overwritten silently";
    EXPECT_EQ(said(editor, "name"), text("Callum Wright-Jones"))
        << "theirs is taken in where only they typed";
    press(editor, "save");
    ASSERT_TRUE(waitFor(isClosed));
    const auto both = clientDetail(m_desk.other(), callum);
    EXPECT_EQ(both->client->name, text("Callum Wright-Jones"));
    EXPECT_EQ(both->client->phone, text("07700 900342"));
}

TEST_F(ClientEditorTest, ShowsBothVersionsWhereTwoPeopleTyped)
{
    const auto callum = add("Callum Wright", "07700 900618");
    QWidget* editor = openEdit(callum);
    ASSERT_NE(editor, nullptr);
    retype(editor, "phone", text("07700 900342"));
    ClientFields theirs = clientNamed("Callum Wright");
    theirs.phone = text("07700 900613");
    ASSERT_TRUE(updateClient(m_desk.other(), callum, 1, theirs));
    press(editor, "save");
    EXPECT_TRUE(waitFor([] { return problem("phone") == text("Meanwhile changed to “07700 900613”."); }));
    EXPECT_EQ(said(editor, "phone"), text("07700 900342"));
    EXPECT_TRUE(problem("name").startsWith(text("The rest"))) << "no other field is touched";
}

TEST_F(ClientEditorTest, KeepsWhenToCallAndWhoIsNotToBeCalled)
{
    QWidget* editor = openEdit(add("Callum Wright"));
    ASSERT_NE(editor, nullptr);
    retype(editor, "best_time", text("evenings after six"));
    named<QCheckBox>(editor, "do_not_contact")->setChecked(true);
    press(editor, "save");
    EXPECT_TRUE(waitFor(isClosed));
    const auto found = findClients(m_desk.other(), text("Callum"), 1);
    ASSERT_TRUE(found && !found->empty());
    const auto stored = clientDetail(m_desk.other(), found->front().id);
    ASSERT_TRUE(stored);
    EXPECT_EQ(stored->client->bestTime, text("evenings after six"));
    EXPECT_TRUE(stored->client->doNotContact);
}

TEST_F(ClientEditorTest, AsksBeforeWhatWasTypedIsThrownAway)
{
    QWidget* editor = openNew();
    ASSERT_NE(editor, nullptr);
    keys(text("Priya"));
    answerNext("dialogCancel");
    key(Qt::Key_Escape);
    EXPECT_FALSE(isClosed()) << "the safe answer keeps it";
    EXPECT_EQ(said(editor, "name"), text("Priya"));
    answerNext("dialogAccept");
    QTest::keyClick(editor, Qt::Key_Escape);
    EXPECT_TRUE(waitFor(isClosed));
    EXPECT_TRUE(namesInFile().isEmpty());
}

TEST_F(ClientEditorTest, ClosesWithoutAQuestionWhenNothingWasTyped)
{
    QWidget* editor = openEdit(add("Callum Wright"));
    ASSERT_NE(editor, nullptr);
    key(Qt::Key_Escape);
    EXPECT_TRUE(waitFor(isClosed));
}

TEST_F(ClientEditorTest, KeepsTheButtonsInSightInALowWindow)
{
    m_desk.window.resize(800, 420);
    QWidget* editor = openNew();
    ASSERT_NE(editor, nullptr);
    const QWidget* save = named(editor, "save");
    ASSERT_NE(save, nullptr);
    EXPECT_LE(editor->height(), 420);
    EXPECT_LE(save->mapTo(editor, QPoint{0, save->height()}).y(), editor->height());
}

} // namespace
} // namespace taper::test
