// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screening/action_sign.h"

namespace taper {

/// What a condition means here, said beside the answer: sign and word, what it means for the session, and,
/// where it presses, what to do at once in large words ("urgent").
class MeaningCard final : public ToneCard {
    Q_OBJECT

public:
    explicit MeaningCard(const ScreeningCondition& condition, QWidget* parent = nullptr);
};

} // namespace taper
