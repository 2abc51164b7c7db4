// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/board.h"
#include "core/clinic/book.h"
#include "core/clinic/placement.h"
#include "core/clinic/waiting.h"
#include "ui/schedule/board_cursor.h"

namespace taper {

/// Somebody from the waiting or holding list, on the way to a place in the diary.
struct WaitingCarried {
    Id<WaitingEntry> id;
    int revision = 0;
    Id<Client> client;
    Id<SessionType> sessionType;
    Minutes length{0};
    QString name;
    QString sessionTypeName;
    LoadProfile profile = LoadProfile::Moderate;
    QString colour; ///< of the session type
    /// Who takes them where the columns are rooms; none: nobody is chosen yet.
    std::optional<Id<Therapist>> therapist;
};
[[nodiscard]] WaitingCarried carriedFrom(const WaitingView& entry);

enum class DragKind {
    Move, ///< a booking as a whole; its length may be changed by keyboard on the way
    ResizeEnd, ///< its lower edge
    ResizeBeginning, ///< its upper edge
    Place, ///< somebody from the list
};

/// What is being carried over the board, by mouse or by keyboard, and where it would go if it were let go.
/// Knows no widget. Times are on the clock grid, but for what has not been moved yet.
class BoardDrag {
public:
    /// `grabbed`: how far below its top a booking is held.
    [[nodiscard]] static BoardDrag moving(
        const BoardView& view, const BookingView& booking, size_t column, Minutes grabbed);
    [[nodiscard]] static BoardDrag resizing(
        const BoardView& view, const BookingView& booking, size_t column, DragKind edge);
    [[nodiscard]] static BoardDrag placing(
        const BoardView& view, const WaitingCarried& waiting, size_t column, Moment start);

    // Each says whether the target is another one now. `shown`: the hours of the board, which it stays in.
    /// The mouse is over a column at a time of day, not on the grid.
    bool pointTo(const BoardView& view, size_t column, TimeOfDay time, const TimeSpan& shown);
    /// One grid step or one column; a resizing drag moves its edge only.
    bool step(const BoardView& view, BoardStep step, const TimeSpan& shown);
    /// Longer or shorter by grid steps, at the end; never shorter than one step nor beyond the day.
    bool lengthen(const BoardView& view, int steps);
    /// The board shows something else: finds the same therapist or room, and the same day of the week, there.
    void settleIn(const BoardView& view);
    /// The mouse has left the columns: nothing would happen; until it is back.
    bool leave();

    [[nodiscard]] DragKind kind() const { return m_kind; }
    [[nodiscard]] bool isResizing() const;
    [[nodiscard]] bool isOutside() const { return m_isOutside; }
    [[nodiscard]] const std::optional<BookingView>& booking() const { return m_booking; }
    [[nodiscard]] const std::optional<WaitingCarried>& waiting() const { return m_waiting; }
    [[nodiscard]] const QString& name() const; ///< whose it is

    [[nodiscard]] size_t column() const { return m_column; }
    [[nodiscard]] Interval target() const { return {m_start, m_start + m_length}; }
    /// Where the target stands among the placements: its start, or the step of the grid at its moved end.
    [[nodiscard]] Moment place(Minutes grid) const;
    /// Whether letting go would change anything; somebody from the list is nowhere yet.
    [[nodiscard]] bool isChanged(const BoardView& view) const;

    [[nodiscard]] BookingProposal proposal(const BoardView& view) const;
    [[nodiscard]] BookingMove move(const BoardView& view) const;
    /// What the places of the view would mean: all columns, or the booking's own for a resizing drag.
    [[nodiscard]] PlacementRequest placementRequest(const BoardView& view, const TimeSpan& shown) const;

private:
    BoardDrag() = default;
    [[nodiscard]] const BoardColumn* columnIn(const BoardView& view) const;
    void remember(const BoardView& view);
    bool setTarget(const BoardView& view, size_t column, Moment start, Minutes length);
    bool setEdge(const BoardView& view, Moment edge);

    DragKind m_kind = DragKind::Move;
    std::optional<BookingView> m_booking;
    std::optional<WaitingCarried> m_waiting;
    Minutes m_grabbed{0};
    size_t m_column = 0;
    Moment m_start{};
    Minutes m_length{0};
    bool m_isOutside = false;
    // Who and which day the column was, for finding it again.
    Id<Therapist> m_therapist;
    std::optional<Id<Room>> m_room;
    int m_dayOffset = 0;
};

} // namespace taper
