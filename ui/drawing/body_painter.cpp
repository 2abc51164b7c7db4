// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawing/body_painter.h"

#include "ui/drawing/body_figure.h"
#include "ui/drawing/mark_labels.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace taper {

namespace {

constexpr double kSmallestSign = 0.0085; // radius, by the height of a standing figure
constexpr double kGrowth = 0.0009; // more by each point of the score
constexpr double kSolesShorter = 0.52; // the soles are drawn larger than the rest

struct Text {
    Q_DECLARE_TR_FUNCTIONS(taper::BodyPainter)
};

bool isSideView(BodyView view)
{
    return view == BodyView::LeftSide || view == BodyView::RightSide;
}

/// Whether a mark shows on a view: on its own, and of both sides on the other side view as well.
bool liesOn(const BodyMark& mark, BodyView view)
{
    return mark.view == view || (mark.side == Side::Both && isSideView(mark.view) && isSideView(view));
}

struct Stand {
    Side side;
    FigurePoint place;
};

/// Where a mark stands on the view, its own place first.
std::vector<Stand> standsOf(const BodyMark& mark, BodyView view)
{
    if (!liesOn(mark, view))
        return {};
    const FigurePoint place = placeOnFigure(mark);
    if (mark.view != view)
        return {{BodyFigure::of(view).sideAt({}), {kFigureUnits - place.x, place.y}}};
    if (mark.side != Side::Both || isSideView(view))
        return {{isSideView(view) && mark.side == Side::Both ? BodyFigure::of(view).sideAt({}) : mark.side,
            place}};
    return {{Side::Left, place}, {Side::Right, BodyFigure::of(view).mirrored(place)}};
}

/// How high a standing figure would be at this scale.
double scaleOf(const QRectF& box, BodyView view)
{
    return view == BodyView::Soles ? box.height() / kSolesShorter * 0.75 : box.height();
}

double signRadius(const QRectF& box, BodyView view, const BodyMark& mark)
{
    const int score = mark.before.value_or(mark.after.value_or(3));
    return std::max(3.5, scaleOf(box, view) * (kSmallestSign + kGrowth * score));
}

/// Draws one view: holds what every step of it needs.
class ViewPainter {
public:
    ViewPainter(QPainter& painter, const QRectF& rect, BodyView view, const BodyInk& ink)
        : m_painter{painter}
        , m_figure{BodyFigure::of(view)}
        , m_box{m_figure.fitted(rect)}
        , m_toBox{m_figure.toRect(rect)}
        , m_ink{ink}
        , m_line{std::max(0.35, scaleOf(m_box, view) / 620)}
    { }

