// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/setup.h"
#include "core/clinic/slots.h"
#include "ui/booking/booking_start.h"
#include "ui/shell/view_request.h"
#include "ui/widgets/field.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QComboBox;

namespace taper {

class ClientPicker;
class DateField;

/// What is known when a free time is looked for; everything may be missing.
struct FirstFreeStart {
    std::optional<Id<Client>> client;
    QString clientName; ///< as shown; looked up if it is missing
    bool isClientFixed = false; ///< asked from a form that knows whom it is for
    std::optional<Id<SessionType>> sessionType;
    std::optional<Minutes> length;
    std::optional<Id<Therapist>> therapist; ///< else anyone
    std::optional<Id<Room>> room; ///< else any
    std::optional<Date> from; ///< else today
    std::optional<Id<Booking>> replaces; ///< a booking being moved
};

/// What is looked for: for whom, what, with whom, from when, at what time of day and on which weekdays.
class FirstFreeForm final : public QWidget {
    Q_OBJECT

public:
    FirstFreeForm(AsyncBridge& bridge, FirstFreeStart start, QWidget* parent = nullptr);

    /// What can be chosen.
    void setSetup(const Setup& setup, Date today);
    /// Four weeks of what stands in the fields; nothing while one of them cannot be read, which is said
    /// there.
    [[nodiscard]] std::optional<SlotRequest> request();
    [[nodiscard]] BookingStart bookingStart() const;

    void setFrom(Date from);
    void goToNextWeek(); ///< the Monday after the earliest date
    void goToNextMonth(); ///< the first of the month after it

    [[nodiscard]] QString whatText() const; ///< "Full sports 60′"
    [[nodiscard]] QString withText() const; ///< the therapist chosen; empty for anyone
    /// What could be chosen instead to find more, but for another date: "anyone", "any time of day" …
    [[nodiscard]] QStringList wayOuts() const;
    void focusFirst();

Q_SIGNALS:
    void edited();

private:
    void build();
    void listen();
    void loadClient();
    void fillLengths();
    void showProblems();
    [[nodiscard]] const SessionTypeFields* type() const;
    [[nodiscard]] std::optional<TimeSpan> partOfDay() const;
    [[nodiscard]] std::vector<int> weekdays() const;

    AsyncBridge& m_bridge;
    FirstFreeStart m_start;
    Setup m_setup;
    Date m_today{};
    QString m_newClient; ///< typed, and not in the clinic's file yet
    bool m_isFilling = true;
    FieldSet m_fields;
    Problems m_problems; ///< of what stands in the fields
    ViewRequest m_nameRequest;
    ClientPicker* m_client;
    QComboBox* m_type;
    QComboBox* m_length;
    QComboBox* m_therapist;
    DateField* m_from;
    QComboBox* m_part;
    std::array<QCheckBox*, 7> m_weekdays{};
};

} // namespace taper
