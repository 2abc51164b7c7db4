// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/body/visit_slider.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>

namespace taper {
namespace {

struct VisitSliderTest : testing::Test {
    QToolButton* button(const char* name) { return slider.findChild<QToolButton*>(QLatin1String{name}); }
    QString text() { return slider.findChild<QLabel*>(QStringLiteral("visitText"))->text(); }

    VisitSlider slider;
    QSignalSpy chosen{&slider, &VisitSlider::visitChosen};
    const QStringList visits{QStringLiteral("13 Mar 2026 · Post-event"),
        QStringLiteral("27 Mar 2026 · Myofascial"), QStringLiteral("10 Apr 2026 · Full sports")};
};

TEST_F(VisitSliderTest, BeginsAtTheNewestVisit)
{
    slider.setVisits(visits);
    EXPECT_EQ(slider.currentVisit(), 2);
    EXPECT_EQ(text(), QStringLiteral("10 Apr 2026 · Full sports · 3 of 3"));
    EXPECT_EQ(chosen.count(), 0) << "nobody chose it";
    EXPECT_FALSE(button("visitLater")->isEnabled());
}

TEST_F(VisitSliderTest, GoesThroughTheVisits)
{
    slider.setVisits(visits);
    button("visitEarlier")->click();
    EXPECT_EQ(slider.currentVisit(), 1);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.at(0).at(0).toInt(), 1);
    slider.findChild<QSlider*>(QStringLiteral("visitSlider"))->setValue(0);
    EXPECT_EQ(text(), QStringLiteral("13 Mar 2026 · Post-event · 1 of 3"));
    EXPECT_FALSE(button("visitEarlier")->isEnabled());
    button("visitLater")->click();
    EXPECT_EQ(slider.currentVisit(), 1);
}

TEST_F(VisitSliderTest, IsSetWithoutSayingSo)
{
    slider.setVisits(visits);
    slider.setCurrentVisit(0);
    EXPECT_EQ(slider.currentVisit(), 0);
    EXPECT_EQ(chosen.count(), 0);
}

TEST_F(VisitSliderTest, SaysThatThereIsNone)
{
    slider.setVisits({});
    EXPECT_EQ(slider.currentVisit(), -1);
    EXPECT_EQ(text(), QStringLiteral("No visits yet"));
    EXPECT_FALSE(button("visitEarlier")->isEnabled());
    EXPECT_FALSE(button("visitLater")->isEnabled());
    slider.setVisits({visits.first()});
    EXPECT_EQ(slider.currentVisit(), 0);
    EXPECT_FALSE(button("visitEarlier")->isEnabled()) << "one visit alone";
}

} // namespace
} // namespace taper
