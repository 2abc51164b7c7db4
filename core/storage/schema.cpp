// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/schema.h"

#include <QtCore/qresource.h>

// A static library's resources are left out of the program unless somebody asks for them; not inside a
// namespace.
static void keepMigrations()
{
    Q_INIT_RESOURCE(migrations);
}

namespace taper {

const std::vector<sql::Migration>& schemaMigrations()
{
    static const std::vector<sql::Migration> kMigrations = [] {
        keepMigrations();
        return sql::readMigrations(QStringLiteral(":/taper/migrations"));
    }();
    return kMigrations;
}

} // namespace taper
