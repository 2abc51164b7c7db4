// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clients.h"
#include "core/clinic/course_plan.h"
#include "core/clinic/setup.h"
#include "ui/shell/view_request.h"

#include <QDialog>
#include <QPointer>

#include <functional>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTableView;
class QTimer;

namespace taper {

class CourseAxis;
class CoursePlanModel;
class Field;
class PlainLabel;
class PlanOptions;
class UndoHistory;

/// Plans sessions towards a race for one client or several: what is asked for, every session with its time
/// and verdict, and for each another time, another type or length, or none; then all is booked or nothing.
///
/// In the table Enter asks for another time, Delete leaves a session out or takes it in again. Window-modal,
/// opened without waiting, deletes itself when closed. Object name "coursePlanner"; inputs as PlanOptions,
/// "race" (when opened from a client), "planTable", "rowType", "rowLength", "reason"; labels "remarks",
/// "rowFindings", "summary", "error"; buttons "anotherTime", "dropRow", "book", "cancel".
class CoursePlanDialog final : public QDialog {
    Q_OBJECT

public:
    /// `history` may be null: then nothing is offered to be undone.
    static CoursePlanDialog* open(AsyncBridge& bridge, UndoHistory* history, QWidget* parent, Id<Race> race,
        const std::vector<Id<Client>>& clients);
    /// The race is chosen among those that the client is going to run.
    static CoursePlanDialog* openFor(
        AsyncBridge& bridge, UndoHistory* history, QWidget* parent, Id<Client> client);

    /// True while something is being read or written for this dialog.
    [[nodiscard]] bool isBusy() const;
    void reject() override;

Q_SIGNALS:
    /// It stands in the diary; the dialog closes itself. Without a way back.
    void noticed(const QString& sentence);
    /// The same with one (UndoHistory::offerFor()).
    void undoOffered(const QString& sentence, const std::function<void()>& undo);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    CoursePlanDialog(AsyncBridge& bridge, UndoHistory* history, QWidget* parent, PlanRequest request);
    void build();
    void listen();
    void start();
    void askRaces();
    void showRaces(const Result<ClientDetail>& client);
    void schedulePlan();
    void plan();
    void review();
    void show(Result<CourseProposal> answer);
    void showRemarks();
    void showRow();
    void showSummary();
    void askOtherTime();
    void toggleDropped();
    void changeType();
    void changeLength();
    void book();
    void booked(const Result<PlanOutcome>& answer);
    void goTo(int row);
    void say(const QString& sentence);
    void layOutColumns();
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] const SessionTypeFields* typeOf(Id<SessionType> id) const;

    QPointer<AsyncBridge> m_bridge;
    QPointer<UndoHistory> m_history;
    PlanRequest m_request;
    Setup m_setup;
    ViewRequest m_ask;
    bool m_isWriting = false;
    bool m_isReady = false; ///< what the table shows is what would be booked
    bool m_isFilling = false;
    QTimer* m_timer;
    QComboBox* m_race;
    Field* m_raceField;
    PlanOptions* m_options;
    PlainLabel* m_title;
    PlainLabel* m_remarks;
    CourseAxis* m_axis;
    CoursePlanModel* m_model;
    QTableView* m_table;
    PlainLabel* m_rowFindings;
    QPushButton* m_anotherTime;
    QPushButton* m_dropRow;
    QComboBox* m_rowType;
    QComboBox* m_rowLength;
    QLineEdit* m_reason;
    Field* m_reasonField;
    PlainLabel* m_summary;
    PlainLabel* m_error;
    QPushButton* m_book;
    QPushButton* m_cancel;
};

} // namespace taper
