// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/screening_dialog.h"

#include "ui/screening/alert_strip.h"
#include "ui/screening/decision_section.h"
#include "ui/screening/known_row.h"
#include "ui/screening/question_list.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/screening_words.h"

#include <QVBoxLayout>

#include <algorithm>

namespace taper {

ScreeningDialog* ScreeningDialog::ask(
    AsyncBridge& bridge, QWidget* over, Id<Booking> booking, Purpose purpose)
{
    auto* dialog = new ScreeningDialog{bridge, over, booking, purpose};
    bridge.ask(
        dialog,
        [booking](Clinic& clinic) -> Result<Loaded> {
            auto questions = visitQuestions(clinic, booking);
            if (!questions)
                return fail(questions.error());
            return Loaded{std::move(*questions), clinic.now()};
        },
        [dialog](Result<Loaded> loaded) {
            if (loaded) {
                dialog->present(std::move(*loaded));
                return;
            }
            Q_EMIT dialog->failed(words::errorText(loaded.error()));
            dialog->deleteLater();
        });
    return dialog;
}

ScreeningDialog::ScreeningDialog(AsyncBridge& bridge, QWidget* over, Id<Booking> booking, Purpose purpose)
    : FormDialog{purpose == Purpose::Begin ? tr("Before the session begins") : tr("Screening"),
        tr("&Save answers"), over}
    , m_bridge{&bridge}
    , m_booking{booking}
    , m_purpose{purpose}
    , m_list{new QuestionList{this}}
    , m_save{findChild<QPushButton*>(QStringLiteral("save"))}
{
    setObjectName(QStringLiteral("screeningDialog"));
    connect(m_list, &QuestionList::changed, this, &ScreeningDialog::follow);
    connect(m_list, &QuestionList::passed, this, [this] {
        if (mustDecide())
            m_decision->focusHere();
        else
            m_save->setFocus(Qt::TabFocusReason);
    });
}

void ScreeningDialog::makeParts()
{
    m_decision = new DecisionSection;
    m_nothingNew = makeButton(tr("&Nothing new"), ButtonRole::Primary);
    m_theRest = makeButton(tr("The &rest: nothing new"));
    m_decide = makeButton(tr("&Decide how it goes on…"));
    m_nothingNew->setObjectName(QStringLiteral("nothingNew"));
    m_theRest->setObjectName(QStringLiteral("theRest"));
    m_decide->setObjectName(QStringLiteral("decide"));
    fields().add(m_decision->reasonField());
    connect(m_nothingNew, &QPushButton::clicked, this, &ScreeningDialog::takeNothingNew);
    connect(m_theRest, &QPushButton::clicked, this, [this] {
        QuestionList::answerTheRest(m_list->rows());
        m_save->setFocus(Qt::OtherFocusReason);
    });
    connect(m_decide, &QPushButton::clicked, this, [this] {
        m_wantsDecision = true;
        follow();
        m_decision->focusHere();
    });
}

void ScreeningDialog::present(Loaded loaded)
{
    makeParts();
    m_loaded = std::make_unique<Loaded>(std::move(loaded));
    addHead();
    // The first thing to be seen, but for emergencies, which nobody is to pass over.
    const bool isFirst = m_loaded->questions.afterRace.isEmpty();
    if (isFirst)
        content()->addWidget(m_nothingNew, 0, Qt::AlignLeft);
    addEmergencies();
    addKnown();
    // What holds the session up is decided beside what is known, not after everything else.
    const bool isHeld = !m_loaded->questions.gate.mayStart;
    if (isHeld)
        addDecision();
    addQuestions();
    if (!isFirst)
        content()->addWidget(m_nothingNew, 0, Qt::AlignLeft);
    if (!isHeld)
        addDecision();
    follow();
    if (!m_emergencies.empty())
        m_emergencies.front()->focusHere();
    else if (mustDecide() && !m_list->rows().empty())
        m_list->rows().front()->focusHere();
    else
        m_nothingNew->setFocus(Qt::OtherFocusReason);
    open();
}

void ScreeningDialog::addHead()
{
    const VisitQuestions& visit = m_loaded->questions;
    auto* name = new PlainLabel{visit.clientName, TextSize::Title};
    name->setObjectName(QStringLiteral("clientName"));
    name->setWeight(QFont::DemiBold);
    content()->addWidget(name);
    QStringList facts{words::momentText(visit.start)};
    if (visit.gate.isAsked && visit.last)
        facts << tr("already asked at %1").arg(toText(timeOfDayOf(visit.last->fields.at)));
    if (!visit.hasIntake)
        facts << tr("the intake form has not been filled in yet");
    auto* line = new PlainLabel{facts.join(QStringLiteral(" · ")), TextSize::Body, PlainLabel::Ink::Muted};
    line->setObjectName(QStringLiteral("visitFacts"));
    content()->addWidget(line);
    if (visit.needsGuardian) {
        auto* guardian = new AlertStrip;
        const QString underAge = QString::fromLatin1(kUnderAge);
        const auto alert = std::ranges::find(visit.gate.conditions, underAge, &ConditionAlert::condition);
        if (alert != visit.gate.conditions.end())
            guardian->setConditions({*alert});
        content()->addWidget(guardian);
    }
    if (visit.gate.decision && !goesAhead(*visit.gate.decision)) {
        auto* decided = new PlainLabel{tr("Decided at %1: %2. %3")
                                           .arg(toText(timeOfDayOf(visit.gate.decidedAt)),
                                               words::decisionName(*visit.gate.decision), visit.gate.reason)};
        decided->setObjectName(QStringLiteral("decided"));
        content()->addWidget(decided);
    }
}

void ScreeningDialog::addEmergencies()
{
    const VisitQuestions& visit = m_loaded->questions;
    if (visit.afterRace.isEmpty() || !visit.race)
        return;
    content()->addWidget(new SectionLabel{tr("Ask first: signs of an emergency")});
    //: %1 is a race, %2 when the client finished it
    const QString sentence = visit.race->isAssumed ? tr("Finished %1, probably about %2. Ask each of these.")
                                                   : tr("Finished %1 at %2. Ask each of these.");
    auto* why = new PlainLabel{sentence.arg(visit.race->name, words::momentText(visit.race->finish))};
    why->setObjectName(QStringLiteral("afterRace"));
    content()->addWidget(why);
    for (const QString& key : visit.afterRace) {
        const ScreeningCondition* condition = screeningCondition(key);
        if (!condition)
            continue;
        auto* row = new AnswerRow{*condition};
        m_list->add(content(), row);
        m_emergencies.push_back(row);
    }
}

void ScreeningDialog::addKnown()
{
    const VisitQuestions& visit = m_loaded->questions;
    if (visit.known.empty())
        return;
    content()->addSpacing(theme().space(2));
    content()->addWidget(new SectionLabel{tr("Known: is it still so?")});
    for (const KnownCondition& known : visit.known)
        m_list->add(content(), new KnownRow{known, dateOf(m_loaded->now)});
}

void ScreeningDialog::addQuestions()
{
    const VisitQuestions& visit = m_loaded->questions;
    QStringList asked;
    for (const QString& key : visit.asked) {
        // What was asked as an emergency is not asked twice.
        if (screeningCondition(key) && !visit.afterRace.contains(key))
            asked << key;
    }
    if (!asked.isEmpty()) {
        content()->addSpacing(theme().space(2));
        content()->addWidget(new SectionLabel{tr("Anything new since last time?")});
        for (const QString& key : asked)
            m_list->add(content(), new AnswerRow{*screeningCondition(key)});
    }
    auto* quick = new QWidget;
    auto* row = new QHBoxLayout{quick};
    row->setContentsMargins({});
    row->addStretch(1);
    row->addWidget(m_theRest);
    content()->addWidget(quick);
}

void ScreeningDialog::addDecision()
{
    content()->addSpacing(theme().space(2));
    content()->addWidget(m_decide, 0, Qt::AlignLeft);
    content()->addWidget(m_decision);
}

bool ScreeningDialog::mustDecide() const
{
    const SessionGate& gate = m_loaded->questions.gate;
    const bool isHeld = !gate.mayStart && gate.decision && !goesAhead(*gate.decision);
    if (m_list->needsDecision()) {
        // What was decided knowing of it stays decided; something new does not.
        const bool isNew = std::ranges::any_of(m_list->answers(), [](const ScreeningAnswer& answer) {
            const ScreeningCondition* condition = screeningCondition(answer.condition);
            return answer.reply == ScreeningReply::Yes && condition && condition->needsDecision();
        });
        return isNew || !gate.blocking.empty() || !gate.mayStart;
    }
    return isHeld;
}

QStringList ScreeningDialog::against() const
{
    QStringList names;
    for (const QuestionRow* row : m_list->rows()) {
        if (!row->needsDecision())
            continue;
        if (const auto answer = row->answer())
            names << words::conditionName(answer->condition);
    }
    if (names.isEmpty()) {
        for (const ConditionAlert& alert : m_loaded->questions.gate.blocking)
            names << words::conditionName(alert.condition);
    }
    names.removeDuplicates();
    return names;
}

void ScreeningDialog::follow()
{
    const bool isTouched = m_list->isTouched();
    const bool must = mustDecide();
    const bool shows = must || m_wantsDecision;
    m_decision->setAgainst(against());
    m_decision->setVisible(shows);
    m_decide->setVisible(!shows);
    m_nothingNew->setVisible(!isTouched && !shows);
    m_theRest->setVisible((isTouched || shows) && m_list->unanswered() > 0);
    // Emergencies are not passed over by a key pressed without looking.
    const bool isDefault = m_nothingNew->isVisibleTo(this) && m_emergencies.empty();
    m_nothingNew->setDefault(isDefault);
    m_nothingNew->setAutoDefault(isDefault);
    setRole(m_nothingNew, isDefault ? ButtonRole::Primary : ButtonRole::Secondary);
    m_nothingNew->setText(m_emergencies.empty() ? tr("&Nothing new") : tr("&None of these, and nothing new"));
    m_save->setDefault(!isDefault);
    setRole(m_save, isDefault ? ButtonRole::Secondary : ButtonRole::Primary);
    m_save->setText(shows ? tr("&Save decision") : tr("&Save answers"));
}

bool ScreeningDialog::isChanged() const
{
    return m_list->isTouched() || m_decision->decision() || !m_decision->reason().isEmpty();
}

template <class Job>
void ScreeningDialog::send(Job job)
{
    if (!m_bridge)
        return;
    waitForAnswer();
    m_nothingNew->setEnabled(false);
    m_bridge->ask(this, std::move(job), [this](const Result<SessionGate>& gate) {
        m_nothingNew->setEnabled(true);
        if (gate) {
            finish();
            Q_EMIT noticed(tr("%1: screening noted.").arg(m_loaded->questions.clientName));
            Q_EMIT answered(*gate);
            return;
        }
        if (gate.error().problems.isEmpty())
            return showError(gate.error());
        stopWaiting();
        showProblems(m_list->show(gate.error().problems));
    });
}

void ScreeningDialog::takeNothingNew()
{
    if (!isSaving())
        send([booking = m_booking](Clinic& clinic) { return nothingNew(clinic, booking); });
}

void ScreeningDialog::save()
{
    for (QuestionRow* row : m_emergencies) {
        if (!row->isTouched()) {
            row->showProblem({}, tr("Ask this one too before going on."));
            return;
        }
    }
    const bool isDecided = m_decision->isVisibleTo(this);
    const bool isNeeded = mustDecide() && m_purpose == Purpose::Begin;
    if (isDecided && (isNeeded || m_decision->decision()) && m_decision->complainAboutGaps())
        return;
    VisitAnswer answer{.booking = m_booking, .answers = m_list->answers()};
    if (isDecided && m_decision->decision()) {
        answer.decision = m_decision->decision();
        answer.reason = m_decision->reason();
    }
    if (answer.answers.empty() && !answer.decision) {
        say(tr("Answer at least one question, or press Nothing new."));
        return;
    }
    send([answer = std::move(answer)](Clinic& clinic) { return answerVisit(clinic, answer); });
}

} // namespace taper
