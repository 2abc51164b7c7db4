// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attention/point_panel.h"

namespace taper {

class AlertStrip;

/// A coming visit of somebody who is to be asked something first. Buttons "openBooking" and "openClient".
class AlertPanel final : public PointPanel {
    Q_OBJECT

public:
    AlertPanel();

protected:
    void fill(const AttentionPoint& point, Date today, bool isAnother) override;

private:
    AlertStrip* m_alerts;
};

} // namespace taper
