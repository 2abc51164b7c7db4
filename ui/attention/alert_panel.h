// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attention/point_panel.h"

namespace taper {

/// A coming visit of somebody who is to be asked something first. Buttons "openBooking" and "openClient".
class AlertPanel final : public PointPanel {
    Q_OBJECT

public:
    AlertPanel();

protected:
    void fill(const AttentionPoint& point, Date today, bool isAnother) override;

private:
    QVBoxLayout* m_alerts;
};

} // namespace taper
