// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/consents.h"
#include "core/clinic/screening.h"
#include "ui/shell/view_request.h"

#include <QPointer>
#include <QWidget>

#include <memory>
#include <optional>

namespace taper {

class Card;

/// What is known of a client's health that matters for massage, when it was asked, and what they agreed to;
/// with all that can be done about it. Reads for itself, and again when the client changes. Names:
/// "lastAsked", "fillIntake", "addCondition", "printForm", "earlier", "condition.<id>", "change.<id>",
/// "clear.<id>", "consent.<kind>", "give.<kind>", "withdraw.<kind>".
class ScreeningCard final : public QWidget {
    Q_OBJECT

public:
    explicit ScreeningCard(AsyncBridge& bridge, QWidget* parent = nullptr);
    ~ScreeningCard() override;

    /// What was shown of another client goes at once.
    void setClient(Id<Client> client);
    void reload();
    [[nodiscard]] bool isLoading() const { return m_request.isPending(); }

Q_SIGNALS:
    void loaded();
    void noticed(const QString& sentence);
    void failed(const QString& sentence);

private:
    struct Loaded {
        ClientConditions conditions;
        std::vector<ConsentState> consents;
        Date today{};
    };

    void present(Loaded answer);
    void addAsked();
    void addConditions();
    void addEarlier();
    void addActions();
    void addConsents();
    template <class Dialog>
    void hear(Dialog* dialog);

    AsyncBridge& m_bridge;
    std::optional<Id<Client>> m_client;
    std::unique_ptr<Loaded> m_loaded;
    ViewRequest m_request;
    Card* m_card;
    bool m_showsEarlier = false;
};

} // namespace taper
