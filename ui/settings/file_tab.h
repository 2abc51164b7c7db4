// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/import.h"
#include "core/clinic/maintenance.h"
#include "ui/settings/settings_tab.h"
#include "ui/shell/progress.h"

#include <functional>
#include <memory>

class QComboBox;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace taper {

class PlainLabel;

/// The clinic's file: a backup, a look through it, CSV files taken in, another clinic. Buttons: "backUp",
/// "verifyFile", "importFile", "cancelImport", "openAnother"; "importKind"; what an import said:
/// "importReport".
class FileTab final : public SettingsTab {
    Q_OBJECT

public:
    /// What is asked of the person through the system, replaced in tests.
    struct Questions {
        std::function<QString(QWidget* parent, const QString& offered)> fileToWrite;
        std::function<QString(QWidget* parent)> fileToRead;
    };

    explicit FileTab(AsyncBridge& bridge, QWidget* parent = nullptr);
    FileTab(AsyncBridge& bridge, Questions questions, QWidget* parent);

    void show(const Setup& setup) override;

Q_SIGNALS:
    void openAnotherRequested();

private:
    void build();
    void backUpNow();
    void verifyNow();
    void importNow();
    void showReport(const Result<FileReport>& report, const QString& done);
    void showImport(const Result<ImportReport>& report);
    void setImporting(bool isImporting);

    Questions m_questions;
    PlainLabel* m_path;
    PlainLabel* m_result;
    QComboBox* m_kind;
    QPushButton* m_import;
    QPushButton* m_cancel;
    QProgressBar* m_bar;
    QPlainTextEdit* m_report;
    std::shared_ptr<Progress> m_progress;
};

} // namespace taper
