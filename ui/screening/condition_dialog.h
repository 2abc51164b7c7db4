// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/screening.h"
#include "ui/shell/bridge.h"
#include "ui/widgets/form_dialog.h"

#include <QPointer>

class QComboBox;
class QLineEdit;

namespace taper {

/// Notes a condition of a client, or tells one that is known more exactly; what it means here is said as soon
/// as it is chosen. Object name "conditionDialog"; "condition", "area", "detail", "save", "cancel".
class ConditionDialog final : public FormDialog {
    Q_OBJECT

public:
    static ConditionDialog* openNew(AsyncBridge& bridge, QWidget* over, Id<Client> client);
    static ConditionDialog* openChange(
        AsyncBridge& bridge, QWidget* over, const Stored<ClientCondition>& condition);

Q_SIGNALS:
    void noticed(const QString& sentence);

protected:
    [[nodiscard]] bool isChanged() const override;
    void save() override;

private:
    ConditionDialog(AsyncBridge& bridge, QWidget* over, const QString& title);
    void build();
    void showMeaning();
    void makeRoom();
    void take(const Result<Stored<ClientCondition>>& answer);

    QPointer<AsyncBridge> m_bridge;
    Id<Client> m_client;
    std::optional<Stored<ClientCondition>> m_known;
    QComboBox* m_condition;
    QLineEdit* m_area;
    QLineEdit* m_detail;
    QVBoxLayout* m_meaning;
};

/// Asks why a condition is over, which one that a doctor has to clear wants to be told. Object name
/// "clearConditionDialog"; "cleared_reason", "save", "cancel".
class ClearConditionDialog final : public FormDialog {
    Q_OBJECT

public:
    static ClearConditionDialog* ask(
        AsyncBridge& bridge, QWidget* over, const KnownCondition& condition, Date today);

Q_SIGNALS:
    void noticed(const QString& sentence);

protected:
    [[nodiscard]] bool isChanged() const override;
    void save() override;

private:
    ClearConditionDialog(AsyncBridge& bridge, QWidget* over, const KnownCondition& condition, Date today);

    QPointer<AsyncBridge> m_bridge;
    KnownCondition m_known;
    QLineEdit* m_reason;
};

} // namespace taper
