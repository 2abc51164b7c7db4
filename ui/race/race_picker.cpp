// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/race/race_picker.h"

#include "ui/shell/bridge.h"
#include "ui/widgets/theme.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace taper {

namespace {

constexpr int kMostHits = 30;

QString lineOf(const RaceHit& race)
{
    QString line = QStringLiteral("%1 · %2").arg(race.name, words::dateText(race.date));
    if (!race.place.isEmpty())
        line += QStringLiteral(" · ") + race.place;
    if (race.status != RaceStatus::Scheduled)
        line += QStringLiteral(" · ") + words::raceStatusWord(race.status);
    return line;
}

} // namespace

RacePicker::RacePicker(AsyncBridge& bridge, QWidget* parent)
    : QWidget{parent}
    , m_bridge{&bridge}
    , m_edit{new QLineEdit}
    , m_list{new QListWidget}
{
    setFocusProxy(m_edit);
    m_edit->setObjectName(QStringLiteral("racePicker"));
    m_edit->setPlaceholderText(tr("Part of its name or place"));
    m_edit->setClearButtonEnabled(true);
    m_edit->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("raceHits"));
    m_list->setAccessibleName(tr("Races found"));
    m_list->setUniformItemSizes(true);
    m_list->setFixedHeight(theme().space(34));
    m_list->installEventFilter(this);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(1));
    layout->addWidget(m_edit);
    layout->addWidget(m_list);

    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        m_race.reset();
        m_wantsFirst = false;
        search();
    });
    connect(
        m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { take(m_list->row(item)); });
    search();
}

void RacePicker::setRace(const RaceHit& race)
{
    m_race = race;
    m_edit->setText(lineOf(race));
    m_list->hide();
    Q_EMIT raceChosen();
}

void RacePicker::setExcept(Id<Race> race)
{
    m_except = race;
    search();
}

void RacePicker::setAllowsNew(bool may)
{
    m_allowsNew = may;
    search();
}

QString RacePicker::text() const
{
    return m_edit->text().trimmed();
}

void RacePicker::search()
{
    if (!m_bridge)
        return;
    m_request.run(
        *m_bridge, [text = text()](Clinic& clinic) { return findRaces(clinic, text, kMostHits); },
        [this](const Result<std::vector<RaceHit>>& races) {
            if (races && !m_race)
                present(*races);
        });
}

void RacePicker::present(const std::vector<RaceHit>& races)
{
    m_hits = races;
    std::erase_if(m_hits, [this](const RaceHit& race) { return race.id == m_except; });
    m_list->clear();
    for (const RaceHit& race : m_hits)
        m_list->addItem(lineOf(race));
    if (m_allowsNew)
        m_list->addItem(text().isEmpty() ? tr("New race …") : tr("New race “%1” …").arg(text()));
    m_list->setCurrentRow(0);
    m_list->show();
    if (std::exchange(m_wantsFirst, false))
        take(0);
}

void RacePicker::take(int row)
{
    if (row < 0)
        return;
    if (row < static_cast<int>(m_hits.size()))
        setRace(m_hits[static_cast<size_t>(row)]);
    else if (m_allowsNew)
        Q_EMIT newRaceRequested(text());
}

bool RacePicker::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (isEnter && !m_race && m_request.isPending()) {
        m_wantsFirst = true; // of what answers to the text as it is now, not of the list before
        return true;
    }
    if (m_list->isHidden())
        return QWidget::eventFilter(watched, event);
    if (isEnter) {
        take(m_list->currentRow());
        return true;
    }
    if (watched == m_edit && (key == Qt::Key_Down || key == Qt::Key_Up)) {
        const int step = key == Qt::Key_Down ? 1 : -1;
        m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, std::max(0, m_list->count() - 1)));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace taper
