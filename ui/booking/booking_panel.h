// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/book.h"
#include "core/clinic/booking_detail.h"
#include "core/clinic/screening.h"
#include "core/clinic/series.h"
#include "ui/shell/view_request.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QScrollArea;
class QStackedWidget;

namespace taper {

class BookingSheet;
class BookingWriter;
class EmptyState;
class UndoHistory;
enum class BookingAction;

/// The right side of the board: one booking with its race strip, what speaks for and against it, the last
/// visit, what is booked around the race, and what can be done. It scrolls by itself, so that nothing is cut
/// off however large the text.
///
/// The panel writes status, cancellation, reasons, fixes and what is asked before a visit itself; moving and
/// editing it only asks for, because they open a BookingEditor (BookingEditor::openMove and openEdit).
class BookingPanel final : public QWidget {
    Q_OBJECT

public:
    explicit BookingPanel(QWidget* parent = nullptr);
    ~BookingPanel() override;

    /// Loads and shows a booking; the one before stays in sight until then. `bridge` must outlive the panel
    /// or be replaced by another call.
    void showBooking(AsyncBridge& bridge, Id<Booking> booking);
    /// Where what is done here is remembered (undoOffered() comes from it); without one nothing can be taken
    /// back. What it does to the booking that is shown is shown at once.
    void setHistory(UndoHistory* history);
    /// Loads again what is shown, if it is touched.
    void refresh(const Changes& changes);
    /// Back to the quiet empty state.
    void clear();

    [[nodiscard]] std::optional<Id<Booking>> booking() const { return m_booking; }
    /// What a key on the board asks for; waits until the booking asked for is shown, and does nothing where
    /// the booking offers no such thing.
    enum class Key { NextStep, StepBack, Cancel };
    void press(Key key);
    /// True while what is asked for has not been shown yet.
    [[nodiscard]] bool isLoading() const { return m_request.isPending(); }

    /// About 340 px wide at usual text size, in step with the text.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

Q_SIGNALS:
    /// A quiet line that something was done.
    void noticed(const QString& sentence);
    /// The same with a way back, to be called at most once.
    void undoOffered(const QString& sentence, const std::function<void()>& undo);
    /// A line that something could not be done, and why.
    void failed(const QString& sentence);
    /// Open BookingEditor::openEdit.
    void editRequested(const taper::BookingView& booking);
    /// Open BookingEditor::openMove; `to` if a day of the race strip was chosen.
    void moveRequested(const taper::BookingView& booking, std::optional<taper::Moment> to);
    /// The name of the client was pressed.
    void clientRequested(taper::Id<taper::Client> client);
    /// As BookingWriter::gapLeft().
    void gapLeft(const taper::BookingView& before);
    /// Something was written from here.
    void changed();

private:
    struct Loaded {
        BookingDetail detail;
        SessionGate gate;
        Moment now{};
    };

    void load();
    void present(Loaded loaded);
    void perform(BookingAction action);
    void writeNote();
    void askToCancel();
    void askWhyCancelled(
        const BookingView& booking, SeriesScope scope, std::optional<CancelReason> fitting = {});
    void askToKeep();
    void askScreening();
    /// What a step to `status` waits for: the questions of the visit, and a decision. The step is taken as
    /// soon as it may be; where the client is not treated, cancelling is offered.
    void decideThen(const BookingView& booking, BookingStatus status);
    void askReasonForMove(const BookingView& booking, const BookingMove& move, const BookingReview& review);

    QPointer<AsyncBridge> m_bridge;
    QPointer<UndoHistory> m_history;
    std::optional<Id<Booking>> m_booking;
    std::unique_ptr<Loaded> m_loaded;
    ViewRequest m_request;
    BookingWriter* m_writer;
    std::optional<Key> m_pressed; ///< while the booking is being read
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QScrollArea* m_scroll;
    BookingSheet* m_sheet = nullptr;
};

} // namespace taper
