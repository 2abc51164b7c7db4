// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/setup.h"
#include "ui/shell/bridge.h"
#include "ui/widgets/form_dialog.h"

#include <QPointer>

#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace taper {

class PlainLabel;

/// Adds or changes a session type. Object name "sessionTypeEditor"; inputs "name", "code", "profile",
/// "minutes", "buffer_before", "buffer_after", "price", "colour", "archived".
class SessionTypeEditor final : public FormDialog {
    Q_OBJECT

public:
    SessionTypeEditor(AsyncBridge& bridge, QWidget* parent, const QString& currency,
        const std::optional<Stored<SessionType>>& type);

protected:
    [[nodiscard]] bool isChanged() const override;
    void save() override;

private:
    void build();
    [[nodiscard]] SessionTypeFields read(Problems& problems) const;

    QPointer<AsyncBridge> m_bridge;
    QString m_currency;
    Id<SessionType> m_type;
    int m_revision = 0;
    SessionTypeFields m_initial;
    QLineEdit* m_name;
    QLineEdit* m_code;
    QComboBox* m_profile;
    QLineEdit* m_lengths;
    QSpinBox* m_before;
    QSpinBox* m_after;
    QLineEdit* m_price;
    QLineEdit* m_colour;
    QCheckBox* m_archived;
};

} // namespace taper
