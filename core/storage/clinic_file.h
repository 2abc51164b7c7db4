// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sql/connection.h"

#include <chrono>
#include <functional>
#include <memory>

namespace taper {

/// A clinic's file, open. Belongs to the thread that opened it.
class ClinicFile {
public:
    /// "TAPR" in the header tells a clinic from any other database.
    static constexpr qint32 kApplicationId = 0x54415052;

    enum class Check {
        Quick, ///< every page is looked at (0.1 s for ten years of bookings)
        Header ///< only what opening needs; quickCheck() can follow when the window stands
    };
    struct Options {
        std::chrono::milliseconds busyTimeout{5000};
        Check check = Check::Quick;
    };
    /// What a new clinic is made of, written in the same transaction as the rest: settings, policy, session
    /// types.
    using Fill = std::function<Result<void>(sql::Connection&)>;

    /// Makes a clinic of mode 0600. It is put together beside `path` and gets its name when it is complete
    /// and on the disk, so that half a clinic never exists. `now` is for the record of its schema. Errors:
    /// FileExists, FileUnwritable, FileFull, and those of `fill`.
    [[nodiscard]] static Result<std::unique_ptr<ClinicFile>> create(
        const QString& path, Instant now, const Fill& fill, const Options& options);
    [[nodiscard]] static Result<std::unique_ptr<ClinicFile>> create(
        const QString& path, Instant now, const Fill& fill)
    {
        return create(path, now, fill, Options{});
    }

    /// Opens a clinic. One of an earlier schema is brought up to date, after a copy was put beside it as
    /// <path>.before-<version>. Errors, the file untouched: FileMissing, FileNotReadable, FileReadOnly (the
    /// file or its folder cannot be written), FileEmpty, FileForeign, FileDamaged, FileTooNew,
    /// MigrationChanged, FileBusy; and FileFull, FileUnwritable while upgrading.
    [[nodiscard]] static Result<std::unique_ptr<ClinicFile>> open(
        const QString& path, Instant now, const Options& options);
    [[nodiscard]] static Result<std::unique_ptr<ClinicFile>> open(const QString& path, Instant now)
    {
        return open(path, now, Options{});
    }

    /// A clinic that lives in memory, for tests.
    [[nodiscard]] static Result<std::unique_ptr<ClinicFile>> inMemory(Instant now, const Fill& fill = {});

    [[nodiscard]] sql::Connection& connection() { return *m_connection; }
    [[nodiscard]] QString path() const { return m_connection->path(); } ///< empty in memory
    /// Looks at every page. Errors: FileDamaged, FileBusy.
    [[nodiscard]] Result<void> quickCheck();
    /// Changes when another connection, of this program or another, has written; not for own writes.
    [[nodiscard]] Result<qint64> dataVersion();

    /// The newest schema version this program knows.
    [[nodiscard]] static int knownVersion();

private:
    explicit ClinicFile(std::unique_ptr<sql::Connection> connection);

    std::unique_ptr<sql::Connection> m_connection;
};

/// What opening would find, without changing anything or taking a lock longer than a look. Gives the schema
/// version. Errors: FileMissing, FileNotReadable, FileEmpty, FileForeign, FileDamaged, FileTooNew, FileBusy.
[[nodiscard]] Result<int> probeClinicFile(const QString& path);

} // namespace taper
