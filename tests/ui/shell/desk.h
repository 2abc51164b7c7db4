// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/gui_wait.h"
#include "ui/shell/basic_bridge.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace taper::test {

/// What happened on the worker, in order.
class Diary {
public:
    void write(const std::string& line)
    {
        const std::lock_guard lock{m_mutex};
        m_lines.push_back(line);
        m_threads.push_back(std::this_thread::get_id());
    }
    [[nodiscard]] std::vector<std::string> lines() const
    {
        const std::lock_guard lock{m_mutex};
        return m_lines;
    }
    [[nodiscard]] bool wasOneThread() const
    {
        return std::ranges::all_of(m_threads, [this](auto id) { return id == m_threads.front(); });
    }
    [[nodiscard]] bool wasThisThread() const { return m_threads.front() == std::this_thread::get_id(); }

private:
    mutable std::mutex m_mutex;
    std::vector<std::string> m_lines;
    std::vector<std::thread::id> m_threads;
};

/// What a bridge leads to in these tests.
struct Desk {
    explicit Desk(std::function<void(int)> how, Diary* in = nullptr)
        : announce{std::move(how)}
        , diary{in}
    {
        if (diary)
            diary->write("opened");
    }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;
    ~Desk()
    {
        if (diary)
            diary->write("closed");
    }

    std::function<void(int)> announce;
    Diary* diary;
    std::vector<int> written;
};

using DeskBridge = BasicBridge<Desk, int>;

/// A gate that jobs wait at until the test opens it.
class Gate {
public:
    void wait()
    {
        std::unique_lock lock{m_mutex};
        m_opened.wait(lock, [this] { return m_isOpen; });
    }
    void open()
    {
        {
            const std::lock_guard lock{m_mutex};
            m_isOpen = true;
        }
        m_opened.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_opened;
    bool m_isOpen = false;
};

inline void openDesk(DeskBridge& bridge, Diary* diary = nullptr)
{
    bool isOpen = false;
    bridge
        .open([diary](DeskBridge::Announce announce) -> Result<std::unique_ptr<Desk>> {
            return std::make_unique<Desk>(std::move(announce), diary);
        })
        .then([&](const Result<void>& answer) { isOpen = answer.has_value(); });
    ASSERT_TRUE(waitFor([&] { return isOpen; }));
}

} // namespace taper::test
