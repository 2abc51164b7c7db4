// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"
#include "ui/widgets/theme_style.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPalette>
#include <QPixmapCache>
#include <QStyleFactory>

#include <algorithm>
#include <cmath>

namespace taper {

namespace {

/// What is in force, and the ear that hears the system change. There is one, as there is one QApplication.
class ThemeKeeper final : public QObject {
public:
    static ThemeKeeper& instance()
    {
        static ThemeKeeper keeper;
        return keeper;
    }

    const Theme& current()
    {
        if (!m_isApplied && qGuiApp)
            measure();
        return m_theme;
    }

    void apply(QApplication& application, ThemeChoice choice, double textScale)
    {
        if (!m_isListening) {
            m_systemFont = QApplication::font();
            application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
            application.installEventFilter(this);
            m_isListening = true;
        }
        m_choice = choice;
        m_textScale = std::clamp(textScale, 0.5, 4.0);
        dress(application);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const bool isSystemChange = event->type() == QEvent::ThemeChange
            || (event->type() == QEvent::ApplicationPaletteChange && watched == qApp);
        if (isSystemChange && !m_isDressing && m_choice == ThemeChoice::System
            && systemIsDark() != m_theme.isDark)
            dress(*static_cast<QApplication*>(QCoreApplication::instance()));
        return QObject::eventFilter(watched, event);
    }

    bool isSystemDark()
    {
        const bool wasDressing = m_isDressing;
        m_isDressing = true;
        // A palette that sets nothing lets the system's own show through for as long as we look.
        const QPalette ours = QApplication::palette();
        QApplication::setPalette(QPalette{});
        const QPalette system = QApplication::palette();
        if (m_isApplied)
            QApplication::setPalette(ours);
        m_isDressing = wasDressing;
        return system.color(QPalette::Window).lightness() < system.color(QPalette::WindowText).lightness();
    }

private:
    void dress(QApplication& application)
    {
        m_isDressing = true;
        const bool isDark =
            m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && isSystemDark());
        m_theme = isDark ? Theme::dark() : Theme::light();
        QFont font = bestFont();
        if (font.pointSizeF() > 0)
            font.setPointSizeF(font.pointSizeF() * m_textScale);
        else
            font.setPixelSize(static_cast<int>(std::lround(font.pixelSize() * m_textScale)));
        QApplication::setFont(font);
        measure();
        QPixmapCache::clear(); // tinted icons of the other theme
        m_isApplied = true;
        QApplication::setPalette(paletteOf(m_theme));
        application.setStyleSheet(styleSheetOf(m_theme));
        m_isDressing = false;
    }

    void measure()
    {
        // Four units to the height of a line of 13 px text, as drawn; more as text grows.
        const QFontMetricsF metrics{QApplication::font()};
        m_theme.unit = std::max(3, static_cast<int>(std::lround(metrics.height() / 4.5)));
    }

    [[nodiscard]] QFont bestFont() const
    {
        if (hasTabularFigures(m_systemFont))
            return m_systemFont;
        static const QStringList kFamilies{QStringLiteral("Inter"), QStringLiteral("Noto Sans"),
            QStringLiteral("Open Sans"), QStringLiteral("Segoe UI"), QStringLiteral("Roboto"),
            QStringLiteral("DejaVu Sans")};
        for (const QString& family : kFamilies) {
            QFont font{m_systemFont};
            font.setFamilies({family});
            if (QFontDatabase::hasFamily(family) && hasTabularFigures(font))
                return font;
        }
        return m_systemFont;
    }

    Theme m_theme = Theme::light();
    ThemeChoice m_choice = ThemeChoice::System;
    double m_textScale = 1.0;
    QFont m_systemFont;
    bool m_isListening = false;
    bool m_isDressing = false;
    bool m_isApplied = false;
};

} // namespace

const Theme& theme()
{
    return ThemeKeeper::instance().current();
}

void applyTheme(QApplication& application, ThemeChoice choice, double textScale)
{
    ThemeKeeper::instance().apply(application, choice, textScale);
}

bool hasTabularFigures(const QFont& font)
{
    const QFontMetricsF metrics{font};
    const double zero = metrics.horizontalAdvance(QLatin1Char{'0'});
    for (char digit = '1'; digit <= '9'; ++digit) {
        if (std::abs(metrics.horizontalAdvance(QLatin1Char{digit}) - zero) > 0.01)
            return false;
    }
    return true;
}

bool systemIsDark()
{
    return ThemeKeeper::instance().isSystemDark();
}

} // namespace taper
