// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include <QGuiApplication>

#include <array>
#include <cmath>

namespace taper {

namespace {

/// A colour laid thinly over a ground.
QColor over(const QColor& ground, const QColor& colour, double share)
{
    const auto mix = [share](int below, int above) {
        return static_cast<int>(std::lround(below + (above - below) * share));
    };
    return {mix(ground.red(), colour.red()), mix(ground.green(), colour.green()),
        mix(ground.blue(), colour.blue())};
}

QColor rgb(const char* name)
{
    return QColor{QLatin1String{name}};
}

constexpr std::array kTherapistColours{
    "#2d6bb4", "#7a4fb0", "#1f8a5b", "#b96a12", "#b03a6b", "#2a8a96", "#6b7a1f", "#5a6475"};

} // namespace

Theme Theme::light()
{
    Theme t;
    t.window = rgb("#f3f5f7");
    t.surface = rgb("#ffffff");
    t.sunken = rgb("#f8f9fb");
    t.hover = rgb("#f0f3f7");
    t.border = rgb("#e3e6eb");
    t.fieldBorder = rgb("#8a93a1");
    t.buttonBorder = rgb("#c4cad3");
    t.text = rgb("#1a1f29");
    t.muted = rgb("#5f6876");
    t.faint = rgb("#e6e9ed");
    t.accent = rgb("#2d6bb4");
    t.accentHover = rgb("#255a98");
    t.onAccent = rgb("#ffffff");
    t.selected = rgb("#e6eef9");
    t.onSelected = rgb("#1d4f8c");
    t.danger = rgb("#c0302b");
    t.onDanger = rgb("#ffffff");
    t.raceCell = rgb("#1a1f29");
    t.onRaceCell = rgb("#ffffff");
    t.idealCell = rgb("#b2e3c9");
    t.ideal = {rgb("#166b41"), rgb("#dff1e7"), rgb("#6fbf95")};
    t.fine = {rgb("#4a5563"), rgb("#eef2f0"), rgb("#c9d3cd")};
    t.info = {rgb("#255a98"), rgb("#eaf1fa"), rgb("#7fa9d9")};
    t.caution = {rgb("#8f5405"), rgb("#fdf1dd"), rgb("#c77d1a")};
    t.tooClose = {rgb("#ad241f"), rgb("#fbe3e1"), rgb("#d0453f")};
    t.stop = {rgb("#8c1410"), rgb("#f6d5d3"), rgb("#8c1410")};
    return t;
}

Theme Theme::dark()
{
    Theme t;
    t.isDark = true;
    t.window = rgb("#14171c");
    t.surface = rgb("#1c2027");
    t.sunken = rgb("#181b21");
    t.hover = rgb("#262b34");
    t.border = rgb("#323843");
    t.fieldBorder = rgb("#7a8494");
    t.buttonBorder = rgb("#4c5563");
    t.text = rgb("#e8ebf0");
    t.muted = rgb("#a9b2bf");
    t.faint = rgb("#2a2f38");
    t.accent = rgb("#3f7fca");
    t.accentHover = rgb("#5590d6");
    t.onAccent = rgb("#ffffff");
    t.selected = rgb("#233a57");
    t.onSelected = rgb("#cfe2fa");
    t.danger = rgb("#e0605a");
    t.onDanger = rgb("#1a0605");
    t.raceCell = rgb("#eef1f5");
    t.onRaceCell = rgb("#14171c");
    t.idealCell = rgb("#27573e");
    t.ideal = {rgb("#7ed3a4"), rgb("#1d3a2b"), rgb("#3d8a62")};
    t.fine = {rgb("#b4bdc9"), rgb("#262d2c"), rgb("#47524c")};
    t.info = {rgb("#8fbaf0"), rgb("#1f2e42"), rgb("#4677b0")};
    t.caution = {rgb("#f0bb6b"), rgb("#3b2d16"), rgb("#b37a24")};
    t.tooClose = {rgb("#ff9a94"), rgb("#46211f"), rgb("#cf524c")};
    t.stop = {rgb("#ffb3ae"), rgb("#551a17"), rgb("#e0605a")};
    return t;
}

const Tone& Theme::tone(Verdict verdict) const
{
    switch (verdict) {
    case Verdict::Ideal:
        return ideal;
    case Verdict::Fine:
        return fine;
    case Verdict::Caution:
        return caution;
    case Verdict::TooClose:
        return tooClose;
    }
    Q_UNREACHABLE();
}

const Tone& Theme::tone(Severity severity) const
{
    switch (severity) {
    case Severity::Ideal:
        return ideal;
    case Severity::Info:
        return info;
    case Severity::Caution:
        return caution;
    case Severity::TooClose:
        return tooClose;
    case Severity::Stop:
        return stop;
    }
    Q_UNREACHABLE();
}

SessionTone Theme::session(LoadProfile profile, const QString& colour) const
{
    const QColor chosen{colour.isEmpty() ? defaultSessionColour(profile) : colour};
    const QColor strong = chosen.isValid() ? chosen : rgb("#5a6475");
    // A dark bar on a dark page would vanish, a bright one on white as well.
    const QColor bar = isDark && strong.lightness() < 110 ? strong.lighter(140) : strong;
    return {bar, over(surface, bar, isDark ? 0.24 : 0.12), over(surface, bar, isDark ? 0.55 : 0.45)};
}

QColor Theme::therapist(const QString& colour, int index) const
{
    const QColor chosen{colour};
    if (!colour.isEmpty() && chosen.isValid())
        return chosen;
    return rgb(kTherapistColours[static_cast<size_t>(std::abs(index)) % kTherapistColours.size()]);
}

int Theme::space(double units) const
{
    return static_cast<int>(std::lround(units * unit));
}

int Theme::radius() const
{
    return space(1.5);
}

QFont Theme::font(TextSize size, QFont::Weight weight) const
{
    QFont font = QGuiApplication::font();
    const auto scaled = [&font](double factor) {
        if (font.pointSizeF() > 0)
            font.setPointSizeF(font.pointSizeF() * factor);
        else
            font.setPixelSize(static_cast<int>(std::lround(font.pixelSize() * factor)));
    };
    switch (size) {
    case TextSize::Small:
        scaled(0.87);
        break;
    case TextSize::Body:
        break;
    case TextSize::Heading:
        scaled(1.12);
        break;
    case TextSize::Title:
        scaled(1.5);
        break;
    }
    font.setWeight(weight);
    return font;
}

QFont Theme::sectionFont() const
{
    QFont font = this->font(TextSize::Small, QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::PercentageSpacing, 106);
    return font;
}

QString defaultSessionColour(LoadProfile profile)
{
    switch (profile) {
    case LoadProfile::PreEvent:
        return QStringLiteral("#b97708");
    case LoadProfile::PostEvent:
        return QStringLiteral("#1f8a5b");
    case LoadProfile::FullSports:
        return QStringLiteral("#2d6bb4");
    case LoadProfile::Myofascial:
        return QStringLiteral("#7a4fb0");
    case LoadProfile::Light:
        return QStringLiteral("#2a8a96");
    case LoadProfile::Moderate:
        return QStringLiteral("#5a6475");
    case LoadProfile::Deep:
        return QStringLiteral("#b03a6b");
    }
    Q_UNREACHABLE();
}

} // namespace taper
