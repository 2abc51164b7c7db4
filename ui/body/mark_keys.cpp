// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/body/mark_keys.h"

#include "ui/drawing/body_figure.h"

#include <array>
#include <utility>

namespace taper {

namespace {

constexpr std::array<std::pair<int, MarkKind>, 6> kKinds{
    {{Qt::Key_W, MarkKind::Treated}, {Qt::Key_P, MarkKind::Pain}, {Qt::Key_T, MarkKind::Tight},
        {Qt::Key_G, MarkKind::TriggerPoint}, {Qt::Key_N, MarkKind::Numb}, {Qt::Key_V, MarkKind::Avoid}}};

std::optional<int> scoreOfKey(int key)
{
    if (key >= Qt::Key_0 && key <= Qt::Key_9)
        return key - Qt::Key_0;
    return key == Qt::Key_X ? std::optional{10} : std::nullopt;
}

std::optional<Side> sideOfKey(int key)
{
    switch (key) {
    case Qt::Key_L:
        return Side::Left;
    case Qt::Key_R:
        return Side::Right;
    case Qt::Key_B:
        return Side::Both;
    default:
        return std::nullopt;
    }
}

/// To the other side of the person with its place, and to the view that shows it there.
BodyMark onSide(const BodyMark& mark, Side side)
{
    BodyMark moved = mark;
    moved.side = side;
    const bool wasRight = mark.side == Side::Right;
    const bool isRight = side == Side::Right;
    if (mark.region.isEmpty()) {
        if (wasRight != isRight)
            moved.place = BodyFigure::of(mark.view).mirrored(mark.place);
        return moved;
    }
    moved.view = viewFor(mark.region, side, mark.view);
    if (moved.view != mark.view || mark.side == Side::Midline)
        moved.place = BodyFigure::of(moved.view).placeOf(mark.region, side).value_or(mark.place);
    else if (wasRight != isRight)
        moved.place = BodyFigure::of(mark.view).mirrored(placeOnFigure(mark));
    moved.figure = kFigureVersion;
    return moved;
}

} // namespace

std::optional<MarkKind> kindOfKey(int key)
{
    for (const auto& [letter, kind] : kKinds) {
        if (letter == key)
            return kind;
    }
    return std::nullopt;
}

QChar letterOf(MarkKind kind)
{
    for (const auto& [letter, known] : kKinds) {
        if (known == kind)
            return QLatin1Char{static_cast<char>(letter)};
    }
    Q_UNREACHABLE();
}

void MarkKeys::begin()
{
    m_asksAfter = false;
    m_hasTypedOne = false;
}

void MarkKeys::toggleAfter()
{
    m_asksAfter = !m_asksAfter;
    m_hasTypedOne = false;
}

bool MarkKeys::isMarkKey(int key)
{
    return scoreOfKey(key) || kindOfKey(key) || sideOfKey(key);
}

std::optional<BodyMark> MarkKeys::apply(const BodyMark& mark, int key, bool withControl)
{
    const bool hadTypedOne = std::exchange(m_hasTypedOne, false);
    BodyMark changed = mark;
    if (const std::optional<int> score = scoreOfKey(key)) {
        std::optional<int>& typed = m_asksAfter || withControl ? changed.after : changed.before;
        typed = hadTypedOne && *score == 0 && typed == 1 ? 10 : *score;
        m_hasTypedOne = *score == 1;
        return changed;
    }
    if (withControl)
        return std::nullopt;
    if (const std::optional<MarkKind> kind = kindOfKey(key)) {
        changed.kind = *kind;
        return changed;
    }
    if (const std::optional<Side> side = sideOfKey(key))
        return onSide(mark, *side);
    return std::nullopt;
}

} // namespace taper
