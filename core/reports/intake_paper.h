// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/client.h"
#include "core/domain/consent.h"
#include "core/domain/screening.h"
#include "core/reports/history.h"

#include <optional>
#include <vector>

namespace taper {

/// A question of the printed intake form, and what is known already.
struct IntakePaperQuestion {
    QString condition; ///< key
    QStringList known; ///< area and detail of each that stands; an empty one: it stands, and no more is known
};

/// A consent on the printed form: its words, to be signed.
struct IntakePaperConsent {
    ConsentWording wording;
    std::optional<Date> givenOn; ///< one to these words stands since then; it is never ticked beforehand
};

/// The intake form for paper: blank, or filled in with what is known of a client.
struct IntakePaper {
    ReportStamp stamp;
    std::optional<ClientFields> client; ///< none: blank
    std::vector<IntakePaperQuestion> questions; ///< in the order in which they are asked
    std::vector<IntakePaperConsent> consents;
};

} // namespace taper
