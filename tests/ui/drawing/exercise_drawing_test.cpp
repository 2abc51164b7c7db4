// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawing/exercise_drawing.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

#include <set>
#include <utility>

namespace taper {
namespace {

QImage drawn(const QString& key, const ExerciseInk& ink, const QColor& ground = Qt::white)
{
    QImage image{270, 200, QImage::Format_RGB32};
    image.fill(ground);
    QPainter painter{&image};
    paintExercise(painter, QRectF{image.rect()}, key, ink);
    return image;
}

int inked(const QImage& image, QRgb ground)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) != ground ? 1 : 0;
    }
    return count;
}

TEST(ExerciseDrawings, AreThirteenAndNoTwoAlike)
{
    std::set<QByteArray> pictures;
    ASSERT_EQ(exerciseDrawings().size(), 13U);
    for (const char* key : exerciseDrawings()) {
        const QString name = QString::fromLatin1(key);
        EXPECT_TRUE(hasExerciseDrawing(name)) << key;
        const QImage image = drawn(name, ExerciseInk::onPaper());
        EXPECT_GT(inked(image, qRgb(255, 255, 255)), 2000) << key;
        pictures.insert(QByteArray{reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes()});
    }
    EXPECT_EQ(pictures.size(), 13U);
}

TEST(ExerciseDrawings, KeepWithinTheirBox)
{
    for (const char* key : exerciseDrawings()) {
        QImage image{400, 300, QImage::Format_RGB32};
        image.fill(Qt::white);
        QPainter painter{&image};
        const QRect box{100, 100, 135, 100};
        paintExercise(painter, QRectF{box}, QString::fromLatin1(key), ExerciseInk::onPaper());
        painter.end();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (!box.contains(x, y)) {
                    ASSERT_EQ(image.pixel(x, y), qRgb(255, 255, 255)) << key << " at " << x << ", " << y;
                }
            }
        }
    }
}

TEST(ExerciseDrawings, DrawNothingForAKeyThatIsNone)
{
    EXPECT_FALSE(hasExerciseDrawing(u"handstand"));
    EXPECT_FALSE(hasExerciseDrawing(u""));
    EXPECT_EQ(inked(drawn(QStringLiteral("handstand"), ExerciseInk::onPaper()), qRgb(255, 255, 255)), 0);
}

TEST(ExerciseDrawings, LeaveThePainterAsItWas)
{
    QImage image{100, 80, QImage::Format_RGB32};
    QPainter painter{&image};
    painter.translate(3, 4);
    const QTransform before = painter.transform();
    paintExercise(painter, QRectF{0, 0, 90, 70}, u"clam", ExerciseInk::onPaper());
    EXPECT_EQ(painter.transform(), before);
}

TEST(ExerciseDrawings, AreReadableInGreyAndOnADarkWindow)
{
    // The figure stands out from the ground by its lines, the arrow as much as they do.
    const ExerciseInk paper = ExerciseInk::onPaper();
    EXPECT_LT(qGray(paper.line.rgb()), 90);
    EXPECT_LT(qGray(paper.accent.rgb()), 120);
    const QColor ground{0x1d, 0x21, 0x26};
    const ExerciseInk dark = ExerciseInk::of(QColor{0xe8, 0xea, 0xed}, ground, QColor{0x7f, 0xb2, 0xf0});
    EXPECT_GT(qGray(dark.line.rgb()) - qGray(dark.body.rgb()), 100);
    EXPECT_GT(inked(drawn(QStringLiteral("clam"), dark, ground), ground.rgb()), 2000);
}

} // namespace
} // namespace taper
