// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace taper {

class PlainLabel;

/// Beneath a note: whether it is saved, and what can be done with it. Names: "saveState", "finalise",
/// "close", "addendum", "print", "files"; a problem is said in "saveProblem".
class NoteFoot final : public QWidget {
    Q_OBJECT

public:
    explicit NoteFoot(QWidget* parent = nullptr);

    /// A quiet line; a problem is set in the colour of problems, after a sign.
    void say(const QString& sentence, bool isProblem = false);
    void setReading(bool isReading);
    void setReady(bool isReady);
    void setFocusOnReading();

Q_SIGNALS:
    void finaliseRequested();
    void closeRequested();
    void addendumRequested();
    void printRequested();
    void filesRequested();

private:
    PlainLabel* m_state;
    PlainLabel* m_problem;
    QPushButton* m_files;
    QPushButton* m_print;
    QPushButton* m_addendum;
    QPushButton* m_close;
    QPushButton* m_finalise;
};

} // namespace taper
