// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/windows_text.h"
#include "ui/widgets/form_dialog.h"

#include <vector>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QVBoxLayout;

namespace taper {

/// Changes the windows of one session profile on one side of one class of race: steps outwards from the race,
/// each with its verdict. Object name "windowsEditor"; step inputs "until0", "verdict0" …, "beyond";
/// "asStandard"; buttons "addStep" and "removeStep".
class WindowsEditor final : public FormDialog {
    Q_OBJECT

public:
    /// `own`: nothing if this class of race goes by the standard windows. `isStandard`: these are the
    /// standard ones.
    WindowsEditor(QWidget* parent, const QString& title, const std::optional<Windows>& own,
        const Windows& standard, bool isStandard);

Q_SIGNALS:
    /// Nothing: as the standard windows say.
    void chosen(const std::optional<taper::Windows>& windows);

protected:
    [[nodiscard]] bool isChanged() const override
    {
        return false;
    } // closing it loses nothing that took effort
    void save() override;

private:
    struct Row {
        QWidget* widget;
        QDoubleSpinBox* until;
        QComboBox* verdict;
    };

    void addStep(const WindowSteps::Step& step);
    void addOneMore();
    void removeLast();
    [[nodiscard]] WindowSteps read() const;

    WindowUnit m_unit;
    std::vector<Row> m_rows;
    QCheckBox* m_asStandard;
    QWidget* m_steps;
    QVBoxLayout* m_list;
    QComboBox* m_beyond;
};

} // namespace taper
