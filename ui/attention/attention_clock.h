// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clinic.h"
#include "ui/shell/view_request.h"

#include <QObject>

class QTimer;

namespace taper {

/// Says when a moment of the clinic's clock has come. It looks at that clock itself at least once a minute,
/// so that a computer that slept, or whose clock was set, is not late for long. The timer is named
/// "attentionClock".
class AttentionClock final : public QObject {
    Q_OBJECT

public:
    AttentionClock(AsyncBridge& bridge, QObject* parent);

    /// From `now` on waits for `until`; replaces what was waited for.
    void waitFor(Instant now, Instant until);

Q_SIGNALS:
    void due();

private:
    void look();

    AsyncBridge& m_bridge;
    ViewRequest m_request;
    QTimer* m_timer;
    Instant m_until{};
};

} // namespace taper
