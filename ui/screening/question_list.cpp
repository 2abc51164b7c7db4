// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/question_list.h"

#include "ui/words/error_words.h"

#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace taper {

void QuestionList::add(QVBoxLayout* layout, QuestionRow* row)
{
    layout->addWidget(row);
    m_rows.push_back(row);
    connect(row, &QuestionRow::changed, this, &QuestionList::changed);
    connect(row, &QuestionRow::stepped, this, [this, row](int by) { step(row, by); });
}

void QuestionList::step(const QuestionRow* from, int by)
{
    const auto at = std::ranges::find(m_rows, from);
    const auto place = (at - m_rows.begin()) + by;
    if (place >= static_cast<std::ptrdiff_t>(m_rows.size()))
        Q_EMIT passed();
    else if (place >= 0)
        m_rows[static_cast<std::size_t>(place)]->focusHere();
}

std::vector<ScreeningAnswer> QuestionList::answers() const
{
    std::vector<ScreeningAnswer> answers;
    answers.reserve(m_rows.size());
    for (const QuestionRow* row : m_rows) {
        if (auto answer = row->answer())
            answers.push_back(std::move(*answer));
    }
    return answers;
}

int QuestionList::unanswered() const
{
    return static_cast<int>(std::ranges::count_if(m_rows, [](const auto* row) { return !row->isTouched(); }));
}

bool QuestionList::isTouched() const
{
    return std::ranges::any_of(m_rows, [](const auto* row) { return row->isTouched(); });
}

bool QuestionList::needsDecision() const
{
    return std::ranges::any_of(m_rows, [](const auto* row) { return row->needsDecision(); });
}

void QuestionList::answerTheRest(const std::vector<QuestionRow*>& rows)
{
    for (QuestionRow* row : rows)
        row->answerNothingNew();
}

Problems QuestionList::show(const Problems& problems)
{
    static const QRegularExpression kOfAnswer{QStringLiteral(R"(^answers\[(\d+)\](?:\.(\w+))?$)")};
    std::vector<QuestionRow*> answered;
    std::ranges::copy_if(
        m_rows, std::back_inserter(answered), [](const auto* row) { return row->answer().has_value(); });
    Problems elsewhere;
    // Backwards, so that the keyboard ends at the first.
    for (auto problem = problems.rbegin(); problem != problems.rend(); ++problem) {
        const auto match = kOfAnswer.match(problem->field);
        const auto index = match.hasMatch() ? match.captured(1).toULongLong() : answered.size();
        if (index >= answered.size()
            || !answered[index]->showProblem(match.captured(2), words::problemText(*problem)))
            elsewhere.prepend(*problem);
    }
    return elsewhere;
}

} // namespace taper
