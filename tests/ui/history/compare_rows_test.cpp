// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clinic_builder.h"
#include "ui/history/compare_rows.h"

#include <gtest/gtest.h>

namespace taper::test {
namespace {

BodyMark mark(const char* region, Side side, std::optional<int> before, std::optional<int> after)
{
    BodyMark made;
    made.region = text(region);
    made.side = side;
    made.before = before;
    made.after = after;
    return made;
}

QStringList said(const std::vector<CompareRow>& rows)
{
    QStringList lines;
    for (const CompareRow& row : rows)
        lines << QStringLiteral("%1 | %2 | %3 | %4").arg(row.what, row.earlier, row.later, row.change);
    return lines;
}

} // namespace

TEST(CompareNotes, SaysWhatIsBetterWorseNewAndNotLookedAtAgain)
{
    TreatmentNoteFields earlier;
    earlier.painBefore = 7;
    earlier.painAfter = 5;
    earlier.marks = {mark("soleus", Side::Left, 6, 3), mark("soleus", Side::Right, 2, 1),
        mark("gluteus_medius", Side::Right, 3, {})};
    TreatmentNoteFields later;
    later.painBefore = 5;
    later.painAfter = 2;
    later.marks = {mark("soleus", Side::Left, 4, 2), mark("soleus", Side::Right, 5, 2),
        mark("iliotibial_band", Side::Both, {}, {})};
    EXPECT_EQ(said(compareNotes(earlier, later)),
        (QStringList{text("Pain | 7→5 | 5→2 | 2 better"), text("L soleus | 6→3 | 4→2 | 2 better"),
            text("R soleus | 2→1 | 5→2 | 3 worse"), text("both ITB |  | treated | new"),
            text("R glute med | 3 |  | not looked at again")}));
}

TEST(CompareNotes, TellsOnlyTheDifferenceOfAMeasure)
{
    NoteMeasure wall;
    wall.kind = text("knee_to_wall");
    wall.leftBefore = 80;
    wall.rightBefore = 110;
    TreatmentNoteFields earlier;
    earlier.measures = {wall};
    wall.leftBefore = 95;
    wall.leftAfter = 100;
    wall.rightBefore = 105;
    TreatmentNoteFields later;
    later.measures = {wall};
    EXPECT_EQ(said(compareNotes(earlier, later)),
        (QStringList{text("Knee to wall left | 8 cm | 9.5→10 cm | +1.5 cm"),
            text("Knee to wall right | 11 cm | 10.5 cm | −0.5 cm")}));
}

TEST(CompareNotes, FindsAnActivityAgainHoweverItIsTypedAndHigherIsBetter)
{
    TreatmentNoteFields earlier;
    earlier.activities = {{text("Running Downhill"), 3}};
    TreatmentNoteFields later;
    later.activities = {{text("running downhill"), 7}};
    const auto rows = compareNotes(earlier, later);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows.front().change, text("4 better"));
    EXPECT_TRUE(rows.front().isBetter);
}

TEST(CompareNotes, HasNothingToSayOfTwoNotesWithoutFigures)
{
    EXPECT_TRUE(compareNotes({}, {}).empty());
}

TEST(CompareNotes, SaysAnAreaThatWasMarkedTwiceInOneRow)
{
    TreatmentNoteFields later;
    later.marks = {mark("soleus", Side::Left, 6, 3), mark("soleus", Side::Left, 2, 1)};
    later.marks.back().kind = MarkKind::Avoid;
    EXPECT_EQ(said(compareNotes({}, later)), QStringList{text("L soleus |  | 6→3, avoid | new")});
}

} // namespace taper::test
