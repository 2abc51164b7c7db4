// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/treatment/note_header.h"

#include "ui/screening/alert_strip.h"
#include "ui/treatment/note_loader.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/time_field.h"
#include "ui/words/body_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/note_words.h"

#include <QComboBox>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace taper {

namespace {

constexpr size_t kAreasInSummary = 4;

QString sessionLine(const NoteLoaded& loaded)
{
    QStringList parts;
    if (const auto& booking = loaded.start.booking) {
        parts += booking->sessionTypeName + u' ' + words::lengthText(booking->fields.length);
        parts += words::momentText(booking->fields.start);
        parts += booking->therapistName;
    } else {
        parts += NoteHeader::tr("Without a booking");
    }
    return parts.join(QStringLiteral(" · "));
}

QString raceLine(const NoteLoaded& loaded)
{
    const auto& race = loaded.start.nextRace;
    if (!race)
        return loaded.start.booking && loaded.start.booking->race ? QStringLiteral("%1 %2").arg(
                   words::daysText(loaded.start.booking->race->days), loaded.start.booking->race->name)
                                                                  : NoteHeader::tr("No race ahead");
    return QStringLiteral("%1 %2").arg(words::daysText(race->days), race->name);
}

} // namespace

QString noteSummary(const NoteView& note, Date today)
{
    QStringList parts{words::shortDateText(dateOf(note.fields.at), today)};
    if (!note.sessionTypeName.isEmpty())
        parts += note.sessionTypeName;
    const std::vector<BodyMark>& marks = note.fields.marks;
    const size_t shown = std::min(marks.size(), kAreasInSummary);
    const std::vector<BodyMark> first{marks.begin(), marks.begin() + static_cast<std::ptrdiff_t>(shown)};
    if (!first.empty())
        parts += words::marksText(first) + (shown < marks.size() ? QStringLiteral(" …") : QString{});
    const QString pain = words::painText(note.fields.painBefore, note.fields.painAfter);
    if (!pain.isEmpty())
        parts += NoteHeader::tr("pain %1").arg(pain);
    const QString plan = note.fields.text(NoteSection::Plan).section(u'\n', 0, 0).simplified();
    if (!plan.isEmpty())
        parts += plan.left(160);
    return parts.join(QStringLiteral(" · "));
}

NoteHeader::NoteHeader(QWidget* parent)
    : QWidget{parent}
    , m_client{new PlainLabel{{}, TextSize::Title}}
    , m_session{new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Muted}}
    , m_race{new ElidedLabel}
    , m_alerts{new AlertStrip}
    , m_last{new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Muted}}
    , m_startFromLast{makeButton(tr("Start from &last note"))}
    , m_templates{makeButton(tr("&Insert template"))}
    , m_subject{new QWidget}
    , m_date{new DateField{Date{}}}
    , m_time{new TimeField{Minutes{5}}}
    , m_therapist{new QComboBox}
{
    build();
}

