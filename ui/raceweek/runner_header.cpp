// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/raceweek/runner_header.h"

#include "ui/raceweek/week_model.h"
#include "ui/widgets/theme.h"
#include "ui/words/race_week_words.h"

#include <QPainter>

namespace taper {

namespace {

constexpr double kUnitsWide = 50;

/// What is to be done about the runner, in a few words; urgent first.
QString stateText(const RaceWeekRow& row)
{
    if (const QString reach = words::reachText(row.reach); !reach.isEmpty() && row.runs())
        return reach;
    if (!row.runs())
        return row.raceDay ? words::runnerText(row.entry->priority, row.entry->status)
                           : RunnerHeader::tr("no day chosen");
    const bool before = row.before == WeekSession::Missing;
    const bool after = row.after == WeekSession::Missing;
    if (before && after)
        return RunnerHeader::tr("missing before and after");
    if (before)
        return RunnerHeader::tr("missing before");
    if (after)
        return RunnerHeader::tr("missing after");
    return row.phone;
}

} // namespace

RunnerHeader::RunnerHeader(const WeekModel& model, QWidget* parent)
    : QHeaderView{Qt::Vertical, parent}
    , m_runners{model}
{
    setSectionResizeMode(QHeaderView::Fixed);
    setDefaultSectionSize(theme().space(12));
    setSectionsClickable(true);
    setHighlightSections(false);
}

QSize RunnerHeader::sizeHint() const
{
    return {theme().space(kUnitsWide), QHeaderView::sizeHint().height()};
}

void RunnerHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const Theme& look = theme();
    const RaceWeekRow& row = m_runners.runner(section);
    painter->save();
    painter->fillRect(rect, look.surface);
    painter->setPen(look.border);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    const QRect inner = rect.adjusted(look.space(2), look.space(1), -look.space(2), -look.space(1));
    const int half = inner.height() / 2;

    const QFont small = look.font(TextSize::Small);
    const QString priority = keyOf(row.entry->priority);
    const int room = QFontMetrics{small}.horizontalAdvance(priority) + look.space(2);
    const QRect upper{inner.left(), inner.top(), inner.width(), half};
    painter->setFont(look.font(TextSize::Body, row.runs() ? QFont::DemiBold : QFont::Normal));
    painter->setPen(row.runs() ? look.text : look.muted);
    painter->drawText(upper.adjusted(0, 0, -room, 0),
        Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(row.name, Qt::ElideRight, upper.width() - room));
    painter->setFont(small);
    painter->setPen(look.muted);
    painter->drawText(upper, Qt::AlignTrailing | Qt::AlignVCenter | Qt::TextSingleLine, priority);

    const bool isUrgent = row.runs() && (row.reach != RunnerReach::Reachable || row.isMissing());
    painter->setPen(isUrgent ? look.caution.ink : look.muted);
    const QRect lower{inner.left(), inner.top() + half, inner.width(), inner.height() - half};
    painter->drawText(lower, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(stateText(row), Qt::ElideRight, lower.width()));
    painter->restore();
}

} // namespace taper
