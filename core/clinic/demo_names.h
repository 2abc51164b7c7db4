// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/demo_random.h"

#include <QString>

namespace taper {

/// The name of somebody who does not exist.
struct DemoName {
    QString name; ///< as they write it, in whatever script
    QString preferred; ///< what they are called, for some
    QString latin; ///< lower-case ASCII words, for an e-mail address
};

/// Names of many backgrounds and shapes, as a clinic in a British city has them.
[[nodiscard]] DemoName inventName(DemoRandom& random);

/// The same for a name that is written in Latin letters.
[[nodiscard]] QString latinWords(const QString& name);

} // namespace taper
