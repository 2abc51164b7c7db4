// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clients.h"
#include "ui/widgets/form_dialog.h"

#include <QPointer>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace taper {

class AsyncBridge;
class DateField;

/// Adds a client, or changes one. Before a new client is saved, those who may be the same person are named
/// once. If somebody else changed the client meanwhile, both versions are shown and nothing is overwritten
/// before one has seen that. Object name "clientEditor"; inputs "name", "preferred_name", "date_of_birth",
/// "phone", "email", "best_time", "address", "emergency_contact", "cadence", "tags", "alerts", "notes",
/// "do_not_contact", "archived".
class ClientEditor final : public FormDialog {
    Q_OBJECT

public:
    static ClientEditor* openNew(AsyncBridge& bridge, QWidget* parent, Date today, const QString& name = {});
    static ClientEditor* openEdit(
        AsyncBridge& bridge, QWidget* parent, Date today, const Stored<Client>& client);

Q_SIGNALS:
    void saved(const taper::Stored<taper::Client>& client);

protected:
    [[nodiscard]] bool isChanged() const override;
    void save() override;

private:
    ClientEditor(AsyncBridge& bridge, QWidget* parent, Date today, const QString& title);

    void build();
    void fill(const ClientFields& client);
    [[nodiscard]] ClientFields read(Problems& problems) const;
    void warnOfDuplicates(const ClientFields& client);
    void write(const ClientFields& client);
    /// Somebody else was faster: takes in what they changed, and shows it where both typed.
    void meetTheirs(const ClientFields& mine);

    QPointer<AsyncBridge> m_bridge;
    Id<Client> m_client;
    int m_revision = 0;
    ClientFields m_initial;
    QString m_warnedOf; ///< the name for which duplicates have been named
    QLineEdit* m_name;
    QLineEdit* m_preferred;
    DateField* m_birth;
    QLineEdit* m_phone;
    QLineEdit* m_email;
    QLineEdit* m_bestTime;
    QPlainTextEdit* m_address;
    QPlainTextEdit* m_emergency;
    QSpinBox* m_cadence;
    QLineEdit* m_tags;
    QPlainTextEdit* m_alerts;
    QPlainTextEdit* m_notes;
    QCheckBox* m_doNotContact;
    QCheckBox* m_archived;
};

} // namespace taper
