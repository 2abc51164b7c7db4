// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/therapist_editor.h"

#include "ui/settings/hours_text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/words/figure_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace taper {

namespace {

QPlainTextEdit* textBox()
{
    auto* box = new QPlainTextEdit;
    box->setTabChangesFocus(true);
    box->setFixedHeight(box->fontMetrics().lineSpacing() * 3 + theme().space(4));
    return box;
}

/// What cannot be read, with the line it stands in.
Problem badLine(const QString& field, const QString& typed, int line)
{
    return {field, ErrorCode::NotHours,
        {{QStringLiteral("text"), typed.section(u'\n', line - 1, line - 1).trimmed()}}};
}

Problem notANumber(const QString& field, const QString& typed)
{
    return {field, ErrorCode::NotANumber, {{QStringLiteral("text"), typed}}};
}

/// The limit of hours is typed in hours, so its range is said in hours as well.
void sayInHours(Problems& problems)
{
    for (Problem& problem : problems) {
        if (problem.field == QLatin1String{"minutes_cap"} && problem.code == ErrorCode::OutOfRange)
            problem.parameters = {
                {QStringLiteral("minimum"), qlonglong{1}}, {QStringLiteral("maximum"), qlonglong{24}}};
    }
}

} // namespace

TherapistEditor::TherapistEditor(AsyncBridge& bridge, QWidget* parent, const std::vector<Stored<Room>>& rooms,
    const std::optional<Stored<Therapist>>& therapist)
    : FormDialog{therapist ? tr("Edit therapist") : tr("New therapist"), tr("&Save therapist"), parent}
    , m_bridge{&bridge}
    , m_name{new QLineEdit}
    , m_colour{new QLineEdit}
    , m_room{new QComboBox}
    , m_hours{}
    , m_exceptions{textBox()}
    , m_leave{textBox()}
    , m_deepCap{new QLineEdit}
    , m_minutesCap{new QLineEdit}
    , m_archived{new QCheckBox{tr("&Archived: no longer on the board")}}
{
    setObjectName(QStringLiteral("therapistEditor"));
    m_room->addItem(tr("none"), QVariant::fromValue<qlonglong>(0));
    for (const Stored<Room>& room : rooms) {
        const bool isHers = therapist && (*therapist)->usualRoom == room.id;
        if (!room->archived || isHers)
            m_room->addItem(room->name, QVariant::fromValue<qlonglong>(room.id.value()));
    }
    build();
    if (therapist) {
        m_therapist = therapist->id;
        m_revision = therapist->revision;
        fill(therapist->fields());
    }
    Problems ignored;
    m_initial = read(ignored);
}

void TherapistEditor::build()
{
    fields().add(content(), QStringLiteral("name"), tr("&Name"), m_name);
    QHBoxLayout* look = addRow();
    fields().add(look, QStringLiteral("room"), tr("Usual &room"), m_room);
    m_colour->setPlaceholderText(QStringLiteral("#2d6bb4"));
    fields()
        .add(look, QStringLiteral("colour"), tr("Colo&ur"), m_colour)
        ->setHint(tr("# and six hexadecimal digits; empty for one of ours."));
    content()->addWidget(new SectionLabel{tr("Weekly hours")});
    content()->addWidget(
        new PlainLabel{tr("For example 09:00–12:30, 13:30–17:00: the gap is a break. Empty is a day off."),
            TextSize::Small, PlainLabel::Ink::Muted});
    QHBoxLayout* row = nullptr;
    for (int day = 0; day < 7; ++day) {
        if (day % 2 == 0)
            row = addRow();
        auto* edit = new QLineEdit;
        m_hours.at(static_cast<size_t>(day)) = edit;
        fields().add(row, QStringLiteral("hours.") + weekdayKey(day), words::weekdayText(day), edit);
    }
    fields()
        .add(content(), QStringLiteral("exceptions"), tr("&Exceptions"), m_exceptions)
        ->setHint(
            tr("Other hours on one date, a line each: 2026-05-01: 10:00–14:00, or 2026-05-01: closed."));
    fields()
        .add(content(), QStringLiteral("leave"), tr("&Leave"), m_leave)
        ->setHint(tr("A line each: 2026-07-01 – 2026-07-14 holiday. With times: 2026-07-01 11:00 – "
                     "2026-07-01 17:00."));
    content()->addWidget(new SectionLabel{tr("Daily limits")});
    content()->addWidget(new PlainLabel{tr("How much may be booked on one day. A booking beyond it asks for "
                                           "a reason. Empty: as much as fits."),
        TextSize::Small, PlainLabel::Ink::Muted});
    QHBoxLayout* limits = addRow();
    fields()
        .add(limits, QStringLiteral("deep_cap"), tr("&Deep sessions a day"), m_deepCap)
        ->setHint(tr("For example 4."));
    fields()
        .add(limits, QStringLiteral("minutes_cap"), tr("&Hours a day"), m_minutesCap)
        ->setHint(tr("For example 6 or 6:30."));
    m_archived->setObjectName(QStringLiteral("archived"));
    content()->addWidget(m_archived);
}

