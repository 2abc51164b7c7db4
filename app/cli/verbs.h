// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "core/clinic/clinic.h"

#include <functional>
#include <memory>
#include <vector>

namespace taper::cli {

/// What every verb works with.
struct Context {
    QString path; ///< of the clinic
    QString actor; ///< --as, for the audit
    const Clock& clock;
    Output output;

    [[nodiscard]] Result<std::unique_ptr<Clinic>> open() const;
    [[nodiscard]] Result<std::unique_ptr<Clinic>> create(const ClinicSettings& settings) const;
};

struct Verb {
    QString name; ///< "book", "race move"
    QString summary; ///< one line for `help`
    Grammar grammar;
    std::function<Status(const Context&, const Arguments&)> run;
};

/// All verbs in the order in which `help` lists them.
[[nodiscard]] const std::vector<Verb>& verbs();

// Each file of verbs gives its own.
[[nodiscard]] std::vector<Verb> clinicVerbs(); ///< init, demo, setup export, setup apply
[[nodiscard]] std::vector<Verb> importVerbs();
[[nodiscard]] std::vector<Verb> findVerbs(); ///< find, slots
[[nodiscard]] std::vector<Verb> bookingVerbs(); ///< review, book, move, cancel, status
[[nodiscard]] std::vector<Verb> dayVerbs(); ///< day, flags
[[nodiscard]] std::vector<Verb> historyVerbs(); ///< history
[[nodiscard]] std::vector<Verb> raceVerbs(); ///< race move, race cancel
[[nodiscard]] std::vector<Verb> fileVerbs(); ///< backup, verify, restore

/// The whole program: `words` are the arguments without the program's name.
[[nodiscard]] Status runCommandLine(const QStringList& words, const Clock& clock);

/// True if these words make pages, for which fonts are needed.
[[nodiscard]] bool needsFonts(const QStringList& words);

} // namespace taper::cli
