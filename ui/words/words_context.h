// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace taper::words {

/// The context under which translators find the catalogue. Sentences that count come in two: one for exactly
/// one, one with %n, of which translators make as many forms as their language has.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace taper::words
