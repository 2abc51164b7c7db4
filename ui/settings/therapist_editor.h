// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/setup.h"
#include "ui/shell/bridge.h"
#include "ui/widgets/form_dialog.h"

#include <QPointer>

#include <array>
#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace taper {

/// Adds or changes a therapist: name, colour, usual room, weekly hours with several spans a day, dated
/// exceptions and leave. Object name "therapistEditor"; inputs "name", "colour", "room", "hours.mon" …
/// "hours.sun", "exceptions", "leave", "deep_cap", "minutes_cap" (in hours), "archived".
class TherapistEditor final : public FormDialog {
    Q_OBJECT

public:
    TherapistEditor(AsyncBridge& bridge, QWidget* parent, const std::vector<Stored<Room>>& rooms,
        const std::optional<Stored<Therapist>>& therapist);

protected:
    [[nodiscard]] bool isChanged() const override;
    void save() override;

private:
    void build();
    void fill(const TherapistFields& therapist);
    [[nodiscard]] TherapistFields read(Problems& problems) const;

    QPointer<AsyncBridge> m_bridge;
    Id<Therapist> m_therapist;
    int m_revision = 0;
    TherapistFields m_initial;
    QLineEdit* m_name;
    QLineEdit* m_colour;
    QComboBox* m_room;
    std::array<QLineEdit*, 7> m_hours;
    QPlainTextEdit* m_exceptions;
    QPlainTextEdit* m_leave;
    QLineEdit* m_deepCap;
    QLineEdit* m_minutesCap;
    QCheckBox* m_archived;
};

} // namespace taper
