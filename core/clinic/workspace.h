// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clinic.h"
#include "core/clinic/known_setup.h"
#include "core/sql/unit.h"
#include "core/storage/audit_store.h"
#include "core/storage/booking_store.h"
#include "core/storage/client_store.h"
#include "core/storage/clinic_file.h"
#include "core/storage/clinic_store.h"
#include "core/storage/closure_store.h"
#include "core/storage/consent_store.h"
#include "core/storage/contact_store.h"
#include "core/storage/course_plan_store.h"
#include "core/storage/note_index.h"
#include "core/storage/note_json.h"
#include "core/storage/note_store.h"
#include "core/storage/race_entry_store.h"
#include "core/storage/race_store.h"
#include "core/storage/recall_store.h"
#include "core/storage/room_store.h"
#include "core/storage/row_json.h"
#include "core/storage/screening_store.h"
#include "core/storage/session_type_store.h"
#include "core/storage/therapist_store.h"
#include "core/storage/waiting_store.h"

namespace taper {

/// What stands behind a Clinic: its file and stores, the clock, and the setup as last read. Use cases reach
/// it through readUnit() and writeUnit() below and nowhere else.
class Workspace {
public:
    /// Reads the setup. Errors: File….
    static Result<std::unique_ptr<Workspace>> over(
        std::unique_ptr<ClinicFile> file, const Clock& clock, const QString& actor);

    Workspace(const Workspace&) = delete;
    Workspace& operator=(const Workspace&) = delete;
    ~Workspace() = default;

    [[nodiscard]] ClinicFile& file() { return *m_file; }
    [[nodiscard]] sql::Connection& connection() { return m_file->connection(); }
    [[nodiscard]] AuditStore audits() { return AuditStore{connection()}; }
    [[nodiscard]] BookingStore bookings() { return BookingStore{connection()}; }
    [[nodiscard]] ClientStore clients() { return ClientStore{connection()}; }
    [[nodiscard]] ClinicStore clinicStore() { return ClinicStore{connection()}; }
    [[nodiscard]] ClosureStore closures() { return ClosureStore{connection()}; }
    [[nodiscard]] CoursePlanStore coursePlans() { return CoursePlanStore{connection()}; }
    [[nodiscard]] ConsentStore consents() { return ConsentStore{connection()}; }
    [[nodiscard]] ContactStore contacts() { return ContactStore{connection()}; }
    [[nodiscard]] NoteStore notes() { return NoteStore{connection()}; }
    [[nodiscard]] RaceEntryStore entries() { return RaceEntryStore{connection()}; }
    [[nodiscard]] RaceStore races() { return RaceStore{connection()}; }
    [[nodiscard]] RecallStore recalls() { return RecallStore{connection()}; }
    [[nodiscard]] RoomStore rooms() { return RoomStore{connection()}; }
    [[nodiscard]] ScreeningStore screenings() { return ScreeningStore{connection()}; }
    [[nodiscard]] SessionTypeStore sessionTypes() { return SessionTypeStore{connection()}; }
    [[nodiscard]] TherapistStore therapists() { return TherapistStore{connection()}; }
    [[nodiscard]] WaitingStore waiting() { return WaitingStore{connection()}; }

    [[nodiscard]] Instant instant() const { return m_clock.now(); }
    [[nodiscard]] Moment now() const { return m_setup.zone.momentOf(instant()); }
    [[nodiscard]] Date today() const { return dateOf(now()); }
    [[nodiscard]] const QString& actor() const { return m_actor; }

    /// In a unit: as the file has it, whoever wrote last. The reference holds until the unit ends or
    /// reloadSetup() is called.
    [[nodiscard]] const KnownSetup& setup() const { return m_setup; }
    /// For a unit that has changed the setup and goes on to use it; one that only sets Changes::setup need
    /// not.
    void reloadSetup();

    /// The row of the audit that every write leaves, in the same transaction. `before` is empty for an
    /// addition, `after` for a removal; both are rowJson().
    void audit(const QString& action, const QString& table, qint64 row, const QByteArray& before,
        const QByteArray& after);

    void setListener(std::function<void(const Changes&)> listener) { m_listener = std::move(listener); }
    void pollForeignChanges();

    // For readUnit() and writeUnit().
    void beginUnit();
    void endUnit(bool isWritten, const Changes& changes);

private:
    Workspace(std::unique_ptr<ClinicFile> file, const Clock& clock, const QString& actor, KnownSetup setup,
        qint64 version);

    std::unique_ptr<ClinicFile> m_file;
    const Clock& m_clock;
    QString m_actor;
    KnownSetup m_setup;
    bool m_setupIsCurrent = true;
    qint64 m_setupVersion; ///< data version of the file when the setup was read
    qint64 m_announcedVersion; ///< data version up to which the listener knows
    std::function<void(const Changes&)> m_listener;
};

/// One unit of work that only reads and sees one state of the file throughout: fn(Workspace&) -> Result<T>.
template <class F>
[[nodiscard]] auto readUnit(Clinic& clinic, F&& fn) -> std::invoke_result_t<F&, Workspace&>
{
    Workspace& workspace = clinic.workspace();
    return sql::readUnit(workspace.connection(), [&] {
        workspace.beginUnit();
        return std::invoke(fn, workspace);
    });
}

/// One unit of work that writes: fn(Workspace&, Changes&) -> Result<T>. A value is committed and what `fn`
/// noted in Changes announced; an error undoes everything. `fn` may run more than once, so it must not keep
/// anything from an earlier run. Units do not nest.
template <class F>
[[nodiscard]] auto writeUnit(Clinic& clinic, F&& fn) -> std::invoke_result_t<F&, Workspace&, Changes&>
{
    Workspace& workspace = clinic.workspace();
    Changes changes;
    auto result = sql::runUnit(workspace.connection(), [&] {
        changes = {};
        workspace.beginUnit();
        auto done = std::invoke(fn, workspace, changes);
        if (done && changes.setup)
            workspace.reloadSetup(); // before the commit: a setup that cannot be read back is not kept
        return done;
    });
    workspace.endUnit(result.has_value(), changes);
    return result;
}

} // namespace taper
