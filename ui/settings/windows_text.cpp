// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/windows_text.h"

#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace taper {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WindowsText)
};

QString amount(WindowUnit unit, int value)
{
    return unit == WindowUnit::Days ? QString::number(value)
                                    : QString::number(value / 60.0, 'g', QLocale::FloatingPointShortest);
}

QString rangeText(const Window& window)
{
    const bool isDays = window.unit == WindowUnit::Days;
    const QString from = amount(window.unit, window.from);
    if (!window.to)
        return (isDays ? Words::tr("from %1 days") : Words::tr("from %1 h")).arg(from);
    const QString to = amount(window.unit, *window.to);
    if (isDays && window.from == *window.to) {
        if (window.from == 0)
            return Words::tr("race day");
        return window.from == 1 ? Words::tr("1 day") : Words::tr("%n days", nullptr, window.from);
    }
    return (isDays ? Words::tr("%1–%2 days") : Words::tr("%1–%2 h")).arg(from, to);
}

} // namespace

QString windowsText(const Windows& windows)
{
    QStringList parts;
    for (const Window& window : windows)
        parts += rangeText(window) + u' ' + words::verdictWord(window.verdict);
    return parts.join(QStringLiteral(" · "));
}

QString raceClassText(const TimingPolicy& policy, RaceClass raceClass)
{
    const auto limit = policy.longestMetres.at(static_cast<size_t>(raceClass));
    const QString upTo = limit ? kilometresText(*limit) : QString{};
    switch (raceClass) {
    case RaceClass::Short:
        return Words::tr("Short, up to %1 km").arg(upTo);
    case RaceClass::Half:
        return Words::tr("Half, up to %1 km").arg(upTo);
    case RaceClass::Marathon:
        return Words::tr("Marathon, up to %1 km").arg(upTo);
    case RaceClass::Ultra:
        return Words::tr("Ultra, or several days");
    }
    Q_UNREACHABLE();
}

WindowSteps stepsOf(const Windows& windows)
{
    WindowSteps steps;
    if (windows.empty())
        return steps;
    steps.unit = windows.front().unit;
    for (const Window& window : windows) {
        if (window.to)
            steps.steps.push_back({*window.to, window.verdict});
        else
            steps.beyond = window.verdict;
    }
    return steps;
}

Windows windowsOf(const WindowSteps& steps)
{
    Windows windows;
    int from = 0;
    for (const WindowSteps::Step& step : steps.steps) {
        windows.push_back({steps.unit, from, step.until, step.verdict});
        from = steps.unit == WindowUnit::Days ? step.until + 1 : step.until;
    }
    windows.push_back({steps.unit, from, std::nullopt, steps.beyond});
    return windows;
}

} // namespace taper
