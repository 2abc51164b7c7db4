// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/screening_dialog.h"

#include "tests/ui/screening/asking_test.h"

#include <QFontInfo>
#include <QPushButton>
#include <QRadioButton>

namespace taper::test {

namespace {

class ScreeningDialogTest : public AskingTest {
protected:
    QWidget* ask(Id<Booking> booking, ScreeningDialog::Purpose purpose = ScreeningDialog::Purpose::Ask)
    {
        auto* dialog = ScreeningDialog::ask(m_desk.bridge, &m_desk.window, booking, purpose);
        QObject::connect(dialog, &ScreeningDialog::answered, &m_desk.window,
            [this](const SessionGate& gate) { m_gate = gate; });
        return opened("screeningDialog");
    }
    QWidget* ask() { return ask(m_booking.id); }
    QWidget* begin() { return ask(m_booking.id, ScreeningDialog::Purpose::Begin); }

    /// A booking on the day after the London Marathon, which the client ran.
    Id<Booking> afterTheMarathon()
    {
        m_desk.house.enter(m_callum, m_desk.house.londonMarathon());
        m_desk.house.clock().set("2026-04-27T08:00");
        return m_desk.house.booked(m_callum, m_desk.maya, "post_event", "2026-04-27T09:00").id;
    }

    std::optional<SessionGate> m_gate;
};

} // namespace

TEST_F(ScreeningDialogTest, NothingNewIsOneKey)
{
    known("varicose_veins", "left calf");
    ASSERT_NE(ask(), nullptr);
    key(Qt::Key_Return);
    ASSERT_TRUE(closes("screeningDialog"));
    ASSERT_TRUE(m_gate);
    EXPECT_TRUE(m_gate->isAsked);
    EXPECT_TRUE(m_gate->mayStart);
    const ClientConditions conditions = stored();
    EXPECT_TRUE(conditions.screenings.front().fields.nothingNew);
    EXPECT_EQ(conditions.screenings.front().fields.booking, m_booking.id);
    EXPECT_EQ(conditions.standing.size(), 1U);
}

TEST_F(ScreeningDialogTest, AsksWhetherWhatIsKnownIsStillSo)
{
    const QByteArray veins = QByteArray::number(known("varicose_veins", "left calf").value());
    const QByteArray bruise = QByteArray::number(known("bruise", "right thigh").value());
    QWidget* dialog = ask();
    ASSERT_NE(dialog, nullptr);
    press(dialog, ("cleared." + bruise).constData());
    press(dialog, ("stillSo." + veins).constData());
    press(dialog, "save");
    ASSERT_TRUE(closes("screeningDialog"));
    EXPECT_EQ(standing(), QStringList{text("varicose_veins")});
}

TEST_F(ScreeningDialogTest, GivesUpTheOneKeyOnceSomethingIsAnswered)
{
    QWidget* dialog = ask();
    ASSERT_NE(dialog, nullptr);
    press(dialog, "yes.painkiller_today");
    EXPECT_EQ(named(dialog, "nothingNew"), nullptr);
    EXPECT_TRUE(named<QPushButton>(dialog, "save")->isDefault());
    press(dialog, "theRest");
    press(dialog, "save");
    ASSERT_TRUE(closes("screeningDialog"));
    EXPECT_EQ(standing(), QStringList{text("painkiller_today")});
    EXPECT_FALSE(stored().screenings.front().fields.nothingNew);
}

TEST_F(ScreeningDialogTest, AsksForEmergenciesFirstAfterAMarathon)
{
    QWidget* dialog = ask(afterTheMarathon());
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(said(dialog, "afterRace").contains(text("London Marathon")));
    ASSERT_NE(QApplication::focusWidget(), nullptr);
    EXPECT_EQ(QApplication::focusWidget()->objectName(), text("yes.after_race_emergency"));
    key(Qt::Key_Return);
    EXPECT_TRUE(dialog->isVisible()) << "a key pressed without looking passes over nothing";
    EXPECT_FALSE(said(dialog, "problem.after_race_emergency").isEmpty());
    keys(text("n"));
    EXPECT_TRUE(said(dialog, "problem.after_race_emergency").isEmpty());
}

TEST_F(ScreeningDialogTest, SaysInLargeWordsWhatToDoInAnEmergency)
{
    QWidget* dialog = ask(afterTheMarathon());
    ASSERT_NE(dialog, nullptr);
    keys(text("y"));
    const QString urgent = said(dialog, "urgent");
    EXPECT_TRUE(urgent.contains(text("Call the emergency number"))) << qPrintable(urgent);
    EXPECT_GT(QFontInfo{named(dialog, "urgent")->font()}.pixelSize(), QFontInfo{dialog->font()}.pixelSize());
    EXPECT_NE(named(dialog, "decisionSection"), nullptr) << "and how it goes on is to be decided";
}

TEST_F(ScreeningDialogTest, TellsOfNoEmergencyWithoutARace)
{
    QWidget* dialog = ask();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(named(dialog, "yes.after_race_emergency"), nullptr);
    EXPECT_EQ(named(dialog, "decisionSection"), nullptr);
}

TEST_F(ScreeningDialogTest, LetsASessionBeginOnlyWithADecisionAndItsReason)
{
    known("fever");
    QWidget* dialog = begin();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(named(dialog, "nothingNew"), nullptr);
    press(dialog, "save");
    EXPECT_FALSE(said(dialog, "decisionProblem").isEmpty());
    press(dialog, "decision.lighter");
    press(dialog, "save");
    EXPECT_TRUE(complains(dialog, "reason"));
    EXPECT_FALSE(m_gate);
    retype(dialog, "reason", text("Well since yesterday, light work on the feet only"));
    press(dialog, "save");
    ASSERT_TRUE(closes("screeningDialog"));
    ASSERT_TRUE(m_gate);
    EXPECT_TRUE(m_gate->mayStart);
    EXPECT_EQ(m_gate->decision, ScreeningDecision::Lighter);
}

TEST_F(ScreeningDialogTest, NeedsNoDecisionOnceItIsCleared)
{
    const QByteArray fever = QByteArray::number(known("fever").value());
    QWidget* dialog = begin();
    ASSERT_NE(dialog, nullptr);
    press(dialog, ("cleared." + fever).constData());
    EXPECT_EQ(named(dialog, "decisionSection"), nullptr);
    press(dialog, "save");
    ASSERT_TRUE(closes("screeningDialog"));
    EXPECT_TRUE(m_gate->mayStart);
    EXPECT_TRUE(standing().isEmpty());
}

TEST_F(ScreeningDialogTest, FillsInWhySomebodyIsNotTreatedButNeverReplacesWhatIsTyped)
{
    known("fever");
    QWidget* dialog = begin();
    ASSERT_NE(dialog, nullptr);
    press(dialog, "decision.not_treated");
    EXPECT_EQ(said(dialog, "reason"), text("Fever or feeling ill"));
    press(dialog, "decision.treat");
    EXPECT_EQ(said(dialog, "reason"), QString{}) << "that is no reason to treat";
    retype(dialog, "reason", text("Only a cold"));
    press(dialog, "decision.not_treated");
    EXPECT_EQ(said(dialog, "reason"), text("Only a cold"));
    press(dialog, "save");
    ASSERT_TRUE(closes("screeningDialog"));
    EXPECT_FALSE(m_gate->mayStart);
    EXPECT_EQ(m_gate->decision, ScreeningDecision::NotTreated);
}

TEST_F(ScreeningDialogTest, AsksAtArrivalWithoutADecision)
{
    known("fever");
    QWidget* dialog = ask();
    ASSERT_NE(dialog, nullptr);
    press(dialog, "theRest");
    press(dialog, "save");
    ASSERT_TRUE(closes("screeningDialog"));
    EXPECT_TRUE(m_gate->isAsked);
    EXPECT_FALSE(m_gate->mayStart) << "the therapist decides before it begins";
}

TEST_F(ScreeningDialogTest, CanBeDecidedWithoutHavingTo)
{
    QWidget* dialog = ask();
    ASSERT_NE(dialog, nullptr);
    press(dialog, "decide");
    press(dialog, "decision.lighter");
    retype(dialog, "reason", text("Slept badly"));
    press(dialog, "save");
    ASSERT_TRUE(closes("screeningDialog"));
    EXPECT_EQ(m_gate->decision, ScreeningDecision::Lighter);
    EXPECT_EQ(m_gate->reason, text("Slept badly"));
}

TEST_F(ScreeningDialogTest, SaysWhyThereAreNoQuestions)
{
    QStringList failures;
    auto* dialog = ScreeningDialog::ask(m_desk.bridge, &m_desk.window, Id<Booking>{999});
    QObject::connect(dialog, &ScreeningDialog::failed, &m_desk.window,
        [&](const QString& sentence) { failures << sentence; });
    EXPECT_TRUE(waitFor([&] { return !failures.isEmpty(); }));
}

TEST_F(ScreeningDialogTest, SavesNothingWithoutAnAnswer)
{
    QWidget* dialog = ask();
    ASSERT_NE(dialog, nullptr);
    press(dialog, "save");
    EXPECT_FALSE(said(dialog, "formProblem").isEmpty());
    EXPECT_TRUE(stored().screenings.empty());
    press(dialog, "cancel");
    EXPECT_TRUE(closes("screeningDialog"));
}

} // namespace taper::test
