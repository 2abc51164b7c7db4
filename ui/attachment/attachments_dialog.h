// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/attachment.h"

#include <QDialog>

namespace taper {

class AsyncBridge;
class AttachmentPane;

/// The photos and letters of a client, or of one note, in a window of their own. Window-modal, deletes itself
/// when closed. Object name "attachmentsDialog"; button "close", and those of AttachmentPane.
class AttachmentsDialog final : public QDialog {
    Q_OBJECT

public:
    static AttachmentsDialog* open(AsyncBridge& bridge, QWidget* over, Id<Client> client,
        std::optional<Id<TreatmentNote>> note = std::nullopt);

    [[nodiscard]] AttachmentPane* pane() const { return m_pane; }

private:
    AttachmentsDialog(AsyncBridge& bridge, QWidget* over);

    AttachmentPane* m_pane;
};

} // namespace taper
