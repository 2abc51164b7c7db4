// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leave/displaced_row.h"

#include "ui/booking/booking_words.h"
#include "ui/booking/client_strip_view.h"
#include "ui/leave/leave_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/verdict_badge.h"
#include "ui/words/error_words.h"
#include "ui/words/finding_words.h"

#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace taper {

namespace {

QRadioButton* choiceNamed(const char* name, const QString& text, const QString& whose)
{
    auto* button = new QRadioButton{text};
    button->setObjectName(QString::fromLatin1(name));
    button->setAccessibleName(text + QStringLiteral(", ") + whose);
    return button;
}

} // namespace

DisplacedRow::DisplacedRow(AsyncBridge& bridge, const DisplacedBooking& displaced, QWidget* parent)
    : QFrame{parent}
    , m_bridge{bridge}
    , m_displaced{displaced}
    , m_proposal{new PlainLabel}
    , m_verdict{new VerdictBadge}
    , m_strip{new ClientStripView}
    , m_note{new PlainLabel{{}, TextSize::Small, PlainLabel::Ink::Danger}}
    , m_move{choiceNamed("move", tr("Move"), displaced.booking.clientName)}
    , m_stay{choiceNamed("stay", tr("Leave it there"), displaced.booking.clientName)}
    , m_cancel{choiceNamed("cancel", tr("Cancel it"), displaced.booking.clientName)}
    , m_another{makeButton(tr("Another time"), ButtonRole::Quiet)}
    , m_reason{new QLineEdit}
    , m_reasonField{new Field{QStringLiteral("reason"), tr("Why it is moved there"), m_reason}}
{
    setObjectName(QStringLiteral("displaced%1").arg(displaced.booking.id.value()));
    if (m_displaced.proposal)
        m_passedOver.push_back(*m_displaced.proposal);
    m_proposal->setObjectName(QStringLiteral("proposal"));
    m_strip->setObjectName(QStringLiteral("strip"));
    m_strip->setCompact(true);
    m_note->setObjectName(QStringLiteral("note"));
    m_note->hide();
    m_another->setObjectName(QStringLiteral("another"));
    m_another->setAutoDefault(false);
    m_another->setAccessibleName(tr("Another time for %1").arg(displaced.booking.clientName));

    auto* client = new PlainLabel{displaced.booking.clientName};
    client->setObjectName(QStringLiteral("client"));
    client->setWeight(QFont::DemiBold);
    auto* goes = new QHBoxLayout;
    goes->setSpacing(theme().space(2));
    goes->addWidget(m_proposal, 1);
    goes->addWidget(m_verdict, 0, Qt::AlignTop);
    auto* choices = new FlowLayout{nullptr, theme().space(3)};
    for (QWidget* choice : std::initializer_list<QWidget*>{m_move, m_stay, m_cancel, m_another})
        choices->addWidget(choice);

    auto* lines = new QVBoxLayout{this};
    lines->setContentsMargins(0, theme().space(2), 0, theme().space(2));
    lines->setSpacing(theme().space(1));
    lines->addWidget(client);
    lines->addWidget(new PlainLabel{wholeText(displaced.booking), TextSize::Small, PlainLabel::Ink::Muted});
    lines->addLayout(goes);
    lines->addWidget(m_strip);
    lines->addLayout(choices);
    lines->addWidget(m_reasonField);
    lines->addWidget(m_note);

    const bool isUnderWay = displaced.booking.fields.status == BookingStatus::InSession;
    (m_displaced.proposal && !isUnderWay ? m_move : m_stay)->setChecked(true);
    showProposal();
    showReason();
    for (QRadioButton* choice : {m_move, m_stay, m_cancel})
        connect(choice, &QRadioButton::toggled, this, [this](bool isOn) {
            if (!isOn)
                return;
            m_note->hide();
            showReason();
            Q_EMIT changed();
        });
    connect(m_another, &QPushButton::clicked, this, &DisplacedRow::anotherWanted);
}

