// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/calendar_import.h"
#include "ui/shell/bridge.h"

#include <QDialog>

#include <functional>
#include <memory>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableView;

namespace taper {

class CalendarBar;
class CalendarModel;
class PlainLabel;

/// Races from a calendar file: what it holds and what would change is shown first, each race with a tick;
/// then what is ticked is taken, all or nothing, and what that means for bookings is shown.
///
/// Object name "calendarImport"; "calendarPath" (Enter reads the file), "browseCalendar", "calendarSays",
/// "calendarTable", "calendarFilter", "onlyComing", "selectAll", "selectNone", "sameAs", "calendarTotals",
/// "calendarProgress", "stopCalendar", "import", "cancel". Window-modal, deletes itself.
class CalendarImportDialog final : public QDialog {
    Q_OBJECT

public:
    /// Asks the system for a file, replaced in tests; empty if dismissed.
    using ChooseFile = std::function<QString(QWidget* parent)>;

    static CalendarImportDialog* open(AsyncBridge& bridge, QWidget* parent, ChooseFile chooseFile = {});
    /// Reads this file, as if it had been chosen.
    void showFile(const QString& path);
    void reject() override;

Q_SIGNALS:
    void imported(const QString& sentence);

private:
    CalendarImportDialog(AsyncBridge& bridge, QWidget* parent, ChooseFile chooseFile);

    void build();
    QWidget* scrolled();
    QLayout* buildFile();
    QLayout* buildFilter();
    QLayout* buildEnd();
    void connectAll();

    void browse();
    void read();
    void present(const Result<CalendarPreview>& preview);
    void refuse(const Error& error);
    void filter();
    void showRow();
    void showTotals();
    void takeTicked();
    void finish(const Result<CalendarImported>& done);
    void setBusy(bool isBusy);
    void say(const QString& sentence, bool isProblem = false);

    AsyncBridge* m_bridge;
    ChooseFile m_chooseFile;
    QLineEdit* m_path;
    QPushButton* m_browse;
    PlainLabel* m_says;
    CalendarBar* m_bar;
    QComboBox* m_filter;
    QCheckBox* m_onlyComing;
    QPushButton* m_all;
    QPushButton* m_none;
    CalendarModel* m_model;
    QTableView* m_table;
    PlainLabel* m_rowText;
    QComboBox* m_same;
    PlainLabel* m_totals;
    QProgressBar* m_progressBar;
    QPushButton* m_stop;
    QPushButton* m_import;
    QPushButton* m_cancel;
    QWidget* m_preview; ///< all that is about the rows
    std::shared_ptr<Progress> m_progress; ///< of what is running
    QString m_notice; ///< to be said when the file has been read again
    int m_newest = 0; ///< reading asked for last: an older answer is dropped
};

} // namespace taper
