// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/undo_steps.h"

#include <algorithm>

namespace taper {

namespace {

/// Of a row that was removed nobody said which revision it had.
constexpr int kUnknown = -1;
/// More than a row is ever changed.
constexpr int kAside = 100'000;

template <class Row>
auto& idOf(Row& row)
{
    if constexpr (requires { row.therapist; })
        return row.therapist;
    else
        return row.id;
}

/// A use case writes each row once, so it had the revision before.
template <class Row>
std::vector<int> revisionsBefore(const std::vector<Row>& rows)
{
    std::vector<int> revisions;
    revisions.reserve(rows.size());
    for (const Row& row : rows)
        revisions.push_back(row.revision - 1);
    return revisions;
}

template <class Row>
std::vector<int> revisionsOf(const std::vector<Row>& rows)
{
    std::vector<int> revisions;
    revisions.reserve(rows.size());
    for (const Row& row : rows)
        revisions.push_back(row.revision);
    return revisions;
}

/// Where one row went: from a revision to another, and under another number if it had been removed.
template <class Row>
struct Passage {
    const Row& undone;
    int before;
    const Row& again;
    int aside; ///< lies between revisions that are gone with the old number and those of the new one

    [[nodiscard]] int moved(int revision) const
    {
        if (revision == before)
            return again.revision;
        return revision > 0 ? revision - aside : revision;
    }
};

/// What another step knows of the row follows. Of the revisions of a number that is gone only their order
/// among themselves matters still; they must not be taken for those of the new number, which begin anew.
template <class Row>
void followRow(std::vector<Row>& rows, std::vector<int>& before, const Passage<Row>& passage)
{
    const auto id = idOf(passage.again);
    for (size_t i = 0; i < rows.size(); ++i) {
        Row& row = rows[i];
        if (idOf(row) != idOf(passage.undone))
            continue;
        if (id != idOf(row)) {
            idOf(row) = id;
            row.revision = passage.moved(row.revision);
            before[i] = passage.moved(before[i]);
        } else if (row.revision == passage.before) {
            row.revision = passage.again.revision;
        }
    }
}

template <class Row>
void followRows(std::vector<Row>& rows, std::vector<int>& before, const std::vector<Row>& undone,
    const std::vector<int>& undoneBefore, const std::vector<Row>& again, int aside)
{
    const size_t count = std::min(undone.size(), again.size());
    for (size_t i = 0; i < count; ++i)
        followRow(rows, before, Passage<Row>{undone[i], undoneBefore[i], again[i], aside});
}

} // namespace

quint64 UndoSteps::add(const QString& sentence, const WayBack& back)
{
    m_redo.clear();
    ++m_addedSinceTaken;
    push(Way::Undo,
        {.number = ++m_lastNumber,
            .sentence = sentence,
            .back = back,
            .before = {.bookings = revisionsBefore(back.bookings),
                .leave = revisionsBefore(back.leave),
                .closures = revisionsBefore(back.closures),
                .waiting = revisionsBefore(back.waiting),
                .plans = revisionsBefore(back.plans)}});
    // What removes a closure does not know its revision; it was as the step before had left it.
    UndoStep& added = m_undo.back();
    for (size_t i = 0; i < back.closures.size(); ++i) {
        if (added.before.closures[i] != kUnknown)
            continue;
        for (const UndoStep& step : m_undo) {
            for (const ClosureBefore& row : step.back.closures) {
                if (row.id == back.closures[i].id && row.revision > 0)
                    added.before.closures[i] = std::max(added.before.closures[i], row.revision);
            }
        }
    }
    return m_lastNumber;
}

void UndoSteps::clear()
{
    m_undo.clear();
    m_redo.clear();
}

const UndoStep* UndoSteps::newest(Way way) const
{
    const auto& steps = way == Way::Undo ? m_undo : m_redo;
    return steps.empty() ? nullptr : &steps.back();
}

bool UndoSteps::canUndo(quint64 number) const
{
    return std::ranges::find(m_undo, number, &UndoStep::number) != m_undo.end();
}

std::optional<UndoStep> UndoSteps::take(Way way)
{
    if (stack(way).empty())
        return std::nullopt;
    m_addedSinceTaken = 0;
    UndoStep step = std::move(stack(way).back());
    stack(way).pop_back();
    return step;
}

void UndoSteps::went(Way way, const UndoStep& step, const WayBack& again)
{
    follow(step, again);
    if (way == Way::Undo && m_addedSinceTaken > 0)
        return;
    push(way == Way::Undo ? Way::Redo : Way::Undo,
        {.number = step.number,
            .sentence = step.sentence,
            .back = again,
            .before = {.bookings = revisionsOf(step.back.bookings),
                .leave = revisionsOf(step.back.leave),
                .closures = revisionsOf(step.back.closures),
                .waiting = revisionsOf(step.back.waiting),
                .plans = revisionsOf(step.back.plans)}});
}

void UndoSteps::failed(Way way, const UndoStep& step)
{
    const bool isOvertaken = m_addedSinceTaken > 0;
    if (way == Way::Redo) {
        if (!isOvertaken)
            push(way, step);
        return;
    }
    const size_t above = std::min(m_addedSinceTaken, m_undo.size());
    m_undo.insert(m_undo.end() - static_cast<std::ptrdiff_t>(above), step);
}

void UndoSteps::follow(const UndoStep& step, const WayBack& again)
{
    if (!step.back.closures.empty())
        m_aside += kAside;
    for (const Way way : {Way::Undo, Way::Redo}) {
        for (UndoStep& other : stack(way)) {
            const auto each = [&](auto part, auto revisions) {
                followRows(other.back.*part, other.before.*revisions, step.back.*part, step.before.*revisions,
                    again.*part, m_aside);
            };
            each(&WayBack::bookings, &RevisionsBefore::bookings);
            each(&WayBack::leave, &RevisionsBefore::leave);
            each(&WayBack::closures, &RevisionsBefore::closures);
            each(&WayBack::waiting, &RevisionsBefore::waiting);
            each(&WayBack::plans, &RevisionsBefore::plans);
        }
    }
}

void UndoSteps::push(Way way, UndoStep step)
{
    stack(way).push_back(std::move(step));
    if (stack(way).size() > kLongest)
        stack(way).pop_front();
}

} // namespace taper
