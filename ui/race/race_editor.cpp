// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/race/race_editor.h"

#include "ui/race/race_duplicates.h"
#include "ui/shell/bridge.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/recheck_dialog.h"
#include "ui/widgets/time_field.h"
#include "ui/words/domain_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

namespace taper {

namespace {

constexpr std::array kStatuses{RaceStatus::Scheduled, RaceStatus::Postponed, RaceStatus::Cancelled};

Problem unreadable(const QString& field, ErrorCode code, const QString& text)
{
    return {field, code, {{QStringLiteral("text"), text}}};
}

} // namespace

RaceEditor* RaceEditor::openNew(AsyncBridge& bridge, QWidget* parent, Date today, const QString& name)
{
    auto* editor = new RaceEditor{bridge, parent, today, tr("New race"), {}};
    editor->m_name->setText(name);
    editor->rememberInitial();
    editor->open();
    return editor;
}

RaceEditor* RaceEditor::openEdit(AsyncBridge& bridge, QWidget* parent, Date today, const Stored<Race>& race)
{
    auto* editor = new RaceEditor{bridge, parent, today, tr("Edit race"), race.id};
    editor->m_revision = race.revision;
    editor->fill(race.fields());
    editor->open();
    return editor;
}

RaceEditor::RaceEditor(AsyncBridge& bridge, QWidget* parent, Date today, const QString& title, Id<Race> race)
    : FormDialog{title, tr("&Save race"), parent}
    , m_bridge{&bridge}
    , m_race{race}
    , m_name{new QLineEdit}
    , m_duplicates{new RaceDuplicates{bridge, race}}
    , m_virtual{new QCheckBox{tr("&Virtual: each runs it on a day of their own")}}
    , m_date{new DateField{today}}
    , m_endDate{new DateField{today}}
    , m_start{new TimeField}
    , m_finish{new TimeField}
    , m_zone{new QLineEdit}
    , m_distance{new QLineEdit}
    , m_place{new QLineEdit}
    , m_status{new QComboBox}
{
    setObjectName(QStringLiteral("raceEditor"));
    for (const RaceStatus status : kStatuses)
        m_status->addItem(words::capitalised(words::raceStatusWord(status)), keyOf(status));
    build();
}

void RaceEditor::build()
{
    fields().add(content(), QStringLiteral("name"), tr("&Name"), m_name);
    content()->addWidget(m_duplicates);
    buildDays();
    auto* times = addRow();
    fields()
        .add(times, QStringLiteral("start_time"), tr("S&tart"), m_start)
        ->setHint(tr("If it is not known, the clinic's usual start is taken."));
    fields()
        .add(times, QStringLiteral("finish_time"), tr("&Finish"), m_finish)
        ->setHint(tr("When runners are through; else worked out from the distance."));
    auto* rest = addRow();
    m_distance->setPlaceholderText(QStringLiteral("42.2"));
    fields()
        .add(rest, QStringLiteral("distance_km"), tr("D&istance in km"), m_distance)
        ->setHint(tr("If it is not known, judged as a marathon."));
    m_zone->setPlaceholderText(QStringLiteral("America/New_York"));
    fields()
        .add(rest, QStringLiteral("timezone"), tr("Time &zone"), m_zone)
        ->setHint(tr("Only if it is not the clinic's."));
    fields().add(content(), QStringLiteral("location"), tr("&Place"), m_place);
    fields()
        .add(content(), QStringLiteral("status"), tr("Stat&us"), m_status)
        ->setHint(
            tr("Postponed: the new date is not known yet, so the race says nothing. With its new date it is "
               "scheduled again."));
}

void RaceEditor::buildDays()
{
    m_virtual->setObjectName(QStringLiteral("virtual"));
    auto* days = addRow();
    fields().add(days, QStringLiteral("date"), tr("&Date"), m_date);
    fields().add(days, QStringLiteral("end_date"), tr("&Last day"), m_endDate);
    content()->addWidget(m_virtual);
    connect(m_virtual, &QCheckBox::toggled, this, &RaceEditor::adaptToVirtual);
    adaptToVirtual();
}

void RaceEditor::adaptToVirtual()
{
    const bool isVirtual = m_virtual->isChecked();
    fields().field(QStringLiteral("date"))->setHint(isVirtual ? tr("From when it can be run.") : QString{});
    fields()
        .field(QStringLiteral("end_date"))
        ->setHint(isVirtual ? tr("Until when it can be run. It counts for whoever has said on which day.")
                            : tr("Only for a race over several days."));
}

/// Connected once everything stands as it was: only what a person does is typing.
void RaceEditor::watchTyping()
{
    const auto look = [this] {
        Problems problems;
        m_duplicates->look(read(problems), m_date->date().has_value());
    };
    for (QLineEdit* edit : {m_name, m_distance, m_place})
        connect(edit, &QLineEdit::textChanged, this, look);
    connect(m_date, &DateField::dateChanged, this, look);
    connect(m_endDate, &DateField::dateChanged, this, look);
    connect(m_date, &DateField::dateChanged, this, [this] {
        // With its new date a postponed race is scheduled again.
        const bool wasPostponed = m_race.isValid() && m_initial.status == RaceStatus::Postponed;
        if (wasPostponed && m_date->date() && *m_date->date() != m_initial.date)
            m_status->setCurrentIndex(m_status->findData(keyOf(RaceStatus::Scheduled)));
    });
    connect(m_duplicates, &RaceDuplicates::appeared, this, [this] {
        const int room = parentWidget() ? parentWidget()->window()->height() : height();
        resize(width(), std::min(room, height() + m_duplicates->sizeHint().height()));
    });
    connect(m_duplicates, &RaceDuplicates::chosen, this, [this](const Stored<Race>& race) {
        m_tookExisting = true;
        Q_EMIT saved(race);
        finish();
    });
    look();
}

void RaceEditor::fill(const RaceFields& race)
{
    m_name->setText(race.name);
    m_virtual->setChecked(race.isVirtual);
    m_date->setDate(race.date);
    m_endDate->setDate(race.endDate);
    m_start->setTime(race.startTime);
    m_finish->setTime(race.finishTime);
    m_zone->setText(race.timeZone);
    m_distance->setText(race.distanceMetres ? kilometresText(*race.distanceMetres) : QString{});
    m_place->setText(race.place);
    m_status->setCurrentIndex(m_status->findData(keyOf(race.status)));
    m_postponedFrom = race.postponedFrom;
    rememberInitial();
}

void RaceEditor::rememberInitial()
{
    m_initialProblems.clear();
    m_initial = read(m_initialProblems);
    watchTyping();
}

RaceFields RaceEditor::read(Problems& problems) const
{
    RaceFields race;
    race.name = m_name->text();
    if (const auto date = m_date->date())
        race.date = *date;
    else if (m_date->isEmpty())
        problems.append({QStringLiteral("date"), ErrorCode::Required, {}});
    else
        problems.append(unreadable(QStringLiteral("date"), ErrorCode::NotADate, m_date->text()));
    race.endDate = m_endDate->date();
    if (!race.endDate && !m_endDate->isEmpty())
        problems.append(unreadable(QStringLiteral("end_date"), ErrorCode::NotADate, m_endDate->text()));
    const auto readTime = [&problems](const TimeField* field, const QString& name) {
        const auto time = field->time();
        if (!time && !field->text().trimmed().isEmpty())
            problems.append(unreadable(name, ErrorCode::NotATime, field->text()));
        return time;
    };
    race.startTime = readTime(m_start, QStringLiteral("start_time"));
    race.finishTime = readTime(m_finish, QStringLiteral("finish_time"));
    race.timeZone = m_zone->text();
    const QString distance = m_distance->text().trimmed();
    race.distanceMetres = parseKilometres(distance);
    if (!race.distanceMetres && !distance.isEmpty())
        problems.append(unreadable(QStringLiteral("distance_km"), ErrorCode::NotANumber, distance));
    race.place = m_place->text();
    race.isVirtual = m_virtual->isChecked();
    race.postponedFrom = m_postponedFrom;
    race.status = raceStatusFrom(m_status->currentData().toString()).value_or(RaceStatus::Scheduled);
    return race;
}

bool RaceEditor::isChanged() const
{
    Problems problems;
    return read(problems) != m_initial || problems != m_initialProblems;
}

void RaceEditor::save()
{
    Problems problems;
    RaceFields race = read(problems);
    const bool hasDate = m_date->date().has_value();
    for (const Problem& problem : check(race)) {
        // Without a date nothing can be said about the order of dates.
        if (hasDate || problem.field != QLatin1String("end_date"))
            problems.append(problem);
    }
    if (!showProblems(problems) || !m_bridge)
        return;
    waitForAnswer();
    if (!m_race.isValid()) {
        m_bridge->ask(
            this, [race](Clinic& clinic) { return addRace(clinic, race); },
            [this](const Result<Stored<Race>>& added) {
                if (!added)
                    return showError(added.error());
                Q_EMIT saved(*added);
                finish();
            });
        return;
    }
    m_bridge->ask(
        this,
        [race, id = m_race, revision = m_revision](
            Clinic& clinic) { return updateRace(clinic, id, revision, race); },
        [this](const Result<RaceChange>& change) {
            if (!change)
                return showError(change.error());
            Q_EMIT saved(change->race);
            finish();
            showRecheck(parentWidget(), change->bookings);
        });
}

} // namespace taper
