// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/policy_figures.h"
#include "ui/settings/policy_trial.h"
#include "ui/settings/profile_pane.h"
#include "ui/settings/timing_tab.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/words/domain_words.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace taper {

void TimingTab::build()
{
    auto* column = new QWidget;
    auto* layout = new QVBoxLayout{column};
    layout->setContentsMargins(0, theme().space(3), theme().space(2), 0);
    layout->setSpacing(theme().space(3));
    layout->addWidget(
        new PlainLabel{tr("The clinic's own policy: how far from a race which work is ideal, fine, a caution "
                          "or too close. Published advice disagrees; this is what Taper says here."),
            TextSize::Body, PlainLabel::Ink::Muted});
    addChoice(layout);

    auto* windows = new Card{tr("Windows around a race")};
    windows->content()->addWidget(new PlainLabel{
        tr("Drag a boundary, or go to it with Tab: arrow keys move it, + splits the window beyond it, − "
           "joins "
           "the two, and a digit begins an exact figure. A click on a window changes what is said there."),
        TextSize::Small, PlainLabel::Ink::Muted});
    windows->content()->addWidget(m_pane);
    layout->addWidget(windows);

    auto* trial = new Card{tr("Try it")};
    trial->content()->addWidget(m_trial);
    layout->addWidget(trial);
    addReasons(layout);

    auto* figures = new Card;
    figures->content()->addWidget(m_figures);
    layout->addWidget(figures);
    layout->addStretch(1);

    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(column);
    auto* outer = new QVBoxLayout{this};
    outer->setContentsMargins({});
    outer->addWidget(scroll, 1);
    outer->addWidget(buildFoot());
}

void TimingTab::addChoice(QVBoxLayout* layout)
{
    m_profile->setObjectName(QStringLiteral("profile"));
    m_profile->setAccessibleName(tr("Session profile"));
    m_profile->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_profile->setMinimumContentsLength(34);
    for (const LoadProfile each : kLoadProfiles)
        m_profile->addItem(words::profileWord(each), keyOf(each));
    m_profile->setCurrentIndex(m_profile->findData(keyOf(LoadProfile::FullSports)));
    m_weight->setObjectName(QStringLiteral("weight"));
    m_weight->setAccessibleName(tr("Counts as"));
    // In the order of Weight.
    m_weight->addItems({tr("deep work"), tr("light work"), tr("neither deep nor light")});

    auto* choice = new QWidget;
    auto* flow = new FlowLayout{choice, theme().space(2)};
    flow->setContentsMargins({});
    auto* label = new QLabel{tr("Sessions that &load the body as")};
    label->setBuddy(m_profile);
    auto* counts = new QLabel{tr("co&unt as")};
    counts->setBuddy(m_weight);
    for (QLabel* word : {label, counts})
        word->setMinimumHeight(m_weight->sizeHint().height()); // on one line with the choices
    for (QWidget* widget : std::initializer_list<QWidget*>{label, m_profile, counts, m_weight})
        flow->addWidget(widget);
    layout->addWidget(choice);
}

void TimingTab::addReasons(QVBoxLayout* layout)
{
    auto* card = new Card{tr("In the clinic's own words")};
    m_reasonBefore->setObjectName(QStringLiteral("reason.before"));
    m_reasonAfter->setObjectName(QStringLiteral("reason.after"));
    m_reasonFields
        .add(card->content(), QStringLiteral("reason.before"), tr("Why not close &before a race"),
            m_reasonBefore)
        ->setHint(tr("Said wherever such a session is a caution or too close; empty for Taper's words."));
    m_reasonFields.add(
        card->content(), QStringLiteral("reason.after"), tr("Why n&ot soon after a race"), m_reasonAfter);
    layout->addWidget(card);
}

QWidget* TimingTab::buildFoot()
{
    m_preview->setObjectName(QStringLiteral("policyPreview"));
    m_problem->setObjectName(QStringLiteral("policyProblem"));
    m_problem->hide();
    m_showPreview->setObjectName(QStringLiteral("showPreview"));
    m_showPreview->hide();
    m_save->setObjectName(QStringLiteral("savePolicy"));
    m_discard->setObjectName(QStringLiteral("discardPolicy"));
    m_defaultProfile->setObjectName(QStringLiteral("defaultProfile"));
    m_default->setObjectName(QStringLiteral("defaultPolicy"));
    m_history->setObjectName(QStringLiteral("showHistory"));

    auto* foot = new QWidget;
    auto* layout = new QVBoxLayout{foot};
    layout->setContentsMargins(0, theme().space(2), 0, 0);
    layout->setSpacing(theme().space(2));
    layout->addWidget(m_problem);
    auto* line = new QHBoxLayout;
    line->addWidget(m_preview, 1);
    line->addWidget(m_showPreview);
    layout->addLayout(line);
    auto* row = new QWidget;
    auto* flow = new FlowLayout{row};
    flow->setContentsMargins({});
    for (QPushButton* button : {m_save, m_discard, m_defaultProfile, m_default, m_history})
        flow->addWidget(button);
    layout->addWidget(row);
    return foot;
}

} // namespace taper
