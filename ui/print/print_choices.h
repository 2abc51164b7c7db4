// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/privacy.h"

#include <QVariant>

class QComboBox;
class QWidget;

namespace taper::print {

/// How much of the client a paper of the treatment record tells, begun with the key `as`; everything, if that
/// is none. Object name "privacyChoice".
[[nodiscard]] QComboBox* makePrivacyChoice(QWidget& parent, const QVariant& as);
[[nodiscard]] Privacy privacyOf(const QComboBox& choice);

} // namespace taper::print
