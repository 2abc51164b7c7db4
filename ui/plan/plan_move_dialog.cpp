// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_move_dialog.h"

#include "ui/plan/course_plan_model.h"
#include "ui/plan/plan_move_model.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_look.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QTableView>
#include <QVBoxLayout>

namespace taper {

PlanMoveDialog* PlanMoveDialog::open(AsyncBridge& bridge, QWidget* parent, Id<CoursePlan> plan)
{
    auto* dialog = new PlanMoveDialog{bridge, parent, plan};
    dialog->QDialog::open();
    dialog->m_table->setFocus();
    dialog->read();
    return dialog;
}

PlanMoveDialog::PlanMoveDialog(AsyncBridge& bridge, QWidget* parent, Id<CoursePlan> plan)
    : QDialog{parent}
    , m_bridge{&bridge}
    , m_plan{plan}
    , m_model{new PlanMoveModel{this}}
    , m_table{new QTableView}
    , m_title{new PlainLabel{{}, TextSize::Heading}}
    , m_rowFindings{new PlainLabel}
    , m_moveRow{makeButton(tr("&Move it"))}
    , m_stayRow{makeButton(tr("&Leave it where it is"))}
    , m_cancelRow{makeButton(tr("Cancel &this session"))}
    , m_reason{new QLineEdit}
    , m_reasonField{new Field{QStringLiteral("reason"), tr("Why is this session k&ept?"), m_reason}}
    , m_summary{new PlainLabel}
    , m_error{new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Danger}}
    , m_apply{makeButton(tr("&Apply"), ButtonRole::Primary)}
    , m_cancel{makeButton(tr("&Cancel"))}
{
    setObjectName(QStringLiteral("planMoveDialog"));
    setWindowTitle(tr("Move the plan along"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    build();
    showRow();
}

void PlanMoveDialog::build()
{
    const auto name = [](QObject* widget, const char* text) {
        widget->setObjectName(QString::fromLatin1(text));
    };
    name(m_table, "moveTable");
    name(m_rowFindings, "rowFindings");
    name(m_moveRow, "moveRow");
    name(m_stayRow, "stayRow");
    name(m_cancelRow, "cancelRow");
    name(m_summary, "summary");
    name(m_error, "error");
    name(m_apply, "apply");
    name(m_cancel, "cancel");
    m_title->setWeight(QFont::DemiBold);
    m_summary->setWeight(QFont::DemiBold);
    m_error->hide();
    m_reasonField->hide();
    m_apply->setDefault(true);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Sessions to come, before and after"));
    m_table->installEventFilter(this);
    dressTable(m_table);

    const int margin = theme().space(5);
    auto* lines = new QVBoxLayout{this};
    lines->setContentsMargins(margin, margin, margin, margin);
    lines->setSpacing(theme().space(3));
    lines->addWidget(m_title);
    lines->addWidget(m_table, 1);
    lines->addWidget(m_rowFindings);
    auto* actions = new FlowLayout{nullptr, theme().space(2)};
    for (QPushButton* button : {m_moveRow, m_stayRow, m_cancelRow}) {
        button->setAutoDefault(false);
        actions->addWidget(button);
    }
    lines->addLayout(actions);
    lines->addWidget(m_reasonField);
    lines->addWidget(m_summary);
    lines->addWidget(m_error);
    auto* buttons = new FlowLayout{nullptr, theme().space(2)};
    m_cancel->setAutoDefault(false);
    buttons->addWidget(m_apply);
    buttons->addWidget(m_cancel);
    lines->addLayout(buttons);
    resize(QSize{theme().space(200), theme().space(140)}.boundedTo(screen()->availableSize()));

    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PlanMoveDialog::showRow);
    connect(m_model, &PlanMoveModel::dataChanged, this, &PlanMoveDialog::showRow);
    connect(m_bridge, &AsyncBridge::changed, this, [this] {
        if (!m_isWriting)
            read();
    });
    connect(m_moveRow, &QPushButton::clicked, this, [this] { choose(MoveChoice::Move); });
    connect(m_stayRow, &QPushButton::clicked, this, [this] { choose(MoveChoice::Stay); });
    connect(m_cancelRow, &QPushButton::clicked, this, [this] { choose(MoveChoice::Cancel); });
    connect(m_reason, &QLineEdit::textEdited, this, [this](const QString& reason) {
        if (const int row = m_table->currentIndex().row(); row >= 0)
            m_model->setReason(row, reason);
    });
    connect(m_apply, &QPushButton::clicked, this, &PlanMoveDialog::apply);
    connect(m_cancel, &QPushButton::clicked, this, &PlanMoveDialog::reject);
}

void PlanMoveDialog::reject()
{
    if (!m_isWriting)
        QDialog::reject();
}

void PlanMoveDialog::read()
{
    if (!m_bridge)
        return;
    m_request.run(
        *m_bridge, [plan = m_plan](Clinic& clinic) { return planAfterMove(clinic, plan); },
        [this](Result<PlanMove> answer) { show(std::move(answer)); });
}

void PlanMoveDialog::show(Result<PlanMove> answer)
{
    if (!answer) {
        if (m_model->rowCount() > 0) // something was chosen already: it stays to be read
            return say(words::errorText(answer.error()));
        Q_EMIT failed(words::errorText(answer.error()));
        return QDialog::reject();
    }
    const int row = std::max(0, m_table->currentIndex().row());
    m_model->setMove(*std::move(answer));
    const PlanMove& move = m_model->move();
    m_title->setText(
        tr("%1 · %2: from %3 to %4")
            .arg(move.clientName, move.raceName, words::dateText(move.from), words::dateText(move.to)));
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setStretchLastSection(true);
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), 0));
    showRow();
}

