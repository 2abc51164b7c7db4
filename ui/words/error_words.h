// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace taper::words {

/// A whole sentence (or two) for the person in front of the program: what is wrong and what to do. Of an
/// error with several problems it says the first; formText() says them all. Plain text: what people typed
/// is quoted in it as typed.
[[nodiscard]] QString errorText(const Error& error);

/// The same for one field, to stand beneath it: does not repeat the field's name.
[[nodiscard]] QString problemText(const Problem& problem);

/// Every problem on a line of its own, each with its field's name ("Date of birth: …"); an error without
/// problems as errorText().
[[nodiscard]] QString formText(const Error& error);

/// "Date of birth" for "date_of_birth": what a field of the contracts is called on screen and paper. A name
/// unknown here is returned with its underscores made blanks.
[[nodiscard]] QString fieldName(const QString& field);

} // namespace taper::words
