// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/series_model.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/theme_signs.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPixmap>

#include <algorithm>

namespace taper {
namespace {

constexpr std::array kChoices{RowChoice::Keep, RowChoice::Skip, RowChoice::Move};

bool isStopped(const SeriesRow& row)
{
    return !row.review.bookable;
}

/// The worst of what is said, races or diary.
Severity severityOf(const SeriesRow& row)
{
    return row.review.findings.empty() ? taper::severityOf(row.review.verdict)
                                       : row.review.findings.front().severity;
}

QString verdictText(const SeriesRow& row)
{
    const Severity severity = severityOf(row);
    const bool isMild = severity == Severity::Info || row.review.findings.empty();
    QString text =
        words::capitalised(isMild ? words::verdictWord(row.review.verdict) : words::severityWord(severity));
    const auto race = std::ranges::find_if(
        row.review.findings, [](const Finding& finding) { return finding.days.has_value(); });
    if (race != row.review.findings.end())
        text += QStringLiteral(" · ") + words::daysText(*race->days);
    return text;
}

/// What is shown of a row as it is chosen; what cannot be booked has the shape of too close.
Verdict shownVerdict(const SeriesRow& row, bool isMoved)
{
    if (isMoved)
        return row.other->verdict;
    return isStopped(row) ? Verdict::TooClose : row.review.verdict;
}

} // namespace

QString rowFindingsText(const SeriesRow& row)
{
    QStringList lines;
    for (const Finding& finding : row.review.findings)
        lines += words::findingLine(finding);
    return lines.isEmpty() ? SeriesModel::tr("Nothing speaks against it.") : lines.join(QLatin1Char{'\n'});
}

void SeriesModel::setPreview(SeriesPreview preview)
{
    const SeriesPreview before = std::move(m_preview);
    const std::vector<RowChoice> chosen = std::move(m_choices);
    const std::vector<bool> isChosen = std::move(m_isChosen);
    beginResetModel();
    m_preview = std::move(preview);
    m_choices.clear();
    m_isChosen.assign(m_preview.rows.size(), false);
    for (const SeriesRow& row : m_preview.rows)
        m_choices.push_back(row.suggested);
    for (size_t i = 0; i < before.rows.size(); ++i) {
        const int index = isChosen[i] ? indexOf(before.rows[i].date) : -1;
        if (index >= 0 && canChoose(index, chosen[i])) {
            m_choices[static_cast<size_t>(index)] = chosen[i];
            m_isChosen[static_cast<size_t>(index)] = true;
        }
    }
    endResetModel();
    Q_EMIT choicesChanged();
}

void SeriesModel::clear()
{
    beginResetModel();
    m_preview = {};
    m_choices.clear();
    m_isChosen.clear();
    endResetModel();
    Q_EMIT choicesChanged();
}

int SeriesModel::indexOf(Moment date) const
{
    const auto found = std::ranges::find(m_preview.rows, date, &SeriesRow::date);
    return found == m_preview.rows.end() ? -1 : static_cast<int>(found - m_preview.rows.begin());
}

bool SeriesModel::canChoose(int index, RowChoice choice) const
{
    switch (choice) {
    case RowChoice::Keep:
        return !isStopped(row(index));
    case RowChoice::Skip:
        return true;
    case RowChoice::Move:
        return row(index).other.has_value();
    }
    Q_UNREACHABLE();
}

void SeriesModel::choose(int index, RowChoice choice)
{
    if (!canChoose(index, choice))
        return;
    m_choices[static_cast<size_t>(index)] = choice;
    m_isChosen[static_cast<size_t>(index)] = true;
    Q_EMIT dataChanged(this->index(index, 0), this->index(index, ColumnCount - 1));
    Q_EMIT choicesChanged();
}

void SeriesModel::chooseNext(int index)
{
    auto next = std::ranges::find(kChoices, choice(index));
    do {
        if (++next == kChoices.end())
            next = kChoices.begin();
    } while (!canChoose(index, *next));
    choose(index, *next);
}

int SeriesModel::count(RowChoice choice) const
{
    return static_cast<int>(std::ranges::count(m_choices, choice));
}

bool SeriesModel::needsReason() const
{
    for (int i = 0; i < rowCount(); ++i) {
        if (choice(i) == RowChoice::Keep && row(i).needsReason)
            return true;
    }
    return false;
}

std::vector<RowDecision> SeriesModel::decisions(const QString& reason) const
{
    std::vector<RowDecision> made;
    made.reserve(m_choices.size());
    for (int i = 0; i < rowCount(); ++i)
        made.push_back(decisionFor(row(i), choice(i), row(i).needsReason ? reason : QString{}));
    return made;
}

int SeriesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_preview.rows.size());
}

int SeriesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SeriesModel::text(int index, int column) const
{
    const SeriesRow& shown = row(index);
    const bool isMoved = choice(index) == RowChoice::Move && shown.other;
    const Moment start = isMoved ? shown.other->start : shown.place.start;
    switch (column) {
    case Choice:
        if (choice(index) == RowChoice::Skip)
            return shown.from ? tr("Leave") : tr("Skip");
        return isMoved ? tr("Move") : (shown.from ? tr("Change") : tr("Book"));
    case Day: {
        const QString day = words::weekdayDateText(dateOf(start));
        const Moment before = isMoved ? shown.date : shown.from.value_or(start);
        if (dateOf(before) == dateOf(start))
            return day;
        return QStringLiteral("%1 → %2").arg(words::weekdayDateText(dateOf(before)), day);
    }
    case Time: {
        const QString time = toText(timeOfDayOf(start));
        const Moment before = isMoved ? shown.date : shown.from.value_or(start);
        if (timeOfDayOf(before) == timeOfDayOf(start))
            return time;
        return QStringLiteral("%1 → %2").arg(toText(timeOfDayOf(before)), time);
    }
    case With:
        return isMoved ? shown.other->therapistName : shown.therapistName;
    case Verdicts:
        return isMoved ? words::capitalised(words::verdictWord(shown.other->verdict)) : verdictText(shown);
    case Says:
        if (shown.review.findings.empty())
            return {};
        return words::findingText(shown.review.findings.front());
    default:
        return {};
    }
}

QVariant SeriesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const SeriesRow& shown = row(index.row());
    const bool isSkipped = choice(index.row()) == RowChoice::Skip;
    const bool isMoved = choice(index.row()) == RowChoice::Move && shown.other;
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return plainToolTip(
            index.column() == Says ? rowFindingsText(shown) : text(index.row(), index.column()));
    case Qt::DecorationRole:
        return index.column() == Verdicts ? QVariant{verdictPixmap(shownVerdict(shown, isMoved))}
                                          : QVariant{};
    case Qt::ForegroundRole:
        if (index.column() == Verdicts)
            return theme().tone(shownVerdict(shown, isMoved)).ink;
        return isSkipped || index.column() == Says ? theme().muted : theme().text;
    case Qt::FontRole: {
        QFont font = theme().font(TextSize::Body, index.column() == Choice ? QFont::DemiBold : QFont::Normal);
        font.setStrikeOut(isSkipped && !shown.from && (index.column() == Day || index.column() == Time));
        return font;
    }
    default:
        return {};
    }
}

QVariant SeriesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Choice:
        return tr("What happens");
    case Day:
        return tr("Date");
    case Time:
        return tr("Time");
    case With:
        return tr("Therapist");
    case Verdicts:
        return tr("Verdict");
    case Says:
        return tr("For and against");
    default:
        return {};
    }
}

} // namespace taper
