// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/book.h"
#include "core/timing/race_strip.h"

#include <QWidget>

namespace taper {

class FindingList;
class PlainLabel;
class RaceStrip;
class SectionLabel;
class VerdictBadge;

/// What the booking in the form would be: one line, its verdict, the days around the race, and what speaks
/// for and against it. Named "summary", "verdict", "raceStrip" and "findings".
class ReviewPane final : public QWidget {
    Q_OBJECT

public:
    explicit ReviewPane(QWidget* parent = nullptr);

    void setSummary(const QString& summary);
    void showReview(
        const BookingReview& review, std::vector<StripDay> strip, std::optional<Date> day, Date today);
    /// Not enough is filled in for a review, or it failed: says so instead.
    void showNothing(const QString& sentence);

    /// The strip, then every fix.
    [[nodiscard]] QList<QWidget*> tabOrder() const;

Q_SIGNALS:
    void fixChosen(const taper::Fix& fix);
    void dayChosen(taper::Date day);

private:
    PlainLabel* m_summary;
    VerdictBadge* m_verdict;
    PlainLabel* m_sentence;
    SectionLabel* m_stripHeading;
    RaceStrip* m_strip;
    FindingList* m_findings;
};

} // namespace taper