    void paintFigure()
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_ink.skin);
        m_painter.drawPath(m_toBox.map(m_figure.outline()));
    }

    void paintLines()
    {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen{m_ink.relief, m_line * 0.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
        m_painter.drawPath(m_toBox.map(m_figure.relief()));
        m_painter.setPen(QPen{m_ink.detail, m_line, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
        m_painter.drawPath(m_toBox.map(m_figure.lines()));
        m_painter.setPen(QPen{m_ink.outline, m_line * 1.25, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
        m_painter.drawPath(m_toBox.map(m_figure.outline()));
    }

    void paintSides()
    {
        if (isSideView(m_figure.view()))
            return;
        QFont font = m_ink.font;
        font.setBold(true);
        m_painter.setFont(font);
        m_painter.setPen(m_ink.muted);
        const bool leftFirst = m_figure.view() == BodyView::Back;
        //: Letters beside a figure: the person's left and right side
        const QString left = Text::tr("L", "left");
        const QString right = Text::tr("R", "right");
        const bool isSoles = m_figure.view() == BodyView::Soles;
        const double inset = m_box.width() * (isSoles ? 0.03 : 0.14);
        const QRectF row{m_box.left() + inset, m_box.top() + m_box.height() * (isSoles ? 0 : 0.045),
            m_box.width() - 2 * inset, QFontMetricsF{font}.height()};
        m_painter.drawText(row, Qt::AlignLeft | Qt::AlignTop, leftFirst ? left : right);
        m_painter.drawText(row, Qt::AlignRight | Qt::AlignTop, leftFirst ? right : left);
    }

    void paintPointed(const std::optional<BodyFocus::Region>& region, bool isStrong)
    {
        if (!region)
            return;
        const auto paint = [&](Side side) {
            const FigureRegion* const found = m_figure.find(region->key, side);
            if (!found)
                return;
            QColor ground = m_ink.accent;
            ground.setAlphaF(isStrong ? 0.22F : 0.14F);
            m_painter.setBrush(ground);
            m_painter.setPen(QPen{m_ink.accent, m_line * (isStrong ? 2 : 1)});
            m_painter.drawPath(m_toBox.map(found->path));
        };
        if (region->side == Side::Both)
            paint(Side::Right);
        paint(region->side == Side::Both ? Side::Left : region->side);
    }

    void paintArea(const BodyMark& mark, bool isChosen)
    {
        for (const Stand& stand : standsOf(mark, m_figure.view())) {
            const FigureRegion* const region =
                mark.region.isEmpty() ? nullptr : m_figure.find(mark.region, stand.side);
            if (region)
                fill(m_toBox.map(region->path), mark, isChosen);
        }
    }

    void paintSigns(const BodyMark& mark, bool isChosen, MarkLabels& labels)
    {
        const double radius = signRadius(m_box, m_figure.view(), mark);
        for (const Stand& stand : standsOf(mark, m_figure.view())) {
            const QPointF at = m_toBox.map(QPointF(stand.place.x, stand.place.y));
            const QRectF sign{at - QPointF{radius, radius}, QSizeF{2 * radius, 2 * radius}};
            if (isChosen) {
                m_painter.setBrush(m_ink.halo);
                m_painter.setPen(QPen{m_ink.accent, m_line * 1.8});
                m_painter.drawEllipse(at, radius * 1.75, radius * 1.75);
            }
            paintMarkSign(m_painter, sign, mark.kind, m_ink);
            labels.add(mark, sign);
        }
    }

    void paintGhost(const BodyMark& ghost)
    {
        QPen pen{m_ink.muted, m_line * 1.4};
        pen.setDashPattern({2.6, 2.2});
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        for (const Stand& stand : standsOf(ghost, m_figure.view())) {
            const FigureRegion* const region =
                ghost.region.isEmpty() ? nullptr : m_figure.find(ghost.region, stand.side);
            const double radius = signRadius(m_box, m_figure.view(), ghost);
            if (region)
                m_painter.drawPath(m_toBox.map(region->path));
            else
                m_painter.drawEllipse(m_toBox.map(QPointF(stand.place.x, stand.place.y)), radius, radius);
        }
    }

    [[nodiscard]] const QRectF& box() const { return m_box; }

private:
    /// Tinted, hatched and edged. The hatching is drawn line by line: a brush's pattern has the size of the
    /// device's dots, too fine on paper to be told apart.
    void fill(const QPainterPath& path, const BodyMark& mark, bool isChosen)
    {
        const QColor& colour = m_ink.of(mark.kind);
        QColor ground = colour;
        const int score = mark.before.value_or(mark.after.value_or(3));
        ground.setAlphaF(0.14F + 0.024F * static_cast<float>(score));
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(ground);
        m_painter.drawPath(path);
        m_painter.save();
        m_painter.setClipPath(path, Qt::IntersectClip);
        QColor stroke = colour;
        stroke.setAlphaF(0.75F);
        m_painter.setPen(QPen{stroke, m_line * 0.9});
        hatch(path.boundingRect(), mark.kind);
        m_painter.restore();
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(
            QPen{colour, m_line * (isChosen ? 2.2 : 1.3), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
        m_painter.drawPath(path);
    }

    void hatch(const QRectF& box, MarkKind kind)
    {
        const double gap = m_line * 4.5;
        switch (kind) {
        case MarkKind::Treated: // tint alone
            return;
        case MarkKind::Pain:
            slant(box, gap, 1);
            slant(box, gap, -1);
            return;
        case MarkKind::Tight:
            slant(box, gap, 1);
            return;
        case MarkKind::TriggerPoint:
            dot(box, gap);
            return;
        case MarkKind::Numb:
            for (double y = box.top(); y < box.bottom(); y += gap)
                m_painter.drawLine(QPointF{box.left(), y}, QPointF{box.right(), y});
            return;
        case MarkKind::Avoid:
            for (double y = box.top(); y < box.bottom(); y += gap)
                m_painter.drawLine(QPointF{box.left(), y}, QPointF{box.right(), y});
            for (double x = box.left(); x < box.right(); x += gap)
                m_painter.drawLine(QPointF{x, box.top()}, QPointF{x, box.bottom()});
            return;
        }
    }

    void slant(const QRectF& box, double gap, int direction)
    {
        for (double x = box.left() - box.height(); x < box.right() + box.height(); x += gap * 1.4) {
            m_painter.drawLine(QPointF{x, direction > 0 ? box.bottom() : box.top()},
                QPointF{x + box.height(), direction > 0 ? box.top() : box.bottom()});
        }
    }

    void dot(const QRectF& box, double gap)
    {
        m_painter.setBrush(m_painter.pen().color());
        bool isOdd = false;
        for (double y = box.top(); y < box.bottom(); y += gap) {
            for (double x = box.left() + (isOdd ? gap / 2 : 0); x < box.right(); x += gap)
                m_painter.drawEllipse(QPointF{x, y}, m_line * 0.55, m_line * 0.55);
            isOdd = !isOdd;
        }
    }

    QPainter& m_painter;
    const BodyFigure& m_figure;
    QRectF m_box;
    QTransform m_toBox;
    const BodyInk& m_ink;
    double m_line;
};

} // namespace

BodyInk BodyInk::screen(const Theme& look)
{
    const auto mixed = [&look](float share) {
        const auto part = [share](float from, float to) { return from + (to - from) * share; };
        return QColor::fromRgbF(part(look.surface.redF(), look.muted.redF()),
            part(look.surface.greenF(), look.muted.greenF()), part(look.surface.blueF(), look.muted.blueF()));
    };
    BodyInk ink;
    ink.skin = mixed(look.isDark ? 0.14F : 0.1F);
    ink.outline = mixed(look.isDark ? 0.62F : 0.6F);
    ink.detail = mixed(0.42F);
    ink.relief = mixed(look.isDark ? 0.3F : 0.27F);
    ink.text = look.text;
    ink.halo = look.surface;
    ink.muted = look.muted;
    ink.accent = look.accent;
    ink.kinds = {look.accent, look.danger, look.caution.edge, look.session(LoadProfile::Myofascial).bar,
        look.therapist({}, 5), look.text};
    ink.font = look.font(TextSize::Small, QFont::DemiBold);
    return ink;
}

BodyInk BodyInk::paper(const QFont& font, bool grey)
{
    BodyInk ink = screen(Theme::light());
    ink.font = font;
    ink.halo = Qt::white;
    if (grey) {
        const auto greyed = [](QColor& colour) {
            const int shade = qGray(colour.rgb());
            colour = QColor{shade, shade, shade};
        };
        for (QColor* colour :
            {&ink.skin, &ink.outline, &ink.detail, &ink.relief, &ink.text, &ink.muted, &ink.accent})
            greyed(*colour);
        for (QColor& colour : ink.kinds)
            greyed(colour);
    }
    return ink;
}

void paintBody(QPainter& painter, const QRectF& rect, BodyView view, const BodyInk& ink,
    const std::vector<BodyMark>& marks, const std::vector<BodyMark>& ghosts, const BodyFocus& focus)
{
    if (rect.isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    ViewPainter body{painter, rect, view, ink};
    body.paintFigure();
    // Large areas first, so that a muscle marked within a marked part stays to be seen.
    std::vector<size_t> order;
    order.reserve(marks.size());
    for (size_t index = 0; index < marks.size(); ++index)
        order.push_back(index);
    const auto areaOf = [&](size_t index) {
        const FigureRegion* const region = BodyFigure::of(view).find(marks[index].region, marks[index].side);
        return region ? region->area : 0.0;
    };
    std::ranges::stable_sort(order, std::ranges::greater{}, areaOf);
    for (const size_t index : order)
        body.paintArea(marks[index], focus.mark == index);
    body.paintLines();
    for (const BodyMark& ghost : ghosts)
        body.paintGhost(ghost);
    body.paintPointed(focus.hovered, false);
    body.paintPointed(focus.current, true);
    MarkLabels labels{ink, body.box()};
    for (size_t index = 0; index < marks.size(); ++index)
        body.paintSigns(marks[index], focus.mark == index, labels);
    labels.paint(painter);
    body.paintSides();
    painter.restore();
}

std::vector<QRectF> markSigns(const QRectF& rect, BodyView view, const BodyMark& mark)
{
    const BodyFigure& figure = BodyFigure::of(view);
    const QTransform toBox = figure.toRect(rect);
    const double radius = signRadius(figure.fitted(rect), view, mark);
    std::vector<QRectF> signs;
    for (const Stand& stand : standsOf(mark, view)) {
        const QPointF at = toBox.map(QPointF(stand.place.x, stand.place.y));
        signs.emplace_back(at - QPointF{radius, radius}, QSizeF{2 * radius, 2 * radius});
    }
    return signs;
}

std::vector<BodyView> viewsOf(const std::vector<BodyMark>& marks)
{
    std::vector<BodyView> views;
    for (const BodyView view : kBodyViews) {
        if (std::ranges::any_of(marks, [view](const BodyMark& mark) { return liesOn(mark, view); }))
            views.push_back(view);
    }
    return views;
}

} // namespace taper
