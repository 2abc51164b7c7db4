// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clients.h"
#include "ui/shell/view_request.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPointer>

#include <optional>

namespace taper {

/// Finds a client while part of a name, phone number or e-mail is typed. The list beneath follows; up and
/// down go through it, Enter or Tab takes the marked row, Escape closes it. Its last row makes a new client
/// of what was typed, and is marked where nobody was found.
///
/// Answers come from the worker; a row asked for by Enter or Tab before they are there is taken when they
/// come.
class ClientPicker final : public QLineEdit {
    Q_OBJECT

public:
    explicit ClientPicker(AsyncBridge& bridge, QWidget* parent = nullptr);
    ~ClientPicker() override;

    /// How numbers without a country code are read (ISO 3166).
    void setRegion(const QString& region) { m_region = region; }

    /// Shows a known client as chosen, without a signal.
    void setChosen(Id<Client> client, const QString& name);
    /// Puts in what was typed elsewhere and looks it up.
    void type(const QString& text);
    [[nodiscard]] Id<Client> chosen() const { return m_chosen; }
    [[nodiscard]] bool isListOpen() const;
    [[nodiscard]] QListWidget* list() const { return m_list; } ///< object name "clientList"

Q_SIGNALS:
    void clientChosen(const taper::ClientHit& client);
    /// With what was typed in the field where it belongs: phone, e-mail, or else name.
    void newClientChosen(const taper::ClientFields& fields);
    /// Something else is typed now: whoever was chosen is not any more.
    void choiceCleared();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search();
    void showHits(std::vector<ClientHit> hits);
    void placeList();
    void closeList();
    void take(int row);
    bool takeMarked();
    [[nodiscard]] ClientFields newClient() const;
    [[nodiscard]] QString newClientText() const;

    QPointer<AsyncBridge> m_bridge;
    QString m_region;
    ViewRequest m_request;
    QPointer<QListWidget> m_list; ///< lies over the window, so that nothing moves when it opens
    std::vector<ClientHit> m_hits;
    Id<Client> m_chosen;
    bool m_takeWhenFound = false;
    bool m_isResolved = false; ///< what stands there was chosen, as a client or as a new one
};

} // namespace taper
