// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawing/exercise_figure.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace taper::exercise {

namespace {

constexpr qreal kTrunk = 29;
constexpr qreal kThigh = 24;
constexpr qreal kShank = 23;
constexpr qreal kUpperArm = 16;
constexpr qreal kForearm = 15.5;
constexpr qreal kHeadAway = 14.5; // its middle from the shoulder
constexpr qreal kOutline = 0.85;

qreal radians(qreal degrees)
{
    return degrees * std::numbers::pi / 180;
}

QPointF towards(qreal degrees, qreal length = 1)
{
    return {std::cos(radians(degrees)) * length, std::sin(radians(degrees)) * length};
}

qreal lengthOf(QPointF vector)
{
    return std::hypot(vector.x(), vector.y());
}

QPointF leftOf(QPointF vector)
{
    return {-vector.y(), vector.x()};
}

/// Simple shapes that overlap. Their outline is drawn by drawing each a little larger behind all of them: so
/// it stays clean however they lie.
using Shapes = std::vector<QPainterPath>;

void addCircle(Shapes& shapes, QPointF middle, qreal radius)
{
    QPainterPath path;
    path.addEllipse(middle, radius, radius);
    shapes.push_back(std::move(path));
}

/// Two circles and what lies between them.
void addTaper(Shapes& shapes, QPointF from, qreal fromRadius, QPointF to, qreal toRadius)
{
    addCircle(shapes, from, fromRadius);
    addCircle(shapes, to, toRadius);
    const qreal length = lengthOf(to - from);
    if (length <= std::abs(fromRadius - toRadius))
        return;
    const QPointF along = (to - from) / length;
    // The outer tangents touch both circles at the same angle.
    const qreal cosine = (fromRadius - toRadius) / length;
    const qreal sine = std::sqrt(1 - cosine * cosine);
    const QPointF left = along * cosine + leftOf(along) * sine;
    const QPointF right = along * cosine - leftOf(along) * sine;
    QPainterPath path;
    path.addPolygon(QPolygonF{
        from + left * fromRadius, to + left * toRadius, to + right * toRadius, from + right * fromRadius});
    path.closeSubpath();
    shapes.push_back(std::move(path));
}

struct Joints {
    QPointF root;
    QPointF middle;
    QPointF end;
};

/// Where elbow or knee lies, so that the limb ends as near to where it should as its length allows.
Joints bent(QPointF root, const Limb& limb, qreal upper, qreal lower)
{
    upper *= limb.share;
    lower *= limb.share;
    const QPointF way = limb.end - root;
    const qreal wanted = std::max(lengthOf(way), 0.01);
    const qreal length = std::clamp(wanted, std::abs(upper - lower) + 0.01, upper + lower);
    const QPointF along = way / wanted;
    const qreal foot = (length * length + upper * upper - lower * lower) / (2 * length);
    const qreal height = std::sqrt(std::max(upper * upper - foot * foot, 0.0));
    return {root, root + along * foot + leftOf(along) * height * limb.bend, root + along * length};
}

struct Body {
    explicit Body(const Pose& pose)
        : hip{pose.hip}
        , shoulder{pose.hip + towards(pose.trunk, kTrunk)}
        , head{shoulder + towards(pose.head, kHeadAway)}
        , near{bent(hip, pose.near.limb, kThigh, kShank)}
        , far{bent(hip, pose.far.limb, kThigh, kShank)}
        , nearArm{bent(shoulder, pose.nearArm, kUpperArm, kForearm)}
        , farArm{bent(shoulder, pose.farArm, kUpperArm, kForearm)}
    { }

