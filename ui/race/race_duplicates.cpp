// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/race/race_duplicates.h"

#include "ui/shell/bridge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/words/figure_words.h"
#include "ui/words/race_status_words.h"

#include <QTimer>
#include <QVBoxLayout>

namespace taper {

namespace {

/// Between two letters of somebody who types.
constexpr std::chrono::milliseconds kPause{150};
/// More would push the fields out of sight.
constexpr size_t kMostShown = 3;
/// Shorter, and everything answers to it.
constexpr int kShortestName = 3;

} // namespace

QString raceLine(const RaceFields& race, int entrants)
{
    QStringList parts{race.name, words::raceDaysText(race)};
    if (!race.place.isEmpty())
        parts << race.place;
    if (race.distanceMetres)
        parts << words::distanceText(race.distanceMetres);
    if (race.status != RaceStatus::Scheduled || race.isVirtual)
        parts << words::raceStatusText(race);
    if (entrants > 0)
        parts << RaceDuplicates::tr("%n entered", nullptr, entrants);
    return parts.join(QStringLiteral(" · "));
}

RaceDuplicates::RaceDuplicates(AsyncBridge& bridge, Id<Race> except, QWidget* parent)
    : QWidget{parent}
    , m_bridge{&bridge}
    , m_except{except}
    , m_pause{new QTimer{this}}
    , m_layout{new QVBoxLayout{this}}
{
    setObjectName(QStringLiteral("raceDuplicates"));
    m_layout->setContentsMargins({});
    m_layout->setSpacing(theme().space(1));
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPause);
    connect(m_pause, &QTimer::timeout, this, &RaceDuplicates::ask);
    hide();
}

void RaceDuplicates::look(const RaceFields& typed, bool isDateKnown)
{
    m_request.drop();
    m_typed = typed;
    m_isDateKnown = isDateKnown;
    m_pause->start();
}

void RaceDuplicates::ask()
{
    if (!m_bridge)
        return;
    if (m_typed.name.trimmed().size() < kShortestName)
        return present({});
    m_request.run(
        *m_bridge,
        [typed = m_typed, except = m_except, isDateKnown = m_isDateKnown](
            Clinic& clinic) { return possibleRaceDuplicates(clinic, typed, except, isDateKnown); },
        [this](Result<std::vector<RaceTwin>> twins) {
            if (twins)
                present(*std::move(twins));
        });
}

void RaceDuplicates::present(std::vector<RaceTwin> twins)
{
    // Of an event with several distances, the others are no news to whoever edits one of them.
    if (m_except.isValid())
        std::erase_if(twins, [](const RaceTwin& twin) { return twin.isOtherDistance; });
    if (twins.size() > kMostShown)
        twins.erase(twins.begin() + kMostShown, twins.end());
    m_found = std::move(twins);
    clearLayout(*m_layout);
    for (const RaceTwin& twin : m_found) {
        QString line = tr("Already there: %1").arg(raceLine(twin.race.fields(), twin.entrants));
        if (twin.isOtherDistance)
            line += tr(" (another distance)");
        auto* label = new PlainLabel{line};
        label->setObjectName(QStringLiteral("duplicate"));
        m_layout->addWidget(label);
        if (m_except.isValid())
            continue;
        QPushButton* use = makeButton(tr("&Use that one"));
        use->setObjectName(QStringLiteral("useDuplicate"));
        use->setAutoDefault(false);
        use->setAccessibleDescription(line);
        m_layout->addWidget(use, 0, Qt::AlignLeft);
        connect(use, &QPushButton::clicked, this, [this, race = twin.race] { Q_EMIT chosen(race); });
    }
    if (m_except.isValid() && !m_found.empty())
        m_layout->addWidget(new PlainLabel{
            tr("If they are one race, save this one or leave it, and merge the two on the page of races."),
            TextSize::Small, PlainLabel::Ink::Muted});
    const bool wasHidden = isHidden();
    setVisible(!m_found.empty());
    if (wasHidden && !m_found.empty())
        Q_EMIT appeared();
}

} // namespace taper
