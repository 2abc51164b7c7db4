// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/time_zone.h"
#include "core/clinic/changes.h"
#include "core/domain/clinic_settings.h"

#include <chrono>
#include <functional>
#include <memory>

namespace taper {

class ClinicFile;
class Workspace;

/// An open clinic: one file, and the clock by which it lives. The use cases of this folder are free functions
/// that take a Clinic; each is one transaction that loads, reviews, writes and audits, and after its commit
/// announces what changed.
///
/// A Clinic belongs to the thread that made it (the file's connection does); nothing here is safe to call
/// from another.
class Clinic {
public:
    struct Options {
        QString actor; ///< who is at the desk, for the audit; may be empty
        std::chrono::milliseconds busyTimeout{5000}; ///< how long to wait for another program before FileBusy
        /// Opening looks at the head of the file only; checkFile() is to follow when there is time for it.
        bool isCheckedLater = false;
    };

    /// Makes a new clinic file with the house's four session types and the default timing policy.
    /// Errors: FileExists (nothing is ever overwritten), FileUnwritable, FileFull.
    static Result<std::unique_ptr<Clinic>> create(
        const QString& path, const ClinicSettings& settings, const Clock& clock, const Options& options);
    /// Opens an existing file, brought up to date if an earlier Taper made it (a copy is kept beside it).
    /// Errors: every File… code; the file is untouched then.
    static Result<std::unique_ptr<Clinic>> open(
        const QString& path, const Clock& clock, const Options& options);
    /// A clinic that lives in memory, for tests.
    static Result<std::unique_ptr<Clinic>> inMemory(const ClinicSettings& settings, const Clock& clock);

    Clinic(const Clinic&) = delete;
    Clinic& operator=(const Clinic&) = delete;
    ~Clinic();

    [[nodiscard]] QString path() const; ///< empty in memory
    [[nodiscard]] Instant instant() const; ///< now
    [[nodiscard]] Moment now() const; ///< now on the wall of the clinic
    [[nodiscard]] Date today() const;
    [[nodiscard]] const ClinicSettings& settings() const; ///< as last read or written here
    [[nodiscard]] const TimeZone& zone() const;

    /// Called after each commit, in the thread of this Clinic; one listener, the last one set.
    void onChanged(std::function<void(const Changes&)> listener);
    /// Looks whether another program has written to the file since the last look, and announces it.
    void pollForeignChanges();

    /// For the use cases only: the stores and the unit of work.
    [[nodiscard]] Workspace& workspace() const { return *m_workspace; }

private:
    explicit Clinic(std::unique_ptr<Workspace> workspace);
    static Result<std::unique_ptr<Clinic>> over(
        Result<std::unique_ptr<ClinicFile>> file, const Clock& clock, const QString& actor);

    std::unique_ptr<Workspace> m_workspace;
};

} // namespace taper
