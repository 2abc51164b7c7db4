// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/screening.h"
#include "ui/widgets/theme.h"

#include <QWidget>

namespace taper {

/// How hard an action weighs, in the terms of findings: what the theme has colours for.
[[nodiscard]] Severity severityOf(ScreeningAction action);

/// The sign of what a condition means: a hexagon where the session is held up or somebody else is to look
/// first, a triangle where care is enough. Told apart by shape; the word stands beside it.
class ActionSign final : public QWidget {
    Q_OBJECT

public:
    explicit ActionSign(ScreeningAction action, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ScreeningAction m_action;
};

/// A tinted ground with a bar in its colour on the leading edge, for what is to be heeded. The caller lays
/// out what stands on it.
class ToneCard : public QWidget {
    Q_OBJECT

public:
    explicit ToneCard(Severity severity, QWidget* parent = nullptr);
    /// What its content keeps from the edges.
    [[nodiscard]] QMargins padding() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Severity m_severity;
};

} // namespace taper