void NoteHeader::build()
{
    const std::pair<QWidget*, const char*> names[] = {{m_client, "noteClient"}, {m_session, "noteSession"},
        {m_race, "noteRace"}, {m_alerts, "noteAlerts"}, {m_last, "noteLast"},
        {m_startFromLast, "startFromLast"}, {m_templates, "templates"}, {m_date, "noteDate"},
        {m_time, "noteTime"}, {m_therapist, "noteTherapist"}};
    for (const auto& [widget, name] : names)
        widget->setObjectName(QLatin1String{name});
    m_client->setWeight(QFont::DemiBold);
    m_race->setWeight(QFont::DemiBold);
    m_date->setAccessibleName(tr("Day of the treatment"));
    m_time->setAccessibleName(tr("Time of the treatment"));
    m_therapist->setAccessibleName(tr("Who treated"));
    m_templates->setMenu(new QMenu{m_templates});
    for (QPushButton* button : {m_startFromLast, m_templates})
        button->setAutoDefault(false);

    auto* subject = new FlowLayout{m_subject, theme().space(2)};
    for (QWidget* input :
        {static_cast<QWidget*>(m_date), static_cast<QWidget*>(m_time), static_cast<QWidget*>(m_therapist)})
        subject->addWidget(input);
    auto* lines = new QVBoxLayout;
    lines->setSpacing(theme().space(0.5));
    lines->addWidget(m_client);
    auto* session = new QHBoxLayout;
    session->setSpacing(theme().space(3));
    session->addWidget(m_session, 1);
    session->addWidget(m_race);
    lines->addLayout(session);
    auto* buttons = new QVBoxLayout;
    buttons->setSpacing(theme().space(1));
    buttons->addWidget(m_startFromLast);
    buttons->addWidget(m_templates);
    buttons->addStretch(1);
    auto* top = new QHBoxLayout;
    top->setSpacing(theme().space(4));
    top->addLayout(lines, 1);
    top->addLayout(buttons);
    lines->addWidget(m_subject);
    lines->addWidget(m_last);
    auto* layout = new QVBoxLayout{this};
    const int edge = theme().space(4);
    layout->setContentsMargins(edge, theme().space(3), edge, theme().space(1));
    layout->setSpacing(theme().space(1.5));
    layout->addLayout(top);
    layout->addWidget(m_alerts);

    connect(m_startFromLast, &QPushButton::clicked, this, &NoteHeader::startFromLastRequested);
    connect(m_date, &DateField::dateChanged, this, &NoteHeader::noticeSubject);
    connect(m_time, &TimeField::timeChanged, this, &NoteHeader::noticeSubject);
    connect(m_therapist, &QComboBox::currentIndexChanged, this, &NoteHeader::noticeSubject);
}

void NoteHeader::setNote(const NoteLoaded& loaded)
{
    m_client->setText(loaded.clientName);
    m_session->setText(sessionLine(loaded));
    m_race->setText(raceLine(loaded));
    m_alerts->setConditions(loaded.conditions, loaded.alerts);
    m_last->setText(loaded.start.last ? tr("Last: %1").arg(noteSummary(*loaded.start.last, loaded.today))
                                      : tr("The first note of this client"));
    m_startFromLast->setVisible(loaded.start.last.has_value());
    fillTemplates(loaded);
    fillSubject(loaded);
}

void NoteHeader::setReadOnly(bool readOnly)
{
    m_subject->setVisible(!readOnly && m_subject->isVisibleTo(this));
    m_last->setVisible(!readOnly);
    m_templates->setVisible(!readOnly && !m_templates->menu()->isEmpty());
    m_startFromLast->setVisible(!readOnly && m_startFromLast->isVisibleTo(this));
}

void NoteHeader::fillTemplates(const NoteLoaded& loaded)
{
    QMenu* menu = m_templates->menu();
    menu->clear();
    for (const Stored<NoteTemplate>& known : loaded.templates) {
        QAction* action = menu->addAction(withoutMnemonics(known->name));
        connect(action, &QAction::triggered, this,
            [this, fields = known.fields()] { Q_EMIT templateChosen(fields); });
    }
    m_templates->setVisible(!menu->isEmpty());
}

void NoteHeader::fillSubject(const NoteLoaded& loaded)
{
    m_subject->setVisible(!loaded.start.booking);
    if (loaded.start.booking)
        return;
    m_isFilling = true;
    const TreatmentNoteFields& fields = loaded.start.fields;
    m_date->setToday(loaded.today);
    m_date->setDate(dateOf(fields.at));
    m_time->setTime(timeOfDayOf(fields.at));
    m_therapist->clear();
    for (const Stored<Therapist>& therapist : loaded.therapists)
        m_therapist->addItem(therapist->name, therapist.id.value());
    m_therapist->setCurrentIndex(m_therapist->findData(fields.therapist.value()));
    m_isFilling = false;
}

void NoteHeader::noticeSubject()
{
    const auto date = m_date->date();
    const auto time = m_time->time();
    if (m_isFilling || !date || !time)
        return;
    Q_EMIT subjectEdited(at(*date, *time), Id<Therapist>{m_therapist->currentData().toLongLong()});
}

} // namespace taper
