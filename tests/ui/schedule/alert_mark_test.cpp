// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/alert_mark.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

namespace taper::test {
namespace {

ConditionAlert alert(const char* key, bool isDue = false)
{
    ConditionAlert made;
    made.condition = QLatin1String{key};
    made.action = screeningCondition(made.condition)->action;
    made.isDue = isDue;
    return made;
}

BookingView bookingOf(std::vector<ConditionAlert> conditions)
{
    BookingView booking;
    booking.conditions = std::move(conditions);
    return booking;
}

QImage painted(const BookingView& booking)
{
    QImage image{24, 24, QImage::Format_ARGB32_Premultiplied};
    image.fill(Qt::white);
    QPainter painter{&image};
    paintAlertMark(painter, QRectF{0, 0, 24, 24}, booking);
    return image;
}

/// Whether the middle of an edge is inked but not its corner: the end of a bar of the cross.
bool isBareCross(const QImage& image)
{
    return image.pixelColor(12, 1) != QColor{Qt::white} && image.pixelColor(2, 4) == QColor{Qt::white};
}

TEST(AnAlertMark, StandsWithWhoeverHasSomethingToHeedAndComes)
{
    EXPECT_FALSE(hasAlertMark(bookingOf({})));
    EXPECT_TRUE(hasAlertMark(bookingOf({alert("allergy")})));
    BookingView noted = bookingOf({});
    noted.clientAlerts = {QStringLiteral("new shoes")};
    EXPECT_TRUE(hasAlertMark(noted));
    for (const BookingStatus status : {BookingStatus::Cancelled, BookingStatus::NoShow}) {
        noted.fields.status = status;
        EXPECT_FALSE(hasAlertMark(noted));
    }
}

TEST(AnAlertMark, IsToldApartByItsShapeAndNotByColourAlone)
{
    EXPECT_TRUE(isBareCross(painted(bookingOf({alert("allergy")}))));
    EXPECT_TRUE(isBareCross(painted(bookingOf({alert("open_wound")}))));
    EXPECT_FALSE(isBareCross(painted(bookingOf({alert("fever"), alert("allergy")}))));
    EXPECT_FALSE(isBareCross(painted(bookingOf({alert("concussion")}))));
    EXPECT_TRUE(isBareCross(painted(bookingOf({alert("fever", true)})))) << "only to be asked about again";
}

TEST(AnAlertMark, SaysInWordsWhatItStandsFor)
{
    BookingView booking = bookingOf({alert("fever"), alert("allergy")});
    booking.clientAlerts = {QStringLiteral("new shoes"), QStringLiteral("left calf")};
    EXPECT_EQ(alertLine(booking),
        QStringLiteral("Do not treat: fever or feeling ill, With care: an allergy to oil, nuts or lanolin, "
                       "ask: new shoes, left calf"));
}

} // namespace
} // namespace taper::test
