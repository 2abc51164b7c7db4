// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/treatment/note_foot.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>

namespace taper {

NoteFoot::NoteFoot(QWidget* parent)
    : QWidget{parent}
    , m_state{new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Muted}}
    , m_problem{new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Danger}}
    , m_files{makeButton(tr("P&hotos and letters…"))}
    , m_print{makeButton(tr("Prin&t"))}
    , m_addendum{makeButton(tr("&Addendum"), ButtonRole::Primary)}
    , m_close{makeButton(tr("Close"))}
    , m_finalise{makeButton(tr("&Finalise"), ButtonRole::Primary)}
{
    const std::pair<QWidget*, const char*> names[] = {{m_state, "saveState"}, {m_problem, "saveProblem"},
        {m_files, "files"}, {m_print, "print"}, {m_addendum, "addendum"}, {m_close, "close"},
        {m_finalise, "finalise"}};
    for (const auto& [widget, name] : names)
        widget->setObjectName(QLatin1String{name});
    m_finalise->setToolTip(tr("Locks the note (Ctrl+Enter)"));
    m_close->setToolTip(tr("Keeps it as a draft (Esc)"));
    auto* layout = new QHBoxLayout{this};
    const int edge = theme().space(4);
    layout->setContentsMargins(edge, theme().space(2), edge, theme().space(3));
    layout->setSpacing(theme().space(2));
    layout->addWidget(m_state, 1);
    layout->addWidget(m_problem, 1);
    for (QPushButton* button : {m_files, m_print, m_close, m_addendum, m_finalise}) {
        button->setAutoDefault(false);
        layout->addWidget(button);
    }
    m_problem->hide();
    setReading(false);
    connect(m_files, &QPushButton::clicked, this, &NoteFoot::filesRequested);
    connect(m_print, &QPushButton::clicked, this, &NoteFoot::printRequested);
    connect(m_addendum, &QPushButton::clicked, this, &NoteFoot::addendumRequested);
    connect(m_close, &QPushButton::clicked, this, &NoteFoot::closeRequested);
    connect(m_finalise, &QPushButton::clicked, this, &NoteFoot::finaliseRequested);
}

void NoteFoot::say(const QString& sentence, bool isProblem)
{
    PlainLabel* shown = isProblem ? m_problem : m_state;
    PlainLabel* hidden = isProblem ? m_state : m_problem;
    if (shown->text() != sentence)
        shown->setText(sentence);
    shown->show();
    hidden->hide();
}

void NoteFoot::setReading(bool isReading)
{
    m_print->setVisible(isReading);
    m_addendum->setVisible(isReading);
    m_finalise->setVisible(!isReading);
}

void NoteFoot::setFocusOnReading()
{
    m_close->setFocus();
}

void NoteFoot::setReady(bool isReady)
{
    m_finalise->setEnabled(isReady);
}

} // namespace taper
