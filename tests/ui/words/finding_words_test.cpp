// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/finding_words.h"

#include "ui/words/race_words.h"

#include <gtest/gtest.h>

#include <QRegularExpression>
#include <QSet>

namespace taper::words {
namespace {

const Date kFriday = makeDate(2026, 4, 24);

Finding raceFinding(FindingCode code, Verdict verdict, int days)
{
    Finding finding{code, severityOf(verdict)};
    finding.verdict = verdict;
    finding.race = Id<Race>{1};
    finding.raceName = QStringLiteral("London Marathon");
    finding.days = days;
    finding.profile = LoadProfile::FullSports;
    return finding;
}

Finding fullFinding(FindingCode code, Severity severity)
{
    Finding finding{code, severity};
    finding.raceName = QStringLiteral("London Marathon");
    finding.days = code == FindingCode::AfterRace ? 2 : -2;
    finding.elapsed = Minutes{41 * 60};
    finding.profile = LoadProfile::FullSports;
    finding.time = TimeOfDay{540};
    finding.moment = at(kFriday, Minutes{900});
    finding.name = QStringLiteral("Maya Okafor");
    finding.interval = Interval{at(kFriday, Minutes{585}), at(kFriday, Minutes{645})};
    finding.limitDays = 7;
    finding.limit = Minutes{30};
    return finding;
}

TEST(FindingWords, HaveASentenceOfItsOwnForEveryCode)
{
    QSet<QString> seen;
    const int last = static_cast<int>(FindingCode::ScreeningCaution);
    for (int code = 0; code <= last; ++code) {
        const auto finding = fullFinding(static_cast<FindingCode>(code), Severity::Caution);
        const QString text = findingText(finding);
        EXPECT_TRUE(text.endsWith(QLatin1Char{'.'}) || text.endsWith(QLatin1Char{'?'})) << qPrintable(text);
        EXPECT_TRUE(text.at(0).isUpper() || text.at(0).isDigit()) << qPrintable(text);
        seen.insert(text);
    }
    EXPECT_EQ(seen.size(), last + 1);
}

TEST(FindingWords, LeaveNoPlaceOpenWhateverFiguresAreMissing)
{
    static const QRegularExpression place{QStringLiteral("%[0-9n]")};
    for (int code = 0; code <= static_cast<int>(FindingCode::ScreeningCaution); ++code) {
        for (const auto severity :
            {Severity::Ideal, Severity::Info, Severity::Caution, Severity::TooClose, Severity::Stop}) {
            const Finding bare{static_cast<FindingCode>(code), severity};
            for (const Finding& finding : {bare, fullFinding(bare.code, severity)}) {
                const QString line = findingLine(finding);
                EXPECT_FALSE(line.contains(place)) << qPrintable(line);
                EXPECT_FALSE(line.contains(QStringLiteral("  "))) << qPrintable(line);
                EXPECT_FALSE(line.contains(QStringLiteral(" ."))) << qPrintable(line);
            }
        }
    }
}

TEST(FindingWords, SayThatTheDayBeforeIsTooCloseAndWhy)
{
    auto finding = raceFinding(FindingCode::BeforeRace, Verdict::TooClose, -1);
    finding.limitDays = 2;
    EXPECT_EQ(findingLine(finding),
        QStringLiteral(
            "Too close. The day before London Marathon. Deep work needs two days to settle, so that the "
            "legs are not sore at the start."));
}

TEST(FindingWords, SayHowManyHoursAreMissingAfterARace)
{
    auto finding = raceFinding(FindingCode::AfterRace, Verdict::TooClose, 2);
    finding.raceName = QStringLiteral("Bath Half");
    finding.elapsed = Minutes{41 * 60};
    finding.limit = Minutes{48 * 60};
    EXPECT_EQ(findingText(finding),
        QStringLiteral("41 hours after Bath Half. Wait 48 hours before deep work: soreness eases and any "
                       "injury shows."));
}

TEST(FindingWords, CallTwoDaysBeforeIdealForTheLastFullSession)
{
    const auto finding = raceFinding(FindingCode::BeforeRace, Verdict::Ideal, -2);
    EXPECT_EQ(findingHeadline(finding), QStringLiteral("Ideal"));
    EXPECT_TRUE(findingText(finding).startsWith(
        QStringLiteral("Two days before London Marathon: ideal for the last full session")));
}

TEST(FindingWords, CountHoursForLightWorkOnTheDay)
{
    auto finding = raceFinding(FindingCode::BeforeRace, Verdict::Caution, 0);
    finding.profile = LoadProfile::PreEvent;
    finding.elapsed = Minutes{10};
    finding.limit = Minutes{15};
    EXPECT_EQ(findingText(finding),
        QStringLiteral(
            "10 minutes before the start of London Marathon: hardly time to get to the line. Allow a "
            "quarter of an hour between the session and the start."));
}

TEST(FindingWords, AskWhenARaceIsMissing)
{
    Finding finding{FindingCode::NoRaceAhead, Severity::Caution};
    finding.limitDays = 7;
    EXPECT_EQ(findingLine(finding),
        QStringLiteral(
            "Ask. No race in the next seven days. Is the date right, or should this be another type?"));
}

TEST(FindingWords, SayWhatWasAssumed)
{
    Finding finding{FindingCode::StartTimeAssumed, Severity::Info};
    finding.raceName = QStringLiteral("Leeds 10k");
    finding.time = TimeOfDay{540};
    EXPECT_EQ(
        findingLine(finding), QStringLiteral("Note. Start time of Leeds 10k not entered, taken as 09:00."));
}

TEST(FindingWords, NameTheClash)
{
    Finding finding{FindingCode::TherapistBusy, Severity::Stop};
    finding.name = QStringLiteral("Ben <b>%2</b>");
    finding.interval = Interval{at(kFriday, Minutes{585}), at(kFriday, Minutes{645})};
    EXPECT_EQ(findingLine(finding),
        QStringLiteral(
            "Not possible. The therapist is already booked with Ben <b>%2</b>, 09:45\u201310:45."));
}

TEST(FindingWords, ClaimNothingThatTheClinicCannotKnow)
{
    static const QRegularExpression claim{
        QStringLiteral("lactic|toxin|faster|cure|heal|guarantee"), QRegularExpression::CaseInsensitiveOption};
    for (int code = 0; code <= static_cast<int>(FindingCode::ScreeningCaution); ++code) {
        for (const auto profile : kLoadProfiles) {
            for (const auto severity :
                {Severity::Ideal, Severity::Info, Severity::Caution, Severity::TooClose}) {
                auto finding = fullFinding(static_cast<FindingCode>(code), severity);
                finding.profile = profile;
                EXPECT_FALSE(findingText(finding).contains(claim)) << qPrintable(findingText(finding));
            }
        }
    }
}

TEST(VerdictWords, GiveEachVerdictAWordAndAllButFineASign)
{
    EXPECT_EQ(verdictWord(Verdict::TooClose), QStringLiteral("too close"));
    EXPECT_EQ(verdictSign(Verdict::Ideal), QStringLiteral("\u25CF"));
    EXPECT_EQ(verdictSign(Verdict::Fine), QString{});
    EXPECT_EQ(verdictSign(Verdict::Caution), QStringLiteral("\u25B2"));
    EXPECT_EQ(verdictSign(Verdict::TooClose), QStringLiteral("\u2B23"));
}

TEST(FixWords, SayWhenWithWhomAndHowGood)
{
    Fix fix{Fix::Kind::SameTherapist, Id<Therapist>{1}, QStringLiteral("Maya Okafor"), {}, Id<SessionType>{1},
        QStringLiteral("Full sports"), at(makeDate(2026, 4, 23), Minutes{540}), Minutes{60}, Verdict::Ideal};
    EXPECT_EQ(fixText(fix), QStringLiteral("Thu 23 Apr 09:00, Maya Okafor · ideal"));
    fix.kind = Fix::Kind::OtherType;
    fix.sessionTypeName = QStringLiteral("Pre-event");
    fix.length = Minutes{30};
    EXPECT_EQ(fixText(fix), QStringLiteral("Thu 23 Apr 09:00, Pre-event 30\u2032 · ideal"));
}

TEST(FindingWords, UseTheClinicsOwnReasonInPlaceOfTapers)
{
    Finding before = raceFinding(FindingCode::BeforeRace, Verdict::TooClose, -1);
    before.limitDays = 2;
    before.clinicReason = QStringLiteral("We leave legs alone for two days 100%1");
    EXPECT_EQ(findingLine(before),
        QStringLiteral("Too close. The day before London Marathon. We leave legs alone for two days 100%1."));
    before.clinicReason = QStringLiteral("Why? Ask Maya!");
    EXPECT_EQ(findingText(before), QStringLiteral("The day before London Marathon. Why? Ask Maya!"));

    Finding after = raceFinding(FindingCode::AfterRace, Verdict::Caution, 2);
    after.elapsed = Minutes{41 * 60};
    after.clinicReason = QStringLiteral("Let soreness show first.");
    EXPECT_EQ(findingText(after), QStringLiteral("41 hours after London Marathon. Let soreness show first."));
}

TEST(FindingWords, SayTapersOwnReasonForThoseWhoAreToWriteTheirs)
{
    EXPECT_EQ(usualReason(LoadProfile::FullSports, true),
        QStringLiteral("Deep work needs days to settle, so that the legs are not sore at the start."));
    EXPECT_EQ(usualReason(LoadProfile::FullSports, false),
        QStringLiteral("Wait longer before deep work: soreness eases and any injury shows."));
    EXPECT_EQ(usualReason(LoadProfile::PreEvent, true), QStringLiteral("Choose an earlier time."));
}

} // namespace
} // namespace taper::words
