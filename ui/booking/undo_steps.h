// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/undo.h"

#include <deque>
#include <optional>

namespace taper {

/// The revisions that rows had before a change, each at its place in the way back.
struct RevisionsBefore {
    std::vector<int> bookings;
    std::vector<int> leave;
    std::vector<int> closures;
    std::vector<int> waiting;
    std::vector<int> plans;
};

/// One thing that was done, or undone, and can be taken back.
struct UndoStep {
    quint64 number = 0; ///< stays the same through undo and redo
    QString sentence; ///< what was done
    WayBack back;
    RevisionsBefore before;
};

/// What can be undone and what can be redone, newest last, at most kLongest of each. Undoing moves rows on to
/// new revisions; the other steps follow, so that they still find the rows as they left them. What somebody
/// else has changed they do not find, as it should be.
class UndoSteps {
public:
    static constexpr size_t kLongest = 100;

    enum class Way { Undo, Redo };

    /// Something new; what could be redone is gone. Gives its number.
    quint64 add(const QString& sentence, const WayBack& back);
    void clear();

    [[nodiscard]] const UndoStep* newest(Way way) const; ///< null if there is none
    [[nodiscard]] bool canUndo(quint64 number) const;

    /// Takes the newest one out, to be tried. It comes to an end with went(), with failed(), or not at all.
    [[nodiscard]] std::optional<UndoStep> take(Way way);
    /// It was done; `again` leads back. What was added since has made a redo pointless.
    void went(Way way, const UndoStep& step, const WayBack& again);
    /// It was not; it stands where it stood, below what was added since.
    void failed(Way way, const UndoStep& step);

private:
    void follow(const UndoStep& step, const WayBack& again);
    [[nodiscard]] std::deque<UndoStep>& stack(Way way) { return way == Way::Undo ? m_undo : m_redo; }
    void push(Way way, UndoStep step);

    std::deque<UndoStep> m_undo;
    std::deque<UndoStep> m_redo;
    quint64 m_lastNumber = 0;
    size_t m_addedSinceTaken = 0;
    int m_aside = 0;
};

} // namespace taper
