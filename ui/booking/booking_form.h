// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/setup.h"
#include "core/clinic/slots.h"
#include "ui/booking/booking_draft.h"
#include "ui/booking/booking_start.h"
#include "ui/shell/bridge.h"
#include "ui/widgets/field.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace taper {

class ClientSection;
class DateField;
class TimeField;

/// The fields of a booking. What stands in them is a BookingDraft; nothing that cannot be read is thrown
/// away.
class BookingForm final : public QWidget {
    Q_OBJECT

public:
    explicit BookingForm(AsyncBridge& bridge, QWidget* parent = nullptr);

    /// What can be chosen. The choices already made stay, archived ones of a booking being changed as well.
    void setSetup(const Setup& setup, Date today);
    void setDraft(const BookingDraft& draft);
    void typeClient(const QString& text);
    [[nodiscard]] const BookingDraft& draft() const { return m_draft; }
    /// True once a person has changed something.
    [[nodiscard]] bool isTouched() const { return m_isTouched; }
    void setTouched(bool touched) { m_isTouched = touched; }

    void takeFix(const Fix& fix);
    /// A free time that was chosen, with the type and length it was looked for.
    void takeSlot(const SlotView& slot, const BookingStart& found);
    void setDay(Date day);
    void setPlace(Id<Therapist> therapist, Moment start);
    void setReasonNeeded(bool needed);

    /// What cannot be read or is missing, before anything is asked of the clinic.
    [[nodiscard]] Problems problems() const;
    /// Shows each at its field and goes to the first; returns those that have no field here.
    Problems showProblems(const Problems& problems);

    /// "Full sports 60′ · Fri 24 Apr 09:45–10:45 · Maya Okafor": as far as it is filled in.
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QList<QWidget*> tabOrder() const;
    void focusClient();
    void focusType();
    void focusDate();

Q_SIGNALS:
    /// The draft differs, by the person or by a setter.
    void edited();
    void firstFreeWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void listen();
    void note();
    void refill();
    void fillChoices();
    void fillLengths();
    void typeChosen();
    void placeChanged();
    void showFirstProblem();
    [[nodiscard]] const SessionTypeFields* type() const;

    FieldSet m_fields;
    Setup m_setup;
    BookingDraft m_draft;
    bool m_isTouched = false;
    bool m_hasChoices = false; ///< setSetup() was called
    bool m_isFilling = false;
    bool m_isPriceTyped = false;
    bool m_isRoomChosen = false;
    ClientSection* m_client;
    QComboBox* m_type;
    QComboBox* m_length;
    QComboBox* m_therapist;
    DateField* m_date;
    TimeField* m_time;
    QPushButton* m_firstFree;
    QComboBox* m_room;
    QLineEdit* m_price;
    QPlainTextEdit* m_note;
    QLineEdit* m_reason;
};

} // namespace taper
