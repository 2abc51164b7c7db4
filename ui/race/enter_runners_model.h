// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clients.h"

#include <QAbstractListModel>

#include <set>

namespace taper {

/// Clients to be ticked for a race. Who is ticked stays so whatever is searched next, and stands first when
/// nothing is; who is entered already cannot be.
class EnterRunnersModel final : public QAbstractListModel {
    Q_OBJECT

public:
    explicit EnterRunnersModel(std::set<Id<Client>> entered, QObject* parent = nullptr);

    void setFound(std::vector<ClientHit> found, bool isSearch);
    /// Ticks or unticks; false for somebody who is entered already.
    bool toggle(int row);
    [[nodiscard]] const std::vector<ClientHit>& chosen() const { return m_chosen; }
    [[nodiscard]] bool isEntered(int row) const;
    /// The first who can be ticked; −1 if nobody.
    [[nodiscard]] int firstOpen() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void chosenChanged();

private:
    [[nodiscard]] bool isChosen(Id<Client> client) const;

    std::set<Id<Client>> m_entered;
    std::vector<ClientHit> m_rows;
    std::vector<ClientHit> m_chosen;
};

} // namespace taper
