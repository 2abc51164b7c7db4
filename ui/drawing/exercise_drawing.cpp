// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawing/exercise_drawing.h"

#include "ui/drawing/exercise_figure.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <vector>

namespace taper {

namespace {

using namespace exercise;

/// Something in the room. A wall's box is the wall itself, of a chair where the seat is.
struct Thing {
    enum class Kind { Wall, Step, Roll, Chair, Rail } kind;
    QRectF box; ///< x, y of its lower left corner, y up
};

struct Arrow {
    QPointF from;
    QPointF to;
    qreal bow = 0;
    bool toAndFro = false;
};

struct Scene {
    const char* key;
    QRectF view; ///< what is seen, y up; the floor is at 0
    std::vector<Thing> things;
    std::vector<Pose> ghosts; ///< from where the near leg has moved
    std::vector<Pose> figures;
    std::vector<Feel> feels; ///< of the first figure
    std::vector<Arrow> arrows;
};

/// What is seen: centred on x, so high, from so far below the floor, in the common shape.
QRectF viewOf(qreal middle, qreal height, qreal below = 6)
{
    const qreal width = height * kExerciseAspect;
    return {middle - width / 2, -below, width, height};
}

Scene calfStretch()
{
    return {"calf_stretch", viewOf(64, 112), {{Thing::Kind::Wall, {99, 0, 7, 102}}}, {},
        {{.hip = {54, 45},
            .trunk = 66,
            .head = 74,
            .near = {{{31.5, 3.6}, 1}, 0},
            .far = {{{68, 3.6}, 1}, 0},
            .nearArm = {{94, 72}, -1},
            .farArm = {{94, 77}, -1}}},
        {{Segment::NearShank, -1, 0.05, 0.6}}, {{{36, 62}, {49, 62}}}};
}

Scene soleusStretch()
{
    return {"soleus_stretch", viewOf(66, 112), {{Thing::Kind::Wall, {99, 0, 7, 102}}}, {},
        {{.hip = {56, 39},
            .trunk = 76,
            .head = 82,
            .near = {{{44, 3.6}, 1}, 0},
            .far = {{{66, 3.6}, 1}, 0},
            .nearArm = {{94, 66}, -1},
            .farArm = {{94, 71}, -1}}},
        {{Segment::NearShank, -1, 0.4, 0.95}}, {{{36, 52}, {36, 36}}}};
}

Scene hipFlexorStretch()
{
    return {"hip_flexor_stretch", viewOf(52, 88), {}, {},
        {{.hip = {52, 27.5},
            .trunk = 90,
            .head = 90,
            .near = {{{21, 4.2}, 1}, 196},
            .far = {{{77, 3.6}, 1}, 0},
            .nearArm = {{67, 33}, 1},
            .farArm = {{70, 34}, 1}}},
        {{Segment::NearThigh, 1, -0.15, 0.75}}, {{{27, 32}, {40, 32}}}};
}

Scene hamstringStretch()
{
    return {"hamstring_stretch", viewOf(64, 112), {{Thing::Kind::Step, {77, 0, 27, 12}}}, {},
        {{.hip = {49, 49},
            .trunk = 48,
            .head = 52,
            .near = {{{84, 15.6}, -1}, 78},
            .far = {{{49, 3.6}, 1}, 0},
            .nearArm = {{73, 45}, 1},
            .farArm = {{76, 46}, 1}}},
        {{Segment::NearThigh, -1, 0.2, 0.9}}, {{{84, 100}, {99, 80}, -0.3}}};
}

Scene gluteStretch()
{
    return {"glute_stretch", viewOf(57, 84, 14), {}, {},
        {{.hip = {70, 8.5},
            .trunk = 181,
            .head = 176,
            .face = Face::Right,
            .near = {{{63, 32}, -1, 0.72}, 128, 0.8},
            .far = {{{84, 43}, 1}, 70},
            .nearArm = {{61, 22}, 1},
            .farArm = {{60, 26}, 1}}},
        {{Segment::Hip, -1, 0.85, 1.1}}, {{{62, 55}, {45, 46}, 0.2}}};
}

Scene quadStretch()
{
    return {"quad_stretch", viewOf(62, 112), {{Thing::Kind::Wall, {88, 0, 7, 102}}}, {},
        {{.hip = {56, 50.3},
            .trunk = 90,
            .head = 90,
            .near = {{{44.5, 50}, 1}, 165},
            .far = {{{57, 3.6}, 1}, 0},
            .nearArm = {{41, 53.5}, 1},
            .farArm = {{83, 75}, -1}}},
        {{Segment::NearThigh, 1, 0.2, 0.9}}, {{{34, 34}, {38, 46}, 0.3}}};
}

Scene heelDrop()
{
    constexpr qreal kStep = 16;
    return {"heel_drop", viewOf(75, 132),
        {{Thing::Kind::Step, {37, 0, 22, kStep}}, {Thing::Kind::Step, {109, 0, 22, kStep}},
            {Thing::Kind::Rail, {55, kStep, 1, 50}}, {Thing::Kind::Rail, {127, kStep, 1, 50}}},
        {},
        {{.hip = {35.5, 71},
             .near = {{{34, 24.2}, 1}, -42},
             .far = {{{36, 24.2}, 1}, -42},
             .nearArm = {{54, 66}, 1},
             .farArm = {{54, 66}, 1}},
            {.hip = {105, 61.5},
                .near = {{{103.5, 14.8}, 1}, 24},
                .far = {{{99, 25}, 1}, -30},
                .nearArm = {{126, 63}, 1},
                .farArm = {{126, 63}, 1}}},
        {}, {{{62, 90}, {84, 90}, -0.35}, {{92, 24}, {92, 8}}}};
}

Scene hipRaise()
{
    const Pose raised{.hip = {68, 9},
        .trunk = 180,
        .head = 172,
        .face = Face::Front,
        .near = {{{110, 31}, 1}, -70, 0.45},
        .far = {{{115, 6}, 1}, -30, 0.5},
        .nearArm = {{50, 5}, 1, 0.72},
        .farArm = {{9, 5}, 1}};
    Pose lowered = raised;
    lowered.near.limb.end = {115, 11};
    return {"hip_raise", viewOf(66, 98, 28), {}, {lowered}, {raised}, {}, {{{126, 14}, {122, 37}, 0.25}}};
}

Scene clam()
{
    return {"clam", viewOf(58, 88, 20), {}, {},
        {{.hip = {68, 11},
            .trunk = 180,
            .head = 172,
            .face = Face::Front,
            .near = {{{101, 13}, 1}, -10, 0.8},
            .far = {{{102, 9}, -1, 0.75}, -10, 0.8},
            .nearArm = {{50, 5}, 1, 0.72},
            .farArm = {{9, 5}, 1}}},
        {}, {{{86, 38}, {86, 54}}}};
}

Scene singleLegBridge()
{
    const Pose up{.hip = {66, 22},
        .trunk = 209,
        .head = 184,
        .face = Face::Right,
        .near = {{{89, 3.6}, 1}, 0},
        .far = {{{108, 44}, 1}, 100},
        .nearArm = {{71, 3}, 1},
        .farArm = {{70, 3.4}, 1}};
    return {"single_leg_bridge", viewOf(64, 88, 14), {}, {}, {up}, {}, {{{57, 33}, {57, 50}}}};
}

Scene sidePlank()
{
    return {"side_plank", viewOf(72, 96, 26), {}, {},
        {{.hip = {73, 18.5},
            .trunk = 167,
            .head = 165,
            .face = Face::Front,
            .near = {{{118.5, 7.5}, 1}, -70, 0.5},
            .far = {{{118.5, 4.5}, 1}, -70, 0.5},
            .nearArm = {{68, 25}, -1},
            .farArm = {{58, 2.4}, -1}}},
        {}, {{{86, 29}, {86, 43}}}};
}

Scene foamRoll()
{
    return {"foam_roll", viewOf(72, 92, 24), {{Thing::Kind::Roll, {82, 0, 13, 13}}}, {},
        {{.hip = {72, 19.5},
            .trunk = 169,
            .head = 158,
            .face = Face::Left,
            .near = {{{119, 14}, 1}, -25},
            .far = {{{118, 16}, 1}, -25},
            .nearArm = {{27, 2.6}, 1},
            .farArm = {{24, 2.6}, 1}}},
        {}, {{{76, 36}, {104, 36}, 0, true}}};
}

Scene ball()
{
    return {"ball", viewOf(80, 116),
        {{Thing::Kind::Chair, {16, 0, 26, 24}}, {Thing::Kind::Roll, {61, 0, 7, 7}},
            {Thing::Kind::Roll, {107, 0, 8, 8}}},
        {},
        {{.hip = {31, 31.5},
             .trunk = 92,
             .head = 90,
             .near = {{{57, 10.4}, 1}, 2},
             .far = {{{50, 3.6}, 1}, 0},
             .nearArm = {{49, 37}, 1},
             .farArm = {{52, 38}, 1}},
            {.hip = {111, 15.5},
                .trunk = 126,
                .head = 112,
                .near = {{{140, 3.6}, 1}, 0},
                .far = {{{146, 3.6}, 1}, 0},
                .nearArm = {{81, 9}, -1},
                .farArm = {{77, 8}, -1}}},
        {}, {{{56, -2.6}, {74, -2.6}, 0, true}}};
}

const std::vector<Scene>& scenes()
{
    static const std::vector<Scene> all{calfStretch(), soleusStretch(), hipFlexorStretch(),
        hamstringStretch(), gluteStretch(), quadStretch(), heelDrop(), hipRaise(), clam(), singleLegBridge(),
        sidePlank(), foamRoll(), ball()};
    return all;
}

const Scene* sceneOf(QStringView key)
{
    const auto found =
        std::ranges::find_if(scenes(), [&](const Scene& scene) { return key == QLatin1String{scene.key}; });
    return found == scenes().end() ? nullptr : &*found;
}

QColor mixed(const QColor& over, const QColor& ground, double share)
{
    const auto part = [share](int a, int b) { return qRound(a * share + b * (1 - share)); };
    return {
        part(over.red(), ground.red()), part(over.green(), ground.green()), part(over.blue(), ground.blue())};
}

void paintThing(QPainter& painter, const Thing& thing, const ExerciseInk& ink)
{
    painter.setPen(QPen{ink.line, 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    painter.setBrush(ink.thing);
    const QRectF& box = thing.box;
    switch (thing.kind) {
    case Thing::Kind::Wall:
    case Thing::Kind::Step:
        painter.drawRect(box);
        break;
    case Thing::Kind::Roll:
        painter.drawEllipse(box);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(box.center(), box.width() * 0.18, box.width() * 0.18);
        break;
    case Thing::Kind::Chair: {
        const qreal seat = box.bottom();
        painter.drawRect(QRectF{box.left() + 1, 0, 2.4, box.height()});
        painter.drawRect(QRectF{box.right() - 3.4, 0, 2.4, box.height()});
        painter.drawRect(QRectF{box.left(), seat - 3, box.width(), 3});
        painter.drawRect(QRectF{box.left() - 1, seat - 3, 2.6, 36});
        break;
    }
    case Thing::Kind::Rail:
        painter.drawRect(QRectF{box.left() - 0.9, box.top(), 1.8, box.height()});
        painter.drawEllipse(QPointF{box.left(), box.bottom()}, 2.4, 2.4);
        break;
    }
}

} // namespace

ExerciseInk ExerciseInk::onPaper()
{
    return of(QColor{0x22, 0x26, 0x2b}, Qt::white, QColor{0x1b, 0x55, 0x9c});
}

ExerciseInk ExerciseInk::of(const QColor& line, const QColor& ground, const QColor& accent)
{
    return {ground, line, mixed(line, ground, 0.06), mixed(line, ground, 0.26), mixed(line, ground, 0.55),
        mixed(line, ground, 0.4), mixed(line, ground, 0.14), accent};
}

std::span<const char* const> exerciseDrawings()
{
    static const std::vector<const char*> keys = [] {
        std::vector<const char*> all;
        all.reserve(scenes().size());
        for (const Scene& scene : scenes())
            all.push_back(scene.key);
        return all;
    }();
    return keys;
}

bool hasExerciseDrawing(QStringView key)
{
    return sceneOf(key) != nullptr;
}

void paintExercise(QPainter& painter, const QRectF& box, QStringView key, const ExerciseInk& ink)
{
    const Scene* scene = sceneOf(key);
    if (scene == nullptr || box.isEmpty())
        return;
    const qreal scale = std::min(box.width() / scene->view.width(), box.height() / scene->view.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.center());
    painter.scale(scale, -scale);
    painter.translate(-scene->view.center());

    painter.setPen(QPen{ink.line, 1, Qt::SolidLine, Qt::RoundCap});
    painter.drawLine(QPointF{scene->view.left() + 2, 0}, QPointF{scene->view.right() - 2, 0});
    for (const Thing& thing : scene->things)
        paintThing(painter, thing, ink);
    for (const Pose& ghost : scene->ghosts)
        paintGhost(painter, ghost, ink);
    for (const Pose& figure : scene->figures)
        paintFigure(painter, figure, ink);
    for (const Feel& feel : scene->feels)
        paintFeel(painter, scene->figures.front(), feel, ink);
    for (const Arrow& arrow : scene->arrows)
        paintArrow(painter, arrow.from, arrow.to, arrow.bow, arrow.toAndFro, ink);
    painter.restore();
}

} // namespace taper
