// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/note_words.h"

#include "ui/words/error_words.h"

#include <gtest/gtest.h>

#include <set>

namespace taper {
namespace {

std::string dose(const ExerciseDose& dose)
{
    return words::doseText(dose).toStdString();
}

TEST(NoteWords, NameEverySectionAndSayWhatBelongsThere)
{
    std::set<QString> names;
    for (const NoteSection section : kNoteSections) {
        names.insert(words::sectionName(section));
        EXPECT_FALSE(words::sectionHint(section).isEmpty());
    }
    EXPECT_EQ(names.size(), kNoteSections.size());
    EXPECT_EQ(words::sectionName(NoteSection::Treatment), QStringLiteral("Treatment"));
}

TEST(NoteWords, SayPainBeforeAndAfter)
{
    EXPECT_EQ(words::painText(6, 3), QString::fromUtf8("6→3"));
    EXPECT_EQ(words::painText(6, std::nullopt), QStringLiteral("6"));
    EXPECT_EQ(words::painText(std::nullopt, 3), QString::fromUtf8("→3"));
    EXPECT_EQ(words::painText(std::nullopt, std::nullopt), QString{});
    EXPECT_EQ(words::painText(0, 0), QString::fromUtf8("0→0"));
}

TEST(NoteWords, HaveANameForEveryMeasure)
{
    std::set<QString> names;
    for (const MeasureKind& kind : measureKinds()) {
        const QString name = words::measureName(QString::fromLatin1(kind.key));
        EXPECT_NE(name, QLatin1String{kind.key});
        names.insert(name);
    }
    EXPECT_EQ(names.size(), measureKinds().size());
}

TEST(NoteWords, SayAMeasureWithItsSidesAndUnit)
{
    NoteMeasure wall{.kind = QStringLiteral("knee_to_wall"), .leftBefore = 80, .rightBefore = 110};
    EXPECT_EQ(words::measureText(wall), QStringLiteral("Knee to wall L 8 cm, R 11 cm"));
    wall.leftAfter = 95;
    EXPECT_EQ(words::measureText(wall), QString::fromUtf8("Knee to wall L 8→9.5 cm, R 11 cm"));
    const NoteMeasure extension{.kind = QStringLiteral("knee_extension"), .rightAfter = -50};
    EXPECT_EQ(words::measureText(extension), QString::fromUtf8("Knee extension R →−5°"));
    const NoteMeasure change{.kind = QStringLiteral("global_change"), .leftBefore = 30};
    EXPECT_EQ(words::measureText(change), QString::fromUtf8("Global change (−7 to +7) 3"));
    const NoteMeasure raises{.kind = QStringLiteral("heel_raises"),
        .leftBefore = 180,
        .rightBefore = 220,
        .text = QStringLiteral("left shakes")};
    EXPECT_EQ(words::measureText(raises), QStringLiteral("Single-leg heel raises L 18, R 22 (left shakes)"));
}

TEST(NoteWords, SayWhatIsUsual)
{
    EXPECT_EQ(words::usualText(*measureKind(u"straight_leg_raise")), QString::fromUtf8("usually 70–80°"));
    EXPECT_EQ(words::usualText(*measureKind(u"knee_to_wall")), QStringLiteral("usually 10 cm"));
    EXPECT_EQ(words::usualText(*measureKind(u"knee_extension")), QString{});
}

TEST(NoteWords, SayADoseAsItIsSaidToAClient)
{
    EXPECT_EQ(dose({.sets = 3, .reps = 15, .timesADay = 2, .weeks = 12}), "3 × 15, twice daily, 12 weeks");
    EXPECT_EQ(dose({.sets = 3, .holdSeconds = 30, .timesADay = 1}), "3 × 30 s, daily");
    EXPECT_EQ(dose({.sets = 3, .reps = 12, .daysAWeek = 3}), "3 × 12, 3 days a week");
    EXPECT_EQ(dose({.sets = 3, .reps = 10, .holdSeconds = 5, .timesADay = 2, .daysAWeek = 5}),
        "3 × 10, hold 5 s, twice a day on 5 days a week");
    EXPECT_EQ(dose({.holdSeconds = 120}), "2 min");
    EXPECT_EQ(dose({.holdSeconds = 90, .daysAWeek = 7}), "90 s, daily");
    EXPECT_EQ(dose({.reps = 20, .weeks = 1}), "20 times, 1 week");
    EXPECT_EQ(dose({.sets = 1}), "1 set");
    EXPECT_EQ(dose({}), "");
}

TEST(NoteWords, SayAnExerciseWithItsSide)
{
    GivenExercise drop{.name = QStringLiteral("Heel drop"), .dose = {.sets = 3, .reps = 15}};
    EXPECT_EQ(words::exerciseText(drop), QString::fromUtf8("Heel drop: 3 × 15"));
    drop.side = Side::Left;
    EXPECT_EQ(words::exerciseText(drop), QString::fromUtf8("Heel drop, left: 3 × 15"));
    drop.dose = {};
    EXPECT_EQ(words::exerciseText(drop), QStringLiteral("Heel drop, left"));
}

TEST(NoteWords, SayWhatBecameOfAnExercise)
{
    EXPECT_EQ(words::reportText({.name = QStringLiteral("Heel drop"),
                  .done = ExerciseDone::Partly,
                  .text = QStringLiteral("sore after")}),
        QStringLiteral("Heel drop: partly done, sore after"));
    EXPECT_EQ(words::reportText({.name = QStringLiteral("Clam"), .done = ExerciseDone::NotDone}),
        QStringLiteral("Clam: not done"));
}

TEST(NoteWords, SayWhenToComeAgain)
{
    EXPECT_EQ(words::returnText(14), QStringLiteral("in 2 weeks"));
    EXPECT_EQ(words::returnText(7), QStringLiteral("in 1 week"));
    EXPECT_EQ(words::returnText(10), QStringLiteral("in 10 days"));
    EXPECT_EQ(words::returnText(1), QStringLiteral("tomorrow"));
}

TEST(NoteWords, NameTheFieldOfAListWithItsPlace)
{
    EXPECT_EQ(words::fieldName(QStringLiteral("subjective")), QStringLiteral("Subjective"));
    EXPECT_EQ(words::fieldName(QStringLiteral("exercises[0].name")), QStringLiteral("Exercise 1, name"));
    EXPECT_EQ(words::fieldName(QStringLiteral("marks[2].text")), QStringLiteral("Area 3, text"));
    EXPECT_EQ(words::fieldName(QStringLiteral("measures[1].left_before")),
        QStringLiteral("Measure 2, left before"));
}

} // namespace
} // namespace taper
