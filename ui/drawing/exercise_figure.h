// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/drawing/exercise_drawing.h"

#include <QPointF>

class QPainter;

namespace taper::exercise {

// A person in a position, drawn from joints. A standing one is about 98 units high; x to the right, y up, the
// floor is at 0.

/// An arm or a leg: where it ends (wrist or ankle) and to which side of the line to there its joint bends:
/// 1 to the left as one goes from the trunk to the end, −1 to the right. A limb that points towards whoever
/// looks is drawn shorter.
struct Limb {
    QPointF end;
    int bend = 1;
    qreal share = 1; ///< of its length that is seen
};

struct Leg {
    Limb limb;
    qreal foot = 0; ///< direction from the ankle to the toes, in degrees, anticlockwise from the right
    qreal footShare = 1;
};

/// To which side somebody looks, as seen when the head points up; Front: towards whoever looks.
enum class Face { Right, Left, Front };

struct Pose {
    QPointF hip;
    qreal trunk = 90; ///< direction from the hip to the shoulder
    qreal head = 90; ///< direction from the shoulder to the crown
    Face face = Face::Right;
    Leg near;
    Leg far;
    Limb nearArm;
    Limb farArm;
};

/// Where a stretch is felt: along a part, on the side that lies to the left (1) or right (−1) of its way from
/// the trunk.
enum class Segment { NearThigh, NearShank, FarThigh, Hip };
struct Feel {
    Segment segment;
    int side;
    qreal from = 0.15; ///< of the segment's length
    qreal to = 0.85;
};

void paintFigure(QPainter& painter, const Pose& pose, const ExerciseInk& ink);
/// Where the near leg was before: a pale outline.
void paintGhost(QPainter& painter, const Pose& pose, const ExerciseInk& ink);
void paintFeel(QPainter& painter, const Pose& pose, const Feel& feel, const ExerciseInk& ink);
/// From `from` to `to`, bowed to the left (1), to the right (−1) or straight (0); with a head at both ends if
/// the movement goes to and fro.
void paintArrow(
    QPainter& painter, QPointF from, QPointF to, qreal bow, bool toAndFro, const ExerciseInk& ink);

} // namespace taper::exercise