void DisplacedRow::showProposal()
{
    const bool isFound = m_displaced.proposal.has_value();
    m_move->setEnabled(isFound);
    m_another->setEnabled(isFound);
    m_verdict->setVisible(isFound);
    if (!isFound) {
        m_proposal->setText(tr("No free time was found in the weeks around."));
        return;
    }
    const SlotView& slot = *m_displaced.proposal;
    QString text = QStringLiteral("→ ") + placeOfSlot(slot);
    if (slot.overCap)
        text += QStringLiteral(" · ") + tr("beyond the therapist's daily limit");
    m_proposal->setText(text);
    m_verdict->setVerdict(slot.verdict);
    if (m_isStripAsked)
        askForStrip();
}

void DisplacedRow::askForStrip()
{
    m_isStripAsked = true;
    if (!m_displaced.proposal)
        return m_strip->clear();
    m_strip->ask(m_bridge,
        {.client = m_displaced.booking.fields.client,
            .sessionType = m_displaced.booking.fields.sessionType,
            .start = m_displaced.proposal->interval.start,
            .length = m_displaced.proposal->interval.length(),
            .booking = m_displaced.booking.id,
            .from = std::nullopt,
            .to = std::nullopt});
}

void DisplacedRow::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    if (!m_isStripAsked)
        askForStrip();
}

void DisplacedRow::showReason()
{
    m_reasonField->setVisible(m_displaced.needsReason && m_move->isChecked());
}

LeaveDecision::What DisplacedRow::choice() const
{
    if (m_move->isChecked())
        return LeaveDecision::What::Move;
    return m_cancel->isChecked() ? LeaveDecision::What::Cancel : LeaveDecision::What::Stay;
}

void DisplacedRow::choose(LeaveDecision::What what)
{
    if (what == LeaveDecision::What::Move && m_displaced.proposal)
        m_move->setChecked(true);
    else if (what == LeaveDecision::What::Cancel)
        m_cancel->setChecked(true);
    else
        m_stay->setChecked(true);
}

LeaveDecision DisplacedRow::decision() const
{
    LeaveDecision decision{.booking = m_displaced.booking.id,
        .revision = m_displaced.booking.revision,
        .what = choice(),
        .move = {}};
    if (decision.what == LeaveDecision::What::Move && m_displaced.proposal) {
        const SlotView& slot = *m_displaced.proposal;
        decision.move.start = slot.interval.start;
        decision.move.therapist = slot.therapist;
        decision.move.room = slot.room;
        if (m_displaced.needsReason)
            decision.move.reason = m_reason->text();
    }
    return decision;
}

void DisplacedRow::setProposal(const DisplacedBooking& other)
{
    if (!other.proposal) {
        m_note->setText(tr("There is no other free time in the weeks around."));
        m_note->show();
        return;
    }
    m_displaced.proposal = other.proposal;
    m_displaced.needsReason = other.needsReason;
    m_passedOver.push_back(*other.proposal);
    m_note->hide();
    showProposal();
    m_move->setChecked(true);
    showReason();
    Q_EMIT changed();
}

bool DisplacedRow::checkReason()
{
    const bool isMissing = choice() == LeaveDecision::What::Move && m_displaced.needsReason
        && m_reason->text().trimmed().isEmpty();
    if (isMissing) {
        m_reasonField->showProblem(
            words::problemText({QStringLiteral("reason"), ErrorCode::ReasonRequired, {}}));
        m_reason->setFocus();
    }
    return !isMissing;
}

void DisplacedRow::showRefused(const BookingReview& review)
{
    if (review.bookable) {
        m_displaced.needsReason = true;
        showReason();
    }
    if (review.findings.empty())
        return;
    m_note->setText(words::findingLine(review.findings.front()));
    m_note->show();
}

void DisplacedRow::focusFirst()
{
    QRadioButton* checked = m_move->isChecked() ? m_move : m_stay->isChecked() ? m_stay : m_cancel;
    checked->setFocus();
}

} // namespace taper
