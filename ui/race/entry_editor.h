// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clients.h"
#include "ui/widgets/form_dialog.h"

#include <QPointer>

class QComboBox;
class QLineEdit;

namespace taper {

class AsyncBridge;
class RacePicker;

/// Enters a client in a race, or changes an entry. Object name "entryEditor"; inputs "race" (a RacePicker),
/// "priority", "target_time", "status", "finish_time"; button "removeEntry".
class EntryEditor final : public FormDialog {
    Q_OBJECT

public:
    static EntryEditor* openNew(
        AsyncBridge& bridge, QWidget* parent, Date today, Id<Client> client, const QString& clientName);
    static EntryEditor* openEdit(
        AsyncBridge& bridge, QWidget* parent, Date today, const EntryView& entry, const QString& clientName);

Q_SIGNALS:
    void saved();

protected:
    [[nodiscard]] bool isChanged() const override;
    void save() override;

private:
    EntryEditor(AsyncBridge& bridge, QWidget* parent, Date today, const QString& title);

    void build(const QString& clientName);
    void addRemoveButton();
    [[nodiscard]] RaceEntryFields read(Problems& problems) const;

    QPointer<AsyncBridge> m_bridge;
    Date m_today;
    Id<RaceEntry> m_entry;
    int m_revision = 0;
    Id<Client> m_client;
    RaceEntryFields m_initial;
    RacePicker* m_race;
    QComboBox* m_priority;
    QLineEdit* m_target;
    QComboBox* m_status;
    QLineEdit* m_finish;
};

} // namespace taper
