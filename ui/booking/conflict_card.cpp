// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/conflict_card.h"

#include "ui/booking/booking_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/words/domain_words.h"

#include <QPainter>
#include <QVBoxLayout>

namespace taper {

ConflictCard::ConflictCard(QWidget* parent)
    : QFrame{parent}
    , m_theirs{new PlainLabel}
    , m_mine{new PlainLabel}
{
    setObjectName(QStringLiteral("conflict"));
    m_theirs->setObjectName(QStringLiteral("conflictTheirs"));
    m_mine->setObjectName(QStringLiteral("conflictMine"));
    auto* layout = new QVBoxLayout{this};
    layout->setSpacing(theme().space(1.5));
    auto* headline =
        new PlainLabel{tr("Somebody else changed this booking meanwhile. Nothing of yours is lost.")};
    headline->setWeight(QFont::DemiBold);
    layout->addWidget(headline);
    layout->addWidget(m_theirs);
    layout->addWidget(m_mine);
    auto* keepMine = makeButton(tr("Go on with m&ine"));
    keepMine->setObjectName(QStringLiteral("keepMine"));
    setFocusProxy(keepMine);
    auto* takeTheirs = makeButton(tr("Take the&irs"));
    takeTheirs->setObjectName(QStringLiteral("takeTheirs"));
    auto* buttons = new FlowLayout;
    for (QPushButton* button : {keepMine, takeTheirs}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    layout->addLayout(buttons);
    connect(keepMine, &QPushButton::clicked, this, &ConflictCard::mineKept);
    connect(takeTheirs, &QPushButton::clicked, this, &ConflictCard::theirsTaken);
    hide();
}

void ConflictCard::showConflict(const BookingView& theirs, const QString& mine)
{
    QString text = theirs.clientName + QStringLiteral(" · ") + wholeText(theirs);
    if (theirs.fields.status != BookingStatus::Booked)
        text += QStringLiteral(" · ") + words::statusWord(theirs.fields.status);
    if (!theirs.fields.note.isEmpty())
        text += QStringLiteral(" · ") + theirs.fields.note;
    m_theirs->setText(tr("It is now: %1").arg(text));
    m_mine->setText(tr("Yours: %1").arg(mine));
    show();
}

void ConflictCard::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const Tone& tone = theme().caution;
    painter.setPen(tone.edge);
    painter.setBrush(tone.tint);
    painter.drawRoundedRect(
        QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5), theme().radius(), theme().radius());
}

} // namespace taper
