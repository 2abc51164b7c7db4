// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/recall_write.h"
#include "ui/widgets/form_dialog.h"

#include <QPointer>

#include <optional>

class QPlainTextEdit;

namespace taper {

class AsyncBridge;
class ClientSection;
class DateField;

/// Writes a reminder to call a client on a day. Object name "reminderDialog"; inputs "client", "due",
/// "notes", buttons "save" and "cancel".
class ReminderDialog final : public FormDialog {
    Q_OBJECT

public:
    /// Without `client` it is asked for.
    static ReminderDialog* openNew(
        AsyncBridge& bridge, QWidget* over, Date today, const std::optional<RecallClient>& client);

Q_SIGNALS:
    void saved(const QString& client, taper::Date due);

protected:
    [[nodiscard]] bool isChanged() const override { return m_isChanged; }
    void save() override;

private:
    ReminderDialog(AsyncBridge& bridge, QWidget* over, Date today);
    void build();
    [[nodiscard]] Problems problems() const;

    QPointer<AsyncBridge> m_bridge;
    Date m_today;
    bool m_isChanged = false;
    ClientSection* m_client;
    DateField* m_due;
    QPlainTextEdit* m_note;
};

} // namespace taper
