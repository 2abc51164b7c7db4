// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/booking_panel.h"

#include "ui/booking/booking_action.h"
#include "ui/booking/booking_sheet.h"
#include "ui/booking/booking_writer.h"
#include "ui/booking/cancel_dialog.h"
#include "ui/booking/reason_dialog.h"
#include "ui/booking/series_scope_dialog.h"
#include "ui/booking/undo_history.h"
#include "ui/screening/screening_dialog.h"
#include "ui/treatment/note_editor.h"
#include "ui/treatment/print_dialogs.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/theme.h"
#include "ui/words/error_words.h"

#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace taper {

BookingPanel::BookingPanel(QWidget* parent)
    : QWidget{parent}
    , m_writer{new BookingWriter{this}}
    , m_stack{new QStackedWidget}
    , m_empty{new EmptyState{{}, tr("Choose a booking, or a free time to start one.")}}
    , m_scroll{new QScrollArea}
    , m_sheet{new BookingSheet}
{
    m_scroll->setObjectName(QStringLiteral("bookingPanelScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_sheet);
    m_scroll->viewport()->setAutoFillBackground(false); // the panel's own ground shows through
    m_sheet->setAutoFillBackground(false);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_scroll);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->addWidget(m_stack);
    setAccessibleName(tr("Booking"));

    connect(m_sheet, &BookingSheet::actionChosen, this, &BookingPanel::perform);
    connect(m_sheet, &BookingSheet::fixChosen, this, [this](const Fix& fix) {
        if (m_loaded)
            m_writer->takeFix(m_loaded->detail.booking, fix);
    });
    connect(m_sheet, &BookingSheet::dayChosen, this, [this](Date day) {
        if (!m_loaded)
            return;
        const BookingView& booking = m_loaded->detail.booking;
        if (day != dateOf(booking.fields.start) && holdsSlot(booking.fields.status))
            Q_EMIT moveRequested(booking, at(day, timeOfDayOf(booking.fields.start)));
    });
    connect(m_sheet, &BookingSheet::clientChosen, this, [this] {
        if (m_loaded)
            Q_EMIT clientRequested(m_loaded->detail.booking.fields.client);
    });

    connect(m_writer, &BookingWriter::noticed, this, &BookingPanel::noticed);
    connect(m_writer, &BookingWriter::undoOffered, this, &BookingPanel::undoOffered);
    connect(m_writer, &BookingWriter::failed, this, &BookingPanel::failed);
    connect(m_writer, &BookingWriter::gapLeft, this, &BookingPanel::gapLeft);
    connect(m_writer, &BookingWriter::outdated, this, [this](Id<Booking> booking) {
        if (m_booking == booking)
            load();
    });
    connect(m_writer, &BookingWriter::written, this, [this](const BookingView& booking) {
        // At once, so that the next click names the new revision; the rest of the sheet follows.
        if (m_loaded && m_loaded->detail.booking.id == booking.id)
            m_loaded->detail.booking = booking;
        if (m_booking == booking.id)
            load();
        Q_EMIT changed();
    });
    connect(m_writer, &BookingWriter::reasonNeeded, this, &BookingPanel::askReasonForMove);
    connect(m_writer, &BookingWriter::decisionNeeded, this, &BookingPanel::decideThen);
}

BookingPanel::~BookingPanel() = default;

void BookingPanel::showBooking(AsyncBridge& bridge, Id<Booking> booking)
{
    m_bridge = &bridge;
    m_writer->setBridge(bridge);
    m_booking = booking;
    load();
}

void BookingPanel::setHistory(UndoHistory* history)
{
    if (m_history)
        disconnect(m_history, nullptr, this, nullptr);
    m_history = history;
    m_writer->setHistory(history);
    if (!history)
        return;
    connect(history, &UndoHistory::done, this, [this](const std::vector<BookingView>& bookings) {
        for (const BookingView& booking : bookings) {
            if (m_booking == booking.id)
                load();
        }
    });
}

void BookingPanel::refresh(const Changes& changes)
{
    if (!m_booking)
        return;
    if (!m_loaded || m_loaded->detail.booking.id != *m_booking)
        return load();
    const BookingDetail& detail = m_loaded->detail;
    const bool isRaceTouched = detail.booking.race && changes.touches(detail.booking.race->race);
    if (changes.touches(detail.booking.fields.client) || changes.touches(dateOf(detail.booking.fields.start))
        || isRaceTouched)
        load();
}

void BookingPanel::clear()
{
    m_request.drop();
    m_booking.reset();
    m_loaded.reset();
    m_pressed.reset();
    m_stack->setCurrentWidget(m_empty);
}

QSize BookingPanel::sizeHint() const
{
    return {theme().space(85), theme().space(150)};
}

QSize BookingPanel::minimumSizeHint() const
{
    return {theme().space(60), theme().space(40)};
}

void BookingPanel::paintEvent(QPaintEvent*)
{
    QPainter{this}.fillRect(rect(), theme().surface);
}

void BookingPanel::load()
{
    if (!m_bridge || !m_booking)
        return;
    m_request.run(
        *m_bridge,
        [id = *m_booking](Clinic& clinic) -> Result<Loaded> {
            auto detail = bookingDetail(clinic, id);
            if (!detail)
                return fail(detail.error());
            auto gate = sessionGate(clinic, id);
            if (!gate)
                return fail(gate.error());
            return Loaded{std::move(*detail), std::move(*gate), clinic.now()};
        },
        [this](Result<Loaded> answer) {
            if (answer)
                return present(std::move(*answer));
            // A booking that is gone leaves the panel; a file that is busy leaves what was read before.
            if (answer.error().code == ErrorCode::NotFound)
                clear();
            Q_EMIT failed(words::errorText(answer.error()));
        });
}

void BookingPanel::present(Loaded loaded)
{
    const bool isAnother = !m_loaded || m_loaded->detail.booking.id != loaded.detail.booking.id;
    m_loaded = std::make_unique<Loaded>(std::move(loaded));
    m_sheet->show(m_loaded->detail, m_loaded->gate, m_loaded->now);
    m_stack->setCurrentWidget(m_scroll);
    if (isAnother)
        m_scroll->verticalScrollBar()->setValue(0);
    if (const auto key = std::exchange(m_pressed, std::nullopt))
        press(*key);
}

void BookingPanel::press(Key key)
{
    if (isLoading()) {
        m_pressed = key;
        return;
    }
    if (!m_loaded)
        return;
    const auto offered = offeredActions(
        m_loaded->detail.booking, m_loaded->detail.findings, m_loaded->now, m_loaded->gate.isAsked);
    const auto hit = std::ranges::find_if(offered, [key](const OfferedAction& action) {
        switch (key) {
        case Key::NextStep:
            return action.isPrimary;
        case Key::StepBack:
            return action.action == BookingAction::StepBack;
        case Key::Cancel:
            return action.action == BookingAction::Cancel;
        }
        Q_UNREACHABLE();
    });
    if (hit != offered.end())
        perform(hit->action);
}

void BookingPanel::perform(BookingAction action)
{
    if (!m_loaded)
        return;
    const BookingView booking = m_loaded->detail.booking;
    switch (action) {
    case BookingAction::Move:
        Q_EMIT moveRequested(booking, std::nullopt);
        return;
    case BookingAction::Edit:
        Q_EMIT editRequested(booking);
        return;
    case BookingAction::Cancel:
        return askToCancel();
    case BookingAction::Keep:
        return askToKeep();
    case BookingAction::Screen:
        return askScreening();
    case BookingAction::Note:
        return writeNote();
    default:
        if (const auto status = statusAfter(action, booking.fields.status))
            m_writer->setStatus(booking, *status);
    }
}

void BookingPanel::writeNote()
{
    if (!m_bridge)
        return;
    NoteSubject subject;
    subject.client = m_loaded->detail.booking.fields.client;
    subject.booking = m_loaded->detail.booking.id;
    auto* editor = NoteEditor::open(*m_bridge, window(), subject);
    connect(editor, &NoteEditor::noticed, this, &BookingPanel::noticed);
    connect(editor, &NoteEditor::failed, this, &BookingPanel::failed);
    connect(editor, &NoteEditor::printRequested, this, [this](Id<TreatmentNote> note) {
        openNotePreview(*m_bridge, window(), note,
            {.noticed = [this](const QString& sentence) { Q_EMIT noticed(sentence); },
                .failed = [this](const QString& sentence) { Q_EMIT failed(sentence); }});
    });
}

void BookingPanel::askToCancel()
{
    const BookingView booking = m_loaded->detail.booking;
    const auto place = m_loaded->detail.series;
    if (!SeriesScopeDialog::needsAsking(place))
        return askWhyCancelled(booking, SeriesScope::One);
    auto* dialog = SeriesScopeDialog::ask(window(), SeriesScopeDialog::Action::Cancel, booking, *place);
    connect(dialog, &SeriesScopeDialog::scopeChosen, this,
        [this, booking](SeriesScope scope) { askWhyCancelled(booking, scope); });
}

void BookingPanel::askWhyCancelled(
    const BookingView& booking, SeriesScope scope, std::optional<CancelReason> fitting)
{
    auto* dialog = CancelDialog::ask(window(), booking, fitting);
    connect(dialog, &CancelDialog::reasonChosen, this, [this, booking, scope](CancelReason reason) {
        if (scope == SeriesScope::One)
            m_writer->cancel(booking, reason);
        else
            m_writer->cancelSeries(booking, scope, reason);
    });
}

void BookingPanel::askToKeep()
{
    const BookingView booking = m_loaded->detail.booking;
    auto* dialog =
        ReasonDialog::ask(window(), tr("Keep this booking"), m_loaded->detail.findings, tr("&Keep booking"));
    connect(dialog, &ReasonDialog::reasonGiven, this,
        [this, booking](const QString& reason) { m_writer->keep(booking, reason); });
}

void BookingPanel::askScreening()
{
    auto* dialog = ScreeningDialog::ask(*m_bridge, window(), m_loaded->detail.booking.id);
    connect(dialog, &ScreeningDialog::noticed, this, &BookingPanel::noticed);
    connect(dialog, &ScreeningDialog::failed, this, &BookingPanel::failed);
    connect(dialog, &ScreeningDialog::answered, this, [this] {
        load();
        Q_EMIT changed();
    });
}

void BookingPanel::decideThen(const BookingView& booking, BookingStatus status)
{
    if (!m_bridge)
        return;
    auto* dialog = ScreeningDialog::ask(*m_bridge, window(), booking.id, ScreeningDialog::Purpose::Begin);
    connect(dialog, &ScreeningDialog::failed, this, &BookingPanel::failed);
    connect(dialog, &ScreeningDialog::answered, this, [this, booking, status](const SessionGate& gate) {
        if (m_booking == booking.id)
            load();
        if (gate.mayStart)
            return m_writer->setStatus(booking, status);
        if (!gate.decision || goesAhead(*gate.decision))
            return;
        const bool isInjury =
            !gate.blocking.empty() && std::ranges::all_of(gate.blocking, [](const ConditionAlert& alert) {
                const ScreeningCondition* condition = screeningCondition(alert.condition);
                return condition && condition->asksArea();
            });
        askWhyCancelled(booking, SeriesScope::One, isInjury ? CancelReason::Injury : CancelReason::ClientIll);
    });
}

void BookingPanel::askReasonForMove(
    const BookingView& booking, const BookingMove& move, const BookingReview& review)
{
    auto* dialog = ReasonDialog::ask(window(), tr("Move booking"), review.findings, tr("&Move booking"));
    connect(dialog, &ReasonDialog::reasonGiven, this, [this, booking, move](const QString& reason) {
        BookingMove withReason = move;
        withReason.reason = reason;
        m_writer->move(booking, withReason);
    });
}

} // namespace taper
