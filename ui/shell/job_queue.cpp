// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/job_queue.h"

#include "core/base/log.h"

#include <QMetaObject>

#include <exception>
#include <typeinfo>
#include <utility>

namespace taper {

namespace {

/// A call into the window's thread, in the queue as a job whose work is already done.
struct Call final : JobQueue::Job {
    explicit Call(std::function<void()> what)
        : function{std::move(what)}
    { }
    void work() override { }
    void deliver() override { function(); }

    std::function<void()> function;
};

/// The type of the exception being handled; what it says may quote names or values.
const char* typeOfException()
{
    try {
        throw;
    } catch (const std::exception& exception) {
        return typeid(exception).name();
    } catch (...) {
        return "unknown";
    }
}

} // namespace

JobQueue::JobQueue(
    std::function<void()> idle, std::function<void()> atEnd, std::chrono::milliseconds idleEvery)
    : m_idle{std::move(idle)}
    , m_atEnd{std::move(atEnd)}
    , m_idleEvery{idleEvery}
{
    m_worker = std::thread{[this] { workUntilStopped(); }};
}

JobQueue::~JobQueue()
{
    stop();
}

void JobQueue::submit(std::unique_ptr<Job> job)
{
    {
        const std::lock_guard lock{m_mutex};
        if (m_isStopping)
            return; // dropping it cancels its promise
        m_waiting.push_back(std::move(job));
    }
    m_hasWork.notify_one();
}

void JobQueue::post(std::function<void()> function)
{
    returnJob(std::make_unique<Call>(std::move(function)));
}

void JobQueue::stop()
{
    {
        const std::lock_guard lock{m_mutex};
        m_isStopping = true;
    }
    m_hasWork.notify_one();
    if (m_worker.joinable())
        m_worker.join();
    // Outside the lock: the end of a promise may run what its owner does about it.
    const auto waiting = std::exchange(m_waiting, {});
    const auto done = std::exchange(m_done, {});
}

void JobQueue::deliverNext()
{
    std::unique_ptr<Job> job;
    {
        const std::lock_guard lock{m_mutex};
        if (m_done.empty())
            return;
        job = std::move(m_done.front());
        m_done.pop_front();
    }
    job->deliver();
}

void JobQueue::workUntilStopped()
{
    std::unique_lock lock{m_mutex};
    while (!m_isStopping) {
        if (!m_hasWork.wait_for(lock, m_idleEvery, [this] { return m_isStopping || !m_waiting.empty(); })) {
            lock.unlock();
            try {
                m_idle();
            } catch (...) {
                spdlog::error("the idle look of the worker failed: {}", typeOfException());
            }
            lock.lock();
            continue;
        }
        if (m_isStopping)
            break;
        auto job = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();
        runOne(*job);
        returnJob(std::move(job));
        lock.lock();
    }
    lock.unlock();
    m_atEnd();
}

void JobQueue::runOne(Job& job)
{
    try {
        job.work();
    } catch (...) {
        spdlog::error("a job of the worker failed: {}", typeOfException());
        job.fail();
    }
}

void JobQueue::returnJob(std::unique_ptr<Job> job)
{
    {
        const std::lock_guard lock{m_mutex};
        m_done.push_back(std::move(job));
    }
    // By name, so that the event is made and read inside Qt alone and nothing of ours goes along with it.
    QMetaObject::invokeMethod(this, "deliverNext", Qt::QueuedConnection);
}

} // namespace taper
