// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme_signs.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QImage>
#include <QPainter>

#include <cmath>

namespace taper {
namespace {

double luminance(const QColor& colour)
{
    const auto channel = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF())
        + 0.0722 * channel(colour.blueF());
}

/// As the Web Content Accessibility Guidelines 2.1 define it.
double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

class EveryTheme : public testing::TestWithParam<bool> {
protected:
    Theme look = GetParam() ? Theme::dark() : Theme::light();
};

TEST_P(EveryTheme, CanBeReadEverywhere)
{
    constexpr double kReadable = 4.5;
    for (const QColor& ground : {look.window, look.surface, look.sunken, look.hover}) {
        EXPECT_GE(contrast(look.text, ground), kReadable);
        EXPECT_GE(contrast(look.muted, ground), kReadable);
        EXPECT_GE(contrast(look.tooClose.ink, ground), kReadable);
    }
    EXPECT_GE(contrast(look.onSelected, look.selected), kReadable);
    EXPECT_GE(contrast(look.text, look.selected), kReadable);
    EXPECT_GE(contrast(look.onRaceCell, look.raceCell), kReadable);
    EXPECT_GE(contrast(look.ideal.ink, look.idealCell), kReadable);
    EXPECT_GE(contrast(look.onDanger, look.danger), kReadable);
    for (const Tone& tone : {look.ideal, look.fine, look.info, look.caution, look.tooClose, look.stop}) {
        EXPECT_GE(contrast(tone.ink, tone.tint), kReadable) << qPrintable(tone.tint.name());
        EXPECT_GE(contrast(tone.ink, look.surface), kReadable) << qPrintable(tone.ink.name());
        EXPECT_GE(contrast(look.text, tone.tint), kReadable) << qPrintable(tone.tint.name());
    }
    // White on blue is written in semi-bold only.
    EXPECT_GE(contrast(look.onAccent, look.accent), GetParam() ? 4.0 : kReadable);
}

TEST_P(EveryTheme, ShowsWhereOneCanTypeAndWhereTheKeyboardIs)
{
    EXPECT_GE(contrast(look.fieldBorder, look.surface), 3.0);
    EXPECT_GE(contrast(look.accent, look.surface), 3.0);
}

TEST_P(EveryTheme, CanBeReadOnBookingsOfEveryType)
{
    for (const auto profile : kLoadProfiles) {
        const SessionTone tone = look.session(profile);
        EXPECT_GE(contrast(look.text, tone.tint), 4.5);
        EXPECT_GE(contrast(look.muted, tone.tint), 4.5);
        for (const auto verdict : {Verdict::Ideal, Verdict::Caution, Verdict::TooClose})
            EXPECT_GE(contrast(look.tone(verdict).ink, tone.tint), 4.5) << static_cast<int>(profile);
        EXPECT_NE(tone.bar, tone.tint);
    }
    for (const auto* colour : {"#000000", "#ffffff", "#ffff00", "#00ff00"})
        EXPECT_GE(contrast(look.text, look.session(LoadProfile::Light, QLatin1String{colour}).tint), 4.5)
            << colour;
}

INSTANTIATE_TEST_SUITE_P(LightAndDark, EveryTheme, testing::Bool());

class AppliedTheme : public testing::Test {
protected:
    ~AppliedTheme() override { applyTheme(*qApp, ThemeChoice::Light); }
};

TEST_F(AppliedTheme, IsTheOneThatWasChosen)
{
    applyTheme(*qApp, ThemeChoice::Dark);
    EXPECT_TRUE(theme().isDark);
    EXPECT_EQ(QApplication::palette().color(QPalette::Window), Theme::dark().window);
    applyTheme(*qApp, ThemeChoice::Light);
    EXPECT_FALSE(theme().isDark);
    EXPECT_EQ(QApplication::palette().color(QPalette::Window), Theme::light().window);
}

TEST_F(AppliedTheme, FollowsTheSystemAndNotItself)
{
    applyTheme(*qApp, ThemeChoice::Dark);
    EXPECT_FALSE(systemIsDark()); // the offscreen platform is light
    EXPECT_EQ(
        QApplication::palette().color(QPalette::Window), Theme::dark().window); // and looking changed nothing
    applyTheme(*qApp, ThemeChoice::System);
    EXPECT_FALSE(theme().isDark);
}

TEST_F(AppliedTheme, GrowsWithTheText)
{
    applyTheme(*qApp, ThemeChoice::Light, 1.0);
    const int small = makeButton(QStringLiteral("Save"))->sizeHint().height();
    const int unit = theme().unit;
    const double text = QApplication::font().pointSizeF();
    applyTheme(*qApp, ThemeChoice::Light, 2.0);
    EXPECT_DOUBLE_EQ(QApplication::font().pointSizeF(), 2 * text);
    EXPECT_GE(theme().unit, unit * 3 / 2);
    EXPECT_GT(makeButton(QStringLiteral("Save"))->sizeHint().height(), small * 3 / 2);
    // Applied again it does not grow further.
    applyTheme(*qApp, ThemeChoice::Light, 1.0);
    EXPECT_DOUBLE_EQ(QApplication::font().pointSizeF(), text);
}

TEST_F(AppliedTheme, RedressesLabelsThatAreOnScreen)
{
    applyTheme(*qApp, ThemeChoice::Light);
    PlainLabel muted{QStringLiteral("Room 1"), TextSize::Small, PlainLabel::Ink::Muted};
    muted.show();
    applyTheme(*qApp, ThemeChoice::Dark, 2.0);
    EXPECT_EQ(muted.palette().color(QPalette::WindowText), Theme::dark().muted);
    EXPECT_EQ(muted.font(), theme().font(TextSize::Small));
}

TEST_F(AppliedTheme, WritesFiguresOfEqualWidth)
{
    applyTheme(*qApp, ThemeChoice::Light);
    EXPECT_TRUE(hasTabularFigures(QApplication::font()));
    EXPECT_TRUE(hasTabularFigures(theme().font(TextSize::Title, QFont::DemiBold)));
}

TEST_F(AppliedTheme, DrawsEveryIconInTheTextsColour)
{
    for (const auto choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        applyTheme(*qApp, choice);
        for (const QString& name : iconNames()) {
            const QImage image = icon(name).pixmap(QSize{32, 32}).toImage();
            int drawn = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor pixel = image.pixelColor(x, y);
                    if (pixel.alpha() < 250)
                        continue;
                    ++drawn;
                    EXPECT_EQ(pixel.rgb(), theme().text.rgb());
                }
            }
            EXPECT_GT(drawn, 0) << qPrintable(name);
        }
    }
}

QImage signOf(Verdict verdict)
{
    QImage image{40, 40, QImage::Format_Grayscale8};
    image.fill(255);
    QPainter painter{&image};
    paintVerdictSign(painter, QRectF{4, 4, 32, 32}, verdict, Qt::black);
    return image;
}

TEST(VerdictSigns, AreToldApartByTheirShapeInGrey)
{
    const std::array signs{
        signOf(Verdict::Ideal), signOf(Verdict::Fine), signOf(Verdict::Caution), signOf(Verdict::TooClose)};
    for (size_t one = 0; one < signs.size(); ++one) {
        for (size_t other = one + 1; other < signs.size(); ++other) {
            int different = 0;
            for (int y = 0; y < 40; ++y) {
                for (int x = 0; x < 40; ++x)
                    different += qGray(signs[one].pixel(x, y)) / 128 != qGray(signs[other].pixel(x, y)) / 128;
            }
            EXPECT_GT(different, 20) << one << " and " << other;
        }
    }
}

} // namespace
} // namespace taper
