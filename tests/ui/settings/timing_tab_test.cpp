// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/timing_policy.h"
#include "core/timing/default_policy.h"
#include "core/timing/window_edit.h"
#include "tests/ui/settings/settings_house.h"
#include "ui/settings/boundary_handle.h"
#include "ui/settings/settings_tab.h"
#include "ui/settings/windows_text.h"
#include "ui/widgets/finding_card.h"
#include "ui/widgets/race_strip.h"
#include "ui/widgets/verdict_badge.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>

namespace taper::test {
namespace {

constexpr auto kFull = static_cast<size_t>(LoadProfile::FullSports);

/// The timing tab on Friday; a runner of a marathon two weeks on has a full sports session two days
/// before it.
class TimingTabTest : public SettingsHouse {
protected:
    TimingTabTest()
    {
        RaceFields race;
        race.name = text("Leeds Marathon");
        race.date = date("2026-05-10");
        race.startTime = std::chrono::hours{9};
        race.distanceMetres = 42'195;
        const auto runner = m_desk.house.runner("Callum Wright", m_desk.house.race(race));
        m_desk.house.visit(runner, m_desk.maya, "full_sports", "2026-04-09T10:00");
        booking = m_desk.house.booked(runner, m_desk.maya, "full_sports", "2026-05-08T10:00").id; // D−2
        goTo("timing");
        EXPECT_TRUE(waitFor([this] { return named(m_page, "axis.standard") != nullptr && isQuiet(); }));
    }

    [[nodiscard]] bool isQuiet() { return !tab()->hasUnsaved() && inFile().policyRevision > 0 && isFilled(); }
    [[nodiscard]] bool isFilled() { return named<BoundaryHandle>(axis(), "before1") != nullptr; }
    [[nodiscard]] SettingsTab* tab() { return static_cast<SettingsTab*>(m_tabs->currentWidget()); }
    [[nodiscard]] QWidget* axis() { return named(m_page, "axis.standard"); }
    [[nodiscard]] QString stored() { return windowsText(inFile().policy.before[kFull].standard); }
    void moveBoundary(int times = 1)
    {
        named<BoundaryHandle>(axis(), "before0")->setFocus();
        for (int i = 0; i < times; ++i)
            key(Qt::Key_Up);
    }
    [[nodiscard]] bool isSaved()
    {
        return waitFor([this] { return !tab()->hasUnsaved(); });
    }
    void closeRecheck()
    {
        if (QWidget* dialog = dialogNamed("recheckDialog"))
            dialog->close();
    }
    /// Answers the next question of confirm(), which waits for its answer.
    void answer(const char* button, QString* sentence = nullptr)
    {
        QTimer::singleShot(
            0, &m_desk.window, [this, button, sentence] { answerNow(button, sentence, 2000); });
    }

