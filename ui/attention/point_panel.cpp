// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/point_panel.h"

#include "ui/attention/attention_texts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/words/figure_words.h"

#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace taper {

namespace {

PlainLabel* label(const char* name, TextSize size, PlainLabel::Ink ink = PlainLabel::Ink::Normal)
{
    auto* made = new PlainLabel{{}, size, ink};
    made->setObjectName(QLatin1String{name});
    return made;
}

} // namespace

PointPanel::PointPanel(const QString& settle, const QString& why)
    : m_title{label("pointTitle", TextSize::Title)}
    , m_matter{label("pointMatter", TextSize::Body)}
    , m_standing{label("pointStanding", TextSize::Body)}
    , m_why{new PlainLabel{why, TextSize::Body, PlainLabel::Ink::Muted}}
    , m_body{new QVBoxLayout}
    , m_actions{new FlowLayout}
    , m_scroll{new QScrollArea}
{
    m_title->setWeight(QFont::DemiBold);
    m_standing->setWeight(QFont::DemiBold);
    m_body->setSpacing(theme().space(3));

    auto* sheet = new QWidget;
    auto* layout = new QVBoxLayout{sheet};
    layout->setContentsMargins(theme().space(5), theme().space(4.5), theme().space(5), theme().space(5));
    layout->setSpacing(theme().space(3));
    auto* head = new QVBoxLayout;
    head->setSpacing(theme().space(0.5));
    head->addWidget(m_title);
    head->addWidget(m_matter);
    layout->addLayout(head);
    layout->addWidget(m_standing);
    layout->addWidget(m_why);
    m_why->setVisible(!why.isEmpty());
    layout->addLayout(m_body);
    layout->addLayout(m_actions);
    layout->addStretch();

    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(sheet);
    m_scroll->viewport()->setAutoFillBackground(false); // the panel's own ground shows through
    sheet->setAutoFillBackground(false);
    auto* outer = new QVBoxLayout{this};
    outer->setContentsMargins({});
    outer->addWidget(m_scroll);

    m_ask = addAction(tr("Ask a &question…"), "ask", ButtonRole::Secondary);
    m_settle = addAction(settle, "settle", ButtonRole::Secondary);
    m_reopen = addAction(tr("Take it &up again"), "reopen", ButtonRole::Secondary);
    connect(m_ask, &QPushButton::clicked, this, &PointPanel::askRequested);
    connect(m_settle, &QPushButton::clicked, this, &PointPanel::settleRequested);
    connect(m_reopen, &QPushButton::clicked, this, &PointPanel::reopenRequested);
}

QPushButton* PointPanel::addAction(const QString& text, const char* name, ButtonRole role)
{
    QPushButton* button = makeButton(text, role);
    button->setObjectName(QLatin1String{name});
    button->setAutoDefault(true); // Enter presses it
    m_actions->addWidget(button);
    return button;
}

void PointPanel::setMatter(const QString& sentence)
{
    m_matter->setText(sentence);
}

void PointPanel::showPoint(const AttentionPoint& point, Date today)
{
    const bool isAnother = !m_point || m_point->key() != point.key();
    m_point = point;
    m_title->setText(whoText(point));
    const QString standing = standingText(point, today);
    m_standing->setText(standing);
    m_standing->setVisible(!standing.isEmpty());
    const bool isKept = point.standing == AttentionStanding::Kept;
    m_settle->setVisible(!isKept);
    m_ask->setVisible(!isKept);
    m_reopen->setVisible(isKept);
    fill(point, today, isAnother);
    setAccessibleName(whoText(point) + QStringLiteral(", ") + matterText(point));
    if (isAnother)
        m_scroll->verticalScrollBar()->setValue(0);
}

QSize PointPanel::sizeHint() const
{
    return {theme().space(85), theme().space(150)};
}

QSize PointPanel::minimumSizeHint() const
{
    return {theme().space(60), theme().space(40)};
}

void PointPanel::paintEvent(QPaintEvent*)
{
    QPainter{this}.fillRect(rect(), theme().surface);
}

} // namespace taper
