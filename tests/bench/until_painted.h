// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <functional>

namespace taper::bench {

/// Leaves the program after a widget was painted while `isReady` holds.
class UntilPainted final : public QObject {
public:
    UntilPainted(QWidget* widget, std::function<bool()> isReady)
        : m_isReady{std::move(isReady)}
    {
        widget->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        // Left from the next turn of the loop: the widget itself paints after its filters.
        if (event->type() == QEvent::Paint && m_isReady())
            QTimer::singleShot(0, qApp, &QCoreApplication::quit);
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<bool()> m_isReady;
};

} // namespace taper::bench
