// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/labels.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/verdict_badge.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QPushButton>
#include <QTest>
#include <QTextDocument>

namespace taper {
namespace {

const QString kMarkup = QStringLiteral("<img src=\"file:///x.png\"><b>Bob</b>");

TEST(Labels, ShowTextAsText)
{
    EXPECT_EQ(PlainLabel{kMarkup}.textFormat(), Qt::PlainText);
    EXPECT_EQ(SectionLabel{kMarkup}.textFormat(), Qt::PlainText);
    EXPECT_EQ(ElidedLabel{kMarkup}.textFormat(), Qt::PlainText);
}

TEST(ToolTips, ShowTextAsText)
{
    QTextDocument shown;
    shown.setHtml(plainToolTip(kMarkup));
    EXPECT_EQ(shown.toPlainText(), kMarkup);
    EXPECT_EQ(plainToolTip(QStringLiteral("Maya Okafor")), QStringLiteral("Maya Okafor"));
    // What Qt does not take for markup it must not get as markup.
    EXPECT_EQ(plainToolTip(QStringLiteral("Q & A")), QStringLiteral("Q & A"));
}

TEST(Buttons, KeepTheAmpersandsOfNames)
{
    EXPECT_EQ(withoutMnemonics(QStringLiteral("Q&A & more")), QStringLiteral("Q&&A && more"));
}

TEST(ElidedLabels, GiveWayInsteadOfPushing)
{
    ElidedLabel label{QString{500, QLatin1Char{'m'}}};
    EXPECT_LT(label.minimumSizeHint().width(), 100);
    EXPECT_GT(label.sizeHint().width(), 2000);
    label.resize(80, label.sizeHint().height());
    EXPECT_FALSE(label.grab().isNull());
}

TEST(Chips, GiveWayAndThenSayTheWholeInTheirToolTip)
{
    Chip chip{QStringLiteral("a very long tag that does not fit into so little room")};
    chip.show();
    chip.resize(chip.sizeHint());
    EXPECT_EQ(chip.toolTip(), QString{});
    chip.resize(60, chip.height());
    EXPECT_EQ(chip.toolTip(), chip.text());
    EXPECT_EQ(chip.accessibleName(), chip.text());
}

TEST(VerdictBadges, SayTheVerdictInWords)
{
    VerdictBadge badge;
    badge.setVerdict(Verdict::TooClose, -1);
    EXPECT_EQ(badge.text(), QStringLiteral("too close · D\u22121"));
    EXPECT_EQ(badge.accessibleName(), badge.text());
    badge.setVerdict(Verdict::Fine);
    EXPECT_EQ(badge.text(), QStringLiteral("fine"));
}

TEST(EmptyStates, OfferTheWayToBegin)
{
    EmptyState empty{
        QStringLiteral("No races yet"), QStringLiteral("Add one."), QStringLiteral("Add a race")};
    int chosen = 0;
    QObject::connect(&empty, &EmptyState::actionChosen, &empty, [&] { ++chosen; });
    QTest::mouseClick(empty.actionButton(), Qt::LeftButton);
    EXPECT_EQ(chosen, 1);
    EXPECT_EQ(EmptyState(QStringLiteral("Nothing"), QStringLiteral("here")).actionButton(), nullptr);
}

} // namespace
} // namespace taper
