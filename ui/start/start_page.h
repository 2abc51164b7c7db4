// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/shell/page.h"

class QPushButton;

namespace taper {

class PlainLabel;

/// What is shown while no clinic is open: make one, open one, or look at the demonstration. If a clinic could
/// not be opened it says why and what to do; the same choices lead on. Object names: "makeClinic",
/// "openClinic", "openDemonstration", "tryAgain", "startProblem".
class StartPage final : public Page {
    Q_OBJECT

public:
    explicit StartPage(QWidget* parent = nullptr);

    /// Shows why `path` could not be opened, and offers to try again.
    void showProblem(const QString& path, const Error& error);
    void clearProblem();
    /// While a clinic is being opened nothing else can be chosen.
    void setBusy(const QString& sentence);
    void setReady();
    void focusFirst() override;

Q_SIGNALS:
    void makeChosen();
    void openChosen();
    void demonstrationChosen();
    void retryChosen(const QString& path);

private:
    QPushButton* m_make;
    QPushButton* m_open;
    QPushButton* m_demonstration;
    QPushButton* m_retry;
    PlainLabel* m_problem;
    PlainLabel* m_busy;
    QString m_path;
};

} // namespace taper
