// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/body_mark.h"

#include <QWidget>

#include <optional>
#include <vector>

class QButtonGroup;
class QToolButton;

namespace taper {

class BodyCanvas;
class ElidedLabel;
class PlainLabel;

/// The body with its marks: as many views side by side as there is room for, the others behind a row of
/// buttons (or Page Up and Page Down). What a person does here is done at once and told by a signal; whoever
/// keeps the marks may follow the signals, or set all marks anew after each, which changes nothing.
///
/// Mouse: the region under the pointer is named; a click marks it, or chooses its mark if it has one; with
/// Shift on both sides; with Alt, or while pins are switched on, a free pin, which has no text yet and needs
/// one; dragging a sign moves it within its region; the right button offers all regions that lie there, the
/// deep ones too.
/// Keyboard: arrows go from region to region, and past the edge to the next views, as Page Up and Page Down
/// do; Enter or Space marks the current one or chooses its mark, with Shift on both sides; U goes to the
/// region that lies under it; M switches between muscles and whole parts; 0 … 9 and X (ten) set the score
/// before, after A or / (or with Ctrl) the score after; W, P, T, G, N, V the kind; L, R, B the side; each of
/// these marks the current region first if it has no mark. Delete removes the mark; Tab leaves.
/// Object names: "bodyCanvas", "bodyView_front" …, "bodyRegion" (the line that names the region),
/// "bodyMuscles", "bodyPins", "bodyKeys", "bodyMenu".
class BodyMap final : public QWidget {
    Q_OBJECT

public:
    explicit BodyMap(QWidget* parent = nullptr);

    /// The chosen mark stays chosen if there is still one at its index.
    void setMarks(std::vector<BodyMark> marks);
    [[nodiscard]] const std::vector<BodyMark>& marks() const;
    /// An earlier visit's, drawn as dashed outlines.
    void setGhosts(std::vector<BodyMark> ghosts);
    /// Nothing can be marked or moved; marks can still be chosen and regions named.
    void setReadOnly(bool readOnly);
    /// Which views there are, in this order; front and back and the sides and the soles to begin with.
    void setViews(std::vector<BodyView> views);
    /// The kind that a new mark gets.
    void setKind(MarkKind kind);
    /// No row of keys beneath, for a small place.
    void setCompact(bool compact);

    [[nodiscard]] std::optional<size_t> currentMark() const;
    /// Chooses a mark without a signal, and shows the view that it lies on.
    void setCurrentMark(std::optional<size_t> index);
    /// Goes to a region, and marks it if it has no mark yet: what a search does. Read-only it only goes
    /// there.
    void markRegion(const QString& region, Side side);
    /// Brings the view of the first mark into sight, or without marks that of the first ghost.
    void showMarks();
    /// Goes there and no more.
    void showRegion(const QString& region, Side side);

Q_SIGNALS:
    void markAdded(const taper::BodyMark& mark); ///< now the last of marks(), and chosen
    void markChosen(int index);
    void markMoved(int index, taper::FigurePoint place);
    void markChanged(int index, const taper::BodyMark& mark); ///< score, kind or side, by a key
    void markRemoved(int index); ///< it was at this index
    /// The region under the mouse or the keyboard, in words; empty if there is none.
    void regionNamed(const QString& text);

private:
    void build();
    void listen();
    void makeViewButtons();
    void followViews();
    void dress();

    BodyCanvas* m_canvas;
    QWidget* m_tools;
    QButtonGroup* m_views;
    QToolButton* m_muscles;
    QToolButton* m_pins;
    ElidedLabel* m_region;
    PlainLabel* m_keys;
    bool m_isCompact = false;
};

} // namespace taper
