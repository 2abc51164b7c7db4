// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/race_week.h"
#include "ui/shell/page.h"
#include "ui/shell/view_request.h"

#include <QPointer>

#include <optional>
#include <utility>
#include <vector>

class QComboBox;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace taper {

class BookingEditor;
class EmptyState;
class PlainLabel;
class UndoHistory;
class WeekModel;

/// Everybody who runs a race, against the days around it: what is booked, what is missing, who cannot be
/// reached. The arrows go from day to day, Enter books there, or opens what is booked.
///
/// Object names: "raceWeekPage"; "racePicker", "typeChoice", "filterChoice", "printWeek", "weekTable",
/// "weekTotals", "weekSentence" (the day the keyboard is on, in words), "bookHere", "openBooking",
/// "openClient", "showDay".
class RaceWeekPage final : public Page {
    Q_OBJECT

public:
    explicit RaceWeekPage(AsyncBridge& bridge, QWidget* parent = nullptr);

    /// Where what is done here is remembered; without one nothing can be taken back.
    void setHistory(UndoHistory* history);
    /// Shows this race, also one that the picker does not offer by itself.
    void showRace(Id<Race> race);

    void activate() override;
    void refresh(const Changes& changes) override;
    void focusFirst() override;

    [[nodiscard]] bool isBusy() const { return m_request.isPending() || m_offerRequest.isPending(); }

Q_SIGNALS:
    void dayRequested(taper::Date date, taper::Id<taper::Booking> booking);
    void clientRequested(taper::Id<taper::Client> client);
    /// Nobody is entered: show the race, where entrants are added.
    void raceRequested(taper::Id<taper::Race> race);

protected:
    void changeEvent(QEvent* event) override;

private:
    using TypeChoice = std::pair<Id<SessionType>, QString>;
    struct Loaded {
        std::vector<RaceWeekChoice> choices;
        std::vector<TypeChoice> types;
        std::optional<RaceWeek> week;
    };
    /// On the worker. Without a race, or when it is gone, the next one with entrants.
    static Result<Loaded> loaded(Clinic& clinic, Id<Race> race, Id<SessionType> type);

    void build();
    void listen();
    [[nodiscard]] QWidget* buildChoices();
    [[nodiscard]] QWidget* buildActions();
    void load();
    void present(Loaded loaded);
    void fillChoices(const Loaded& loaded);
    void showState();
    void showCell();
    void dressTable();
    void goTo(std::optional<Id<Client>> client, std::optional<int> column);

    [[nodiscard]] const RaceWeekCell* currentCell() const;
    [[nodiscard]] std::optional<Id<Client>> currentClient() const;
    /// The first booking of the cell that holds its slot, else the first.
    [[nodiscard]] const BookingView* currentBooking() const;
    void activateCell();
    void book();
    void openEditor(Id<Client> client, Date day, const Result<WeekOffer>& offer);
    void openBooking();
    void follow(BookingEditor* editor, const QString& sentence);
    void print();

    AsyncBridge& m_bridge;
    QPointer<UndoHistory> m_history;
    ViewRequest m_request;
    ViewRequest m_offerRequest;
    ViewRequest m_printRequest;
    Id<Race> m_race; ///< invalid: the next
    Id<SessionType> m_type; ///< invalid: the first
    bool m_isStale = true;
    WeekModel* m_model;
    QComboBox* m_races;
    QComboBox* m_types;
    QComboBox* m_filter;
    QPushButton* m_print;
    PlainLabel* m_title;
    PlainLabel* m_totals;
    PlainLabel* m_notice; ///< that the race is off
    PlainLabel* m_sentence;
    QPushButton* m_book;
    QPushButton* m_open;
    QPushButton* m_client;
    QPushButton* m_day;
    QTableView* m_table;
    QStackedWidget* m_stack;
    EmptyState* m_noRace;
    EmptyState* m_noRunner;
    EmptyState* m_nobodyLeft;
    QWidget* m_actions = nullptr;
};

} // namespace taper
