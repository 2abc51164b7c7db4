// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/windows_text.h"

#include "ui/words/domain_words.h"
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

} // namespace

QString windowRangeText(const Window& window)
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

QString windowsText(const Windows& windows)
{
    QStringList parts;
    for (const Window& window : windows)
        parts += windowRangeText(window) + u' ' + words::verdictWord(window.verdict);
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

QString profileText(LoadProfile profile, const QStringList& typeNames)
{
    const QString word = words::profileWord(profile);
    if (typeNames.isEmpty() || typeNames == QStringList{word})
        return word;
    return Words::tr("%1 (%2)", "a load profile and the clinic's session types of it")
        .arg(word, typeNames.join(QStringLiteral(", ")));
}

} // namespace taper
