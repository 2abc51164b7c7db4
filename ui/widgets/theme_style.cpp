// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme_style.h"

#include <QFile>
#include <QRegularExpression>

namespace taper {

namespace {

/// "@name" in the style sheet's source.
QString valueOf(const Theme& theme, const QString& name)
{
    const std::pair<const char*, QColor> colours[] = {
        {"window", theme.window},
        {"surface", theme.surface},
        {"sunken", theme.sunken},
        {"hover", theme.hover},
        {"border", theme.border},
        {"fieldBorder", theme.fieldBorder},
        {"buttonBorder", theme.buttonBorder},
        {"text", theme.text},
        {"muted", theme.muted},
        {"faint", theme.faint},
        {"accent", theme.accent},
        {"accentHover", theme.accentHover},
        {"onAccent", theme.onAccent},
        {"selected", theme.selected},
        {"onSelected", theme.onSelected},
        {"danger", theme.danger},
        {"onDanger", theme.onDanger},
        {"problem", theme.tooClose.ink},
    };
    for (const auto& [known, colour] : colours) {
        if (name == QLatin1String{known})
            return colour.name();
    }
    if (name == QLatin1String{"shade"})
        return theme.isDark ? QStringLiteral("dark") : QStringLiteral("light");
    // "@2.5u": so many units.
    if (name.endsWith(QLatin1Char{'u'})) {
        bool isNumber = false;
        const double units = QStringView{name}.chopped(1).toDouble(&isNumber);
        if (isNumber)
            return QStringLiteral("%1px").arg(theme.space(units));
    }
    qFatal("the style sheet names @%s, which the theme does not have", qPrintable(name));
    return {};
}

} // namespace

QPalette paletteOf(const Theme& theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.surface);
    palette.setColor(QPalette::AlternateBase, theme.sunken);
    palette.setColor(QPalette::ToolTipBase, theme.surface);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.muted);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::Button, theme.surface);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.danger);
    palette.setColor(QPalette::Light, theme.surface);
    palette.setColor(QPalette::Midlight, theme.sunken);
    palette.setColor(QPalette::Mid, theme.border);
    palette.setColor(QPalette::Dark, theme.fieldBorder);
    palette.setColor(QPalette::Shadow, theme.isDark ? QColor{Qt::black} : theme.fieldBorder);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.onAccent);
    palette.setColor(QPalette::Link, theme.isDark ? theme.info.ink : theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.isDark ? theme.info.ink : theme.accent);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.fieldBorder);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.border);
    return palette;
}

QString styleSheetOf(const Theme& theme)
{
    QFile file{QStringLiteral(":/taper/style/taper.qss")};
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the style sheet is missing from the program");
    const QString source = QString::fromUtf8(file.readAll());

    static const QRegularExpression name{QStringLiteral("@([A-Za-z]+|[0-9.]+u)")};
    QString sheet;
    qsizetype copied = 0;
    for (auto matches = name.globalMatch(source); matches.hasNext();) {
        const auto match = matches.next();
        sheet += QStringView{source}.mid(copied, match.capturedStart() - copied);
        sheet += valueOf(theme, match.captured(1));
        copied = match.capturedEnd();
    }
    sheet += QStringView{source}.mid(copied);
    return sheet;
}

} // namespace taper
