// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/book.h"
#include "core/clinic/series.h"
#include "core/timing/race_strip.h"
#include "ui/booking/booking_draft.h"
#include "ui/booking/booking_start.h"
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

/// Makes a booking, or changes one; also the dialog behind "Move…", which is the same with the keyboard at
/// the date, so that whoever moves a booking sees the same findings, fixes and reasons.
///
/// While one edits, the findings follow. Saving is refused only by a Stop; a caution needs a reason, and its
/// field appears with it. Whatever goes wrong is said inside, and nothing typed is lost; Escape asks before
/// it throws anything away. Where somebody else was quicker, both versions are shown to choose from.
///
/// Window-modal, opened without waiting, deletes itself when closed. Object name "bookingEditor"; inputs are
/// named "clientPicker", "name", "phone", "email" (of a new client), "session_type", "minutes", "therapist",
/// "date", "time", "room", "price", "notes", "reason"; buttons "save", "cancel", "firstFree" and, for a new
/// booking, "repeat", which opens a SeriesDialog. A change to one of a series asks how much of it is meant.
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

    /// The way back from what was saved: for whoever hears booked().
    [[nodiscard]] const WayBack& wayBack() const { return m_wayBack; }
    /// How many bookings that were: more than one where a series was booked or changed.
    [[nodiscard]] int savedCount() const { return m_savedCount; }

    void reject() override; ///< asks first, if something was typed

Q_SIGNALS:
    /// It stands in the diary; the dialog closes itself.
    void booked(const taper::BookingView& booking);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Purpose { New, Edit, Move };
    struct Reviewed {
        BookingReview review;
        std::vector<StripDay> strip;
    };
    /// On the worker: what booking this would say, or of a booking left where it is, what is said of it now.
    static Result<Reviewed> reviewed(
        Clinic& clinic, const BookingProposal& proposal, std::optional<Id<Booking>> unmoved);

    BookingEditor(AsyncBridge& bridge, QWidget* parent, Purpose purpose);

    void build();
    void listen();
    void start(const BookingStart& start);
    void start(const BookingView& booking, std::optional<Moment> to);
    void loadSetup();
    void findFirstFree();
    void openFirstFree();
    [[nodiscard]] bool isUnmoved() const;
    [[nodiscard]] bool lacksReason() const;
    void scheduleReview();
    void review();
    void showReview(const Result<Reviewed>& answer);
    void save();
    void write(const BookingDetails& details);
    void saved(const Result<BookingOutcome>& answer);
    void openRepeat();
    [[nodiscard]] bool mayBeMeantForSeries() const;
    void askScope(const BookingDetails& details);
    void changeSeries(SeriesScope scope, const BookingDetails& details);
    void seriesSaved(const SeriesOutcome& outcome);
    void refused(const BookingReview& review);
    void showError(const Error& error);
    void loadConflict();
    void say(const QString& sentence);
    void setSaving(bool saving);
    void updateActions();
    void orderTabs();

    QPointer<AsyncBridge> m_bridge;
    Purpose m_purpose;
    std::optional<BookingView> m_original; ///< being changed; its revision is the one to name
    std::optional<BookingView> m_theirs; ///< of a booking that somebody else changed meanwhile
    WayBack m_wayBack;
    int m_savedCount = 1;
    Date m_today{};
    std::optional<Date> m_searchFrom; ///< first day to look for a free time
    std::optional<BookingReview> m_review; ///< of what stands in the form now
    bool m_isReady = false; ///< the choices are loaded
    bool m_isSaving = false;
    bool m_wantsFirstFree = false; ///< as soon as they are

    ViewRequest m_setupRequest;
    ViewRequest m_reviewRequest;
    ViewRequest m_slotRequest;
    ViewRequest m_conflictRequest;
    QTimer* m_reviewTimer;
    QScrollArea* m_scroll;
    QBoxLayout* m_columns;
    BookingForm* m_form;
    ReviewPane* m_pane;
    ConflictCard* m_conflict;
    PlainLabel* m_error;
    QPushButton* m_save;
    QPushButton* m_repeat = nullptr; ///< of a new booking only
    QPushButton* m_cancel;
    QPointer<QWidget> m_focusBeforeSaving;
};

} // namespace taper
