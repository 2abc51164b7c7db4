// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/attention.h"

#include <QWidget>

namespace taper {

class AsyncBridge;
class BookingPanel;
class PlainLabel;

/// The panel of a booking as on the board, with what was said of its point above it and what else can be done
/// beneath. The line is named "flagStanding", buttons "ask" and "goToDay".
class FlagPanel final : public QWidget {
    Q_OBJECT

public:
    FlagPanel();

    void showPoint(AsyncBridge& bridge, const AttentionPoint& point, Date today);
    [[nodiscard]] BookingPanel* panel() const { return m_panel; }

Q_SIGNALS:
    void askRequested();
    void goRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PlainLabel* m_standing;
    BookingPanel* m_panel;
};

} // namespace taper
