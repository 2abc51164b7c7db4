// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/consents.h"
#include "core/domain/screening.h"
#include "ui/shell/bridge.h"
#include "ui/widgets/form_dialog.h"

#include <QPointer>

class QComboBox;
class QLineEdit;

namespace taper {

class DateField;

/// Notes that a consent was given: to which words, when, how and by whom. Object name "giveConsentDialog";
/// "given_on", "how", "given_by", "notes", "wording", "save", "cancel".
class GiveConsentDialog final : public FormDialog {
    Q_OBJECT

public:
    static GiveConsentDialog* ask(AsyncBridge& bridge, QWidget* over, Id<Client> client,
        const ConsentState& state, bool guardian, Date today);

Q_SIGNALS:
    void noticed(const QString& sentence);

protected:
    [[nodiscard]] bool isChanged() const override;
    void save() override;

private:
    GiveConsentDialog(AsyncBridge& bridge, QWidget* over, Id<Client> client, const ConsentState& state,
        bool guardian, Date today);

    QPointer<AsyncBridge> m_bridge;
    Id<Client> m_client;
    ConsentState m_state;
    Date m_today;
    DateField* m_on;
    QComboBox* m_how;
    QLineEdit* m_by;
    QLineEdit* m_note;
};

/// Notes that a consent was withdrawn. Object name "withdrawConsentDialog"; "withdrawn_on", "notes", "save",
/// "cancel".
class WithdrawConsentDialog final : public FormDialog {
    Q_OBJECT

public:
    /// `state` has a standing consent.
    static WithdrawConsentDialog* ask(
        AsyncBridge& bridge, QWidget* over, const ConsentState& state, Date today);

Q_SIGNALS:
    void noticed(const QString& sentence);

protected:
    [[nodiscard]] bool isChanged() const override;
    void save() override;

private:
    WithdrawConsentDialog(AsyncBridge& bridge, QWidget* over, const ConsentState& state, Date today);

    QPointer<AsyncBridge> m_bridge;
    Stored<Consent> m_consent;
    Date m_today;
    DateField* m_on;
    QLineEdit* m_note;
};

} // namespace taper
