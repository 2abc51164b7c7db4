// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/race/merge_dialog.h"

#include "core/clinic/race_merge.h"
#include "ui/race/race_duplicates.h"
#include "ui/race/race_picker.h"
#include "ui/shell/bridge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/recheck_dialog.h"
#include "ui/widgets/wrapping_button.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/race_status_words.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace taper {

namespace {

QString timeText(const std::optional<TimeOfDay>& time)
{
    return time ? toText(*time) : QString{};
}

QString distanceText(const std::optional<int>& metres)
{
    return metres ? words::distanceText(metres) : QString{};
}

} // namespace

MergeDialog* MergeDialog::open(
    AsyncBridge& bridge, QWidget* parent, Date today, const RaceRow& keep, const std::optional<RaceRow>& drop)
{
    auto* dialog = new MergeDialog{bridge, parent, today, keep};
    dialog->m_drop = drop;
    if (drop)
        dialog->compare();
    else
        dialog->suggest();
    dialog->QDialog::open();
    return dialog;
}

MergeDialog::MergeDialog(AsyncBridge& bridge, QWidget* parent, Date today, const RaceRow& keep)
    : FormDialog{tr("Merge two races"), tr("&Merge"), parent}
    , m_bridge{&bridge}
    , m_today{today}
    , m_keep{keep}
    , m_picker{new RacePicker{bridge}}
    , m_suggestions{new QVBoxLayout}
    , m_cellsPlace{new QVBoxLayout}
{
    setObjectName(QStringLiteral("mergeDialog"));
    m_choice = buildChoice();
    m_comparison = buildComparison();
    content()->addWidget(m_choice);
    content()->addWidget(m_comparison);
    showPage(m_choice);
}

QWidget* MergeDialog::buildChoice()
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout{page};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(3));
    layout->addWidget(new PlainLabel{tr("Which race is the same as %1?").arg(m_keep.race->name)});
    m_suggestions->setSpacing(theme().space(2));
    layout->addLayout(m_suggestions);
    layout->addWidget(new SectionLabel{tr("Or look for it")});
    m_picker->setAllowsNew(false);
    m_picker->setExcept(m_keep.race.id);
    layout->addWidget(m_picker);
    connect(m_picker, &RacePicker::raceChosen, this, [this] {
        if (const auto& race = m_picker->race())
            choose(race->id);
    });
    return page;
}

QWidget* MergeDialog::buildComparison()
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout{page};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(3));
    m_cellsPlace->setContentsMargins({});
    layout->addLayout(m_cellsPlace);
    layout->addWidget(new PlainLabel{
        tr("The runners of both are kept. Whoever is entered in both stays once, with the entry that says "
           "more of how it went. Plans, calls and deferred entries go along. The second race is removed."),
        TextSize::Small, PlainLabel::Ink::Muted});
    QPushButton* swap = makeButton(tr("&Keep the other one"));
    swap->setObjectName(QStringLiteral("swapRaces"));
    QPushButton* other = makeButton(tr("&Choose another race"));
    other->setObjectName(QStringLiteral("otherRace"));
    auto* buttons = new FlowLayout{nullptr, theme().space(2)};
    for (QPushButton* button : {swap, other}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    layout->addLayout(buttons);
    connect(swap, &QPushButton::clicked, this, [this] {
        if (!m_drop)
            return;
        std::swap(m_keep, *m_drop);
        say({});
        compare();
    });
    connect(other, &QPushButton::clicked, this, [this] {
        m_drop.reset();
        say({});
        suggest();
    });
    return page;
}

void MergeDialog::showPage(QWidget* page)
{
    m_choice->setVisible(page == m_choice);
    m_comparison->setVisible(page == m_comparison);
    if (auto* saveButton = findChild<QPushButton*>(QStringLiteral("save")))
        saveButton->setEnabled(page == m_comparison);
    if (isVisible())
        grow();
}

/// What is shown now wants more room than what the dialog opened with.
void MergeDialog::grow()
{
    const int room = parentWidget() ? parentWidget()->window()->height() - theme().space(8) : height();
    resize(width(), std::min(room, std::max(height(), theme().space(115))));
}

void MergeDialog::suggest()
{
    showPage(m_choice);
    m_picker->setFocus();
    if (!m_bridge)
        return;
    m_request.run(
        *m_bridge,
        [fields = m_keep.race.fields(), id = m_keep.race.id](
            Clinic& clinic) { return possibleRaceDuplicates(clinic, fields, id); },
        [this](const Result<std::vector<RaceTwin>>& twins) {
            if (!twins)
                return showError(twins.error());
            clearLayout(*m_suggestions);
            for (const RaceTwin& twin : *twins) {
                auto* button = new WrappingButton{raceLine(twin.race.fields(), twin.entrants), this};
                button->setObjectName(QStringLiteral("suggestion"));
                m_suggestions->addWidget(button);
                connect(button, &QPushButton::clicked, this, [this, id = twin.race.id] { choose(id); });
            }
            if (twins->empty())
                m_suggestions->addWidget(new PlainLabel{
                    tr("None has a like name around that day."), TextSize::Body, PlainLabel::Ink::Muted});
            if (isVisible())
                grow();
        });
}

