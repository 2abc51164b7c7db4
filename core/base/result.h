// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

namespace taper {

/// Either a T or the reason why there is none. Nothing that a person can cause is an exception.
/// (tl::expected is itself [[nodiscard]].)
template <class T>
using Result = tl::expected<T, Error>;

/// `return fail(ErrorCode::NotFound, {{"what", …}});`
inline tl::unexpected<Error> fail(ErrorCode code, QVariantMap parameters = {})
{
    return tl::unexpected<Error>{Error{code, std::move(parameters)}};
}
inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>{std::move(error)};
}

} // namespace taper
