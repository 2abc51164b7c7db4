// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/recall.h"

#include <QWidget>

class QPushButton;

namespace taper {

/// What can be done about somebody who is to be called, each as a button and a key: N no answer, M message
/// left, A asked, D declined, O call on a day, 1 and 2 snoozed for so many weeks, F the reminder is done.
/// Buttons are named "noAnswer", "messageLeft", "asked", "declined", "callOn", "snoozeWeek",
/// "snoozeTwoWeeks", "wakeUp", "finishReminder", "doNotContact".
class RecallActions final : public QWidget {
    Q_OBJECT

public:
    explicit RecallActions(QWidget* parent = nullptr);

    /// Makes the keys work wherever the keyboard is within this widget.
    void listenOn(QWidget* widget);
    void setRow(const std::optional<RecallRow>& row);

Q_SIGNALS:
    void came(taper::ContactOutcome outcome); ///< that came of it
    void snoozed(int days);
    void wakeRequested(); ///< back on the list
    void callOnRequested();
    void finishRequested();
    void doNotContactRequested(bool doNotContact);

private:
    QPushButton* addButton(const char* name, const QString& text, int key);
    void press(int key);

    std::vector<std::pair<int, QPushButton*>> m_keys;
    QPushButton* m_wake;
    QPushButton* m_finish;
    QPushButton* m_doNotContact;
    std::vector<QPushButton*> m_whileListed;
    std::optional<RecallRow> m_row;
};

} // namespace taper
