// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clinic_settings.h"
#include "ui/widgets/field.h"

#include <QDialog>

#include <functional>
#include <optional>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace taper {

/// Asks for what a new clinic cannot do without: its name, where it is (time zone, currency, phone numbers)
/// and where its file goes. What is wrong is said at the field; what failed while making the file, above the
/// buttons, and everything typed stays. Object name "newClinicDialog"; inputs "name", "timezone", "currency",
/// "phone_region", "path"; buttons "make", "browse".
class NewClinicDialog final : public QDialog {
    Q_OBJECT

public:
    /// `suggestedPath`: where the file goes unless changed. `chooseFile`: asks for another place (replaced in
    /// tests).
    NewClinicDialog(const QString& suggestedPath, std::function<QString(const QString& offered)> chooseFile,
        QWidget* parent = nullptr);

    /// The maker tells what became of it: closes the dialog, or shows why not.
    void finished(const Result<void>& result);

Q_SIGNALS:
    /// Everything typed is good; the dialog waits for finished().
    void makeRequested(const QString& path, const taper::ClinicSettingsFields& settings);

private:
    void build();
    void request();

    std::function<QString(const QString&)> m_chooseFile;
    FieldSet m_fields;
    QLineEdit* m_name;
    QComboBox* m_timeZone;
    QLineEdit* m_currency;
    QLineEdit* m_region;
    QLineEdit* m_path;
    QPushButton* m_make;
    class PlainLabel* m_problem;
};

} // namespace taper
