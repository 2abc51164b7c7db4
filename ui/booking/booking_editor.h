// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/book.h"
#include "ui/booking/booking_draft.h"
#include "ui/shell/view_request.h"

#include <QDialog>
#include <QPointer>

#include <optional>

class QBoxLayout;
class QPushButton;
class QScrollArea;
class QTimer;

namespace taper {

class BookingForm;
class ConflictCard;
class PlainLabel;
class ReviewPane;

/// What is known when a booking is started; everything may be missing.
struct BookingStart {
    std::optional<Id<Therapist>> therapist;
    std::optional<Moment> moment; ///< without it: the first free time from `date` on
    QString typedText; ///< what was typed on the board already: goes on as part of the client's name
    std::optional<Id<Client>> client;
    std::optional<Date> date; ///< the day in view; else today
};

/// Makes a booking, or changes one; also the dialog behind "Move…", which is the same with the keyboard at
/// the date, so that whoever moves a booking sees the same findings, fixes and reasons.
///
/// While one edits, the findings follow. Saving is refused only by a Stop; a caution needs a reason, and its
/// field appears with it. Whatever goes wrong is said inside, and nothing typed is lost; Escape asks before
/// it throws anything away. Where somebody else was quicker, both versions are shown to choose from.
///
/// Window-modal, opened without waiting, deletes itself when closed. Object name "bookingEditor"; inputs are
/// named "clientPicker", "name", "phone", "email" (of a new client), "session_type", "minutes", "therapist",
/// "date", "time", "room", "price", "notes", "reason"; buttons "save", "cancel", "firstFree".
class BookingEditor final : public QDialog {
    Q_OBJECT

public:
    static BookingEditor* openNew(AsyncBridge& bridge, QWidget* parent, const BookingStart& start);
    static BookingEditor* openEdit(AsyncBridge& bridge, QWidget* parent, const BookingView& booking);
    /// `to`: where it is to go, if that is known already.
    static BookingEditor* openMove(AsyncBridge& bridge, QWidget* parent, const BookingView& booking,
        std::optional<Moment> to = std::nullopt);
    ~BookingEditor() override;

    /// True while something is being read, reviewed or written for this dialog.
    [[nodiscard]] bool isBusy() const;

    void reject() override; ///< asks first, if something was typed

Q_SIGNALS:
    /// It stands in the diary; the dialog closes itself.
    void booked(const taper::BookingView& booking);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Purpose { New, Edit, Move };

    BookingEditor(AsyncBridge& bridge, QWidget* parent, Purpose purpose);

    void build();
    void start(const BookingStart& start);
    void start(const BookingView& booking, std::optional<Moment> to);
    void loadSetup();
    void findFirstFree();
    void edited();
    void review();
    void showReview(const BookingReview& review);
    void save();
    void saved(Result<BookingOutcome> answer);
    void showError(const Error& error);
    void showConflict();
    void say(const QString& sentence);
    void updateActions();

    QPointer<AsyncBridge> m_bridge;
    Purpose m_purpose;
    BookingDraft m_initial; ///< as opened, to know whether anything was typed
    std::optional<Id<Booking>> m_booking;
    int m_revision = 0;
    std::optional<BookingReview> m_review; ///< of what stands in the form now
    bool m_isReady = false; ///< the choices are loaded
    bool m_isSaving = false;
    bool m_wantsFirstFree = false;

    ViewRequest m_setupRequest;
    ViewRequest m_reviewRequest;
    ViewRequest m_slotRequest;
    QTimer* m_reviewTimer;
    QScrollArea* m_scroll;
    QBoxLayout* m_columns;
    BookingForm* m_form;
    ReviewPane* m_pane;
    ConflictCard* m_conflict;
    PlainLabel* m_error;
    QPushButton* m_save;
    QPushButton* m_cancel;
};

} // namespace taper
