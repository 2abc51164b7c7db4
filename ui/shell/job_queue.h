// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace taper {

/// One worker thread with a queue to it and a queue back, both under one std::mutex. The worker wakes the
/// thread that made the queue by an event that carries nothing; what is to be handed over is fetched from the
/// queue. One event per item, so that an item whose delivery opens a dialog of its own holds up no other.
class JobQueue final : public QObject {
    Q_OBJECT

public:
    struct Job {
        Job() = default;
        Job(const Job&) = delete;
        Job& operator=(const Job&) = delete;
        virtual ~Job() = default; ///< in the window's thread
        virtual void work() = 0; ///< on the worker
        virtual void fail() { } ///< on the worker, if work() threw
        virtual void deliver() = 0; ///< in the window's thread
    };

    /// `idle` runs on the worker after each `idleEvery` without a job; `atEnd` there before it ends.
    JobQueue(std::function<void()> idle, std::function<void()> atEnd, std::chrono::milliseconds idleEvery);
    ~JobQueue() override;

    void submit(std::unique_ptr<Job> job);
    void post(std::function<void()> function); ///< from the worker to the window's thread
    /// Lets the running job end, drops the others, joins. Nothing is delivered afterwards.
    void stop();

private:
    Q_INVOKABLE void deliverNext();
    void workUntilStopped();
    void runOne(Job& job);
    void returnJob(std::unique_ptr<Job> job);

    std::function<void()> m_idle;
    std::function<void()> m_atEnd;
    std::chrono::milliseconds m_idleEvery;

    std::mutex m_mutex;
    std::condition_variable m_hasWork;
    std::deque<std::unique_ptr<Job>> m_waiting;
    std::deque<std::unique_ptr<Job>> m_done;
    bool m_isStopping = false;

    std::thread m_worker; ///< last: uses the rest
};

} // namespace taper
