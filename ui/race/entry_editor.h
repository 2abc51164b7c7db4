// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clients.h"
#include "ui/shell/view_request.h"
#include "ui/widgets/form_dialog.h"

#include <QPointer>

class QComboBox;
class QLineEdit;

namespace taper {

class DateField;
class EditionPicker;
class RacePicker;

/// Enters a client in a race, or changes an entry, and then says what that means for their bookings. Object
/// name "entryEditor"; inputs "race" (a RacePicker), "priority", "target_time", "status", "finish_time",
/// "run_day" (of a virtual race), "deferred_to" (of a deferred entry); button "removeEntry".
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
    void buildTimes();
    void fill(const EntryView& entry);
    void addRemoveButton();
    void remove();
    void makeRace(const QString& name, bool isEdition);
    /// Another race was chosen: its distance, its kind and its editions are read.
    void readRace();
    void adapt();
    [[nodiscard]] std::optional<int> metres() const;
    [[nodiscard]] EntryStatus status() const;
    [[nodiscard]] std::optional<Seconds> readTime(
        const QLineEdit* edit, const QString& field, Problems& problems) const;
    [[nodiscard]] RaceEntryFields read(Problems& problems) const;

    QPointer<AsyncBridge> m_bridge;
    ViewRequest m_request;
    Date m_today;
    Id<RaceEntry> m_entry;
    int m_revision = 0;
    Id<Client> m_client;
    RaceEntryFields m_initial;
    std::optional<Stored<Race>> m_chosen; ///< the race in the picker, once it is read
    std::optional<Id<Race>> m_offered; ///< whose editions are offered
    bool m_waitsForEdition = false; ///< the place was carried to one that is still being read
    RacePicker* m_race;
    QComboBox* m_priority;
    QLineEdit* m_target;
    QComboBox* m_status;
    QLineEdit* m_finish;
    DateField* m_runDay;
    EditionPicker* m_edition;
};

} // namespace taper
