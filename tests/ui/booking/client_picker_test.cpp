// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/client_picker.h"

#include "tests/ui/booking/desk.h"

#include <QListWidget>
#include <QVBoxLayout>

#include <gtest/gtest.h>

namespace taper::test {
namespace {

class ClientPickerTest : public testing::Test {
protected:
    ClientPickerTest()
    {
        ClientFields callum = clientNamed("Callum Wright");
        callum.phone = text("+44 7700 900342");
        callum.email = text("callum@example.org");
        m_callum = m_desk.house.client(callum);
        m_anna = m_desk.house.client("Anna Wright");
        auto* layout = new QVBoxLayout{&m_desk.window};
        m_picker = new ClientPicker{m_desk.bridge};
        m_picker->setRegion(QStringLiteral("GB"));
        layout->addWidget(m_picker);
        layout->addWidget(new QLineEdit);
        layout->addStretch();
        const bool isShown = waitFor([this] { return m_picker->isVisible(); });
        EXPECT_TRUE(isShown);
        m_picker->setFocus();
        QObject::connect(
            m_picker, &ClientPicker::clientChosen, [this](const ClientHit& hit) { m_chosen = hit.id; });
        QObject::connect(
            m_picker, &ClientPicker::newClientChosen, [this](const ClientFields& fields) { m_new = fields; });
    }

    void type(const char* utf8)
    {
        retype(&m_desk.window, "clientPicker", text(utf8));
        ASSERT_TRUE(waitFor([this] { return m_picker->isListOpen(); }));
    }
    /// Waits for the answer to all that was typed: its last row quotes it.
    QString firstRowAfter(const char* utf8)
    {
        type(utf8);
        const bool isThere = waitFor([&] {
            return m_picker->list()->item(m_picker->list()->count() - 1)->text().contains(text(utf8));
        });
        return isThere ? m_picker->list()->item(0)->text() : QString{};
    }

    Desk m_desk;
    Id<Client> m_callum;
    Id<Client> m_anna;
    ClientPicker* m_picker;
    Id<Client> m_chosen;
    std::optional<ClientFields> m_new;
};

TEST_F(ClientPickerTest, FindsByPartsOfTheName)
{
    EXPECT_TRUE(firstRowAfter("call").startsWith(text("Callum Wright")));
    EXPECT_EQ(m_picker->list()->count(), 2) << "Callum, and a new client";
}

TEST_F(ClientPickerTest, FindsByPhoneNumberInAnotherFormat)
{
    EXPECT_TRUE(firstRowAfter("07700 900").startsWith(text("Callum Wright")));
}

TEST_F(ClientPickerTest, FindsByEmail)
{
    EXPECT_TRUE(firstRowAfter("callum@ex").startsWith(text("Callum Wright")));
}

TEST_F(ClientPickerTest, GoesThroughTheListWithArrowKeysAndTakesWithEnter)
{
    EXPECT_TRUE(firstRowAfter("wright").startsWith(text("Anna Wright")));
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    EXPECT_EQ(m_chosen, m_callum);
    EXPECT_EQ(m_picker->text(), text("Callum Wright"));
    EXPECT_FALSE(m_picker->isListOpen());
}

TEST_F(ClientPickerTest, TakesTheMarkedRowOnTabEvenBeforeTheAnswerIsThere)
{
    retype(&m_desk.window, "clientPicker", text("callum"));
    key(Qt::Key_Tab); // no event loop has run since the last letter
    EXPECT_TRUE(waitFor([this] { return m_chosen.isValid(); }));
    EXPECT_EQ(m_chosen, m_callum);
}

TEST_F(ClientPickerTest, MakesANewClientOfANameThatNobodyHas)
{
    EXPECT_TRUE(firstRowAfter("Zoë Quist").contains(text("Zoë Quist")));
    key(Qt::Key_Return);
    ASSERT_TRUE(m_new);
    EXPECT_EQ(m_new->name, text("Zoë Quist"));
    EXPECT_EQ(m_new->phone, QString{});
}

TEST_F(ClientPickerTest, OffersANewClientAlsoWhereOthersHaveThatName)
{
    firstRowAfter("Anna Wright");
    key(Qt::Key_Up); // round to the last row
    key(Qt::Key_Return);
    ASSERT_TRUE(m_new);
    EXPECT_EQ(m_new->name, text("Anna Wright"));
}

TEST_F(ClientPickerTest, GivesWhatLooksLikeANumberToTheNewClientsPhone)
{
    firstRowAfter("07700 900600");
    key(Qt::Key_Return);
    ASSERT_TRUE(m_new);
    EXPECT_EQ(m_new->phone, text("07700 900600"));
    EXPECT_EQ(m_new->name, QString{});
}

TEST_F(ClientPickerTest, GivesWhatLooksLikeAnAddressToTheNewClientsEmail)
{
    firstRowAfter("zoe@example.org");
    key(Qt::Key_Return);
    ASSERT_TRUE(m_new);
    EXPECT_EQ(m_new->email, text("zoe@example.org"));
}

TEST_F(ClientPickerTest, ForgetsWhoWasChosenAsSoonAsSomethingElseIsTyped)
{
    firstRowAfter("callum");
    key(Qt::Key_Return);
    ASSERT_EQ(m_picker->chosen(), m_callum);
    key(Qt::Key_End);
    keys(text("x"));
    EXPECT_FALSE(m_picker->chosen().isValid());
}

TEST_F(ClientPickerTest, ClosesTheListOnEscapeAndKeepsWhatWasTyped)
{
    firstRowAfter("call");
    key(Qt::Key_Escape);
    EXPECT_FALSE(m_picker->isListOpen());
    EXPECT_EQ(m_picker->text(), text("call"));
}

TEST_F(ClientPickerTest, ShowsMarkupInNamesAsText)
{
    m_desk.house.client("<b>Bold</b> & Co");
    EXPECT_TRUE(firstRowAfter("bold").startsWith(text("<b>Bold</b> & Co")));
    EXPECT_FALSE(Qt::mightBeRichText(m_picker->list()->item(0)->text())
        && m_picker->list()->item(0)->toolTip() == m_picker->list()->item(0)->text())
        << "a tool tip would read it as markup";
}

} // namespace
} // namespace taper::test
