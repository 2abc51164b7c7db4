// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/finding.h"

#include <QFrame>

class QVBoxLayout;

namespace taper {

/// One finding: a tinted card with a bar in its colour on the left, its sign, its headline in bold and its
/// sentence; beneath, one button for each fix.
class FindingCard final : public QFrame {
    Q_OBJECT

public:
    explicit FindingCard(const Finding& finding, QWidget* parent = nullptr);

    [[nodiscard]] const Finding& finding() const { return m_finding; }

Q_SIGNALS:
    void fixChosen(const taper::Fix& fix);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Finding m_finding;
};

/// All findings of a booking, worst first. Telling it the same findings again changes nothing on screen, so
/// that typing does not flicker and the keyboard stays on the fix it was on.
class FindingList final : public QWidget {
    Q_OBJECT

public:
    explicit FindingList(QWidget* parent = nullptr);

    void setFindings(Findings findings);
    [[nodiscard]] const Findings& findings() const { return m_findings; }

Q_SIGNALS:
    void fixChosen(const taper::Fix& fix);

private:
    Findings m_findings;
    QVBoxLayout* m_layout;
};

} // namespace taper
