// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/leave.h"
#include "core/clinic/setup.h"
#include "ui/shell/bridge.h"
#include "ui/shell/view_request.h"
#include "ui/widgets/form_dialog.h"

#include <QPointer>

class QComboBox;
class QLineEdit;

namespace taper {

class DateField;
class DisplacedList;
class TimeField;

/// Who is away, and from when, as far as it is known already.
struct LeaveStart {
    std::optional<Id<Therapist>> therapist;
    std::optional<Moment> from; ///< none: the whole of today
};

/// Enters leave of a therapist or a closure of the clinic, or changes or ends what stands. Shows at once
/// which bookings it displaces, each with a proposal; what becomes of them is decided here, and everything is
/// written together or not at all. Object name "leaveDialog"; inputs "therapist", "from", "from_time", "to",
/// "to_time", "reason"; buttons "restOfToday", "wholeDay", "untilDate", "save", "cancel", and "endLeave" for
/// leave that stands.
class LeaveDialog final : public FormDialog {
    Q_OBJECT

public:
    /// For new leave.
    static LeaveDialog* open(AsyncBridge& bridge, QWidget* parent, const LeaveStart& start = {});
    /// For leave that stands.
    static LeaveDialog* openExisting(AsyncBridge& bridge, QWidget* parent, const EnteredLeave& leave);
    /// For the leave that covers this moment; new leave from then on if there is none.
    static LeaveDialog* openFor(
        AsyncBridge& bridge, QWidget* parent, std::optional<Id<Therapist>> therapist, Moment moment);

Q_SIGNALS:
    /// Written: what to say of it, the way back, and a day on which it can be seen.
    void entered(const QString& sentence, const taper::WayBack& back, taper::Date firstDay);

protected:
    [[nodiscard]] bool isChanged() const override;
    void save() override;
    void showEvent(QShowEvent* event) override;

private:
    /// What is read before anything can be typed.
    struct Known {
        Setup setup;
        Moment now{};
        std::optional<EnteredLeave> leave;
    };

    LeaveDialog(AsyncBridge& bridge, QWidget* parent);
    void build();
    void addQuickChoices();
    void load(const LeaveStart& start, const std::optional<EnteredLeave>& leave, bool lookForLeave);
    void fill(const Known& known, const LeaveStart& start);
    void setSpan(const Interval& span);
    void preview();
    void showSaveLabel();
    void proposeAnotherFor(Id<Booking> booking);
    void take(const Result<LeaveOutcome>& outcome, const LeaveRequest& request);
    void end();
    [[nodiscard]] QString whoIsAway() const;
    /// What is typed, with what cannot be read in `problems`.
    [[nodiscard]] LeaveRequest read(Problems& problems) const;

    QPointer<AsyncBridge> m_bridge;
    ViewRequest m_previews;
    QComboBox* m_who;
    DateField* m_from;
    TimeField* m_fromTime;
    DateField* m_to;
    TimeField* m_toTime;
    QLineEdit* m_reason;
    DisplacedList* m_list;
    QPushButton* m_restOfToday;
    QPushButton* m_end;
    Moment m_now{};
    std::optional<EnteredLeave> m_replaces;
    std::optional<LeaveRequest> m_initial; ///< none until it is filled
    bool m_isFilling = false;
};

} // namespace taper
