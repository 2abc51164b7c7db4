// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/course_axis.h"

#include "ui/plan/course_plan_model.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/theme_signs.h"
#include "ui/words/figure_words.h"

#include <QPainter>

#include <algorithm>

namespace taper {
namespace {

/// More clients than this have no room for a line each.
constexpr size_t kMostLines = 4;

Date dayOf(const PlannedSession& session)
{
    return session.slot ? dateOf(session.slot->interval.start) : session.wanted.day;
}

int lineHeight()
{
    return theme().space(6);
}

} // namespace

CourseAxis::CourseAxis(QWidget* parent)
    : QWidget{parent}
{
    setObjectName(QStringLiteral("courseAxis"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CourseAxis::setProposal(const CourseProposal& proposal, Date today)
{
    m_proposal = proposal;
    m_today = today;
    m_first = Date::max();
    m_last = Date::min();
    for (const ClientCourse& course : proposal.courses) {
        for (const PlannedSession& session : course.sessions) {
            m_first = std::min({m_first, dayOf(session), course.raceDay});
            m_last = std::max({m_last, dayOf(session), course.raceDay});
        }
    }
    setAccessibleName(tr("Sessions towards %1 on a line of time").arg(proposal.raceName));
    setVisible(m_first < m_last);
    updateGeometry();
    update();
}

void CourseAxis::setCurrent(std::optional<PlanPlace> place)
{
    m_current = place;
    update();
}

QSize CourseAxis::sizeHint() const
{
    const auto lines = static_cast<int>(std::clamp<size_t>(m_proposal.courses.size(), 1, kMostLines));
    return {theme().space(100), lines * lineHeight() + theme().space(5)};
}

QSize CourseAxis::minimumSizeHint() const
{
    return {theme().space(30), sizeHint().height()};
}

double CourseAxis::xOf(Date day) const
{
    const double margin = theme().space(4);
    const double share = double(daysBetween(m_first, day)) / std::max(1, daysBetween(m_first, m_last));
    return margin + share * (width() - 2 * margin);
}

void CourseAxis::paintEvent(QPaintEvent* /*event*/)
{
    if (m_first >= m_last)
        return;
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme().font(TextSize::Small));
    const int top = theme().space(5);
    // The months, so that one sees how long it is.
    double free = 0;
    for (Date day = m_first; day <= m_last; day += std::chrono::days{1}) {
        if (toQDate(day).day() != 1)
            continue;
        const double x = xOf(day);
        painter.setPen(theme().border);
        painter.drawLine(QPointF{x, double(top) - theme().space(1)}, QPointF{x, double(height())});
        const QString month = words::locale().monthName(toQDate(day).month(), QLocale::ShortFormat);
        const double wide = painter.fontMetrics().horizontalAdvance(month);
        if (x < free || x + wide > width())
            continue;
        painter.setPen(theme().muted);
        painter.drawText(QPointF{x, double(painter.fontMetrics().ascent())}, month);
        free = x + wide + theme().space(2);
    }
    const double size = theme().space(3.5);
    for (size_t i = 0; i < std::min(m_proposal.courses.size(), kMostLines); ++i) {
        const ClientCourse& course = m_proposal.courses[i];
        const double y = top + (double(i) + 0.5) * lineHeight();
        painter.setPen(QPen{theme().fieldBorder, 1.5});
        painter.drawLine(QPointF{xOf(m_first), y}, QPointF{xOf(m_last), y});
        if (course.sessions.empty())
            continue;
        const double raceX = xOf(course.raceDay);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().raceCell);
        painter.drawRect(QRectF{raceX - theme().space(0.5), y - lineHeight() / 2.0 + 2,
            double(theme().space(1)), double(lineHeight()) - 4});
        for (size_t j = 0; j < course.sessions.size(); ++j) {
            const PlannedSession& session = course.sessions[j];
            const QRectF box{xOf(dayOf(session)) - size / 2, y - size / 2, size, size};
            const bool isCurrent = m_current && m_current->course == i && m_current->session == j;
            if (isCurrent) {
                painter.setBrush(Qt::NoBrush);
                painter.setPen(QPen{theme().accent, 2});
                painter.drawEllipse(box.adjusted(-3, -3, 3, 3));
            }
            const Verdict verdict = session.isDropped ? Verdict::Fine : shownVerdict(session);
            painter.setPen(QPen{session.isDropped ? theme().muted : theme().tone(verdict).ink, 1.5});
            painter.setBrush(theme().surface);
            painter.drawEllipse(box);
            if (session.slot && !session.isDropped)
                paintVerdictSign(painter, box.adjusted(2, 2, -2, -2), verdict);
        }
    }
}

} // namespace taper
