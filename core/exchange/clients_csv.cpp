// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/clients_csv.h"

#include "core/exchange/row_reader.h"

#include <QRegularExpression>

namespace taper {

namespace {

ClientFields clientFrom(RowReader& row)
{
    static const QRegularExpression separators{QStringLiteral("[;,]")};
    ClientFields client;
    client.name = row.rawText(QStringLiteral("name"));
    client.preferredName = row.rawText(QStringLiteral("preferred_name"));
    client.dateOfBirth = row.date(QStringLiteral("date_of_birth"));
    client.email = row.rawText(QStringLiteral("email"));
    client.phone = row.rawText(QStringLiteral("phone"));
    client.address = row.rawText(QStringLiteral("address"));
    client.notes = row.rawText(QStringLiteral("notes"));
    client.tags = row.rawText(QStringLiteral("tags")).split(separators, Qt::SkipEmptyParts);
    row.note(check(client));
    return client;
}

} // namespace

Imported<ClientFields> parseClients(const CsvTable& table)
{
    static const KnownColumns columns{
        {QStringLiteral("name"), QStringLiteral("preferred_name"), QStringLiteral("date_of_birth"),
            QStringLiteral("email"), QStringLiteral("phone"), QStringLiteral("address"),
            QStringLiteral("notes"), QStringLiteral("tags")},
        {QStringLiteral("name")}};
    return readRows<ClientFields>(table, columns, &clientFrom);
}

} // namespace taper
