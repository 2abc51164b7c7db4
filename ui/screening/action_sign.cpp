// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/action_sign.h"

#include "ui/widgets/theme_signs.h"

#include <QPainter>
#include <QPainterPath>

namespace taper {

namespace {

constexpr double kBarUnits = 0.75;

} // namespace

Severity severityOf(ScreeningAction action)
{
    switch (action) {
    case ScreeningAction::Caution:
    case ScreeningAction::AvoidArea:
        return Severity::Caution;
    case ScreeningAction::Refer:
        return Severity::TooClose;
    case ScreeningAction::Refuse:
        return Severity::Stop;
    }
    Q_UNREACHABLE();
}

ActionSign::ActionSign(ScreeningAction action, QWidget* parent)
    : QWidget{parent}
    , m_action{action}
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize ActionSign::sizeHint() const
{
    return {fontMetrics().ascent() * 3 / 4, fontMetrics().height()};
}

void ActionSign::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    const Severity severity = severityOf(m_action);
    const Verdict shape = severity == Severity::Caution ? Verdict::Caution : Verdict::TooClose;
    paintVerdictSign(painter, rect(), shape, theme().tone(severity).ink);
}

ToneCard::ToneCard(Severity severity, QWidget* parent)
    : QWidget{parent}
    , m_severity{severity}
{ }

QMargins ToneCard::padding() const
{
    const int gap = theme().space(2);
    return {gap + theme().space(kBarUnits), gap, gap, gap};
}

void ToneCard::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const Tone& tone = theme().tone(m_severity);
    QPainterPath shape;
    shape.addRoundedRect(rect(), theme().radius(), theme().radius());
    painter.setClipPath(shape);
    painter.fillRect(rect(), tone.tint);
    const int bar = theme().space(kBarUnits);
    painter.fillRect(QRect{isRightToLeft() ? width() - bar : 0, 0, bar, height()}, tone.ink);
}

} // namespace taper
