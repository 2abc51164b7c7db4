// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/race/edition_picker.h"

#include "core/clinic/race_entrants.h"
#include "ui/race/race_picker.h"
#include "ui/widgets/theme.h"
#include "ui/words/figure_words.h"

#include <QComboBox>
#include <QVBoxLayout>

#include <algorithm>

namespace taper {

namespace {

constexpr int kMostEditions = 8;
constexpr qint64 kUnknown = 0;
constexpr qint64 kOther = -1;

} // namespace

EditionPicker::EditionPicker(AsyncBridge& bridge, QWidget* parent)
    : QWidget{parent}
    , m_bridge{bridge}
    , m_choice{new QComboBox}
    , m_other{new RacePicker{bridge}}
{
    setFocusProxy(m_choice);
    m_choice->setObjectName(QStringLiteral("edition"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(20);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(1));
    layout->addWidget(m_choice);
    layout->addWidget(m_other);
    present({}, std::nullopt, true);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        adapt();
        Q_EMIT editionChosen();
    });
    connect(m_other, &RacePicker::raceChosen, this, &EditionPicker::editionChosen);
    connect(m_other, &RacePicker::newRaceRequested, this, &EditionPicker::newRaceRequested);
}

void EditionPicker::offer(Id<Race> race, const std::optional<RaceHit>& chosen, bool suggests)
{
    present({}, chosen, suggests);
    m_request.run(
        m_bridge, [race](Clinic& clinic) { return laterEditions(clinic, race, kMostEditions); },
        [this, chosen, suggests](const Result<std::vector<RaceHit>>& editions) {
            if (!editions)
                return;
            present(*editions, chosen, suggests);
            Q_EMIT editionChosen();
        });
}

void EditionPicker::present(
    const std::vector<RaceHit>& editions, const std::optional<RaceHit>& chosen, bool suggests)
{
    std::vector<RaceHit> offered = editions;
    if (chosen && std::ranges::find(offered, chosen->id, &RaceHit::id) == offered.end())
        offered.insert(offered.begin(), *chosen);
    const QSignalBlocker quiet{m_choice};
    m_choice->clear();
    for (const RaceHit& edition : offered)
        m_choice->addItem(
            QStringLiteral("%1 · %2").arg(edition.name, words::dateText(edition.date)), edition.id.value());
    m_choice->addItem(tr("Not known yet"), kUnknown);
    m_choice->addItem(tr("Another race …"), kOther);
    const qint64 given = chosen ? chosen->id.value() : kUnknown;
    const int wanted = chosen || !suggests ? m_choice->findData(given) : 0;
    m_choice->setCurrentIndex(wanted);
    adapt();
}

void EditionPicker::adapt()
{
    m_other->setVisible(m_choice->currentData().toLongLong() == kOther);
}

std::optional<Id<Race>> EditionPicker::edition() const
{
    const qint64 chosen = m_choice->currentData().toLongLong();
    if (chosen == kOther)
        return m_other->race() ? std::optional{m_other->race()->id} : std::nullopt;
    return chosen == kUnknown ? std::nullopt : std::optional{Id<Race>{chosen}};
}

bool EditionPicker::isOpen() const
{
    return m_choice->currentData().toLongLong() == kOther && !m_other->race();
}

void EditionPicker::setOther(const RaceHit& race)
{
    m_choice->setCurrentIndex(m_choice->findData(kOther));
    m_other->setRace(race);
}

} // namespace taper
