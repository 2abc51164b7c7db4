// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/first_free.h"
#include "ui/booking/first_free_form.h"

#include <QDialog>
#include <QPointer>

class QPushButton;
class QTableView;

namespace taper {

class PlainLabel;
class ClientStripView;
class SlotModel;

/// Finds a free time: what is looked for above, the best times beneath, following each change. Those that
/// suit the client's races come first, then those that keep the day tight. Where there is none it says so,
/// until when, and what to change.
///
/// Enter takes the chosen time, the first unless another is chosen. Window-modal, opened without waiting,
/// deletes itself when closed. Object name "firstFreeDialog"; inputs are named "clientPicker",
/// "session_type", "minutes", "therapist", "from", "part_of_day", "weekday0" (Monday) … "weekday6"; the table
/// "slots", the days around the client's races "strip", sentences "summary" and "nothingFree", buttons
/// "nextWeek", "nextMonth", "showNext", "take", "cancel".
class FirstFreeDialog final : public QDialog {
    Q_OBJECT

public:
    static FirstFreeDialog* open(AsyncBridge& bridge, QWidget* parent, const FirstFreeStart& start);

    /// True while what is shown does not answer to the fields yet.
    [[nodiscard]] bool isBusy() const;
    /// What BookingEditor::openNew() needs to book this slot for whom and what it was found.
    [[nodiscard]] BookingStart bookingStart(const SlotView& slot) const;

Q_SIGNALS:
    /// The person took it; the dialog closes itself, after the signal.
    void slotChosen(const taper::SlotView& slot);

private:
    FirstFreeDialog(AsyncBridge& bridge, QWidget* parent, const FirstFreeStart& start);
    void build();
    void loadSetup();
    void search();
    void showAnswer(const Result<FirstFree>& answer);
    void showNothing(const FirstFree& answer);
    void say(const QString& sentence, std::optional<Date> next = std::nullopt);
    void showStrip();
    void take();

    QPointer<AsyncBridge> m_bridge;
    bool m_isReady = false; ///< the choices are loaded
    std::optional<Date> m_next; ///< where to look instead
    ViewRequest m_setupRequest;
    ViewRequest m_request;
    FirstFreeForm* m_form;
    SlotModel* m_model;
    QTableView* m_table;
    PlainLabel* m_summary;
    ClientStripView* m_strip; ///< of the time chosen
    PlainLabel* m_nothing;
    QPushButton* m_showNext;
    QPushButton* m_take;
};

} // namespace taper
