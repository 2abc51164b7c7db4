// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/notes.h"
#include "core/clinic/workspace.h"

namespace taper {

/// Notes of one client as they are shown, in their order. Two queries, however many notes.
[[nodiscard]] std::vector<NoteView> noteViews(Workspace& workspace, std::vector<NoteRow> notes);
[[nodiscard]] NoteView noteView(Workspace& workspace, const NoteRow& note);

template <class Thing>
[[nodiscard]] tl::unexpected<Error> notFoundIn(const char* what, Id<Thing> id)
{
    return fail(Error::notFound(QString::fromLatin1(what), QString::number(id.value())));
}

} // namespace taper
