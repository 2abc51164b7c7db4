// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/bridge.h"

#include <atomic>
#include <memory>

namespace taper {

/// What a view asks for again and again: the day it shows, what was typed, the findings of a booking being
/// edited. Only the newest question is answered: an older one that waits is not run at all, and the answer
/// of one that runs is dropped. As a member of the view it also ends with it.
class ViewRequest {
public:
    ViewRequest() = default;
    ViewRequest(const ViewRequest&) = delete;
    ViewRequest& operator=(const ViewRequest&) = delete;
    ~ViewRequest() { drop(); }

    /// Bridge: AsyncBridge, or any BasicBridge.
    template <class Bridge, class F, class OnAnswer>
    void run(Bridge& bridge, F job, OnAnswer onAnswer)
    {
        const quint64 mine = ++*m_newest;
        m_isPending = true;
        deliver(bridge.run(std::move(job), [newest = m_newest, mine] { return *newest == mine; }), mine,
            std::move(onAnswer));
    }

    /// Forgets what was asked.
    void drop()
    {
        ++*m_newest;
        m_isPending = false;
    }
    [[nodiscard]] bool isPending() const { return m_isPending; }

private:
    // The answer's type is spelt out: to a continuation that takes anything, QFuture::then() tries to hand
    // the future itself.
    template <class T, class OnAnswer>
    void deliver(QFuture<T> future, quint64 mine, OnAnswer onAnswer)
    {
        future.then([this, newest = m_newest, mine, onAnswer = std::move(onAnswer)](T answer) mutable {
            if (*newest != mine)
                return; // also when this object is gone: its end counted one on
            m_isPending = false;
            onAnswer(std::move(answer));
        });
    }

    std::shared_ptr<std::atomic<quint64>> m_newest = std::make_shared<std::atomic<quint64>>(0);
    bool m_isPending = false;
};

} // namespace taper
