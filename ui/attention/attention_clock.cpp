// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/attention_clock.h"

#include "ui/shell/bridge.h"

#include <QTimer>

#include <algorithm>

namespace taper {

namespace {

constexpr Seconds kLongest{60};

} // namespace

AttentionClock::AttentionClock(AsyncBridge& bridge, QObject* parent)
    : QObject{parent}
    , m_bridge{bridge}
    , m_timer{new QTimer{this}}
{
    m_timer->setObjectName(QStringLiteral("attentionClock"));
    m_timer->setSingleShot(true);
    m_timer->setTimerType(Qt::CoarseTimer);
    connect(m_timer, &QTimer::timeout, this, &AttentionClock::look);
}

void AttentionClock::waitFor(Instant now, Instant until)
{
    m_until = until;
    m_request.drop();
    const Seconds left = std::clamp<Seconds>(until - now, Seconds{1}, kLongest);
    m_timer->start(std::chrono::duration_cast<std::chrono::milliseconds>(left));
}

void AttentionClock::look()
{
    m_request.run(
        m_bridge, [](Clinic& clinic) { return clinic.instant(); },
        [this](Instant now) {
            if (now >= m_until)
                Q_EMIT due();
            else
                waitFor(now, m_until);
        });
}

} // namespace taper
