// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/consent_row.h"

#include "ui/screening/choice_pair.h"
#include "ui/widgets/labels.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/screening_words.h"

#include <QRadioButton>
#include <QVBoxLayout>

namespace taper {

QString wordingText(const ConsentWording& wording, Date today)
{
    return ConsentRow::tr("Wording %1, from %2")
        .arg(wording.version)
        .arg(words::shortDateText(wording.since, today));
}

QString consentText(const ConsentState& state, Date today)
{
    if (!state.standing) {
        if (state.history.empty() || !state.history.front()->withdrawnOn)
            return ConsentRow::tr("not given");
        return ConsentRow::tr("withdrawn %1")
            .arg(words::shortDateText(*state.history.front()->withdrawnOn, today));
    }
    const ConsentFields& given = state.standing->fields();
    QStringList parts{ConsentRow::tr("given %1").arg(words::shortDateText(given.givenOn, today)),
        words::consentHowName(given.how)};
    if (given.isByGuardian())
        parts << ConsentRow::tr("by %1 (parent or guardian)").arg(given.givenBy);
    parts << ConsentRow::tr("wording %1").arg(given.version);
    if (state.isOldWording)
        parts << ConsentRow::tr("the words have changed since");
    if (state.needsGuardian)
        parts << ConsentRow::tr("a parent or guardian has to agree");
    return parts.join(QStringLiteral(", "));
}

ConsentRow::ConsentRow(const ConsentState& state, Date today, QWidget* parent)
    : QWidget{parent}
    , m_state{state}
{
    const QString key = keyOf(state.kind);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(1));
    auto* head = new QHBoxLayout;
    head->setSpacing(theme().space(4));
    auto* name = new PlainLabel{words::consentKindName(state.kind)};
    name->setWeight(QFont::DemiBold);
    head->addWidget(name, 1);
    layout->addLayout(head);
    if (state.standing || !state.history.empty()) {
        auto* standing = new PlainLabel{words::capitalised(consentText(state, today))};
        standing->setObjectName(QStringLiteral("standing.") + key);
        layout->addWidget(standing);
    }
    auto* wording = new PlainLabel{state.wording.text};
    wording->setObjectName(QStringLiteral("wording.") + key);
    wording->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(wording);
    layout->addWidget(
        new PlainLabel{wordingText(state.wording, today), TextSize::Small, PlainLabel::Ink::Muted});

    if (state.standing && !state.isOldWording && !state.needsGuardian)
        return;
    m_choice = new ChoicePair{tr("Agrees"), tr("Does not agree"), words::consentKindName(state.kind)};
    m_choice->first()->setObjectName(QStringLiteral("agrees.") + key);
    m_choice->second()->setObjectName(QStringLiteral("declines.") + key);
    head->addWidget(m_choice, 0, Qt::AlignTop);
    connect(m_choice, &ChoicePair::chosen, this, [this] {
        Q_EMIT changed();
        Q_EMIT stepped(1);
    });
    connect(m_choice, &ChoicePair::stepped, this, &ConsentRow::stepped);
}

bool ConsentRow::isGiven() const
{
    return m_choice && m_choice->choice() == 0;
}

bool ConsentRow::isTouched() const
{
    return m_choice && m_choice->choice().has_value();
}

void ConsentRow::focusHere()
{
    if (m_choice)
        m_choice->focusHere();
}

} // namespace taper
