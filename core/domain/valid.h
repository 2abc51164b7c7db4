// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <utility>

namespace taper {

/// Fields that have been checked together and cannot be altered afterwards: the only way from what a person
/// typed (a plain struct such as ClientFields) to what Taper keeps. Each Fields has a function `Problems
/// check(Fields&)` beside it, which first tidies (blanks at the ends, control characters) and then names
/// every field at fault.
template <class F>
class Valid {
public:
    using Fields = F;

    static Result<Valid> make(Fields fields)
    {
        if (Problems problems = check(fields); !problems.isEmpty())
            return fail(Error{std::move(problems)});
        return Valid{std::move(fields)};
    }

    const Fields& operator*() const { return m_fields; }
    const Fields* operator->() const { return &m_fields; }

    bool operator==(const Valid&) const = default;

private:
    explicit Valid(Fields fields)
        : m_fields{std::move(fields)}
    { }

    Fields m_fields;
};

/// A value as it stands in the clinic's file. `revision` counts its changes: an update names the revision it
/// read, and is refused as stale when somebody else was quicker.
template <class Thing>
struct Stored {
    Id<Thing> id;
    int revision = 0;
    Thing value;

    const auto& fields() const { return *value; }
    const auto* operator->() const { return &*value; }
};

} // namespace taper
