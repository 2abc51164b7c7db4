// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/setup.h"
#include "core/clinic/waiting.h"
#include "ui/widgets/form_dialog.h"

#include <QPointer>

#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QPlainTextEdit;

namespace taper {

class AsyncBridge;
class ClientSection;
class ClientStripView;
class DateField;
class SuitingTimesEdit;

/// Puts somebody on the waiting list or the holding list, or changes what they asked for: who, what, with
/// whom, on which days and at what hours, until when, how urgent. Object name "waitingEntryDialog"; inputs
/// "client", "session_type", "minutes", "kind", "urgency", "therapist0" … (ticks, in the order of the board),
/// those of SuitingTimesEdit, "from", "until", "notes"; buttons "save" and "cancel".
class WaitingEntryDialog final : public FormDialog {
    Q_OBJECT

public:
    static WaitingEntryDialog* add(AsyncBridge& bridge, QWidget* over, WaitingKind kind);
    /// The same for a client who is known already.
    static WaitingEntryDialog* addFor(
        AsyncBridge& bridge, QWidget* over, WaitingKind kind, Id<Client> client, const QString& name);
    static WaitingEntryDialog* edit(AsyncBridge& bridge, QWidget* over, const WaitingView& entry);

Q_SIGNALS:
    void saved(const taper::WaitingChange& change);

protected:
    [[nodiscard]] bool isChanged() const override { return m_isChanged; }
    void save() override;

private:
    struct Loaded {
        Setup setup;
        Date today{};
    };

    WaitingEntryDialog(
        AsyncBridge& bridge, QWidget* over, const std::optional<WaitingView>& entry, WaitingKind kind);
    void build();
    void listen();
    void load();
    void present(const Loaded& loaded);
    void addTherapists(const Setup& setup);
    void fillLengths();
    [[nodiscard]] WaitingDraft read() const;
    [[nodiscard]] Problems problems() const;
    void noteEdit();
    void showStrip();

    QPointer<AsyncBridge> m_bridge;
    std::optional<WaitingView> m_entry; ///< what is changed; none: a new one
    WaitingKind m_kind;
    Setup m_setup;
    Date m_today{};
    bool m_isFilling = true;
    bool m_isChanged = false;
    ClientSection* m_client;
    QComboBox* m_type;
    QComboBox* m_length;
    QComboBox* m_kindChoice;
    QComboBox* m_urgency;
    QWidget* m_with;
    std::vector<std::pair<Id<Therapist>, QCheckBox*>> m_therapists;
    ClientStripView* m_strip; ///< of the client, from the first day that suits
    SuitingTimesEdit* m_times;
    DateField* m_from;
    DateField* m_until;
    QPlainTextEdit* m_note;
};

} // namespace taper
