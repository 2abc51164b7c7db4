// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/client_strip.h"
#include "core/clinic/contact.h"
#include "core/clinic/recall.h"
#include "ui/shell/view_request.h"

#include <QWidget>

#include <optional>

class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace taper {

class AsyncBridge;
class PlainLabel;
class RaceStrip;
class RecallActions;
class SectionLabel;

/// One person from the list: how to reach them, why, what to offer and when, what can be done about them, and
/// what was tried. Object name "recallPanel"; labels "recallName", "recallReach", "recallProposal"; list
/// "recallTimes" (a click or Enter books), buttons "otherTime", "openClient", "openRace", "openDay".
class RecallPanel final : public QWidget {
    Q_OBJECT

public:
    explicit RecallPanel(QWidget* parent = nullptr);

    void showRow(AsyncBridge& bridge, const RecallRow& row, Date today);
    void clear();
    [[nodiscard]] const std::optional<RecallRow>& row() const { return m_row; }
    [[nodiscard]] RecallActions& actions() const { return *m_actions; }
    /// The best free time, once it is there.
    [[nodiscard]] std::optional<RankedSlot> bestTime() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void bookRequested(const taper::RankedSlot& slot);
    void otherTimeRequested();
    void clientRequested(taper::Id<taper::Client> client);
    void raceRequested(taper::Id<taper::Race> race);
    void dayRequested(taper::Date date, taper::Id<taper::Booking> booking);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Loaded {
        std::optional<RecallTimes> times; ///< none if nothing can be offered
        std::vector<ContactView> contacts;
        ClientStrip strip;
    };

    void build();
    void addOffer(QVBoxLayout* layout);
    void addWays(QVBoxLayout* layout);
    void showReasons();
    void load(AsyncBridge& bridge);
    void present(const Loaded& loaded);
    void presentTimes(const RecallTimes& times);
    void takeTime();

    ViewRequest m_request;
    std::optional<RecallRow> m_row;
    Date m_today{};
    std::vector<RankedSlot> m_slots;
    QWidget* m_all;
    PlainLabel* m_nobody;
    PlainLabel* m_name;
    PlainLabel* m_reach;
    QVBoxLayout* m_reasons;
    PlainLabel* m_history;
    PlainLabel* m_proposal;
    PlainLabel* m_noTimes;
    RaceStrip* m_strip;
    QListWidget* m_times;
    QPushButton* m_other;
    QPushButton* m_openRace;
    QPushButton* m_openDay;
    RecallActions* m_actions;
    SectionLabel* m_triesHeading;
    PlainLabel* m_tries;
};

} // namespace taper
