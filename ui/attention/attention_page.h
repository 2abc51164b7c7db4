// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/attention.h"
#include "core/domain/booking.h"
#include "ui/booking/booking_start.h"
#include "ui/shell/page.h"
#include "ui/shell/view_request.h"

#include <QPointer>

class QStackedWidget;
class QTableView;

namespace taper {

class AlertPanel;
class AsyncBridge;
class AttentionClock;
class AttentionModel;
class AttentionWriter;
class BookingEditor;
class EntrantPanel;
class FlagPanel;
class PlainLabel;
class PointPanel;
class RaceDataPanel;
class UndoHistory;

/// Everything that waits for a decision, and beside it what can be done about the one that is chosen: a
/// booking that a race speaks against with the panel of the board, a race that lacks something with its
/// fields, a runner with nothing booked with free times, an alert. Made to be worked to zero without the
/// mouse: up and down through the list, Enter to what can be done, Escape back; whatever settles a point
/// leads to the next open one. The count in the navigation is of the open ones, and true also as time passes.
class AttentionPage final : public Page {
    Q_OBJECT

public:
    explicit AttentionPage(AsyncBridge& bridge, QWidget* parent = nullptr);

    /// Where what is done here is remembered; without one nothing can be taken back.
    void setHistory(UndoHistory* history);

    void activate() override;
    void refresh(const Changes& changes) override;
    void focusFirst() override;

Q_SIGNALS:
    /// A double click or Ctrl+Enter on a booking, or its button: show it on the board.
    void dayRequested(taper::Date date, taper::Id<taper::Booking> booking);
    void clientRequested(taper::Id<taper::Client> client);
    void raceRequested(taper::Id<taper::Race> race);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Loaded {
        AttentionList list;
        Instant at{};
    };

    void build();
    void connectFlagPanel();
    void connectPanel(PointPanel* panel);
    void connectWriter();
    /// Says what the editor saved, `sentence` with client and time, and offers the way back.
    void follow(BookingEditor* editor, const QString& sentence);
    void openEditor(const BookingStart& start);
    void load();
    void present(const Loaded& loaded);
    /// Where to go on: the same point as long as it stands as it did, else the next open one.
    [[nodiscard]] int rowToGoOn(const QString& key, bool wasOpen, const QStringList& openBefore) const;
    void choose(int row);
    void showEmpty(bool isEmpty);
    void fitColumns();
    [[nodiscard]] const AttentionPoint* chosen() const;
    void enterPanel();
    void go();
    void settle();
    void ask();

    AsyncBridge& m_bridge;
    QPointer<UndoHistory> m_history;
    ViewRequest m_request;
    AttentionModel* m_model;
    AttentionClock* m_clock;
    AttentionWriter* m_writer;
    PlainLabel* m_counts;
    PlainLabel* m_done;
    QTableView* m_table;
    QStackedWidget* m_stack;
    QStackedWidget* m_panels;
    QWidget* m_noPanel;
    FlagPanel* m_flag;
    RaceDataPanel* m_race;
    EntrantPanel* m_entrant;
    AlertPanel* m_alert;
    QString m_shown; ///< key of the point in the panel
    bool m_wasOpen = false; ///< and whether it was open then
    Date m_today{};
    bool m_isLoaded = false;
};

} // namespace taper
