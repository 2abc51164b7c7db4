// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clients.h"
#include "ui/shell/view_request.h"

#include <QAbstractTableModel>

namespace taper {

class AsyncBridge;

/// The clients that answer to a text, in order of name, read page by page as one scrolls.
class ClientsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, NextRace, Last, Phone, ColumnCount };

    ClientsModel(AsyncBridge& bridge, QObject* parent);

    void search(const QString& text, bool withArchived);
    /// The same search again, as far as it was read.
    void reload();

    [[nodiscard]] const ClientRow& row(int row) const { return m_rows.at(static_cast<size_t>(row)); }
    [[nodiscard]] int rowOf(Id<Client> client) const; ///< −1 if not among those read
    [[nodiscard]] bool isSearching() const { return m_request.isPending(); }
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] Date today() const { return m_today; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void loaded();
    void failed(const taper::Error& error);

private:
    struct Found {
        ClientPage page;
        Date today;
    };

    void read(int offset, int limit);

    AsyncBridge& m_bridge;
    ViewRequest m_request;
    QString m_text;
    bool m_withArchived = false;
    std::vector<ClientRow> m_rows;
    int m_total = 0;
    Date m_today{};
};

} // namespace taper