    Id<Booking> booking;

private:
    void answerNow(const char* button, QString* sentence, int tries)
    {
        QWidget* dialog = QApplication::activeModalWidget();
        QWidget* found = dialog ? named(dialog, button) : nullptr;
        if (!found && tries > 0) {
            QTimer::singleShot(5, &m_desk.window, [=, this] { answerNow(button, sentence, tries - 1); });
            return;
        }
        ASSERT_NE(found, nullptr) << "nothing was asked";
        if (sentence)
            *sentence = said(dialog, "dialogText");
        static_cast<QAbstractButton*>(found)->click();
    }
};

TEST_F(TimingTabTest, SavesABoundaryMovedByKeyboardAndListsWhatItMeansForBookings)
{
    auto* save = named<QPushButton>(m_page, "savePolicy");
    EXPECT_FALSE(save->isEnabled()) << "nothing was changed";
    moveBoundary();
    EXPECT_TRUE(save->isEnabled());
    ASSERT_TRUE(waitFor([this] { return said(m_page, "policyPreview").contains(text("1 coming booking")); }));
    EXPECT_EQ(stored(), text("0–1 days too close · 2–3 days ideal · from 4 days fine"));

    press(m_page, "savePolicy");
    QWidget* means = dialogNamed("recheckDialog");
    ASSERT_NE(means, nullptr);
    EXPECT_EQ(stored(), text("0–2 days too close · 3 days ideal · from 4 days fine"));
    EXPECT_EQ(m_desk.stored(booking).fields.start, moment("2026-05-08T10:00")) << "nothing is moved";
    EXPECT_EQ(m_desk.stored(booking).verdict, Verdict::TooClose);
    means->close();
    EXPECT_TRUE(isSaved());
    EXPECT_FALSE(save->isEnabled());
}

TEST_F(TimingTabTest, GoesBackToTheDefaultOfAProfileAfterSayingWhatThatWouldChange)
{
    TimingPolicy policy = defaultPolicy();
    policy.before[kFull].standard = joined(policy.before[kFull].standard, 0);
    policy.horizonDays = 20;
    ASSERT_TRUE(savePolicy(m_desk.other(), inFile().policyRevision, policy));
    m_desk.bridge.run([](Clinic& clinic) {
        clinic.pollForeignChanges();
        return 0;
    });
    ASSERT_TRUE(waitFor([this] { return named(axis(), "before1") == nullptr; }));
    QString asked;
    answer("dialogCancel", &asked);
    press(m_page, "defaultProfile");
    ASSERT_TRUE(waitFor([&] { return !asked.isEmpty(); }));
    EXPECT_TRUE(asked.contains(text("Full sports, before a race"))) << qPrintable(asked);
    EXPECT_FALSE(asked.contains(text("20 days"))) << "only this profile";
    EXPECT_TRUE(asked.contains(text("1 would be fine"))) << qPrintable(asked);
    EXPECT_EQ(named(axis(), "before1"), nullptr) << "it was not confirmed";

    answer("dialogAccept");
    press(m_page, "defaultProfile");
    ASSERT_TRUE(waitFor([this] { return isFilled(); }));
    EXPECT_EQ(stored(), windowsText(policy.before[kFull].standard)) << "nothing is kept until it is saved";
    press(m_page, "savePolicy");
    closeRecheck();
    ASSERT_TRUE(isSaved());
    EXPECT_EQ(inFile().policy.before[kFull], defaultPolicy().before[kFull]);
    EXPECT_EQ(inFile().policy.horizonDays, 20);

    answer("dialogAccept");
    press(m_page, "defaultPolicy");
    ASSERT_TRUE(waitFor([this] { return tab()->hasUnsaved(); }));
    press(m_page, "savePolicy");
    ASSERT_TRUE(isSaved());
    EXPECT_EQ(inFile().policy, defaultPolicy());
    EXPECT_FALSE(named<QPushButton>(m_page, "defaultPolicy")->isEnabled());
}

TEST_F(TimingTabTest, TriesASessionOnThePolicyAsItIsBeingEdited)
{
    // A full sports session on Friday 18:30 before a Sunday marathon.
    EXPECT_EQ(said(m_page, "trialDay"), text("Friday"));
    EXPECT_EQ(said(m_page, "trialTime"), text("18:30"));
    auto* badge = named<VerdictBadge>(m_page, "trialBadge");
    EXPECT_EQ(badge->verdict(), Verdict::Ideal);
    EXPECT_EQ(badge->text(), text("ideal · D−2"));
    auto* findings = named<FindingList>(m_page, "trialFindings");
    ASSERT_EQ(findings->findings().size(), 1U);
    EXPECT_EQ(findings->findings().front().raceName, text("the marathon"));
    EXPECT_FALSE(named<RaceStrip>(m_page, "trialStrip")->days().empty());

    moveBoundary();
    EXPECT_EQ(badge->verdict(), Verdict::TooClose);
    choose(m_page, "trialDay", text("Tuesday"));
    EXPECT_EQ(badge->verdict(), Verdict::Fine);
    choose(m_page, "trialSide", text("after"));
    EXPECT_EQ(badge->text(), text("fine · D+2")) << "50 hours after the finish";
    choose(m_page, "trialDay", text("Monday"));
    EXPECT_EQ(badge->text(), text("too close · D+1"));
}

TEST_F(TimingTabTest, SaysWhichTimeOfTheTrialCannotBeRead)
{
    retype(m_page, "trialTime", text("half six"));
    EXPECT_TRUE(said(m_page, "trialProblem").contains(text("18:30")));
    retype(m_page, "trialTime", text("10:00"));
    EXPECT_EQ(named(m_page, "trialProblem"), nullptr);
    retype(m_page, "trialRaceTime", text(""));
    const Findings& findings = named<FindingList>(m_page, "trialFindings")->findings();
    EXPECT_TRUE(std::ranges::any_of(
        findings, [](const Finding& each) { return each.code == FindingCode::StartTimeAssumed; }));
}

TEST_F(TimingTabTest, KeepsTheClinicsOwnReasonForEachProfile)
{
    auto* reason = named<QLineEdit>(m_page, "reason.before");
    EXPECT_TRUE(reason->placeholderText().startsWith(text("Deep work needs days")));
    retype(m_page, "reason.before", text("Our runners want fresh legs"));
    choose(m_page, "trialDay", text("Saturday"));
    EXPECT_EQ(named<FindingList>(m_page, "trialFindings")->findings().front().clinicReason,
        text("Our runners want fresh legs"));
    choose(m_page, "profile", text("Myofascial"));
    EXPECT_EQ(reason->text(), QString{});
    choose(m_page, "profile", text("Full sports"));
    EXPECT_EQ(reason->text(), text("Our runners want fresh legs"));
    press(m_page, "savePolicy");
    ASSERT_TRUE(isSaved());
    EXPECT_EQ(inFile().policy.reasonsBefore[kFull], text("Our runners want fresh legs"));
}

TEST_F(TimingTabTest, SaysAtTheFieldWhatCannotBeAndLosesNothing)
{
    auto* reason = named<QLineEdit>(m_page, "reason.after");
    reason->setText(QString{400, u'x'});
    retype(m_page, "assumed_start_time", text("nine"));
    choose(m_page, "profile", text("Light"));
    press(m_page, "savePolicy");
    EXPECT_TRUE(said(m_page, "policyProblem").contains(text("marked fields")));
    EXPECT_EQ(said(m_page, "profile"), text("Full sports")) << "where the reason is too long";
    EXPECT_TRUE(said(m_page, "problem.reason.after").contains(text("300")));
    EXPECT_TRUE(said(m_page, "problem.assumed_start_time").contains(text("nine")));
    EXPECT_EQ(reason->text().size(), 400);
    EXPECT_EQ(said(m_page, "assumed_start_time"), text("nine"));
    EXPECT_EQ(inFile().policy, defaultPolicy());
}

TEST_F(TimingTabTest, SavesTheOtherFigures)
{
    named<QSpinBox>(m_page, "horizon_days")->setValue(21);
    retype(m_page, "assumed_start_time", text("9:30"));
    choose(m_page, "weight", text("neither deep nor light"));
    press(m_page, "savePolicy");
    ASSERT_TRUE(waitFor([this] { return inFile().policy.horizonDays == 21; }));
    EXPECT_EQ(inFile().policy.assumedStart, TimeOfDay{9 * 60 + 30});
    EXPECT_FALSE(isDeep(inFile().policy, LoadProfile::FullSports));
}

TEST_F(TimingTabTest, DiscardsWhatWasChangedAndAsksBeforeLeaving)
{
    EXPECT_TRUE(m_page->mayLeave());
    moveBoundary();
    answer("dialogCancel");
    EXPECT_FALSE(m_page->mayLeave());
    press(m_page, "discardPolicy");
    EXPECT_FALSE(tab()->hasUnsaved());
    EXPECT_TRUE(m_page->mayLeave());
    EXPECT_EQ(stored(), windowsText(defaultPolicy().before[kFull].standard));
}

TEST_F(TimingTabTest, ShowsWhatSomebodyElseSavedMeanwhileAndSavesOverItOnlyWhenAskedAgain)
{
    moveBoundary();
    TimingPolicy theirs = defaultPolicy();
    theirs.horizonDays = 30;
    ASSERT_TRUE(savePolicy(m_desk.other(), inFile().policyRevision, theirs));
    press(m_page, "savePolicy");
    ASSERT_TRUE(waitFor([this] { return said(m_page, "policyProblem").contains(text("14 days → 30 days")); }))
        << qPrintable(said(m_page, "policyProblem"));
    EXPECT_EQ(inFile().policy, theirs);
    EXPECT_TRUE(tab()->hasUnsaved()) << "nothing is lost";
    press(m_page, "savePolicy");
    closeRecheck();
    ASSERT_TRUE(isSaved());
    EXPECT_EQ(stored(), text("0–2 days too close · 3 days ideal · from 4 days fine"));
}

TEST_F(TimingTabTest, TakesAnEarlierPolicyBackFromItsHistory)
{
    moveBoundary();
    press(m_page, "savePolicy");
    closeRecheck();
    ASSERT_TRUE(isSaved());
    press(m_page, "showHistory");
    QWidget* history = dialogNamed("policyHistory");
    ASSERT_NE(history, nullptr);
    press(history, "takeBack0");
    ASSERT_TRUE(waitFor([this] { return tab()->hasUnsaved(); }));
    press(m_page, "savePolicy");
    closeRecheck();
    ASSERT_TRUE(isSaved());
    EXPECT_EQ(inFile().policy, defaultPolicy());
}

} // namespace
} // namespace taper::test
