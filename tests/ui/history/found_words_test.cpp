// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clinic_builder.h"
#include "ui/history/found_words.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

namespace taper::test {
namespace {

QStringList found(const char* in, const char* typed)
{
    QStringList words;
    const QString whole = text(in);
    for (const FoundSpan& span : foundWords(whole, text(typed)))
        words << whole.mid(span.start, span.length);
    return words;
}

} // namespace

TEST(FoundWords, AreThoseThatBeginAsTyped)
{
    EXPECT_EQ(found("Heel drops, then heels up", "heel"), (QStringList{text("Heel"), text("heels")}));
    EXPECT_EQ(found("backheel", "heel"), QStringList{});
    EXPECT_EQ(found("L soleus, heel drop", "hee sol"), (QStringList{text("soleus"), text("heel")}));
}

TEST(FoundWords, DoNotMindAccentsAndCapitals)
{
    EXPECT_EQ(found("Róisín said", "ROISIN"), QStringList{text("Róisín")});
    EXPECT_EQ(found("naïve", "naï"), QStringList{text("naïve")});
}

TEST(FoundWords, AreNoneWhereNothingIsTyped)
{
    EXPECT_EQ(found("anything at all", ""), QStringList{});
    EXPECT_EQ(found("anything at all", " ,. "), QStringList{});
}

TEST(FoundWords, StayWithinTheirLineWhateverIsWritten)
{
    QImage image{300, 40, QImage::Format_RGB32};
    image.fill(Qt::white);
    {
        QPainter painter{&image};
        painter.setPen(Qt::black);
        paintFound(painter, {20, 10, 200, 20}, QString{4000, u'W'} + text(" <b>heel</b>"), text("w"));
    }
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 230; x < image.width(); ++x)
            ASSERT_EQ(image.pixel(x, y), QColor{Qt::white}.rgb());
    }
}

} // namespace taper::test
