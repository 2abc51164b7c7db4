// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/job_queue.h"

#include "core/base/log.h"

#include <QCoreApplication>
#include <QEvent>

#include <exception>
#include <typeinfo>
#include <utility>

namespace taper {

namespace {

/// Says that something is to be fetched, and not what.
QEvent::Type fetchEvent()
{
    static const auto kType = static_cast<QEvent::Type>(QEvent::registerEventType());
    return kType;
}

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
    fetchEvent(); // registered here, before the worker could be the first to ask for it
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

bool JobQueue::event(QEvent* event)
{
    if (event->type() != fetchEvent())
        return QObject::event(event);
    std::unique_ptr<Job> job;
    {
        const std::lock_guard lock{m_mutex};
        if (m_done.empty())
            return true;
        job = std::move(m_done.front());
        m_done.pop_front();
    }
    job->deliver();
    return true;
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
    QCoreApplication::postEvent(this, new QEvent{fetchEvent()});
}

} // namespace taper
