// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/gui_wait.h"
#include "tests/ui/schedule/board_views.h"
#include "ui/schedule/schedule_board.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

namespace taper::test {

using namespace std::chrono_literals;

inline constexpr Id<Therapist> kMaya{1};
inline constexpr Id<Therapist> kTom{2};
inline constexpr Id<Booking> kCallum{2}; // 10:00–11:00 with Maya

struct Dropped {
    Id<Booking> booking;
    BookingMove move;
};

/// A board with fridayView(), and everything that it says of what is carried over it.
class DraggingOnTheBoard : public testing::Test {
protected:
    DraggingOnTheBoard()
    {
        board.resize(900, 700);
        view = fridayView();
        for (BoardColumn& column : view.columns) {
            for (BookingView& booking : column.bookings)
                booking.fields.therapist = column.therapist;
        }
        board.setView(view);
        QObject::connect(&board, &ScheduleBoard::bookingDropped, &board,
            [this](const BookingView& booking, const BookingMove& move) {
                drops.push_back({booking.id, move});
            });
        QObject::connect(&board, &ScheduleBoard::waitingDropped, &board,
            [this](const WaitingCarried& waiting, const BoardPlace& place) {
                waitingDrops.emplace_back(waiting, place);
            });
        QObject::connect(&board, &ScheduleBoard::placementsAsked, &board,
            [this](const PlacementRequest& request) { asked.push_back(request); });
        QObject::connect(&board, &ScheduleBoard::targetChanged, &board,
            [this](const BookingProposal& target) { targets.push_back(target); });
        board.show();
        board.setFocus();
    }

    void mouse(QEvent::Type type, QPointF point)
    {
        const bool isMove = type == QEvent::MouseMove;
        QMouseEvent event{type, point, board.viewport()->mapToGlobal(point),
            isMove ? Qt::NoButton : Qt::LeftButton,
            type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, Qt::NoModifier};
        QApplication::sendEvent(board.viewport(), &event);
    }
    void drag(QPointF from, QPointF to)
    {
        mouse(QEvent::MouseButtonPress, from);
        mouse(QEvent::MouseMove, from + QPointF{0, 2});
        mouse(QEvent::MouseMove, (from + to) / 2);
        mouse(QEvent::MouseMove, to);
    }
    void release(QPointF at) { mouse(QEvent::MouseButtonRelease, at); }
    [[nodiscard]] QPointF middleOf(Id<Booking> booking) const
    {
        return QRectF{board.rectOf(booking)}.center();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&board, key, modifiers); }

    /// From the middle of Callum's hour to where its middle would be at 14:00 with Tom.
    [[nodiscard]] QPointF tomAtTwo() const { return board.pointOf(kTom, onFriday("14:30")); }

    WaitingCarried priya() const
    {
        WaitingCarried waiting;
        waiting.id = Id<WaitingEntry>{5};
        waiting.revision = 3;
        waiting.client = Id<Client>{9};
        waiting.sessionType = Id<SessionType>{2};
        waiting.length = 45min;
        waiting.name = QStringLiteral("Priya Nair");
        return waiting;
    }

    BoardView view;
    ScheduleBoard board;
    std::vector<Dropped> drops;
    std::vector<std::pair<WaitingCarried, BoardPlace>> waitingDrops;
    std::vector<PlacementRequest> asked;
    std::vector<BookingProposal> targets;
};

} // namespace taper::test
