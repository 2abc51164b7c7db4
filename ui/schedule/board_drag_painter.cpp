// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/board_drag_painter.h"

#include "ui/schedule/board_header.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/theme_signs.h"
#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPixmapCache>

#include <algorithm>
#include <cmath>

namespace taper {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("BoardDrag", text);
}

constexpr int kWrapped = static_cast<int>(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap;

/// "No entry": what cannot be passed, told apart from the verdicts by its shape.
void paintStopSign(QPainter& painter, const QRectF& box, const QColor& colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double stroke = std::max(1.2, box.width() / 6);
    const QRectF ring = box.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{colour, stroke});
    painter.drawEllipse(ring);
    const double reach = ring.width() / 2 * 0.7;
    painter.drawLine(ring.center() + QPointF{-reach, reach}, ring.center() + QPointF{reach, -reach});
    painter.restore();
}

Verdict verdictFor(Severity severity)
{
    switch (severity) {
    case Severity::Ideal:
        return Verdict::Ideal;
    case Severity::Caution:
        return Verdict::Caution;
    case Severity::TooClose:
        return Verdict::TooClose;
    case Severity::Info:
    case Severity::Stop:
        return Verdict::Fine;
    }
    Q_UNREACHABLE();
}

void paintSign(QPainter& painter, const QRectF& box, Severity severity)
{
    if (severity == Severity::Stop)
        paintStopSign(painter, box, theme().muted);
    else
        paintVerdictSign(painter, box, verdictFor(severity));
}

/// The same, kept: a week that is shaded shows hundreds of them.
void paintKeptSign(QPainter& painter, const QRectF& box, Severity severity)
{
    const Theme& look = theme();
    const double scale = painter.device() ? painter.device()->devicePixelRatioF() : 1.0;
    const int side = static_cast<int>(std::ceil(box.width()));
    const QString key = QStringLiteral("placement-%1-%2-%3-%4")
                            .arg(keyOf(severity), look.surface.name())
                            .arg(side)
                            .arg(scale);
    QPixmap sign;
    if (!QPixmapCache::find(key, &sign)) {
        // With a rim of its own ground, so that the hatching does not run into it.
        sign = QPixmap{QSize{side + 4, side + 4} * scale};
        sign.setDevicePixelRatio(scale);
        sign.fill(Qt::transparent);
        QPainter onSign{&sign};
        onSign.setRenderHint(QPainter::Antialiasing);
        if (severity == Severity::Stop) {
            onSign.setPen(Qt::NoPen);
            onSign.setBrush(look.sunken);
            onSign.drawEllipse(0, 0, side + 4, side + 4);
        }
        paintSign(onSign, {2, 2, static_cast<double>(side), static_cast<double>(side)}, severity);
        onSign.end();
        QPixmapCache::insert(key, sign);
    }
    painter.drawPixmap(box.topLeft().toPoint() - QPoint{2, 2}, sign);
}

const Finding* heaviest(const BookingReview& review)
{
    return review.findings.empty() ? nullptr : &review.findings.front();
}

/// "Fits: ideal, D−2."
QString fittingText(const BookingReview& review)
{
    const auto ideal = std::ranges::find(review.findings, Severity::Ideal, &Finding::severity);
    if (review.verdict != Verdict::Ideal || ideal == review.findings.end())
        return tr("Fits.");
    if (!ideal->days)
        return tr("Fits: ideal.");
    return tr("Fits: ideal, %1.").arg(words::daysText(*ideal->days));
}

QString findingText(const DragFinding& finding)
{
    if (finding.review) {
        const Finding* first = heaviest(*finding.review);
        return first && first->severity >= Severity::Caution ? words::findingLine(*first)
                                                             : fittingText(*finding.review);
    }
    if (!finding.mark)
        return {};
    return finding.mark->severity >= Severity::Caution ? words::severityWord(finding.mark->severity)
                                                       : tr("Fits.");
}

double signSize()
{
    return theme().space(3);
}

