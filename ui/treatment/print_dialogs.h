// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/client.h"
#include "core/domain/treatment_note.h"

#include <QString>

#include <functional>

class QWidget;

namespace taper {

class AsyncBridge;

/// What becomes of a preview: the sentences for whoever shows notices. Either may be empty.
struct PrintNotices {
    std::function<void(const QString& sentence)> noticed;
    std::function<void(const QString& sentence)> failed;
};

// Each asks for what is to be printed and shows its preview over `over`; what fails is told, and nothing is
// shown. Nothing happens if `over` has gone meanwhile.

void openHistoryPreview(
    AsyncBridge& bridge, QWidget* over, Id<Client> client, const PrintNotices& notices = {});
void openNotePreview(
    AsyncBridge& bridge, QWidget* over, Id<TreatmentNote> note, const PrintNotices& notices = {});
void openExerciseSheetPreview(
    AsyncBridge& bridge, QWidget* over, Id<TreatmentNote> note, const PrintNotices& notices = {});

} // namespace taper
