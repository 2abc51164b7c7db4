// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/history.h"
#include "core/clinic/notes.h"
#include "core/domain/screening.h"
#include "ui/history/history_rows.h"
#include "ui/shell/page.h"
#include "ui/shell/view_request.h"

#include <memory>
#include <optional>

class QBoxLayout;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace taper {

class AlertStrip;
class ChartCard;
class CompareView;
class EmptyState;
class HistoryFilterBar;
class HistoryList;
class HistoryModel;
class VisitPane;
class NoteEditor;
class PlainLabel;

/// All that was done for one client: a chart of the pain with the races on its axis, the visits as a list to
/// be narrowed down and searched, the chosen one to be read or compared with another.
///
/// Keys: Ctrl+F finds in the notes of this client, Ctrl+Shift+F in those of all; in the list Enter opens the
/// note (without one: begins it; a race or a coming session: goes there), Ctrl+click or Ctrl+Enter compares;
/// Ctrl+N writes a note; Alt+Left goes back.
/// Object names: "historyPage"; "historyName", "historySummary", "historyBack", "historyPrint",
/// "historyPlan", "historyBook", "historyWrite", "visitCount", "noVisits" and "noMatch" (empty states), and
/// those of ChartCard, HistoryFilterBar, HistoryList, VisitPane and CompareView.
class HistoryPage final : public Page {
    Q_OBJECT

public:
    explicit HistoryPage(AsyncBridge& bridge, QWidget* parent = nullptr);
    ~HistoryPage() override;

    void showClient(Id<Client> client);
    void showNote(Id<Client> client, Id<TreatmentNote> note);
    /// Whose history is shown; invalid before the first.
    [[nodiscard]] Id<Client> client() const { return m_client; }

    void activate() override;
    void refresh(const Changes& changes) override;
    void focusFirst() override;

    /// Something is asked and not answered yet.
    [[nodiscard]] bool isBusy() const;

Q_SIGNALS:
    void printRequested(taper::Id<taper::Client> client);
    void planRequested(taper::Id<taper::Client> client);
    void bookingRequested(taper::Id<taper::Client> client);
    void clientRequested(taper::Id<taper::Client> client);
    void dayRequested(taper::Date date, taper::Id<taper::Booking> booking);
    void raceRequested(taper::Id<taper::Race> race);
    void backRequested();
    void notePrintRequested(taper::Id<taper::TreatmentNote> note);
    void exercisesRequested(taper::Id<taper::TreatmentNote> note);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Loaded {
        ClientHistory history;
        std::vector<ConditionAlert> alerts;
    };
    /// On the worker.
    static Result<Loaded> loaded(Clinic& clinic, Id<Client> client);

    // history_page_build.cpp
    void build();
    [[nodiscard]] static QSplitter* makeHalves();
    [[nodiscard]] QWidget* buildHead();
    [[nodiscard]] QWidget* buildList();
    void listen();
    void listenToPreview();
    void addShortcuts();
    void arrange();

    void load();
    void present(Loaded loaded);
    void showHead(const std::vector<ConditionAlert>& alerts);
    void find(const QString& text);
    void showFound(std::optional<FoundNotes> found);
    void findEverywhere(const QString& text);
    void narrow();
    void chooseAgain(const HistoryKey& key);
    void showState();

    // history_page_work.cpp
    void choose(int row);
    void chooseVisit(int visit);
    void openRow(int row);
    void compareWith(int row);
    void closeCompare();
    void noteCompared(Id<TreatmentNote> earlier, Id<TreatmentNote> later);
    void writeNote();
    void writeNoteOf(const HistoryVisit& visit);
    void startFrom(Id<TreatmentNote> note);
    void openNote(Id<TreatmentNote> note);
    void addAddendum(Id<TreatmentNote> note);
    void follow(NoteEditor* editor);
    [[nodiscard]] NoteSubject subjectOfToday() const;
    [[nodiscard]] bool isComparing() const;

    AsyncBridge& m_bridge;
    ViewRequest m_request;
    ViewRequest m_findRequest;
    Id<Client> m_client;
    std::shared_ptr<const ClientHistory> m_history; ///< of m_client, once it is there
    std::optional<Id<TreatmentNote>> m_wanted; ///< to be chosen once it is there
    Id<TreatmentNote> m_comparedWith; ///< the one that stays while the list is gone through
    bool m_isStale = true;
    bool m_isArranged = false;
    bool m_wantsKeyboard = false; ///< once there is something to give it to
    HistoryModel* m_model;
    HistoryList* m_list;
    HistoryFilterBar* m_filter;
    ChartCard* m_chart;
    VisitPane* m_preview;
    CompareView* m_compare;
    QStackedWidget* m_listStack;
    QStackedWidget* m_right; ///< preview, or two visits compared
    QWidget* m_compareCard;
    EmptyState* m_noVisits;
    EmptyState* m_noMatch;
    PlainLabel* m_name;
    PlainLabel* m_summary;
    AlertStrip* m_alerts;
    QSplitter* m_halves;
    QBoxLayout* m_headColumns = nullptr;
    QPushButton* m_back;
    QPushButton* m_print;
    QPushButton* m_plan;
    QPushButton* m_write;
    QPushButton* m_book;
};

} // namespace taper