    QPointF hip;
    QPointF shoulder;
    QPointF head;
    Joints near;
    Joints far;
    Joints nearArm;
    Joints farArm;
};

void addFoot(Shapes& shapes, const Joints& leg, const Leg& how)
{
    const QPointF along = towards(how.foot);
    const QPointF shank = leg.middle - leg.end;
    const QPointF left = leftOf(along);
    // The sole lies away from the knee.
    const qreal side = left.x() * shank.x() + left.y() * shank.y() >= 0 ? -1 : 1;
    const auto at = [&](qreal x, qreal y) { return leg.end + along * x * how.footShare + left * side * y; };
    addTaper(shapes, leg.end, 2.9, at(-1.6, 1.2), 2.5);
    addTaper(shapes, at(-1.6, 1.2), 2.5, at(8.6, 2.1), 1.6);
    addTaper(shapes, leg.end, 2.7, at(8.6, 2.1), 1.6);
}

Shapes legShapes(const Joints& leg, const Leg& how)
{
    Shapes shapes;
    addTaper(shapes, leg.root, 7.2, leg.middle, 4.5);
    addTaper(shapes, leg.middle, 4.3, leg.end, 2.7);
    // A second, shorter one gives the lower leg its calf.
    addTaper(shapes, leg.middle + (leg.end - leg.middle) * 0.32, 4.5, leg.end, 2.7);
    addFoot(shapes, leg, how);
    return shapes;
}

Shapes armShapes(const Joints& arm)
{
    const QPointF way = arm.end - arm.middle;
    Shapes shapes;
    addTaper(shapes, arm.root, 3.9, arm.middle, 3);
    addTaper(shapes, arm.middle, 3, arm.end, 2.2);
    addTaper(shapes, arm.end, 2.4, arm.end + way / std::max(lengthOf(way), 0.01) * 2.4, 2.3);
    return shapes;
}

Shapes trunkShapes(const Body& body)
{
    const QPointF waist = body.hip + (body.shoulder - body.hip) * 0.38;
    const QPointF chest = body.hip + (body.shoulder - body.hip) * 0.8;
    Shapes shapes;
    addTaper(shapes, body.hip, 7.3, waist, 6.2);
    addTaper(shapes, waist, 6.2, chest, 7.4);
    addTaper(shapes, chest, 7.4, body.shoulder, 5.2);
    addTaper(shapes, body.shoulder, 3.6, body.shoulder + (body.head - body.shoulder) * 0.75, 2.9);
    return shapes;
}

QPointF faceOf(const Pose& pose)
{
    if (pose.face == Face::Front)
        return {};
    const QPointF left = leftOf(towards(pose.head));
    return pose.face == Face::Left ? left : -left;
}

QPainterPath ellipse(QPointF middle, QPointF along, qreal length, qreal width)
{
    QTransform turn;
    turn.translate(middle.x(), middle.y());
    turn.rotate(std::atan2(along.y(), along.x()) * 180 / std::numbers::pi);
    QPainterPath path;
    path.addEllipse(QPointF{}, length, width);
    return turn.map(path);
}

void addHead(Shapes& shapes, const Body& body, const Pose& pose)
{
    const QPointF up = towards(pose.head);
    const QPointF face = faceOf(pose);
    shapes.push_back(ellipse(body.head, up, 7.2, 6.1));
    if (pose.face != Face::Front)
        addTaper(shapes, body.head + face * 5.4 - up * 0.4, 1.5, body.head + face * 6.6 - up * 1.4, 1);
}

/// A cap of hair: what of the head lies away from the face and at the crown.
QPainterPath hairPath(const Body& body, const Pose& pose)
{
    const QPointF up = towards(pose.head);
    const QPainterPath face = ellipse(body.head + faceOf(pose) * 3.4 - up * 3, up, 7.6, 6.2);
    return ellipse(body.head, up, 7.2, 6.1).subtracted(face);
}

/// As wide at its ends as said, and straight there: a hem, a belt.
void addTube(Shapes& shapes, QPointF from, qreal fromRadius, QPointF to, qreal toRadius)
{
    const QPointF way = to - from;
    const QPointF left = leftOf(way) / std::max(lengthOf(way), 0.01);
    QPainterPath path;
    path.addPolygon(QPolygonF{
        from + left * fromRadius, to + left * toRadius, to - left * toRadius, from - left * fromRadius});
    path.closeSubpath();
    shapes.push_back(std::move(path));
}

Shapes shortsShapes(const Body& body, const Joints& leg)
{
    Shapes shapes;
    addCircle(shapes, leg.root, 7.2);
    addTube(shapes, leg.root, 7.15, leg.root + (leg.middle - leg.root) * 0.55, 5.75);
    addTube(shapes, body.hip, 7.25, body.hip + (body.shoulder - body.hip) * 0.16, 6.8);
    return shapes;
}

void fill(QPainter& painter, const Shapes& shapes, const QColor& colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    for (const QPainterPath& shape : shapes)
        painter.drawPath(shape);
}

void fillAndLine(QPainter& painter, const Shapes& shapes, const QColor& colour, const QColor& line)
{
    painter.setPen(QPen{line, 2 * kOutline, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    painter.setBrush(line);
    for (const QPainterPath& shape : shapes)
        painter.drawPath(shape);
    fill(painter, shapes, colour);
}

void append(Shapes& shapes, Shapes more)
{
    for (QPainterPath& shape : more)
        shapes.push_back(std::move(shape));
}

void paintArrowHead(QPainter& painter, QPointF tip, QPointF along, const QColor& colour)
{
    const QPointF back = tip - along * 5.2;
    const QPointF side = leftOf(along) * 2.9;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{tip, back + side, back - side});
}

} // namespace

void paintFigure(QPainter& painter, const Pose& pose, const ExerciseInk& ink)
{
    const Body body{pose};
    fillAndLine(painter, armShapes(body.farArm), ink.far, ink.line);
    fillAndLine(painter, legShapes(body.far, pose.far), ink.far, ink.line);
    fill(painter, shortsShapes(body, body.far), ink.clothes);
    Shapes shapes = trunkShapes(body);
    append(shapes, legShapes(body.near, pose.near));
    addHead(shapes, body, pose);
    fillAndLine(painter, shapes, ink.body, ink.line);
    fill(painter, shortsShapes(body, body.near), ink.clothes);
    fill(painter, {hairPath(body, pose)}, ink.clothes);
    fillAndLine(painter, armShapes(body.nearArm), ink.body, ink.line);
}

void paintGhost(QPainter& painter, const Pose& pose, const ExerciseInk& ink)
{
    fillAndLine(painter, legShapes(Body{pose}.near, pose.near), ink.ground, ink.ghost);
}

void paintFeel(QPainter& painter, const Pose& pose, const Feel& feel, const ExerciseInk& ink)
{
    const Body body{pose};
    QPointF from = body.near.root;
    QPointF to = body.near.middle;
    qreal width = 4.2;
    switch (feel.segment) {
    case Segment::NearThigh:
        break;
    case Segment::NearShank:
        from = body.near.middle;
        to = body.near.end;
        width = 2.6;
        break;
    case Segment::FarThigh:
        from = body.far.root;
        to = body.far.middle;
        break;
    case Segment::Hip:
        from = body.shoulder;
        to = body.hip;
        width = 6;
        break;
    }
    const QPointF way = to - from;
    const QPointF across = leftOf(way / std::max(lengthOf(way), 0.01)) * feel.side * width;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{ink.accent, 2.6, Qt::SolidLine, Qt::RoundCap});
    painter.drawLine(from + way * feel.from + across, from + way * feel.to + across * 0.8);
}

void paintArrow(QPainter& painter, QPointF from, QPointF to, qreal bow, bool toAndFro, const ExerciseInk& ink)
{
    const QPointF way = to - from;
    const QPointF middle = (from + to) / 2 + leftOf(way) * bow * 0.5;
    const auto direction = [](QPointF vector) { return vector / std::max(lengthOf(vector), 0.01); };
    const QPointF arriving = direction(to - middle);
    const QPointF leaving = direction(middle - from);
    QPainterPath path;
    path.moveTo(toAndFro ? from + leaving * 4 : from);
    path.quadTo(middle, to - arriving * 4);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{ink.accent, 1.8, Qt::SolidLine, Qt::FlatCap});
    painter.drawPath(path);
    paintArrowHead(painter, to, arriving, ink.accent);
    if (toAndFro)
        paintArrowHead(painter, from, -leaving, ink.accent);
}

} // namespace taper::exercise