void TherapistEditor::fill(const TherapistFields& therapist)
{
    m_name->setText(therapist.name);
    m_colour->setText(therapist.colour);
    if (therapist.usualRoom)
        m_room->setCurrentIndex(
            m_room->findData(QVariant::fromValue<qlonglong>(therapist.usualRoom->value())));
    for (size_t day = 0; day < m_hours.size(); ++day)
        m_hours.at(day)->setText(hoursText(therapist.weeklyHours.at(day)));
    m_exceptions->setPlainText(exceptionsText(therapist.exceptions));
    m_leave->setPlainText(leaveText(therapist.leave));
    if (therapist.deepCap)
        m_deepCap->setText(QString::number(*therapist.deepCap));
    if (therapist.minutesCap)
        m_minutesCap->setText(dayHoursText(*therapist.minutesCap));
    m_archived->setChecked(therapist.archived);
}

TherapistFields TherapistEditor::read(Problems& problems) const
{
    TherapistFields therapist;
    therapist.name = m_name->text();
    therapist.colour = m_colour->text();
    const qint64 room = m_room->currentData().toLongLong();
    if (room > 0)
        therapist.usualRoom = Id<Room>{room};
    for (size_t day = 0; day < m_hours.size(); ++day) {
        const QString typed = m_hours.at(day)->text();
        if (auto spans = parseHours(typed))
            therapist.weeklyHours.at(day) = std::move(*spans);
        else
            problems.append({QStringLiteral("hours.") + weekdayKey(static_cast<int>(day)),
                ErrorCode::NotHours, {{QStringLiteral("text"), typed}}});
    }
    const QString exceptions = m_exceptions->toPlainText();
    if (auto read = parseExceptions(exceptions))
        therapist.exceptions = std::move(*read);
    else
        problems.append(badLine(QStringLiteral("exceptions"), exceptions, read.error()));
    const QString leave = m_leave->toPlainText();
    if (auto read = parseLeave(leave))
        therapist.leave = std::move(*read);
    else
        problems.append(badLine(QStringLiteral("leave"), leave, read.error()));
    if (const QString typed = m_deepCap->text().trimmed(); !typed.isEmpty()) {
        bool isNumber = false;
        therapist.deepCap = typed.toInt(&isNumber);
        if (!isNumber)
            problems.append(notANumber(QStringLiteral("deep_cap"), typed));
    }
    if (const QString typed = m_minutesCap->text().trimmed(); !typed.isEmpty()) {
        therapist.minutesCap = parseDayHours(typed);
        if (!therapist.minutesCap)
            problems.append(notANumber(QStringLiteral("minutes_cap"), typed));
    }
    therapist.archived = m_archived->isChecked();
    return therapist;
}

bool TherapistEditor::isChanged() const
{
    Problems problems;
    return read(problems) != m_initial || !problems.isEmpty();
}

void TherapistEditor::save()
{
    Problems problems;
    TherapistFields therapist = read(problems);
    problems += check(therapist);
    sayInHours(problems);
    if (!showProblems(problems) || !m_bridge)
        return;
    waitForAnswer();
    m_bridge->ask(
        this,
        [therapist, id = m_therapist, revision = m_revision](
            Clinic& clinic) { return saveTherapist(clinic, id, revision, therapist); },
        [this](const Result<Stored<Therapist>>& saved) {
            if (saved)
                finish();
            else
                showError(saved.error());
        });
}

} // namespace taper