void PlanMoveDialog::choose(MoveChoice choice)
{
    if (const int row = m_table->currentIndex().row(); row >= 0)
        m_model->choose(row, choice);
}

void PlanMoveDialog::showRow()
{
    const int row = m_table->currentIndex().row();
    const bool isThere = row >= 0 && row < m_model->rowCount();
    m_moveRow->setEnabled(isThere && m_model->canChoose(row, MoveChoice::Move));
    m_stayRow->setEnabled(isThere);
    m_cancelRow->setEnabled(isThere);
    QString findings;
    bool asks = false;
    if (isThere) {
        const MovedSession& moved = m_model->session(row);
        const bool isMoved = moved.choice == MoveChoice::Move;
        if (isMoved)
            findings = plannedFindingsText(moved.after);
        else if (!moved.after.slot)
            findings =
                tr("Nothing is free on the days that would suit now. Leave it where it is, or cancel it.");
        asks = isMoved && moved.after.needsReason;
        if (m_reason->text() != moved.after.reason)
            m_reason->setText(moved.after.reason);
    }
    m_rowFindings->setText(findings);
    m_reasonField->setVisible(asks);
    m_reasonField->clearProblem();
    m_summary->setText(tr("%1 moved, %2 left where they are, %3 cancelled")
                           .arg(m_model->count(MoveChoice::Move))
                           .arg(m_model->count(MoveChoice::Stay))
                           .arg(m_model->count(MoveChoice::Cancel)));
    m_apply->setEnabled(!m_isWriting && m_model->move().plan.isValid());
}

void PlanMoveDialog::apply()
{
    if (m_isWriting || !m_bridge || !m_model->move().plan.isValid())
        return;
    say({});
    if (const int row = m_model->lackingReason(); row >= 0) {
        m_table->setCurrentIndex(m_model->index(row, 0));
        m_reasonField->showProblem(
            words::problemText({QStringLiteral("reason"), ErrorCode::ReasonRequired, {}}));
        return m_reason->setFocus();
    }
    m_isWriting = true;
    showRow();
    m_bridge->ask(
        this, [move = m_model->move()](Clinic& clinic) { return movePlan(clinic, move); },
        [this](const Result<PlanMoveOutcome>& answer) { applied(answer); });
}

void PlanMoveDialog::applied(const Result<PlanMoveOutcome>& answer)
{
    m_isWriting = false;
    if (!answer || !answer->isDone()) {
        read();
        if (!answer)
            return say(words::errorText(answer.error()));
        m_table->setCurrentIndex(m_model->index(static_cast<int>(*answer->fault), 0));
        return say(tr("Nothing was moved: a session cannot go there any more.%1")
                       .arg(answer->review.findings.empty()
                               ? QString{}
                               : QLatin1Char{' '} + words::findingLine(answer->review.findings.front())));
    }
    const PlanMove& move = m_model->move();
    Q_EMIT moved(
        tr("Plan of %1 moved to %2 on %3.").arg(move.clientName, move.raceName, words::dateText(move.to)),
        answer->back);
    accept();
}

void PlanMoveDialog::say(const QString& sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
}

bool PlanMoveDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
        if (const int row = m_table->currentIndex().row(); row >= 0)
            m_model->chooseNext(row);
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace taper
