// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/alert_strip.h"

#include "ui/screening/action_sign.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/words/screening_words.h"

#include <QVBoxLayout>

namespace taper {

namespace {

/// What else there is to say of an alert, besides what it is.
QString besides(const ConditionAlert& alert)
{
    QStringList parts;
    if (!alert.detail.isEmpty())
        parts << alert.detail;
    if (alert.isDue) // what it asks of whoever reads it is to ask; what it was is said too
        parts << AlertStrip::tr("if it is still so: %1").arg(words::actionName(alert.action));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

AlertStrip::AlertStrip(QWidget* parent)
    : QWidget{parent}
    , m_lines{new QVBoxLayout{this}}
{
    m_lines->setContentsMargins({});
    m_lines->setSpacing(theme().space(1));
    hide();
}

void AlertStrip::setConditions(std::vector<ConditionAlert> conditions, QStringList alerts)
{
    if (conditions == m_conditions && alerts == m_alerts)
        return;
    m_conditions = std::move(conditions);
    m_alerts = std::move(alerts);
    clearLayout(*m_lines);
    for (const ConditionAlert& alert : m_conditions) {
        addLine(QStringLiteral("alert.") + alert.condition, severityOf(alert.action), alert.action,
            words::alertText(alert), besides(alert));
    }
    for (const QString& alert : m_alerts)
        addLine(QStringLiteral("ask"), Severity::Caution, std::nullopt, tr("Ask: %1").arg(alert), {});
    setVisible(!isEmpty());
}

void AlertStrip::addLine(const QString& name, Severity severity, std::optional<ScreeningAction> sign,
    const QString& line, const QString& below)
{
    auto* card = new ToneCard{severity, this};
    card->setObjectName(name);
    card->setAccessibleName(below.isEmpty() ? line : line + QStringLiteral(". ") + below);
    auto* row = new QHBoxLayout{card};
    const QMargins padding = card->padding();
    row->setContentsMargins(padding.left(), padding.top() / 2, padding.right(), padding.bottom() / 2);
    row->setSpacing(theme().space(1.5));
    if (sign)
        row->addWidget(new ActionSign{*sign, card}, 0, Qt::AlignTop);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    auto* headline = new PlainLabel{line};
    headline->setWeight(QFont::DemiBold);
    texts->addWidget(headline);
    if (!below.isEmpty())
        texts->addWidget(new PlainLabel{below});
    row->addLayout(texts, 1);
    m_lines->addWidget(card);
}

} // namespace taper
