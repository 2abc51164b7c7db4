// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sql/transaction.h"

#include <functional>

namespace taper::sql {

/// How often a unit that met another writer is run again; each time waits the connection's busy timeout
/// first.
inline constexpr int kRetries = 2;

/// One unit of work: `fn` (which returns a Result) runs in a transaction that is committed if it gives a
/// value and undone if it gives an error or throws. When another writer was in the way, all of `fn` runs
/// again, up to `retries` times, so it must not keep anything from an earlier run. This is where SqlError
/// ends and Error begins.
template <class F>
[[nodiscard]] auto runUnit(Connection& connection, Transaction::Kind kind, int retries, F&& fn)
    -> std::invoke_result_t<F&>
{
    for (;;) {
        try {
            Transaction transaction{connection, kind};
            auto result = std::invoke(fn);
            if (result)
                transaction.commit();
            return result;
        } catch (const SqlError& error) {
            if (!error.isWorthRetrying() || retries-- <= 0)
                return fail(toError(error));
        }
    }
}
/// A unit that writes.
template <class F>
[[nodiscard]] auto runUnit(Connection& connection, F&& fn) -> std::invoke_result_t<F&>
{
    return runUnit(connection, Transaction::Kind::Write, kRetries, std::forward<F>(fn));
}
/// A unit that only reads, and sees one state of the file throughout.
template <class F>
[[nodiscard]] auto readUnit(Connection& connection, F&& fn) -> std::invoke_result_t<F&>
{
    return runUnit(connection, Transaction::Kind::Read, kRetries, std::forward<F>(fn));
}

} // namespace taper::sql
