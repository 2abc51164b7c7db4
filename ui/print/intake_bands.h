// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/intake_paper.h"
#include "ui/print/paginator.h"

#include <QCoreApplication>

namespace taper::print {

struct IntakePrint {
    Q_DECLARE_TR_FUNCTIONS(IntakePrint)
};

/// The bands of an intake form, for a certain width between the margins, in units.
class IntakeBands {
public:
    explicit IntakeBands(qreal width)
        : m_width{width}
    { }

    [[nodiscard]] Band letterhead(const Letterhead& clinic) const;
    /// What the form is, and how it is filled in.
    [[nodiscard]] Band title() const;
    /// Who they are, on lines; empty ones where nothing is known. A parent or guardian too, unless they are
    /// known to be of age today.
    [[nodiscard]] Band person(const std::optional<ClientFields>& client, Date today) const;
    [[nodiscard]] Band heading(const QString& text) const;
    [[nodiscard]] Band question(const IntakePaperQuestion& question) const;
    /// A few empty lines under a sentence.
    [[nodiscard]] Band writing(const QString& sentence, int lines) const;
    [[nodiscard]] Band consent(const IntakePaperConsent& consent) const;

private:
    /// A name before a line to write on, with what is known on it already. Returns the height it takes.
    qreal line(
        Band& band, const QString& name, const QString& known, qreal left, qreal top, qreal width) const;
    /// A box with its word behind it; returns where it ends.
    qreal box(Band& band, const QString& word, bool isTicked, qreal left, qreal top) const;

    qreal m_width;
};

} // namespace taper::print
