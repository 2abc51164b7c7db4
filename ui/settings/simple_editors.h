// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/setup.h"
#include "ui/shell/bridge.h"
#include "ui/widgets/form_dialog.h"

#include <QPointer>

#include <optional>

class QCheckBox;
class QLineEdit;

namespace taper {

class DateField;

/// Adds or changes a room. Object name "roomEditor"; inputs "name", "archived".
class RoomEditor final : public FormDialog {
    Q_OBJECT

public:
    RoomEditor(AsyncBridge& bridge, QWidget* parent, const std::optional<Stored<Room>>& room);

protected:
    [[nodiscard]] bool isChanged() const override { return read() != m_initial; }
    void save() override;

private:
    [[nodiscard]] RoomFields read() const;

    QPointer<AsyncBridge> m_bridge;
    Id<Room> m_room;
    int m_revision = 0;
    RoomFields m_initial;
    QLineEdit* m_name;
    QCheckBox* m_archived;
};

/// Adds, changes or removes a closure. Object name "closureEditor"; inputs "from", "to", "reason"; button
/// "removeClosure".
class ClosureEditor final : public FormDialog {
    Q_OBJECT

public:
    ClosureEditor(
        AsyncBridge& bridge, QWidget* parent, Date today, const std::optional<Stored<Closure>>& closure);

protected:
    [[nodiscard]] bool isChanged() const override;
    void save() override;

private:
    [[nodiscard]] ClosureFields read(Problems& problems) const;
    void remove();
    void settle(const Result<void>& answer);

    QPointer<AsyncBridge> m_bridge;
    Id<Closure> m_closure;
    int m_revision = 0;
    ClosureFields m_initial;
    DateField* m_from;
    DateField* m_to;
    QLineEdit* m_reason;
};

} // namespace taper
