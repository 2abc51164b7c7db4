// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/chart_view.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace taper {

ChartView::ChartView(QWidget* parent)
    : QWidget{parent}
{
    setObjectName(QStringLiteral("historyChart"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ChartView::setChart(HistoryChart chart, ChartSubject subject)
{
    m_chart = std::move(chart);
    m_subject = std::move(subject);
    m_hovered.reset();
    setAccessibleName(chartHeading(m_subject, m_chart));
    layOut();
    announce();
}

void ChartView::setChosenVisit(int visit)
{
    if (m_visit == visit)
        return;
    m_visit = visit;
    announce();
    update();
}

QSize ChartView::sizeHint() const
{
    return {theme().space(220), static_cast<int>(usualChartHeight(screenChartStyle()))};
}

QSize ChartView::minimumSizeHint() const
{
    return {theme().space(60), sizeHint().height()};
}

void ChartView::layOut()
{
    // Marks and the ring of the keyboard stay inside.
    const double edge = theme().space(1);
    m_layout = layOutChart(m_chart, QRectF{rect()}.adjusted(edge, edge, -edge, -edge), screenChartStyle());
    update();
}

std::optional<size_t> ChartView::chosenPoint() const
{
    const auto found = std::ranges::find(m_layout.points, m_visit, &PlacedPoint::visit);
    if (m_visit < 0 || found == m_layout.points.end())
        return std::nullopt;
    return static_cast<size_t>(found - m_layout.points.begin());
}

std::optional<size_t> ChartView::pointUnder(QPointF place) const
{
    return pointAt(m_layout, place, std::max<double>(theme().space(2.5), m_layout.radius));
}

QString ChartView::pointText(size_t point) const
{
    const PlacedPoint& placed = m_layout.points[point];
    QStringList sentences;
    // Left and right of one visit are said together.
    for (const PlacedPoint& other : m_layout.points) {
        const bool isSame = &other == &placed || (other.visit >= 0 && other.visit == placed.visit);
        if (isSame)
            sentences += chartPointText(
                m_chart, m_subject, other.series, m_chart.series[other.series].points[other.point]);
    }
    return sentences.join(u'\n');
}

QString ChartView::said() const
{
    if (const auto point = chosenPoint())
        return pointText(*point);
    return chartDescription(m_chart, m_subject);
}

void ChartView::choose(size_t point)
{
    const int visit = m_layout.points[point].visit;
    if (visit < 0)
        return;
    setChosenVisit(visit);
    Q_EMIT visitChosen(visit);
}

void ChartView::step(int by)
{
    std::vector<size_t> visits; // one for each visit, by time
    for (size_t index = 0; index < m_layout.points.size(); ++index) {
        const int visit = m_layout.points[index].visit;
        const bool isNew =
            std::ranges::none_of(visits, [&](size_t seen) { return m_layout.points[seen].visit == visit; });
        if (visit >= 0 && isNew)
            visits.push_back(index);
    }
    if (visits.empty())
        return;
    const auto count = static_cast<int>(visits.size());
    const auto chosen = chosenPoint();
    const auto found = chosen ? std::ranges::find(visits, *chosen) : visits.end();
    int place = 0;
    if (found != visits.end())
        place = std::clamp(static_cast<int>(found - visits.begin()) + by, 0, count - 1);
    else
        place = count - 1; // where one begins to look: the latest
    choose(visits[static_cast<size_t>(place)]);
}

void ChartView::announce()
{
    setAccessibleDescription(said());
    QAccessibleEvent changed{this, QAccessible::DescriptionChanged};
    QAccessible::updateAccessibility(&changed);
}

bool ChartView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const auto point = pointUnder(help->pos()))
            QToolTip::showText(help->globalPos(), plainToolTip(pointText(*point)), this);
        else if (const auto race = raceAt(m_layout, help->pos(), theme().space(1)))
            QToolTip::showText(help->globalPos(), plainToolTip(chartRaceText(m_chart.races[*race])), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void ChartView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::PaletteChange:
        updateGeometry();
        layOut();
        break;
    default:
        break;
    }
}

void ChartView::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    const auto chosen = chosenPoint();
    paintHistoryChart(painter, m_layout, m_chart, screenChartStyle(), m_hovered ? m_hovered : chosen);
    if (m_layout.points.empty()) {
        painter.setFont(theme().font(TextSize::Body));
        painter.setPen(theme().muted);
        painter.drawText(m_layout.plot, Qt::AlignCenter | Qt::TextWordWrap,
            tr("No figures in this time. They come from the notes: before and after each treatment."));
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen{theme().accent, 1.5});
        painter.drawRoundedRect(QRectF{rect()}.adjusted(1, 1, -1, -1), theme().radius(), theme().radius());
    }
}

void ChartView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void ChartView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return step(-1);
    case Qt::Key_Right:
        return step(1);
    case Qt::Key_Home:
        return step(-static_cast<int>(m_layout.points.size()));
    case Qt::Key_End:
        return step(static_cast<int>(m_layout.points.size()));
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (chosenPoint())
            Q_EMIT visitOpened(m_visit);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ChartView::mousePressEvent(QMouseEvent* event)
{
    if (const auto point = pointUnder(event->position()); point && event->button() == Qt::LeftButton)
        choose(*point);
    else
        QWidget::mousePressEvent(event);
}

void ChartView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const auto point = pointUnder(event->position()); point && m_layout.points[*point].visit >= 0)
        Q_EMIT visitOpened(m_layout.points[*point].visit);
    else
        QWidget::mouseDoubleClickEvent(event);
}

void ChartView::mouseMoveEvent(QMouseEvent* event)
{
    const auto under = pointUnder(event->position());
    if (under == m_hovered)
        return;
    m_hovered = under;
    setCursor(under ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void ChartView::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_hovered.reset();
    update();
}

void ChartView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void ChartView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace taper
