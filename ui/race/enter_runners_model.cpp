// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/race/enter_runners_model.h"

#include "ui/widgets/theme.h"

#include <algorithm>

namespace taper {

EnterRunnersModel::EnterRunnersModel(std::set<Id<Client>> entered, QObject* parent)
    : QAbstractListModel{parent}
    , m_entered{std::move(entered)}
{ }

void EnterRunnersModel::setFound(std::vector<ClientHit> found, bool isSearch)
{
    beginResetModel();
    m_rows.clear();
    if (!isSearch)
        m_rows = m_chosen;
    for (ClientHit& client : found) {
        if (isSearch || !isChosen(client.id))
            m_rows.push_back(std::move(client));
    }
    endResetModel();
}

bool EnterRunnersModel::isChosen(Id<Client> client) const
{
    return std::ranges::find(m_chosen, client, &ClientHit::id) != m_chosen.end();
}

bool EnterRunnersModel::isEntered(int row) const
{
    return m_entered.contains(m_rows.at(static_cast<size_t>(row)).id);
}

int EnterRunnersModel::firstOpen() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (!isEntered(row))
            return row;
    }
    return -1;
}

bool EnterRunnersModel::toggle(int row)
{
    if (row < 0 || row >= rowCount() || isEntered(row))
        return false;
    const ClientHit& client = m_rows[static_cast<size_t>(row)];
    const auto known = std::ranges::find(m_chosen, client.id, &ClientHit::id);
    if (known == m_chosen.end())
        m_chosen.push_back(client);
    else
        m_chosen.erase(known);
    Q_EMIT dataChanged(index(row), index(row), {Qt::CheckStateRole});
    Q_EMIT chosenChanged();
    return true;
}

int EnterRunnersModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant EnterRunnersModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ClientHit& client = m_rows.at(static_cast<size_t>(index.row()));
    if (role == Qt::CheckStateRole)
        return isChosen(client.id) || isEntered(index.row()) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::ForegroundRole)
        return isEntered(index.row()) ? theme().muted : theme().text;
    if (role != Qt::DisplayRole)
        return {};
    QStringList parts{client.name};
    if (!client.preferredName.isEmpty())
        parts += tr("called %1").arg(client.preferredName);
    if (!client.phone.isEmpty())
        parts += client.phone;
    if (isEntered(index.row()))
        parts += tr("already entered");
    return parts.join(QStringLiteral(" · "));
}

bool EnterRunnersModel::setData(const QModelIndex& index, const QVariant&, int role)
{
    return role == Qt::CheckStateRole && toggle(index.row());
}

Qt::ItemFlags EnterRunnersModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (isEntered(index.row()))
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable;
}

} // namespace taper
