// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/exercise.h"

#include <QWidget>

#include <vector>

class QLineEdit;

namespace taper {

/// What became of the exercises that were given last time: done, partly, not done, and a word about it.
/// Inputs "report0.done", "report0.partly", "report0.not_done", "report0.text" …; a second press takes an
/// answer back.
class ReportList final : public QWidget {
    Q_OBJECT

public:
    explicit ReportList(QWidget* parent = nullptr);

    /// What is to be asked, answered or not.
    void setReports(const std::vector<ExerciseReport>& reports);
    /// Those that were answered.
    [[nodiscard]] std::vector<ExerciseReport> reports() const;

Q_SIGNALS:
    void edited();

private:
    struct Row {
        ExerciseReport report;
        QLineEdit* text;
        QWidget* body;
    };
    void add(const ExerciseReport& report);

    std::vector<Row> m_rows;
};

} // namespace taper
