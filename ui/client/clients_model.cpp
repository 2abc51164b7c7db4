// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/clients_model.h"

#include "ui/shell/bridge.h"
#include "ui/widgets/theme.h"
#include "ui/words/figure_words.h"

#include <algorithm>

namespace taper {

namespace {

constexpr int kPage = 200;

QString raceText(const std::optional<RaceTag>& race)
{
    return race ? QStringLiteral("%1 %2").arg(words::daysText(race->days), race->name) : QString{};
}

} // namespace

ClientsModel::ClientsModel(AsyncBridge& bridge, QObject* parent)
    : QAbstractTableModel{parent}
    , m_bridge{bridge}
{ }

void ClientsModel::search(const QString& text, bool withArchived)
{
    m_text = text;
    m_withArchived = withArchived;
    read(0, kPage);
}

void ClientsModel::reload()
{
    read(0, std::max(kPage, static_cast<int>(m_rows.size())));
}

void ClientsModel::read(int offset, int limit)
{
    m_request.run(
        m_bridge,
        [=, text = m_text, withArchived = m_withArchived](Clinic& clinic) -> Result<Found> {
            auto page = clientList(clinic, text, offset, limit, withArchived);
            if (!page)
                return fail(page.error());
            return Found{std::move(*page), clinic.today()};
        },
        [this, offset](Result<Found> found) {
            if (!found) {
                Q_EMIT failed(found.error());
                return;
            }
            m_today = found->today;
            m_total = found->page.total;
            auto& rows = found->page.rows;
            if (offset == 0) {
                beginResetModel();
                m_rows = std::move(rows);
                endResetModel();
            } else if (!rows.empty()) {
                beginInsertRows({}, offset, offset + static_cast<int>(rows.size()) - 1);
                std::move(rows.begin(), rows.end(), std::back_inserter(m_rows));
                endInsertRows();
            }
            Q_EMIT loaded();
        });
}

int ClientsModel::rowOf(Id<Client> client) const
{
    const auto hit = std::ranges::find(m_rows, client, [](const ClientRow& each) { return each.client.id; });
    return hit == m_rows.end() ? -1 : static_cast<int>(hit - m_rows.begin());
}

int ClientsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ClientsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ClientsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ClientRow& shown = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Name:
            return shown.client.name;
        case NextRace:
            return raceText(shown.nextRace);
        case Last:
            return shown.lastVisit ? words::agoText(*shown.lastVisit, m_today) : QString{};
        case Phone:
            return shown.client.phone;
        default:
            return {};
        }
    case Qt::FontRole:
        return theme().font(TextSize::Body, index.column() == Name ? QFont::DemiBold : QFont::Normal);
    case Qt::ForegroundRole:
        return index.column() == Name && !shown.client.archived ? theme().text : theme().muted;
    default:
        return {};
    }
}

QVariant ClientsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case NextRace:
        return tr("Next race");
    case Last:
        return tr("Last visit");
    case Phone:
        return tr("Phone");
    default:
        return {};
    }
}

bool ClientsModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && static_cast<int>(m_rows.size()) < m_total && !m_request.isPending();
}

void ClientsModel::fetchMore(const QModelIndex&)
{
    read(static_cast<int>(m_rows.size()), kPage);
}

} // namespace taper
