// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/consent_section.h"

#include "ui/screening/consent_row.h"
#include "ui/widgets/field.h"
#include "ui/widgets/labels.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/screening_words.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace taper {

ConsentSection::ConsentSection(
    const std::vector<ConsentState>& states, bool guardian, Date today, QWidget* parent)
    : QWidget{parent}
    , m_how{new QComboBox}
    , m_by{new QLineEdit}
    , m_byField{new Field{QStringLiteral("given_by"), tr("Parent or &guardian"), m_by}}
{
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(4));
    layout->addWidget(new SectionLabel{tr("Consents: each by itself")});
    for (const ConsentState& state : states) {
        auto* row = new ConsentRow{state, today};
        m_rows.push_back(row);
        layout->addWidget(row);
        connect(row, &ConsentRow::stepped, this, [this, row](int by) { step(row, by); });
    }
    for (const ConsentHow how : kConsentHows)
        m_how->addItem(words::capitalised(words::consentHowName(how)), static_cast<int>(how));
    auto* foot = new QHBoxLayout;
    foot->setSpacing(theme().space(4));
    foot->addWidget(new Field{QStringLiteral("how"), tr("&How they are given"), m_how}, 1);
    foot->addWidget(m_byField, 2);
    m_byField->setVisible(guardian);
    if (guardian)
        m_byField->setHint(tr("Under %1: a parent or guardian gives each consent.").arg(kFullAge));
    layout->addLayout(foot);
}

std::vector<ConsentGiven> ConsentSection::given(Id<Client> client) const
{
    std::vector<ConsentGiven> given;
    for (const ConsentRow* row : m_rows) {
        if (!row->isGiven() || std::ranges::find(m_written, row->kind()) != m_written.end())
            continue;
        // The words that were shown, even if there are newer ones by now.
        given.push_back({.client = client,
            .kind = row->kind(),
            .version = row->version(),
            .on = {},
            .by = m_by->text().trimmed(),
            .how = static_cast<ConsentHow>(m_how->currentData().toInt()),
            .note = {}});
    }
    return given;
}

bool ConsentSection::isTouched() const
{
    return std::ranges::any_of(m_rows, &ConsentRow::isTouched) || !m_by->text().isEmpty();
}

void ConsentSection::focusFirst()
{
    if (!m_rows.empty())
        m_rows.front()->focusHere();
}

void ConsentSection::step(const ConsentRow* from, int by)
{
    const auto at = std::ranges::find(m_rows, from) - m_rows.begin() + by;
    if (at >= 0 && at < static_cast<std::ptrdiff_t>(m_rows.size()))
        m_rows[static_cast<std::size_t>(at)]->focusHere();
    else if (at > 0)
        m_how->setFocus(Qt::TabFocusReason);
}

} // namespace taper
