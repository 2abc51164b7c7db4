// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/consents.h"

#include <QWidget>

namespace taper {

class ChoicePair;

/// One consent, by itself: its words with their number and date, and agrees or does not; nothing is chosen
/// beforehand. What stands already is told, and asked again only where the words are new or a parent or
/// guardian has to agree. Names: "agrees.<kind>", "declines.<kind>", "wording.<kind>", "standing.<kind>".
class ConsentRow final : public QWidget {
    Q_OBJECT

public:
    ConsentRow(const ConsentState& state, Date today, QWidget* parent = nullptr);

    [[nodiscard]] ConsentKind kind() const { return m_state.kind; }
    [[nodiscard]] int version() const { return m_state.wording.version; }
    [[nodiscard]] bool isGiven() const; ///< agreed to here
    [[nodiscard]] bool isTouched() const;
    void focusHere();

Q_SIGNALS:
    void changed();
    void stepped(int by);

private:
    ConsentState m_state;
    ChoicePair* m_choice = nullptr; ///< nullptr: nothing to ask
};

/// "given 3 Jan 2026, signed, by Ann Reid (parent or guardian), wording 1"; "not given", "withdrawn 4 Feb
/// 2026".
[[nodiscard]] QString consentText(const ConsentState& state, Date today);
/// "Wording 2, from 3 Jan 2026"
[[nodiscard]] QString wordingText(const ConsentWording& wording, Date today);

} // namespace taper
