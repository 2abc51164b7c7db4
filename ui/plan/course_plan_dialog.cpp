// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/course_plan_dialog.h"

#include "ui/booking/undo_history.h"
#include "ui/plan/course_axis.h"
#include "ui/plan/course_plan_model.h"
#include "ui/plan/other_times_dialog.h"
#include "ui/plan/plan_options.h"
#include "ui/widgets/field.h"
#include "ui/widgets/labels.h"
#include "ui/words/course_words.h"
#include "ui/words/domain_words.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTimer>

#include <algorithm>

namespace taper {
namespace {

QString sessionsText(int count)
{
    return count == 1 ? CoursePlanDialog::tr("1 session") : CoursePlanDialog::tr("%1 sessions").arg(count);
}

QString headlineOf(const ClientCourse& course, const PlannedSession& session)
{
    return CoursePlanDialog::tr("%1: %2, %3, between %4 and %5")
        .arg(course.clientName, words::purposeWord(session.wanted.purpose), session.sessionTypeName,
            words::weekdayDateText(session.wanted.from), words::weekdayDateText(session.wanted.to));
}

} // namespace

bool CoursePlanDialog::isBusy() const
{
    return m_isWriting || m_timer->isActive() || m_ask.isPending();
}

void CoursePlanDialog::reject()
{
    if (!m_isWriting)
        QDialog::reject();
}

int CoursePlanDialog::currentRow() const
{
    const int row = m_table->currentIndex().row();
    return row < m_model->rowCount() ? row : -1;
}

const SessionTypeFields* CoursePlanDialog::typeOf(Id<SessionType> id) const
{
    const auto found = std::ranges::find(m_setup.sessionTypes, id, &Stored<SessionType>::id);
    return found == m_setup.sessionTypes.end() ? nullptr : &found->fields();
}

void CoursePlanDialog::start()
{
    if (!m_bridge)
        return;
    m_bridge->ask(
        this, [](Clinic& clinic) { return loadSetup(clinic); },
        [this](const Result<Setup>& setup) {
            if (!setup)
                return say(words::errorText(setup.error()));
            m_setup = *setup;
            m_options->setSetup(m_setup);
            if (m_request.race.isValid())
                plan();
            else
                askRaces();
        });
}

void CoursePlanDialog::askRaces()
{
    m_raceField->show();
    if (!m_bridge)
        return;
    m_bridge->ask(
        this, [client = m_request.clients.front()](Clinic& clinic) { return clientDetail(clinic, client); },
        [this](const Result<ClientDetail>& client) { showRaces(client); });
}

void CoursePlanDialog::showRaces(const Result<ClientDetail>& client)
{
    if (!client)
        return say(words::errorText(client.error()));
    m_isFilling = true;
    // Soonest first; a race that is over cannot be planned towards.
    for (auto entry = client->entries.rbegin(); entry != client->entries.rend(); ++entry) {
        const RaceFields& race = entry->race.fields();
        if (race.status != RaceStatus::Scheduled || entry->entry->status != EntryStatus::Entered
            || race.endDate.value_or(race.date) < m_setup.today)
            continue;
        m_race->addItem(
            QStringLiteral("%1 · %2").arg(race.name, words::dateText(race.date)), entry->race.id.value());
    }
    m_isFilling = false;
    if (m_race->count() == 0) {
        m_race->setEnabled(false);
        return say(tr("%1 has no coming race that could be planned towards. Enter them in one first.")
                       .arg(client->client.fields().name));
    }
    m_request.race = Id<Race>{m_race->currentData().toLongLong()};
    plan();
}

void CoursePlanDialog::schedulePlan()
{
    m_isReady = false;
    m_ask.drop();
    m_timer->start();
    showSummary();
}

void CoursePlanDialog::plan()
{
    m_isReady = false;
    if (!m_bridge || !m_request.race.isValid() || m_setup.today == Date{})
        return;
    m_request = m_options->applied(m_request);
    m_ask.run(
        *m_bridge, [request = m_request](Clinic& clinic) { return planCourse(clinic, request); },
        [this](Result<CourseProposal> answer) {
            if (!answer)
                return show(std::move(answer));
            m_model->setProposal(withDecisionsOf(*std::move(answer), m_model->proposal()));
            review();
        });
}

/// Each session again, where it stands by now.
void CoursePlanDialog::review()
{
    m_isReady = false;
    if (!m_bridge)
        return;
    m_ask.run(
        *m_bridge, [proposal = m_model->proposal()](Clinic& clinic) { return reviewPlan(clinic, proposal); },
        [this](Result<CourseProposal> answer) { show(std::move(answer)); });
    showSummary();
}

void CoursePlanDialog::show(Result<CourseProposal> answer)
{
    if (!answer) {
        m_model->clear();
        m_axis->setProposal({}, m_setup.today);
        say(words::formText(answer.error()));
        return showSummary();
    }
    m_isReady = true;
    // A reason that was typed while this was on its way is not lost.
    m_model->setProposal(withDecisionsOf(*std::move(answer), m_model->proposal()));
    m_axis->setProposal(m_model->proposal(), m_setup.today);
    if (currentRow() < 0 && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    layOutColumns();
    showRemarks();
    showRow();
    showSummary();
}

/// Who cannot be planned for, whose course starts late, and who has a plan already.
void CoursePlanDialog::showRemarks()
{
    const CourseProposal& proposal = m_model->proposal();
    m_title->setText(QStringLiteral("%1 · %2").arg(proposal.raceName, words::longDateText(proposal.raceDay)));
    QStringList remarks;
    for (const ClientCourse& course : proposal.courses) {
        if (course.obstacle != CourseObstacle::None)
            remarks += words::obstacleText(course.obstacle, course.clientName);
        else if (course.startsLate)
            remarks += tr("%1: the race is nearer than %2 weeks. The course begins now; %3 left out.")
                           .arg(course.clientName)
                           .arg(proposal.request.weeks)
                           .arg(sessionsText(course.leftOut));
        if (course.replaces)
            remarks += tr("%1 has a plan for this race already. This one takes its place; what is booked "
                          "stays and counts.")
                           .arg(course.clientName);
    }
    m_remarks->setText(remarks.join(QLatin1Char{'\n'}));
    m_remarks->setVisible(!remarks.isEmpty());
}

/// What is said of the row with the keyboard on it, in full, and what can be done with it.
void CoursePlanDialog::showRow()
{
    const int row = currentRow();
    const PlannedSession* session = row >= 0 ? &m_model->session(row) : nullptr;
    m_axis->setCurrent(session ? std::optional{m_model->place(row)} : std::nullopt);
    const bool isOpen = session && session->state != PlannedState::AlreadyBooked;
    m_anotherTime->setEnabled(isOpen && session->sessionType.isValid());
    m_dropRow->setEnabled(session);
    m_dropRow->setText(session && session->isDropped ? tr("Take it &in again") : tr("&Leave it out"));
    m_rowFindings->setText(session ? QStringLiteral("%1 · %2: %3")
                                         .arg(m_model->course(row).clientName,
                                             words::capitalised(words::purposeWord(session->wanted.purpose)),
                                             plannedFindingsText(*session))
                                   : QString{});
    m_reasonField->setVisible(session && session->isToBook() && session->needsReason);
    m_isFilling = true;
    if (session && m_reason->text() != session->reason)
        m_reason->setText(session->reason);
    m_reasonField->clearProblem();
    m_rowType->setEnabled(isOpen);
    m_rowLength->setEnabled(isOpen);
    m_rowType->clear();
    m_rowLength->clear();
    if (session) {
        for (const Stored<SessionType>& type : m_setup.sessionTypes) {
            if (!type->archived || type.id == session->sessionType)
                m_rowType->addItem(type->name, type.id.value());
        }
        m_rowType->setCurrentIndex(m_rowType->findData(session->sessionType.value()));
        if (const SessionTypeFields* type = typeOf(session->sessionType)) {
            for (const Minutes length : type->lengths)
                m_rowLength->addItem(words::lengthText(length), static_cast<int>(length.count()));
        }
        const int length = static_cast<int>(session->length.count());
        if (m_rowLength->findData(length) < 0 && length > 0)
            m_rowLength->addItem(words::lengthText(session->length), length);
        m_rowLength->setCurrentIndex(m_rowLength->findData(length));
    }
    m_isFilling = false;
}

void CoursePlanDialog::showSummary()
{
    const PlanCounts counts = m_model->proposal().counts();
    m_summary->setText(m_model->rowCount() > 0 ? words::planCountsText(counts) : QString{});
    // What is booked already may be all there is: then the plan alone is kept.
    m_book->setText(counts.toBook > 0 ? tr("&Book all %1").arg(counts.toBook) : tr("&Keep this plan"));
    m_book->setEnabled(m_isReady && !m_isWriting && counts.sessions > 0);
}

void CoursePlanDialog::askOtherTime()
{
    const int row = currentRow();
    if (!m_bridge || row < 0 || !m_anotherTime->isEnabled())
        return;
    const PlanPlace place = m_model->place(row);
    m_bridge->ask(
        this,
        [proposal = m_model->proposal(), place](
            Clinic& clinic) { return otherTimes(clinic, proposal, place); },
        [this, place](Result<std::vector<SlotView>> times) {
            if (!times)
                return say(words::errorText(times.error()));
            const int where = m_model->rowOf(place);
            if (where < 0)
                return;
            auto* dialog = OtherTimesDialog::ask(
                this, headlineOf(m_model->course(where), m_model->session(where)), *std::move(times));
            connect(dialog, &OtherTimesDialog::chosen, this, [this, place](const SlotView& time) {
                if (const int now = m_model->rowOf(place); now >= 0) {
                    m_model->setSlot(now, time);
                    review();
                }
            });
        });
}

void CoursePlanDialog::toggleDropped()
{
    const int row = currentRow();
    if (row < 0)
        return;
    m_model->setDropped(row, !m_model->session(row).isDropped);
    review();
    showRow();
}

void CoursePlanDialog::changeType()
{
    const int row = currentRow();
    const Id<SessionType> id{m_rowType->currentData().toLongLong()};
    const SessionTypeFields* type = typeOf(id);
    if (m_isFilling || row < 0 || !type || id == m_model->session(row).sessionType)
        return;
    const Minutes before = m_model->session(row).length;
    const Minutes length = std::ranges::min(
        type->lengths, {}, [before](Minutes each) { return std::chrono::abs(each - before); });
    m_model->setType(row, id, type->name, length);
    review();
}

void CoursePlanDialog::changeLength()
{
    const int row = currentRow();
    const Minutes length{m_rowLength->currentData().toInt()};
    if (m_isFilling || row < 0 || length <= Minutes{0} || length == m_model->session(row).length)
        return;
    m_model->setLength(row, length);
    review();
}

void CoursePlanDialog::goTo(int row)
{
    m_table->setCurrentIndex(m_model->index(row, 0));
    showRow();
}

void CoursePlanDialog::book()
{
    if (!m_isReady || m_isWriting || !m_bridge)
        return;
    say({});
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const PlannedSession& session = m_model->session(row);
        if (session.isClash()) {
            goTo(row);
            m_table->setFocus();
            return say(tr("Nothing was booked: this session has no time that it could be booked at. Choose "
                          "another time, or leave it out."));
        }
        if (session.lacksReason()) {
            goTo(row);
            m_reasonField->showProblem(
                words::problemText({QStringLiteral("reason"), ErrorCode::ReasonRequired, {}}));
            return m_reason->setFocus();
        }
    }
    m_isWriting = true;
    showSummary();
    m_bridge->ask(
        this, [proposal = m_model->proposal()](Clinic& clinic) { return bookPlan(clinic, proposal); },
        [this](const Result<PlanOutcome>& answer) { booked(answer); });
}

void CoursePlanDialog::booked(const Result<PlanOutcome>& answer)
{
    m_isWriting = false;
    showSummary();
    if (!answer)
        return say(words::formText(answer.error()));
    if (!answer->isDone()) {
        // The world has moved on since the last look.
        const int row = m_model->rowOf(*answer->fault);
        const QString why = answer->review.findings.empty()
            ? QString{}
            : QLatin1Char{' '} + words::findingLine(answer->review.findings.front());
        review();
        if (row >= 0)
            goTo(row);
        return say(tr("Nothing was booked: a session cannot be as planned any more.%1").arg(why));
    }
    const CourseProposal& proposal = m_model->proposal();
    const QString who = answer->plans.size() == 1 ? proposal.courses.front().clientName
                                                  : tr("%1 clients").arg(answer->plans.size());
    const QString sentence =
        tr("%1 booked for %2 towards %3.")
            .arg(sessionsText(static_cast<int>(answer->bookings.size())), who, proposal.raceName);
    std::function<void()> undo;
    if (m_history)
        undo = m_history->offerFor(sentence, answer->back);
    if (undo)
        Q_EMIT undoOffered(sentence, undo);
    else
        Q_EMIT noticed(sentence);
    accept();
}

void CoursePlanDialog::say(const QString& sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
}

bool CoursePlanDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
        askOtherTime();
    else if (key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace)
        toggleDropped();
    else
        return QDialog::eventFilter(watched, event);
    return true;
}

} // namespace taper
