// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recall/recall_actions.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/theme.h"

#include <QShortcut>

#include <algorithm>

namespace taper {

RecallActions::RecallActions(QWidget* parent)
    : QWidget{parent}
{
    new FlowLayout{this, theme().space(1.5)};
    const auto outcome = [this](const char* name, const QString& text, int key, ContactOutcome what) {
        QPushButton* button = addButton(name, text, key);
        connect(button, &QPushButton::clicked, this, [this, what] { Q_EMIT came(what); });
        m_whileListed.push_back(button);
    };
    outcome("noAnswer", tr("No answer (N)"), Qt::Key_N, ContactOutcome::NoAnswer);
    outcome("messageLeft", tr("Message left (M)"), Qt::Key_M, ContactOutcome::Message);
    outcome("asked", tr("Asked, will answer (A)"), Qt::Key_A, ContactOutcome::Asked);
    outcome("declined", tr("Declined (D)"), Qt::Key_D, ContactOutcome::Declined);
    auto* callOn = addButton("callOn", tr("Call on … (O)"), Qt::Key_O);
    connect(callOn, &QPushButton::clicked, this, &RecallActions::callOnRequested);
    auto* week = addButton("snoozeWeek", tr("Snooze 1 week (1)"), Qt::Key_1);
    connect(week, &QPushButton::clicked, this, [this] { Q_EMIT snoozed(7); });
    auto* twoWeeks = addButton("snoozeTwoWeeks", tr("Snooze 2 weeks (2)"), Qt::Key_2);
    connect(twoWeeks, &QPushButton::clicked, this, [this] { Q_EMIT snoozed(14); });
    m_whileListed.insert(m_whileListed.end(), {callOn, week, twoWeeks});
    m_wake = addButton("wakeUp", tr("Back on the list (L)"), Qt::Key_L);
    connect(m_wake, &QPushButton::clicked, this, &RecallActions::wakeRequested);
    m_finish = addButton("finishReminder", tr("Reminder done (F)"), Qt::Key_F);
    connect(m_finish, &QPushButton::clicked, this, &RecallActions::finishRequested);
    m_doNotContact = addButton("doNotContact", tr("Do not contact …"), 0);
    connect(m_doNotContact, &QPushButton::clicked, this,
        [this] { Q_EMIT doNotContactRequested(!(m_row && m_row->client.doNotContact)); });
    setRow(std::nullopt);
}

QPushButton* RecallActions::addButton(const char* name, const QString& text, int key)
{
    auto* button = makeButton(text);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(false);
    layout()->addWidget(button);
    if (key != 0)
        m_keys.emplace_back(key, button);
    return button;
}

void RecallActions::listenOn(QWidget* widget)
{
    for (const auto& [key, button] : m_keys) {
        auto* shortcut = new QShortcut{QKeySequence{key}, widget};
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false); // a key held down is one answer, not one for each client
        connect(shortcut, &QShortcut::activated, this, [this, wanted = key] { press(wanted); });
    }
}

void RecallActions::press(int key)
{
    const auto found = std::ranges::find(m_keys, key, &std::pair<int, QPushButton*>::first);
    if (found != m_keys.end() && found->second->isEnabled() && !found->second->isHidden())
        found->second->click();
}

void RecallActions::setRow(const std::optional<RecallRow>& row)
{
    m_row = row;
    const bool isBarred = row && row->client.doNotContact;
    const bool isSnoozed = row && row->snoozedUntil;
    const bool hasReminder =
        row && std::ranges::count(row->reasons, RecallKind::Reminder, &RecallReason::kind) > 0;
    setEnabled(row.has_value());
    for (QPushButton* button : m_whileListed)
        button->setVisible(!isBarred);
    m_wake->setVisible(isSnoozed && !isBarred);
    m_finish->setVisible(hasReminder && !isBarred);
    m_doNotContact->setText(isBarred ? tr("May be contacted again") : tr("Do not contact …"));
}

} // namespace taper
