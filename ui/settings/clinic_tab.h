// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_tab.h"
#include "ui/widgets/field.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace taper {

class PlainLabel;

/// What holds for the whole clinic. Inputs: "name", "timezone", "currency", "phone_region", "grid_minutes",
/// "late_cancel", "address", "phone", "email"; button "saveClinic".
class ClinicTab final : public SettingsTab {
    Q_OBJECT

public:
    explicit ClinicTab(AsyncBridge& bridge, QWidget* parent = nullptr);

    void show(const Setup& setup) override;
    [[nodiscard]] bool hasUnsaved() const override;

private:
    void build();
    void chooseLate(Minutes limit);
    [[nodiscard]] ClinicSettingsFields read() const;
    void save();

    FieldSet m_fields;
    ClinicSettingsFields m_shown;
    int m_revision = 0;
    QLineEdit* m_name;
    QLineEdit* m_timeZone;
    QLineEdit* m_currency;
    QLineEdit* m_region;
    QComboBox* m_grid;
    QComboBox* m_late;
    QPlainTextEdit* m_address;
    QLineEdit* m_phone;
    QLineEdit* m_email;
    PlainLabel* m_problem;
    QPushButton* m_save;
};

} // namespace taper
