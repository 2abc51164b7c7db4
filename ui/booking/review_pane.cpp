// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/review_pane.h"

#include "ui/widgets/finding_card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/race_strip.h"
#include "ui/widgets/verdict_badge.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace taper {
namespace {

std::optional<int> daysAt(const std::vector<StripDay>& strip, std::optional<Date> day)
{
    const auto found =
        std::ranges::find_if(strip, [day](const StripDay& candidate) { return candidate.date == day; });
    return found == strip.end() ? std::nullopt : found->daysToNearest;
}

QString racesOf(const std::vector<StripDay>& strip)
{
    QStringList names;
    for (const StripDay& day : strip) {
        if (day.race.isValid() && !names.contains(day.raceName))
            names << day.raceName;
    }
    return names.join(QStringLiteral(" · "));
}

} // namespace

ReviewPane::ReviewPane(QWidget* parent)
    : QWidget{parent}
    , m_summary{new PlainLabel}
    , m_verdict{new VerdictBadge}
    , m_sentence{new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Muted}}
    , m_stripHeading{new SectionLabel}
    , m_strip{new RaceStrip}
    , m_findings{new FindingList}
{
    m_summary->setObjectName(QStringLiteral("summary"));
    m_summary->setWeight(QFont::DemiBold);
    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_sentence->setObjectName(QStringLiteral("reviewSentence"));
    m_strip->setObjectName(QStringLiteral("raceStrip"));
    m_findings->setObjectName(QStringLiteral("findings"));

    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(2.5));
    layout->addWidget(m_summary);
    layout->addWidget(m_verdict, 0, Qt::AlignLeft);
    layout->addWidget(m_stripHeading);
    layout->addWidget(m_strip);
    layout->addWidget(m_sentence);
    layout->addWidget(m_findings);
    layout->addStretch();
    connect(m_findings, &FindingList::fixChosen, this, &ReviewPane::fixChosen);
    connect(m_strip, &RaceStrip::dayChosen, this, &ReviewPane::dayChosen);
    showNothing({});
}

void ReviewPane::setSummary(const QString& summary)
{
    m_summary->setText(summary);
    m_summary->setVisible(!summary.isEmpty());
}

void ReviewPane::showReview(
    const BookingReview& review, std::vector<StripDay> strip, std::optional<Date> day, Date today)
{
    m_verdict->setVerdict(review.verdict, daysAt(strip, day));
    m_verdict->setVisible(review.bookable);
    const QString races = racesOf(strip);
    m_stripHeading->setText(races);
    m_stripHeading->setVisible(!races.isEmpty());
    m_strip->setVisible(!strip.empty());
    m_strip->setDays(std::move(strip));
    m_strip->setBookingDay(day);
    m_strip->setToday(today);
    if (!review.bookable)
        m_sentence->setText(tr("This cannot be booked as it stands:"));
    else if (review.findings.empty())
        m_sentence->setText(tr("Nothing speaks against it."));
    m_sentence->setVisible(!review.bookable || review.findings.empty());
    m_findings->setFindings(review.findings);
    m_findings->setVisible(!review.findings.empty());
}

QList<QWidget*> ReviewPane::tabOrder() const
{
    QList<QWidget*> order{m_strip};
    for (auto* fix : m_findings->findChildren<QPushButton*>())
        order << fix;
    return order;
}

void ReviewPane::showNothing(const QString& sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_verdict->hide();
    m_stripHeading->hide();
    m_strip->hide();
    m_findings->setFindings({});
    m_findings->hide();
}

} // namespace taper
