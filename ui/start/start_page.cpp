// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/start_page.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/words/error_words.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace taper {

namespace {

QPushButton* addChoice(QVBoxLayout* layout, const QString& name, const QString& title,
    const QString& sentence, const QString& action, ButtonRole role)
{
    auto* card = new Card;
    auto* heading = new PlainLabel{title, TextSize::Heading};
    heading->setWeight(QFont::DemiBold);
    card->content()->addWidget(heading);
    card->content()->addWidget(new PlainLabel{sentence, TextSize::Body, PlainLabel::Ink::Muted});
    QPushButton* button = makeButton(action, role);
    button->setObjectName(name);
    button->setAccessibleDescription(sentence);
    card->content()->addWidget(button, 0, Qt::AlignLeft);
    layout->addWidget(card);
    return button;
}

} // namespace

StartPage::StartPage(QWidget* parent)
    : Page{parent}
    , m_retry{makeButton(tr("&Try again"))}
    , m_problem{new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Danger}}
    , m_busy{new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Muted}}
{
    setObjectName(QStringLiteral("startPage"));
    m_problem->setObjectName(QStringLiteral("startProblem"));
    m_retry->setObjectName(QStringLiteral("tryAgain"));

    auto* column = new QWidget;
    column->setMaximumWidth(theme().space(150));
    auto* layout = new QVBoxLayout{column};
    layout->setSpacing(theme().space(4));
    layout->addStretch(1);
    auto* title = new PlainLabel{tr("Welcome to Taper"), TextSize::Title};
    title->setWeight(QFont::DemiBold);
    layout->addWidget(title);
    layout->addWidget(new PlainLabel{tr("Bookings for sports massage clinics whose clients run races."),
        TextSize::Body, PlainLabel::Ink::Muted});
    layout->addWidget(m_problem);
    layout->addWidget(m_retry, 0, Qt::AlignLeft);
    m_make = addChoice(layout, QStringLiteral("makeClinic"), tr("Make a clinic"),
        tr("Start with a name; rooms, therapists and hours follow under Settings."), tr("&Make a clinic…"),
        ButtonRole::Primary);
    m_open = addChoice(layout, QStringLiteral("openClinic"), tr("Open a clinic"),
        tr("A clinic is one file, ending in .taper, perhaps on another disk or from a backup."),
        tr("&Open a clinic…"), ButtonRole::Secondary);
    m_demonstration = addChoice(layout, QStringLiteral("openDemonstration"), tr("Look at the demonstration"),
        tr("A clinic with invented people and a full day, made anew each time."),
        tr("Look at the &demonstration"), ButtonRole::Secondary);
    layout->addWidget(m_busy);
    layout->addStretch(1);

    auto* centred = new QWidget;
    auto* centring = new QHBoxLayout{centred};
    centring->addStretch(1);
    centring->addWidget(column, 10);
    centring->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(centred);
    auto* outer = new QVBoxLayout{this};
    outer->setContentsMargins({});
    outer->addWidget(scroll);

    connect(m_make, &QPushButton::clicked, this, &StartPage::makeChosen);
    connect(m_open, &QPushButton::clicked, this, &StartPage::openChosen);
    connect(m_demonstration, &QPushButton::clicked, this, &StartPage::demonstrationChosen);
    connect(m_retry, &QPushButton::clicked, this, [this] { Q_EMIT retryChosen(m_path); });
    clearProblem();
    setReady();
}

void StartPage::showProblem(const QString& path, const Error& error)
{
    m_path = path;
    m_problem->setText(words::errorText(error));
    m_problem->show();
    m_retry->setVisible(!path.isEmpty());
    setReady();
    (m_retry->isVisibleTo(this) ? m_retry : m_open)->setFocus(Qt::OtherFocusReason);
}

void StartPage::clearProblem()
{
    m_problem->hide();
    m_retry->hide();
}

void StartPage::focusFirst()
{
    m_make->setFocus(Qt::OtherFocusReason);
}

void StartPage::setBusy(const QString& sentence)
{
    for (QPushButton* button : {m_make, m_open, m_demonstration, m_retry})
        button->setEnabled(false);
    m_busy->setText(sentence);
    m_busy->show();
}

void StartPage::setReady()
{
    for (QPushButton* button : {m_make, m_open, m_demonstration, m_retry})
        button->setEnabled(true);
    m_busy->hide();
}

} // namespace taper
