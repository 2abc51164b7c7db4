// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace taper::sql {

/// The statements of a script, without comments around them and without their semicolons; a driver runs one
/// at a time. Knows quoted text and names ('it''s; "a;b" [a;b] `a;b`), comments (-- and nested-free /* */),
/// and that a CREATE TRIGGER holds statements of its own between BEGIN and END.
[[nodiscard]] QStringList splitStatements(const QString& script);

} // namespace taper::sql