void MergeDialog::choose(Id<Race> other)
{
    if (other == m_keep.race.id)
        return say(tr("This is the race itself. Choose another one."));
    if (!m_bridge)
        return;
    m_request.run(
        *m_bridge, [other](Clinic& clinic) { return raceRow(clinic, other); },
        [this](const Result<RaceRow>& row) {
            if (!row)
                return showError(row.error());
            say({});
            m_drop = *row;
            compare();
        });
}

void MergeDialog::addLine(const QString& name, const QString& label, const QString& keep, const QString& drop,
    const QString& merged)
{
    if (keep.isEmpty() && drop.isEmpty() && merged.isEmpty())
        return;
    ++m_line;
    auto* heading = new PlainLabel{label, TextSize::Body, PlainLabel::Ink::Muted};
    m_grid->addWidget(heading, m_line, 0, Qt::AlignTop);
    const std::pair<const char*, QString> cells[] = {{"keep.", keep}, {"drop.", drop}, {"merged.", merged}};
    int column = 0;
    for (const auto& [side, text] : cells) {
        const bool isGivenUp = column == 1 && text != merged;
        auto* cell = new PlainLabel{text.isEmpty() ? QStringLiteral("–") : text, TextSize::Body,
            text.isEmpty() || isGivenUp ? PlainLabel::Ink::Muted : PlainLabel::Ink::Normal};
        if (column == 2)
            cell->setWeight(QFont::DemiBold);
        cell->setObjectName(QLatin1String{side} + name);
        m_grid->addWidget(cell, m_line, ++column, Qt::AlignTop);
    }
}

void MergeDialog::compare()
{
    const RaceFields& keep = m_keep.race.fields();
    const RaceFields& drop = m_drop->race.fields();
    const RaceFields merged = mergedFields(keep, drop);
    delete m_cells;
    m_cells = new QWidget;
    m_grid = new QGridLayout{m_cells};
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(theme().space(4));
    m_grid->setVerticalSpacing(theme().space(2));
    m_line = 0;
    const QString headings[] = {QString{}, tr("Kept"), tr("Merged into it"), tr("Afterwards")};
    for (int column = 0; column < 4; ++column) {
        m_grid->addWidget(new SectionLabel{headings[column]}, 0, column);
        m_grid->setColumnStretch(column, column == 0 ? 2 : 5);
    }
    const auto line = [&](const char* name, const QString& label, auto&& textOf) {
        addLine(QString::fromLatin1(name), label, textOf(keep), textOf(drop), textOf(merged));
    };
    line("name", tr("Name"), [](const RaceFields& race) { return race.name; });
    line("days", tr("Date"), [](const RaceFields& race) { return words::raceDaysText(race); });
    line("start", tr("Start"), [](const RaceFields& race) { return timeText(race.startTime); });
    line("finish", tr("Finish"), [](const RaceFields& race) { return timeText(race.finishTime); });
    line("timezone", tr("Time zone"), [](const RaceFields& race) { return race.timeZone; });
    line(
        "distance", tr("Distance"), [](const RaceFields& race) { return distanceText(race.distanceMetres); });
    line("location", tr("Place"), [](const RaceFields& race) { return race.place; });
    line("status", tr("Status"),
        [](const RaceFields& race) { return words::capitalised(words::raceStatusText(race)); });
    addLine(QStringLiteral("entrants"), tr("Entered"), QString::number(m_keep.entrants),
        QString::number(m_drop->entrants), tr("all of both"));
    m_cellsPlace->addWidget(m_cells);
    showPage(m_comparison);
    if (auto* saveButton = findChild<QPushButton*>(QStringLiteral("save")))
        saveButton->setFocus();
}

void MergeDialog::reload()
{
    if (!m_bridge || !m_drop)
        return;
    struct Both {
        RaceRow keep;
        RaceRow drop;
    };
    m_request.run(
        *m_bridge,
        [keep = m_keep.race.id, drop = m_drop->race.id](Clinic& clinic) -> Result<Both> {
            auto first = raceRow(clinic, keep);
            if (!first)
                return fail(first.error());
            auto second = raceRow(clinic, drop);
            if (!second)
                return fail(second.error());
            return Both{*std::move(first), *std::move(second)};
        },
        [this](const Result<Both>& both) {
            if (!both)
                return showError(both.error());
            m_keep = both->keep;
            m_drop = both->drop;
            compare();
        });
}

void MergeDialog::save()
{
    if (!m_bridge || !m_drop)
        return;
    waitForAnswer();
    m_bridge->ask(
        this,
        [keep = RaceVersion{m_keep.race.id, m_keep.race.revision},
            drop = RaceVersion{m_drop->race.id, m_drop->race.revision}](
            Clinic& clinic) { return mergeRaces(clinic, keep, drop); },
        [this](const Result<RaceChange>& change) {
            if (!change) {
                showError(change.error());
                if (change.error().code == ErrorCode::StaleRevision)
                    reload(); // both as they are now, to be looked at before it is pressed again
                return;
            }
            Q_EMIT merged(change->race);
            QWidget* parent = parentWidget();
            finish();
            showRecheck(parent, change->bookings);
        });
}

} // namespace taper