/// Places that are shaded alike, whatever the reason.
struct Shade {
    Interval times;
    Severity severity;
};

/// Hours in which nobody works are hatched already.
std::vector<Shade> shadesOf(const PlacementRuns& runs, std::span<const Interval> open)
{
    std::vector<Shade> shades;
    const auto add = [&shades](const Interval& times, Severity severity) {
        if (times.isEmpty())
            return;
        if (!shades.empty() && shades.back().times.end == times.start && shades.back().severity == severity)
            shades.back().times.end = times.end;
        else
            shades.push_back({times, severity});
    };
    for (const PlacementRun& run : runs) {
        if (run.mark.severity == Severity::Info)
            continue;
        if (run.mark.severity != Severity::Stop) {
            add(run.times, run.mark.severity);
            continue;
        }
        for (const Interval& hours : open)
            add({std::max(hours.start, run.times.start), std::min(hours.end, run.times.end)}, Severity::Stop);
    }
    return shades;
}

void paintShade(QPainter& painter, const QRectF& rect, Severity severity)
{
    const Theme& look = theme();
    if (severity == Severity::Stop) {
        painter.fillRect(rect, look.sunken);
        painter.fillRect(rect, QBrush{look.buttonBorder, Qt::BDiagPattern});
    } else {
        painter.fillRect(rect, look.tone(severity).tint);
        painter.fillRect(QRectF{rect.left(), rect.top(), static_cast<double>(look.space(0.6)), rect.height()},
            look.tone(severity).edge);
    }
    const double size = std::min(signSize(), rect.width() / 2);
    if (rect.height() < size + look.space(1))
        return;
    const QRectF sign{rect.right() - size - look.space(1), rect.top() + look.space(0.8), size, size};
    paintKeptSign(painter, sign, severity);
}

QFont whereFont()
{
    return theme().font(TextSize::Small, QFont::DemiBold);
}

} // namespace

std::optional<Severity> DragFinding::severity() const
{
    if (review)
        return markOf(review->findings).severity;
    return mark ? std::optional{mark->severity} : std::nullopt;
}

void paintPlacements(QPainter& painter, const PlacementRuns& runs, std::span<const Interval> open,
    size_t column, const BoardGeometry& geometry, const QRectF& exposed)
{
    for (const Shade& shade : shadesOf(runs, open)) {
        const QRectF rect = geometry.spanRect(column, shade.times);
        if (!rect.isEmpty() && rect.intersects(exposed))
            paintShade(painter, rect, shade.severity);
    }
}

QRectF ghostRect(const BoardDrag& drag, const BoardGeometry& geometry)
{
    if (drag.isOutside() || drag.column() >= geometry.columns())
        return {};
    const double gap = std::min(geometry.metrics().gap, geometry.columnWidth() / 16);
    return geometry.spanRect(drag.column(), drag.target()).adjusted(gap, 1, -gap, -1);
}

void paintGhost(
    QPainter& painter, const BoardDrag& drag, const BoardGeometry& geometry, const DragFinding& finding)
{
    const QRectF rect = ghostRect(drag, geometry);
    if (rect.isEmpty())
        return;
    const Theme& look = theme();
    const auto severity = finding.severity();
    const bool speaks = severity && *severity != Severity::Info;
    const SessionTone tone = drag.booking() ? look.session(drag.booking()->profile, drag.booking()->colour)
                                            : look.session(drag.waiting()->profile, drag.waiting()->colour);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = tone.tint;
    ground.setAlphaF(0.92);
    painter.setBrush(ground);
    painter.setPen(QPen{speaks ? look.tone(*severity).ink : look.accent, 2,
        severity == Severity::Stop ? Qt::DotLine : Qt::DashLine});
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), look.radius(), look.radius());

    const QFont nameFont = look.font(TextSize::Small, QFont::DemiBold);
    const double line = QFontMetricsF{nameFont}.height();
    QRectF inner = rect.adjusted(look.space(2), look.space(0.8), -look.space(1.5), -look.space(0.5));
    painter.setClipRect(inner, Qt::IntersectClip);
    painter.setFont(nameFont);
    painter.setPen(look.text);
    const QString time = words::spanText(drag.target());
    const auto put = [&](const QString& text) {
        painter.drawText(QRectF{inner.left(), inner.top(), inner.width(), line},
            static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(inner.width())));
        inner.setTop(inner.top() + line);
    };
    if (inner.height() < 2 * line) {
        put(time + QStringLiteral(" ") + drag.name());
    } else {
        put(time);
        put(drag.name());
    }
    painter.restore();
}

