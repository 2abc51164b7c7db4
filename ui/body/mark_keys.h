// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/body_mark.h"

#include <Qt>

#include <optional>

namespace taper {

/// What a key does to a mark: 0 … 9 and X for ten the score, W P T G N V the kind, L R B the side. Which of
/// the two scores is typed is remembered here; so is a 1, which a following 0 makes ten.
class MarkKeys {
public:
    /// A mark was added or another one chosen: the next score is the one before.
    void begin();
    [[nodiscard]] bool asksAfter() const { return m_asksAfter; }
    /// A or /: the next score is the one after, and back again.
    [[nodiscard]] static bool isAfterKey(int key) { return key == Qt::Key_A || key == Qt::Key_Slash; }
    void toggleAfter();

    /// The mark as the key leaves it; none if the key means nothing to it. `withControl` types the score
    /// after without asking for it first.
    [[nodiscard]] std::optional<BodyMark> apply(const BodyMark& mark, int key, bool withControl = false);

    /// Whether a key is one of apply()'s.
    [[nodiscard]] static bool isMarkKey(int key);

private:
    bool m_asksAfter = false;
    bool m_hasTypedOne = false;
};

/// The kind of a letter: Qt::Key_T is tight.
[[nodiscard]] std::optional<MarkKind> kindOfKey(int key);
/// The letter of a kind, for the line of keys.
[[nodiscard]] QChar letterOf(MarkKind kind);

} // namespace taper
