// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/finding.h"

#include <QColor>
#include <QFont>

class QApplication;

namespace taper {

enum class ThemeChoice { System, Light, Dark };

/// Three colours that belong together: writing, ground and edge. Writing on ground, and writing on the plain
/// surface, keep a contrast of 4.5 : 1 or better.
struct Tone {
    QColor ink;
    QColor tint;
    QColor edge;
};

/// The colours of a booking by its session type.
struct SessionTone {
    QColor bar; ///< the strong colour: left edge of a booking, swatches
    QColor tint; ///< the block itself
    QColor edge; ///< its border
};

enum class TextSize { Small, Body, Heading, Title };

/// Colours by meaning, sizes by the application's font. Nothing in ui names a colour or a pixel size
/// elsewhere. Every length follows the font, so that text of 200 % gets the room it needs.
struct Theme {
    bool isDark = false;

    QColor window; ///< behind cards and pages
    QColor surface; ///< cards, boards, fields
    QColor sunken; ///< status bar, header rows, hours that are not worked
    QColor hover;
    QColor border; ///< hairlines
    QColor fieldBorder; ///< around what can be typed in: 3 : 1 against the surface
    QColor buttonBorder; ///< around what says by its words that it can be pressed
    QColor text;
    QColor muted; ///< second lines: still 4.5 : 1
    QColor faint; ///< gridlines and hatching, never writing
    QColor accent; ///< the one blue
    QColor accentHover;
    QColor onAccent;
    QColor selected; ///< ground of the chosen row or entry
    QColor onSelected;
    QColor danger; ///< badges, the now line, what cannot be undone
    QColor onDanger;
    QColor raceCell; ///< race day itself
    QColor onRaceCell;

    QColor idealCell; ///< stronger than the tint of ideal, for cells that must stand out in a row

    Tone ideal;
    Tone fine;
    Tone info;
    Tone caution;
    Tone tooClose;
    Tone stop;

    int unit = 4; ///< px: a quarter of the text's height or so, at least 3

    static Theme light();
    static Theme dark();

    [[nodiscard]] const Tone& tone(Verdict verdict) const;
    [[nodiscard]] const Tone& tone(Severity severity) const;
    /// From the clinic's own colour ("#rrggbb"), or the house colour of the profile if there is none: full
    /// sports blue, myofascial purple, pre-event amber, post-event green.
    [[nodiscard]] SessionTone session(LoadProfile profile, const QString& colour = {}) const;
    /// A therapist's colour ("#rrggbb"), or one of eight by their place in the list.
    [[nodiscard]] QColor therapist(const QString& colour, int index) const;

    [[nodiscard]] int space(double units) const; ///< px: so many units of 4 px at usual text size
    [[nodiscard]] int radius() const;
    [[nodiscard]] QFont font(TextSize size, QFont::Weight weight = QFont::Normal) const;
    /// Small, letter-spaced capitals of section headings; give them text as it is, the font makes capitals.
    [[nodiscard]] QFont sectionFont() const;
};

/// "#rrggbb" for a session type of this profile that has no colour of its own.
[[nodiscard]] QString defaultSessionColour(LoadProfile profile);

/// The theme in force. Light, in the application's font, until applyTheme() was called.
[[nodiscard]] const Theme& theme();

/// Dresses the application: Fusion style, palette, font, style sheet. With System it follows the system from
/// light to dark and back while running; widgets that paint themselves get a QEvent::PaletteChange and need
/// only update(). `textScale` multiplies the system's text size (1.0 … 2.0).
///
/// Figures are tabular: Qt before 6.7 cannot ask a font for its `tnum` feature, so the font is the first
/// whose digits are equally wide as it comes, of: the system's own, then Noto Sans, Open Sans, Segoe UI,
/// Roboto, DejaVu Sans. (Inter, whose digits differ in width, is used only where its installed build does
/// not.)
void applyTheme(QApplication& application, ThemeChoice choice = ThemeChoice::System, double textScale = 1.0);

/// True if all ten digits are equally wide in this font.
[[nodiscard]] bool hasTabularFigures(const QFont& font);

/// True if the system, not Taper's own palette, is set to dark.
[[nodiscard]] bool systemIsDark();

} // namespace taper