DragWords wordsOf(const BoardDrag& drag, const BoardView& view, const DragFinding& finding)
{
    if (drag.isOutside())
        return {tr("%1: let go here, and nothing changes.").arg(drag.name()), {}};
    if (drag.column() >= view.columns.size())
        return {};
    const BoardColumn& column = view.columns[drag.column()];
    DragWords said;
    //: What is dragged is to go there: day, times, then therapist or room
    said.where = tr("%1 %2 · %3")
                     .arg(words::weekdayDateText(dateOf(drag.target().start)), words::spanText(drag.target()),
                         columnName(column));
    if (!drag.isChanged(view))
        said.finding = tr("Where it is now.");
    else
        said.finding = findingText(finding);
    return said;
}

QRectF dragLabelRect(const DragWords& said, const QRectF& ghost, const QRectF& body)
{
    const Theme& look = theme();
    const double padding = look.space(2.5);
    const double sides = 2 * padding + signSize() + look.space(2);
    const double most = std::max(1.0, std::min<double>(look.space(78), body.width()) - sides);
    const auto sizeOf = [most](const QFont& font, const QString& text) {
        return text.isEmpty()
            ? QSizeF{}
            : QFontMetricsF{font}.boundingRect(QRectF{0, 0, most, 10000}, kWrapped, text).size();
    };
    const QSizeF where = sizeOf(whereFont(), said.where);
    const QSizeF finding = sizeOf(look.font(TextSize::Small), said.finding);
    const double height = where.height() + finding.height() + 2 * padding + look.space(0.5);
    const double width = std::ceil(std::max(where.width(), finding.width())) + sides + 1;
    QRectF rect{0, 0, width, height};
    // Under what is carried; over it where there is no room, so that it never hides the place itself.
    const double gap = look.space(1.5);
    rect.moveTopLeft({ghost.left(), ghost.bottom() + gap});
    if (rect.bottom() > body.bottom() && ghost.top() - gap - height >= body.top())
        rect.moveBottom(ghost.top() - gap);
    rect.moveTop(std::max(body.top(), std::min(rect.top(), body.bottom() - height)));
    rect.moveLeft(std::max(body.left(), std::min(rect.left(), body.right() - width)));
    return rect;
}

void paintDragLabel(
    QPainter& painter, const QRectF& rect, const DragWords& said, std::optional<Severity> severity)
{
    const Theme& look = theme();
    const bool speaks = severity && *severity != Severity::Info && !said.finding.isEmpty();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(look.surface);
    painter.setPen(QPen{speaks ? look.tone(*severity).edge : look.fieldBorder, 1});
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), look.radius(), look.radius());
    const double padding = look.space(2.5);
    QRectF inner = rect.adjusted(padding, padding, -padding, -padding);
    if (speaks) {
        paintSign(painter, {inner.left(), inner.top() + look.space(0.3), signSize(), signSize()}, *severity);
        inner.setLeft(inner.left() + signSize() + look.space(2));
    }
    painter.setFont(whereFont());
    painter.setPen(look.text);
    QRectF used;
    painter.drawText(inner, kWrapped, said.where, &used);
    inner.setTop(used.bottom() + look.space(0.5));
    painter.setFont(look.font(TextSize::Small));
    painter.setPen(speaks && *severity != Severity::Stop ? look.tone(*severity).ink : look.text);
    painter.drawText(inner, kWrapped, said.finding);
    painter.restore();
}

} // namespace taper
