// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/client.h"

#include <QString>
#include <QVariantList>

namespace taper {

// How clients are found; not for others than the client store.

/// What is kept beside a client for finding it.
struct ClientSearchKeys {
    QString nameKey; ///< the folded name
    QString
        name; ///< nameKey, the preferred name, and words with an apostrophe or hyphen also without ("obrien")
    QString phone;
    QString email;
};
[[nodiscard]] ClientSearchKeys searchKeysOf(const ClientFields& fields, const QString& phoneRegion);

/// A condition on the search columns of table client, with the values for its placeholders in order.
struct ClientSearch {
    QString condition; ///< "1 = 1" for an empty text
    QVariantList values;
    QString folded; ///< the whole text, for putting the best answers first
};
[[nodiscard]] ClientSearch clientSearch(const QString& text, const QString& phoneRegion);

} // namespace taper
