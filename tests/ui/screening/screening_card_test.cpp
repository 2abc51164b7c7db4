// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/screening_card.h"

#include "tests/ui/screening/asking_test.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace taper::test {

namespace {

class ScreeningCardTest : public AskingTest {
protected:
    ScreeningCardTest()
        : m_card{new ScreeningCard{m_desk.bridge}}
    {
        auto* layout = new QVBoxLayout{&m_desk.window};
        layout->addWidget(m_card);
        QObject::connect(m_card, &ScreeningCard::noticed, m_card,
            [this](const QString& sentence) { m_notices << sentence; });
    }
    void show()
    {
        m_card->setClient(m_callum);
        settle();
    }
    void settle()
    {
        ASSERT_TRUE(waitFor([this] { return !m_card->isLoading(); }));
    }
    bool tells(const QString& sentence)
    {
        return waitFor([&] { return m_notices.contains(sentence) && !m_card->isLoading(); });
    }

    ScreeningCard* m_card;
};

} // namespace

TEST_F(ScreeningCardTest, SaysThatNobodyHasAskedYet)
{
    show();
    EXPECT_EQ(said(m_card, "lastAsked"), text("The intake form has not been filled in yet."));
    EXPECT_EQ(said(m_card, "consent.treatment"), text("Not given"));
    EXPECT_EQ(named(m_card, "withdraw.treatment"), nullptr);
}

TEST_F(ScreeningCardTest, NotesAConditionWithItsPlace)
{
    show();
    press(m_card, "addCondition");
    QWidget* dialog = opened("conditionDialog");
    ASSERT_NE(dialog, nullptr);
    press(dialog, "save");
    EXPECT_TRUE(complains(dialog, "condition"));
    choose(dialog, "condition", text("Varicose veins"));
    EXPECT_NE(named(dialog, "meaning.varicose_veins"), nullptr);
    retype(dialog, "area", text("left calf"));
    press(dialog, "save");
    ASSERT_TRUE(tells(text("Noted: Varicose veins.")));
    const ClientConditions conditions = stored();
    ASSERT_EQ(conditions.standing.size(), 1U);
    EXPECT_EQ(conditions.standing.front().condition->area, text("left calf"));
    const QByteArray id = QByteArray::number(conditions.standing.front().condition.id.value());
    EXPECT_TRUE(waitFor([&] { return named(m_card, ("condition." + id).constData()) != nullptr; }));
}

TEST_F(ScreeningCardTest, ClearsWhatADoctorHasToClearOnlyWithAReason)
{
    const QByteArray id = QByteArray::number(known("dvt_pe").value());
    show();
    press(m_card, ("clear." + id).constData());
    QWidget* dialog = opened("clearConditionDialog");
    ASSERT_NE(dialog, nullptr);
    press(dialog, "save");
    ASSERT_TRUE(refuses(dialog, "cleared_reason"));
    retype(dialog, "cleared_reason", text("Scan was clear, Dr Patel 22 April"));
    press(dialog, "save");
    ASSERT_TRUE(tells(text("Cleared: Signs of a blood clot.")));
    EXPECT_TRUE(standing().isEmpty());
    ASSERT_TRUE(waitFor([&] { return named(m_card, "earlier") != nullptr; }));
    press(m_card, "earlier");
    EXPECT_NE(named(m_card, "earlierConditions"), nullptr) << "what was so stays in the record";
}

TEST_F(ScreeningCardTest, ChangesWhereItIs)
{
    const QByteArray id = QByteArray::number(known("bruise", "left thigh").value());
    show();
    press(m_card, ("change." + id).constData());
    QWidget* dialog = opened("conditionDialog");
    ASSERT_NE(dialog, nullptr);
    retype(dialog, "area", text("right thigh"));
    press(dialog, "save");
    ASSERT_TRUE(tells(text("Noted: A bruise.")));
    EXPECT_EQ(stored().standing.front().condition->area, text("right thigh"));
}

TEST_F(ScreeningCardTest, GivesAndWithdrawsAConsent)
{
    show();
    press(m_card, "give.photos");
    QWidget* give = opened("giveConsentDialog");
    ASSERT_NE(give, nullptr);
    EXPECT_FALSE(said(give, "wording").isEmpty());
    press(give, "save");
    ASSERT_TRUE(tells(text("Consent noted: Photos.")));
    ASSERT_TRUE(waitFor([&] { return named(m_card, "withdraw.photos") != nullptr; }));
    EXPECT_TRUE(said(m_card, "consent.photos").contains(text("wording 1")));
    press(m_card, "withdraw.photos");
    QWidget* withdraw = opened("withdrawConsentDialog");
    ASSERT_NE(withdraw, nullptr);
    retype(withdraw, "withdrawn_on", text("2026-04-30"));
    press(withdraw, "save");
    ASSERT_TRUE(refuses(withdraw, "withdrawn_on"));
    retype(withdraw, "withdrawn_on", text("2026-04-24"));
    press(withdraw, "save");
    ASSERT_TRUE(tells(text("Consent withdrawn: Photos.")));
    ASSERT_TRUE(waitFor([&] { return named(m_card, "give.photos") != nullptr; }));
    EXPECT_TRUE(said(m_card, "consent.photos").startsWith(text("Withdrawn")));
}

TEST_F(ScreeningCardTest, FollowsWhatTheColleagueNotes)
{
    show();
    ASSERT_TRUE(nothingNew(m_desk.other(), m_booking.id));
    EXPECT_TRUE(waitFor([&] { return said(m_card, "lastAsked").contains(text("nothing new")); }));
}

TEST_F(ScreeningCardTest, OpensTheIntakeFormAndItsPaper)
{
    show();
    press(m_card, "fillIntake");
    QWidget* dialog = opened("intakeDialog");
    ASSERT_NE(dialog, nullptr);
    press(dialog, "cancel");
    ASSERT_TRUE(closes("intakeDialog"));
    ASSERT_TRUE(waitFor([&] { return named(m_card, "printForm") != nullptr; }));
    press(m_card, "printForm");
    QWidget* preview = dialogNamed("intakeFormPreview");
    ASSERT_NE(preview, nullptr);
    press(preview, "closeButton");
}

} // namespace taper::test
