// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/ask_card.h"

#include "ui/widgets/labels.h"

#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace taper {

AskCard::AskCard(const QString& alert, QWidget* parent)
    : QFrame{parent}
{
    const int gap = theme().space(2.5);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(gap + theme().space(1), gap, gap, gap);
    layout->setSpacing(theme().space(0.5));
    auto* headline = new PlainLabel{tr("Ask")};
    headline->setWeight(QFont::DemiBold);
    layout->addWidget(headline);
    layout->addWidget(new PlainLabel{alert});
    setAccessibleName(tr("Ask: %1").arg(alert));
}

void AskCard::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const Tone& tone = theme().caution;
    QPainterPath shape;
    shape.addRoundedRect(rect(), theme().radius(), theme().radius());
    painter.setClipPath(shape);
    painter.fillRect(rect(), tone.tint);
    painter.fillRect(QRect{0, 0, theme().space(0.75), height()}, tone.ink);
}

} // namespace taper
