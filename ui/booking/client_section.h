// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/booking/booking_draft.h"
#include "ui/shell/view_request.h"

#include <QWidget>

class QLineEdit;

namespace taper {

class ClientGlance;
class ClientPicker;
class FieldSet;

/// Who is booked: the picker, a glance at the client who was chosen, or the few fields of a new one.
class ClientSection final : public QWidget {
    Q_OBJECT

public:
    /// Its fields join `fields`: client, name, phone, email.
    ClientSection(AsyncBridge& bridge, FieldSet& fields, QWidget* parent = nullptr);

    void setRegion(const QString& region);
    void setClient(Id<Client> client, const QString& name, std::optional<Id<Booking>> except);
    /// Looks up the name of a client known by number only.
    void loadClient(Id<Client> client);
    void type(const QString& text);

    /// Fills in the client of a draft.
    void fill(BookingDraft& draft) const;
    /// Something stands in the picker that is neither a client nor a new one yet.
    [[nodiscard]] bool isUndecided() const;
    [[nodiscard]] QList<QWidget*> tabOrder() const;
    void focusPicker();

Q_SIGNALS:
    /// By the person, not by a setter.
    void edited();
    void loaded(); ///< the client of loadClient() is there
    /// A client was chosen, or a new one: on with the booking.
    void decided();

private:
    void showNewClient(const ClientFields& fields);
    void choose(Id<Client> client);

    QPointer<AsyncBridge> m_bridge;
    std::optional<Id<Booking>> m_except;
    bool m_isNew = false;
    ClientPicker* m_picker;
    ClientGlance* m_glance;
    ViewRequest m_nameRequest;
    QWidget* m_newClient;
    QLineEdit* m_name;
    QLineEdit* m_phone;
    QLineEdit* m_email;
};

} // namespace taper
