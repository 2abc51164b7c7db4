// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/contact.h"
#include "core/clinic/workspace.h"

namespace taper {

/// noteContact() as a part of its caller's unit.
[[nodiscard]] Result<Id<ContactAttempt>> insertContact(
    Workspace& workspace, Changes& changes, const ContactAttemptFields& fields);

} // namespace taper
