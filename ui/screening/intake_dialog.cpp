// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/intake_dialog.h"

#include "ui/screening/consent_section.h"
#include "ui/screening/intake_print.h"
#include "ui/screening/known_row.h"
#include "ui/screening/question_list.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/question_groups.h"
#include "ui/words/screening_words.h"

#include <QGridLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace taper {

IntakeDialog* IntakeDialog::open(AsyncBridge& bridge, QWidget* over, Id<Client> client)
{
    auto* dialog = new IntakeDialog{bridge, over, client};
    bridge.ask(
        dialog,
        [client](Clinic& clinic) -> Result<Loaded> {
            auto form = intakeForm(clinic, client);
            if (!form)
                return fail(form.error());
            auto consents = consentsOf(clinic, client);
            if (!consents)
                return fail(consents.error());
            return Loaded{std::move(*form), std::move(*consents), clinic.today()};
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

IntakeDialog::IntakeDialog(AsyncBridge& bridge, QWidget* over, Id<Client> client)
    : FormDialog{tr("Intake form"), tr("&Save form"), over}
    , m_bridge{&bridge}
    , m_client{client}
    , m_list{new QuestionList{this}}
{
    setObjectName(QStringLiteral("intakeDialog"));
    connect(m_list, &QuestionList::changed, this, &IntakeDialog::follow);
    connect(m_list, &QuestionList::passed, this, [this] { m_note->setFocus(Qt::TabFocusReason); });
}

void IntakeDialog::present(Loaded loaded)
{
    m_loaded = std::make_unique<Loaded>(std::move(loaded));
    addHead();
    addQuestions();
    m_note = new QPlainTextEdit;
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(m_note->fontMetrics().lineSpacing() * 3 + theme().space(4));
    fields().add(content(), QStringLiteral("notes"),
        tr("Anyth&ing else: medicines, operations, what to heed"), m_note);
    content()->addSpacing(theme().space(3));
    m_consents = new ConsentSection{m_loaded->consents, m_loaded->form.needsGuardian, m_loaded->today};
    fields().add(m_consents->byField());
    content()->addWidget(m_consents);
    m_progress = new PlainLabel{{}, TextSize::Small, PlainLabel::Ink::Muted};
    m_progress->setObjectName(QStringLiteral("progress"));
    content()->addWidget(m_progress);
    follow();
    if (!m_list->rows().empty())
        m_list->rows().front()->focusHere();
    QDialog::open();
}

void IntakeDialog::addHead()
{
    const ClientFields& client = m_loaded->form.client.fields();
    const Date today = m_loaded->today;
    auto* name = new PlainLabel{client.name, TextSize::Title};
    name->setObjectName(QStringLiteral("clientName"));
    name->setWeight(QFont::DemiBold);
    QPushButton* print = makeButton(tr("&Print form…"));
    print->setObjectName(QStringLiteral("printForm"));
    print->setAutoDefault(false);
    connect(print, &QPushButton::clicked, this, [this] {
        if (m_bridge)
            printIntakeForm(*m_bridge, this, m_client, [this](const QString& sentence) { say(sentence); });
    });
    auto* head = new QHBoxLayout;
    head->addWidget(name, 1);
    head->addWidget(print, 0, Qt::AlignTop);
    content()->addLayout(head);

    auto* facts = new QGridLayout;
    facts->setColumnStretch(1, 1);
    facts->setHorizontalSpacing(theme().space(5));
    const auto add = [facts](const QString& label, const QString& value, const char* objectName) {
        const int row = facts->rowCount();
        auto* what = new PlainLabel{label, TextSize::Body, PlainLabel::Ink::Muted};
        what->setWordWrap(false);
        auto* text = new PlainLabel{value.isEmpty() ? tr("not known: add it to the client's data") : value,
            TextSize::Body, value.isEmpty() ? PlainLabel::Ink::Danger : PlainLabel::Ink::Normal};
        text->setObjectName(QLatin1String{objectName});
        facts->addWidget(what, row, 0, Qt::AlignTop);
        facts->addWidget(text, row, 1);
    };
    QString born;
    if (client.dateOfBirth) {
        //: date of birth, then age in years
        born = tr("%1 (%2)").arg(words::dateText(*client.dateOfBirth)).arg(ageOn(*client.dateOfBirth, today));
    }
    add(tr("Born"), born, "born");
    add(tr("In an emergency"), client.emergencyContact, "emergencyContact");
    content()->addLayout(facts);
    if (const auto& last = m_loaded->form.last) {
        const QString when = words::shortDateText(dateOf(last->fields.at), today);
        auto* line = new PlainLabel{last->fields.who.isEmpty()
                ? tr("Last filled in %1.").arg(when)
                : tr("Last filled in %1 by %2.").arg(when, last->fields.who),
            TextSize::Body, PlainLabel::Ink::Muted};
        line->setObjectName(QStringLiteral("lastIntake"));
        content()->addWidget(line);
    }
}

void IntakeDialog::addQuestions()
{
    QStringList keys;
    for (const IntakeQuestion& question : m_loaded->form.questions)
        keys << question.condition;
    int number = 0;
    for (const words::QuestionGroup& group : words::questionGroups(keys)) {
        content()->addSpacing(theme().space(3));
        QPushButton* rest = makeButton(tr("No to the rest of these"), ButtonRole::Quiet);
        rest->setObjectName(QStringLiteral("restOf.%1").arg(number++));
        rest->setAccessibleName(tr("No to the rest: %1").arg(group.heading));
        rest->setAutoDefault(false);
        auto* head = new QHBoxLayout;
        head->addWidget(new SectionLabel{group.heading}, 1);
        head->addWidget(rest);
        content()->addLayout(head);
        const auto before = m_list->rows().size();
        for (const QString& key : group.conditions) {
            const ScreeningCondition& condition = *screeningCondition(key);
            bool isKnown = false;
            for (const IntakeQuestion& question : m_loaded->form.questions) {
                if (question.condition != key)
                    continue;
                for (const KnownCondition& known : question.known) {
                    m_list->add(content(), new KnownRow{known, m_loaded->today});
                    isKnown = true;
                }
            }
            if (!isKnown || condition.asksArea())
                m_list->add(content(), new AnswerRow{condition, isKnown});
        }
        const auto first = m_list->rows().begin() + static_cast<std::ptrdiff_t>(before);
        connect(rest, &QPushButton::clicked, this,
            [rows = std::vector<QuestionRow*>(first, m_list->rows().end())] {
                QuestionList::answerTheRest(rows);
            });
    }
}

void IntakeDialog::follow()
{
    const int open = m_list->unanswered();
    m_progress->setText(open == 0
            ? tr("Every question is answered.")
            : tr("%n questions are not answered yet; they are kept as not asked.", nullptr, open));
}

bool IntakeDialog::isChanged() const
{
    const bool isAnswered = m_list->isTouched() || !m_note->toPlainText().isEmpty();
    return (isAnswered && !m_isIntakeWritten) || (m_consents && m_consents->isTouched());
}

void IntakeDialog::save()
{
    if (!m_bridge)
        return;
    IntakeAnswer intake{.client = m_client, .answers = m_list->answers(), .note = m_note->toPlainText()};
    const bool hasIntake =
        !m_isIntakeWritten && (!intake.answers.empty() || !intake.note.trimmed().isEmpty());
    std::vector<ConsentGiven> consents = m_consents->given(m_client);
    if (!hasIntake && consents.empty()) {
        if (m_isIntakeWritten)
            return finish();
        say(tr("Nothing has been answered yet."));
        return;
    }
    const bool wantsGuardian = m_loaded->form.needsGuardian && !consents.empty();
    if (wantsGuardian && consents.front().by.isEmpty()) {
        showProblems({{QStringLiteral("given_by"), ErrorCode::Required, {}}});
        return;
    }
    waitForAnswer();
    m_bridge->ask(
        this,
        [intake = std::move(intake), hasIntake, consents = std::move(consents)](Clinic& clinic) {
            Written written;
            if (hasIntake) {
                const auto kept = saveIntake(clinic, intake);
                if (!kept) {
                    written.error = kept.error();
                    return written;
                }
                written.isIntake = true;
            }
            for (const ConsentGiven& consent : consents) {
                const auto given = giveConsent(clinic, consent);
                if (!given) {
                    written.error = given.error();
                    return written;
                }
                written.consents.push_back(consent.kind);
            }
            return written;
        },
        [this](const Written& written) { take(written); });
}

void IntakeDialog::take(const Written& written)
{
    // What is written is not written again, whatever became of the rest.
    m_isIntakeWritten = m_isIntakeWritten || written.isIntake;
    for (const ConsentKind kind : written.consents)
        m_consents->markWritten(kind);
    if (written.error) {
        if (written.error->problems.isEmpty())
            return showError(*written.error);
        stopWaiting();
        showProblems(m_list->show(written.error->problems));
        return;
    }
    finish();
    Q_EMIT noticed(tr("%1: intake form saved.").arg(m_loaded->form.client->name));
    Q_EMIT saved(m_client);
}

} // namespace taper
