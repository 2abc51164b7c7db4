// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/body/body_canvas.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/words/body_words.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace taper {

BodyCanvas::BodyCanvas(QWidget* parent)
    : QWidget{parent}
    , m_views{BodyView::Front, BodyView::Back, BodyView::LeftSide, BodyView::RightSide, BodyView::Soles}
{
    setObjectName(QStringLiteral("bodyCanvas"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Body map"));
}

void BodyCanvas::setMarks(std::vector<BodyMark> marks)
{
    if (marks == m_marks)
        return;
    m_marks = std::move(marks);
    m_drag.reset();
    if (m_focus.mark && *m_focus.mark >= m_marks.size())
        m_focus.mark.reset();
    announce();
    update();
}

void BodyCanvas::setGhosts(std::vector<BodyMark> ghosts)
{
    m_ghosts = std::move(ghosts);
    update();
}

void BodyCanvas::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    m_drag.reset();
}

void BodyCanvas::setViews(std::vector<BodyView> views)
{
    Q_ASSERT(!views.empty());
    m_views = std::move(views);
    m_first = 0;
    Q_EMIT viewsMoved();
    updateGeometry();
    update();
}

void BodyCanvas::setWithMuscles(bool withMuscles)
{
    m_withMuscles = withMuscles;
    m_focus.hovered.reset();
    update();
}

void BodyCanvas::setWithPins(bool withPins)
{
    m_withPins = withPins;
    setCursor(withPins ? Qt::CrossCursor : Qt::ArrowCursor);
}

void BodyCanvas::setCurrentMark(std::optional<size_t> index)
{
    if (index && *index >= m_marks.size())
        index.reset();
    if (index != m_focus.mark)
        m_keys.begin();
    m_focus.mark = index;
    if (index) {
        const BodyMark& mark = m_marks[*index];
        showView(mark.view);
        m_view = mark.view;
        m_focus.current.reset();
        if (!mark.region.isEmpty())
            m_focus.current = BodyFocus::Region{mark.region, mark.side};
    }
    announce();
    update();
}

void BodyCanvas::goTo(const QString& region, Side side)
{
    const BodyView view = viewFor(region, side);
    showView(view);
    standOn(view, {region, side});
    m_focus.mark = markOn(region, side);
    announce();
}

void BodyCanvas::markRegion(
    const QString& region, Side side, std::optional<BodyView> view, std::optional<FigurePoint> place)
{
    if (const std::optional<size_t> marked = markOn(region, side)) {
        choose(marked);
        return;
    }
    if (m_isReadOnly) {
        goTo(region, side);
        return;
    }
    BodyMark mark = markFor(region, side, view);
    mark.kind = m_kind;
    if (place && mark.view == view)
        mark.place = *place;
    add(mark);
}

std::vector<ViewBox> BodyCanvas::boxes() const
{
    const double margin = theme().space(1);
    std::vector<ViewBox> boxes =
        layOutViews(m_views, m_first, QSizeF{width() - 2 * margin, height() - 2 * margin});
    for (ViewBox& shown : boxes)
        shown.box.translate(margin, margin);
    return boxes;
}

void BodyCanvas::showView(BodyView view)
{
    const auto found = std::ranges::find(m_views, view);
    const std::vector<ViewBox> shown = boxes();
    const bool isInSight = std::ranges::find(shown, view, &ViewBox::view) != shown.end();
    if (found == m_views.end() || isInSight)
        return;
    m_first = static_cast<size_t>(found - m_views.begin());
    Q_EMIT viewsMoved();
    update();
}

QSize BodyCanvas::sizeHint() const
{
    const int height = theme().space(100);
    double width = theme().space(2);
    for (size_t index = 0; index < std::min<size_t>(2, m_views.size()); ++index)
        width += (BodyFigure::of(m_views[index]).aspectRatio() + 0.03) * height;
    return {static_cast<int>(std::ceil(width)), height};
}

QSize BodyCanvas::minimumSizeHint() const
{
    return {theme().space(28), theme().space(56)};
}

std::optional<BodyCanvas::Spot> BodyCanvas::spotAt(QPointF position) const
{
    for (const ViewBox& shown : boxes()) {
        if (!shown.box.contains(position))
            continue;
        const QPointF place = BodyFigure::of(shown.view).toRect(shown.box).inverted().map(position);
        const auto unit = [](double value) {
            return std::clamp(static_cast<int>(std::lround(value)), 0, kFigureUnits);
        };
        return Spot{shown.view, {unit(place.x()), unit(place.y())}};
    }
    return std::nullopt;
}

std::optional<BodyCanvas::Sign> BodyCanvas::signAt(QPointF position) const
{
    for (const ViewBox& shown : boxes()) {
        for (size_t index = m_marks.size(); index-- > 0;) { // the last is drawn uppermost
            const std::vector<QRectF> signs = markSigns(shown.box, shown.view, m_marks[index]);
            for (size_t which = 0; which < signs.size(); ++which) {
                if (signs[which].adjusted(-3, -3, 3, 3).contains(position))
                    return Sign{index, which == 1 || shown.view != m_marks[index].view};
            }
        }
    }
    return std::nullopt;
}

const FigureRegion* BodyCanvas::regionAt(const Spot& spot) const
{
    for (const FigureRegion* const region : BodyFigure::of(spot.view).regionsAt(spot.place)) {
        if (m_withMuscles || !region->isMuscle)
            return region;
    }
    return nullptr;
}

std::optional<size_t> BodyCanvas::markOn(const QString& region, Side side) const
{
    const auto isOn = [&](const BodyMark& mark) {
        return mark.region == region
            && (mark.side == side || (mark.side == Side::Both && side != Side::Midline));
    };
    // The one on exactly this side before the one on both.
    auto found = std::ranges::find_if(
        m_marks, [&](const BodyMark& mark) { return mark.region == region && mark.side == side; });
    if (found == m_marks.end())
        found = std::ranges::find_if(m_marks, isOn);
    if (found == m_marks.end())
        return std::nullopt;
    return static_cast<size_t>(found - m_marks.begin());
}

std::optional<QPointF> BodyCanvas::positionOf(BodyView view, FigurePoint place) const
{
    for (const ViewBox& shown : boxes()) {
        if (shown.view == view)
            return BodyFigure::of(view).toRect(shown.box).map(QPointF(place.x, place.y));
    }
    return std::nullopt;
}

QString BodyCanvas::textOf(const BodyFocus::Region& region) const
{
    const QString name = words::regionWithSide(region.key, region.side);
    const std::optional<size_t> marked = markOn(region.key, region.side);
    return marked ? QStringLiteral("%1 · %2").arg(name, words::markText(m_marks[*marked])) : name;
}

QString BodyCanvas::currentText() const
{
    if (!m_focus.mark)
        return m_focus.current ? textOf(*m_focus.current) : QString{};
    const BodyMark& mark = m_marks[*m_focus.mark];
    QString text = words::markText(mark);
    if (!m_isReadOnly && m_keys.asksAfter())
        //: After a mark's sentence: the next digit typed is the score after the session
        text += tr(" · after: type 0–9, X for 10");
    return text;
}

void BodyCanvas::announce()
{
    const QString text = currentText();
    if (text != accessibleDescription())
        setAccessibleDescription(text);
    Q_EMIT named(text);
}

void BodyCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    const BodyInk ink = BodyInk::screen(theme());
    for (const ViewBox& shown : boxes()) {
        BodyFocus focus = m_focus;
        // A chosen mark is drawn so itself, in its own colour.
        if (!hasFocus() || shown.view != m_view || m_focus.mark)
            focus.current.reset();
        paintBody(painter, shown.box, shown.view, ink, m_marks, m_ghosts, focus);
    }
    if (hasFocus()) {
        painter.setPen(QPen{theme().accent, 1});
        painter.drawRect(QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void BodyCanvas::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    Q_EMIT viewsMoved();
}

void BodyCanvas::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange) {
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace taper
