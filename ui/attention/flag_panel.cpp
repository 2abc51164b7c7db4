// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/flag_panel.h"

#include "ui/attention/attention_texts.h"
#include "ui/booking/booking_panel.h"
#include "ui/shell/bridge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace taper {

FlagPanel::FlagPanel()
    : m_standing{new PlainLabel}
    , m_panel{new BookingPanel}
{
    m_standing->setObjectName(QStringLiteral("flagStanding"));
    m_standing->setWeight(QFont::DemiBold);
    m_standing->hide();
    auto* bar = new FlowLayout;
    const auto add = [bar](const QString& text, const char* name) {
        QPushButton* button = makeButton(text);
        button->setObjectName(QLatin1String{name});
        button->setAutoDefault(true);
        bar->addWidget(button);
        return button;
    };
    connect(add(tr("Ask a &question…"), "ask"), &QPushButton::clicked, this, &FlagPanel::askRequested);
    connect(add(tr("&Go to its day"), "goToDay"), &QPushButton::clicked, this, &FlagPanel::goRequested);

    auto* foot = new QWidget;
    auto* footLayout = new QVBoxLayout{foot};
    footLayout->setContentsMargins(theme().space(5), theme().space(3), theme().space(5), theme().space(4));
    footLayout->setSpacing(theme().space(3));
    footLayout->addWidget(m_standing);
    footLayout->addLayout(bar);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_panel, 1);
    layout->addWidget(foot);
}

void FlagPanel::showPoint(AsyncBridge& bridge, const AttentionPoint& point, Date today)
{
    // The booking's own reason stands in its panel.
    AttentionPoint asked = point;
    asked.kept.reset();
    const QString standing = standingText(asked, today);
    m_standing->setText(standing);
    m_standing->setVisible(!standing.isEmpty());
    m_panel->showBooking(bridge, point.booking->id);
}

void FlagPanel::paintEvent(QPaintEvent*)
{
    QPainter{this}.fillRect(rect(), theme().surface);
}

} // namespace taper
