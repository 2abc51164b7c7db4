// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>

namespace taper::test {

/// Lets the window live until `isDone()` holds. False if that does not happen in a time far beyond what
/// anything takes, so that a test that hangs ends with a reason.
template <class Predicate>
[[nodiscard]] bool waitFor(Predicate isDone, int longestMs = 20'000)
{
    QElapsedTimer waited;
    waited.start();
    while (!isDone()) {
        if (waited.elapsed() > longestMs)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QThread::msleep(1);
    }
    return true;
}

} // namespace taper::test
