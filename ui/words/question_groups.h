// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace taper::words {

/// Questions of an intake form under one heading.
struct QuestionGroup {
    QString heading;
    QStringList conditions; ///< keys, in the order in which they are asked
};

/// The conditions as they are set on the form, on screen and on paper: first what cannot wait, then what
/// concerns a place on the body, then what is so for long. An unknown key is left out; a group without
/// questions too.
[[nodiscard]] std::vector<QuestionGroup> questionGroups(const QStringList& conditions);

} // namespace taper::words
