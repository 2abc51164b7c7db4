// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/finding.h"
#include "core/domain/screening.h"

#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace taper {

/// What to heed and to ask at a visit, in a few lines: the client's conditions, hardest first, each with its
/// sign and what it means, then the client's own alerts ("Ask: …"). Hidden while there is nothing. Each line
/// is named "alert.<condition>" or "ask".
class AlertStrip final : public QWidget {
    Q_OBJECT

public:
    explicit AlertStrip(QWidget* parent = nullptr);

    /// Telling it the same again changes nothing on screen.
    void setConditions(std::vector<ConditionAlert> conditions, QStringList alerts = {});
    [[nodiscard]] bool isEmpty() const { return m_conditions.empty() && m_alerts.isEmpty(); }

private:
    void addLine(const QString& name, Severity severity, std::optional<ScreeningAction> sign,
        const QString& line, const QString& below);

    std::vector<ConditionAlert> m_conditions;
    QStringList m_alerts;
    QVBoxLayout* m_lines;
};

} // namespace taper
