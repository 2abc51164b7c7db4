// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QSqlError>
#include <QString>

#include <exception>

namespace taper::sql {

/// What went wrong in the database. An exception inside core/sql and core/storage; runUnit() and toError()
/// make an Error of it, and nothing above ever sees it. Holds no bound values, so that it may be logged.
class SqlError final : public std::exception {
public:
    enum class Kind {
        Busy, ///< another connection holds the lock, and the busy timeout is over
        BusySnapshot, ///< another connection wrote after this transaction had begun to read: run it all again
        Full,
        ReadOnly,
        CannotOpen,
        Corrupt,
        NotADatabase,
        Unique, ///< constraint(): "room.name"
        ForeignKey,
        Check, ///< a CHECK or NOT NULL, or a type that the column does not take
        Trigger, ///< constraint(): what the trigger raised, "slot_taken:therapist"
        IoError,
        Other
    };

    SqlError(Kind kind, int code, QString constraint, QString path);
    /// From what the driver said; `path` of the file it was said of.
    static SqlError from(const QSqlError& error, const QString& path);
    /// A row that no version of Taper has written, in `table`.
    static SqlError brokenRow(const char* table);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] int code() const { return m_code; } ///< the engine's own, extended
    [[nodiscard]] const QString& constraint() const { return m_constraint; }
    [[nodiscard]] const QString& path() const { return m_path; }
    /// Whether the whole unit of work may succeed when run again.
    [[nodiscard]] bool isWorthRetrying() const
    {
        return m_kind == Kind::Busy || m_kind == Kind::BusySnapshot;
    }
    [[nodiscard]] const char* what() const noexcept override { return m_what.constData(); }

private:
    Kind m_kind;
    int m_code;
    QString m_constraint;
    QString m_path;
    QByteArray m_what;
};

/// The error as a person meets it: FileBusy, FileFull, FileReadOnly, FileNotReadable, FileDamaged,
/// FileForeign (all with "path"), SlotTaken ("what": therapist, room or client), NoteFinal (the guard of
/// final notes), Duplicate ("what": the table, with a Problem at the field), NotFound (a reference to a row
/// that is not there), else FileUnwritable ("detail": the engine's code).
[[nodiscard]] Error toError(const SqlError& error);

} // namespace taper::sql
