// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/policy_history.h"

#include "ui/settings/policy_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/words/figure_words.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace taper {

namespace {

constexpr int kMostLines = 12;

} // namespace

PolicyHistory::PolicyHistory(const std::vector<PolicyChange>& changes, QWidget* parent)
    : QDialog{parent}
{
    setObjectName(QStringLiteral("policyHistory"));
    setWindowTitle(tr("Earlier timing policies"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    auto* column = new QWidget;
    auto* list = new QVBoxLayout{column};
    list->setSpacing(theme().space(3));
    if (changes.empty())
        list->addWidget(new PlainLabel{tr("The timing policy has not been changed yet.")});
    int index = 0;
    for (const PolicyChange& change : changes)
        list->addWidget(describe(change, index++));
    list->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(column);

    auto* title = new PlainLabel{windowTitle(), TextSize::Heading};
    title->setWeight(QFont::DemiBold);
    QPushButton* close = makeButton(tr("&Close"));
    close->setObjectName(QStringLiteral("close"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(close);
    auto* layout = new QVBoxLayout{this};
    const int margin = theme().space(5);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme().space(4));
    layout->addWidget(title);
    layout->addWidget(scroll, 1);
    layout->addLayout(foot);
    resize(theme().space(180), theme().space(130));
    close->setFocus();
}

QWidget* PolicyHistory::describe(const PolicyChange& change, int index)
{
    const QString when = tr("%1, %2", "date and time")
                             .arg(words::longDateText(dateOf(change.at)), toText(timeOfDayOf(change.at)));
    auto* card = new Card;
    auto* heading =
        new PlainLabel{change.who.isEmpty() ? when : tr("%1 · %2", "when, and who").arg(when, change.who)};
    heading->setWeight(QFont::DemiBold);
    const QString what = policyChangesText(change.before, change.after, kMostLines);
    auto* lines = new PlainLabel{what.isEmpty() ? tr("Saved without a difference.") : what};
    lines->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QPushButton* back = makeButton(tr("Take back to before this"));
    back->setObjectName(QStringLiteral("takeBack%1").arg(index));
    back->setAccessibleDescription(when);
    back->setAutoDefault(false);
    connect(back, &QPushButton::clicked, this, [this, policy = change.before] {
        Q_EMIT chosen(policy);
        accept();
    });
    card->content()->addWidget(heading);
    card->content()->addWidget(lines);
    card->content()->addWidget(back, 0, Qt::AlignLeft);
    return card;
}

} // namespace taper
