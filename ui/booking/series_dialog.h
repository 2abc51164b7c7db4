// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/series.h"
#include "ui/shell/view_request.h"

#include <QDialog>
#include <QPointer>

class QLineEdit;
class QPushButton;
class QTableView;
class QTimer;

namespace taper {

class ClientStripView;
class Field;
class PlainLabel;
class SeriesModel;
class SeriesRhythm;

/// Repeats a session: by which rhythm and for how long, then every date with what would be said of it, and
/// for each whether it is booked, skipped or moved to the free time that is offered. The same, without a
/// rhythm, shows what a change would mean for the bookings of a series that stands already. All is written or
/// nothing.
///
/// In the table Space takes the next choice of a row; B books (or changes) it, S skips it, M moves it; Enter
/// books all. Window-modal, opened without waiting, deletes itself when closed. Object name "seriesDialog";
/// inputs as SeriesRhythm, "seriesTable", "reason"; labels "summary", "rowFindings", "missing", "error";
/// buttons "keepRow", "skipRow", "moveRow", "book", "cancel".
class SeriesDialog final : public QDialog {
    Q_OBJECT

public:
    /// `headline`: what is repeated ("Full sports 60′ · Fri 24 Apr 09:45–10:45 · Maya Okafor").
    static SeriesDialog* openNew(AsyncBridge& bridge, QWidget* parent, const BookingDetails& first,
        const QString& clientName, const QString& headline);
    static SeriesDialog* openChange(AsyncBridge& bridge, QWidget* parent, const BookingView& booking,
        SeriesScope scope, const SeriesChange& change);

    /// True while something is being read or written for this dialog.
    [[nodiscard]] bool isBusy() const;
    void reject() override;

Q_SIGNALS:
    /// It stands in the diary; the dialog closes itself. outcome.back is the way back.
    void written(const taper::SeriesOutcome& outcome);
    /// Of a series that is changed: the booking is not what was seen any more.
    void outdated();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What is asked of the clinic, on the worker: a copy of everything.
    struct Work {
        std::optional<BookingDetails> first; ///< of a new series
        Id<Booking> booking; ///< else of this booking's
        int revision = 0;
        SeriesScope scope = SeriesScope::One;
        SeriesChange change;
        QString rule;

        [[nodiscard]] Result<SeriesPreview> preview(Clinic& clinic) const;
        [[nodiscard]] Result<SeriesOutcome> write(
            Clinic& clinic, const std::vector<RowDecision>& decisions) const;
    };

    SeriesDialog(
        AsyncBridge& bridge, QWidget* parent, Work work, const QString& clientName, const QString& headline);
    void build(const QString& clientName, const QString& headline);
    void listen();
    void schedulePreview();
    void preview();
    void showPreview(Result<SeriesPreview> answer);
    void chooseRow(RowChoice choice);
    void showRow();
    void showSummary();
    void book();
    void booked(const Result<SeriesOutcome>& answer);
    void showFault(const SeriesRow& fault);
    void showError(const Error& error);
    void say(const QString& sentence);
    void layOutColumns();

    QPointer<AsyncBridge> m_bridge;
    Work m_work;
    ViewRequest m_request;
    bool m_isWriting = false;
    bool m_isReady = false; ///< what the table shows is what would be written
    QTimer* m_timer;
    SeriesRhythm* m_rhythm = nullptr; ///< none for a change
    SeriesModel* m_model;
    QTableView* m_table;
    PlainLabel* m_missing;
    PlainLabel* m_rowFindings;
    ClientStripView* m_strip; ///< of the row with the keyboard
    QPushButton* m_keepRow;
    QPushButton* m_skipRow;
    QPushButton* m_moveRow;
    QLineEdit* m_reason;
    Field* m_reasonField;
    PlainLabel* m_summary;
    PlainLabel* m_error;
    QPushButton* m_book;
    QPushButton* m_cancel;
};

} // namespace taper
