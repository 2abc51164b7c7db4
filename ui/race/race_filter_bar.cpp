// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/race/race_filter_bar.h"

#include "ui/widgets/flow_layout.h"
#include "ui/widgets/theme.h"
#include "ui/words/domain_words.h"
#include "ui/words/race_status_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace taper {

namespace {

enum Period { Always, Coming, NextWeeks, NextMonths, LastWeeks, Undated, Past };

constexpr std::chrono::days kWeeks{28};
constexpr std::chrono::days kMonths{92};
constexpr auto kLacksFacts = "?";
constexpr auto kVirtual = "virtual";

} // namespace

RaceFilterBar::RaceFilterBar(QWidget* parent)
    : QWidget{parent}
    , m_search{new QLineEdit}
    , m_period{new QComboBox}
    , m_distance{new QComboBox}
    , m_status{new QComboBox}
    , m_withEntrants{new QCheckBox{tr("Wit&h entrants")}}
{
    m_search->setObjectName(QStringLiteral("raceSearch"));
    m_search->setPlaceholderText(tr("Part of a name or place"));
    m_search->setAccessibleName(tr("Find a race"));
    m_search->setToolTip(tr("Ctrl+F"));
    m_search->setClearButtonEnabled(true);
    m_period->setObjectName(QStringLiteral("racePeriod"));
    m_period->setAccessibleName(tr("When"));
    fillPeriods();
    m_distance->setObjectName(QStringLiteral("raceDistance"));
    m_distance->setAccessibleName(tr("Distance"));
    m_distance->addItem(tr("Any distance"));
    for (const RaceClass raceClass : kRaceClasses)
        m_distance->addItem(words::capitalised(words::raceClassWord(raceClass)), keyOf(raceClass));
    m_distance->addItem(tr("Start or distance not known"), QString::fromLatin1(kLacksFacts));
    m_status->setObjectName(QStringLiteral("raceStatus"));
    m_status->setAccessibleName(tr("Status"));
    m_status->addItem(tr("Any status"));
    m_status->addItem(tr("Scheduled"), keyOf(RaceStatus::Scheduled));
    m_status->addItem(tr("Postponed, no date"), keyOf(RaceStatus::Postponed));
    m_status->addItem(tr("Called off"), keyOf(RaceStatus::Cancelled));
    m_status->addItem(tr("Virtual"), QString::fromLatin1(kVirtual));
    m_withEntrants->setObjectName(QStringLiteral("withEntrants"));

    auto* choices = new FlowLayout{nullptr, theme().space(2)};
    for (QWidget* widget : std::initializer_list<QWidget*>{m_period, m_distance, m_status, m_withEntrants})
        choices->addWidget(widget);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(2));
    layout->addWidget(m_search);
    layout->addLayout(choices);

    connect(m_search, &QLineEdit::textChanged, this, &RaceFilterBar::changed);
    for (QComboBox* combo : {m_period, m_distance, m_status})
        connect(combo, &QComboBox::currentIndexChanged, this, &RaceFilterBar::changed);
    connect(m_withEntrants, &QCheckBox::toggled, this, &RaceFilterBar::changed);
}

void RaceFilterBar::fillPeriods()
{
    m_period->addItem(tr("All days"), Always);
    m_period->addItem(tr("Coming"), Coming);
    m_period->addItem(tr("Next 4 weeks"), NextWeeks);
    m_period->addItem(tr("Next 3 months"), NextMonths);
    m_period->addItem(tr("Last 4 weeks"), LastWeeks);
    m_period->addItem(tr("Without a date"), Undated);
    m_period->addItem(tr("Past"), Past);
}

RaceFilter RaceFilterBar::filter(Date today) const
{
    RaceFilter filter{.text = m_search->text(), .withEntrants = m_withEntrants->isChecked()};
    switch (static_cast<Period>(m_period->currentData().toInt())) {
    case Always:
        break;
    case Coming:
        filter.when = RaceWhen::Coming;
        break;
    case NextWeeks:
    case NextMonths:
        filter.when = RaceWhen::Coming;
        filter.to = today + (m_period->currentData().toInt() == NextWeeks ? kWeeks : kMonths);
        break;
    case LastWeeks:
        filter.when = RaceWhen::Past;
        filter.from = today - kWeeks;
        break;
    case Undated:
        filter.when = RaceWhen::Undated;
        break;
    case Past:
        filter.when = RaceWhen::Past;
        break;
    }
    const QString distance = m_distance->currentData().toString();
    filter.raceClass = raceClassFrom(distance);
    filter.lacksFacts = distance == QLatin1String{kLacksFacts};
    const QString status = m_status->currentData().toString();
    filter.status = raceStatusFrom(status);
    filter.isVirtual = status == QLatin1String{kVirtual};
    return filter;
}

QString RaceFilterBar::text() const
{
    return m_search->text().trimmed();
}

bool RaceFilterBar::isNarrowing() const
{
    return !text().isEmpty() || m_period->currentIndex() > 0 || m_distance->currentIndex() > 0
        || m_status->currentIndex() > 0 || m_withEntrants->isChecked();
}

void RaceFilterBar::clear()
{
    if (!isNarrowing())
        return;
    {
        const QSignalBlocker once{this};
        m_search->clear();
        for (QComboBox* combo : {m_period, m_distance, m_status})
            combo->setCurrentIndex(0);
        m_withEntrants->setChecked(false);
    }
    Q_EMIT changed();
}

} // namespace taper
