// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_card.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/words/course_words.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace taper {
namespace {

/// What has happened of a plan, filled; the words beside it say the same.
class ProgressBar final : public QWidget {
public:
    ProgressBar() { setFixedHeight(theme().space(1.5)); }

    void setShare(double share)
    {
        m_share = share;
        update();
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter{this};
        painter.setRenderHint(QPainter::Antialiasing);
        const double radius = height() / 2.0;
        painter.setPen(QPen{theme().fieldBorder, 1});
        painter.setBrush(theme().sunken);
        painter.drawRoundedRect(QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        if (m_share <= 0)
            return;
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().accent);
        const double wide = std::max(double(height()), width() * m_share);
        painter.drawRoundedRect(QRectF{0, 0, wide, double(height())}, radius, radius);
    }

private:
    double m_share = 0;
};

QString fateText(const PlanSessionView& session)
{
    switch (session.fate) {
    case SessionFate::LeftOut:
        return PlanCard::tr("left out");
    case SessionFate::ToCome:
        return PlanCard::tr("to come");
    case SessionFate::Happened:
        return PlanCard::tr("done");
    case SessionFate::Missed:
        return words::statusWord(session.booking->fields.status);
    case SessionFate::Unclear:
        return PlanCard::tr("not written up");
    }
    return {};
}

} // namespace

PlanCard::PlanCard(Names names, QWidget* parent)
    : QFrame{parent}
    , m_names{names}
    , m_title{new PlainLabel}
    , m_progress{new PlainLabel}
    , m_bar{new ProgressBar}
    , m_trouble{new PlainLabel}
    , m_sessions{new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Muted}}
    , m_moveAlong{makeButton(tr("Move the plan along…"), ButtonRole::Primary)}
    , m_showSessions{makeButton(tr("Show its sessions"), ButtonRole::Quiet)}
    , m_drop{makeButton(tr("Drop the plan…"), ButtonRole::Quiet)}
{
    setObjectName(QStringLiteral("planCard"));
    m_title->setObjectName(QStringLiteral("planTitle"));
    m_progress->setObjectName(QStringLiteral("planProgress"));
    m_trouble->setObjectName(QStringLiteral("planTrouble"));
    m_sessions->setObjectName(QStringLiteral("planSessions"));
    m_moveAlong->setObjectName(QStringLiteral("moveAlong"));
    m_showSessions->setObjectName(QStringLiteral("showSessions"));
    m_drop->setObjectName(QStringLiteral("dropPlan"));
    m_title->setWeight(QFont::DemiBold);
    m_trouble->setWeight(QFont::DemiBold);
    m_sessions->hide();
    auto* lines = new QVBoxLayout{this};
    lines->setContentsMargins({});
    lines->setSpacing(theme().space(1.5));
    for (QWidget* line : std::initializer_list<QWidget*>{m_title, m_progress, m_bar, m_trouble, m_sessions})
        lines->addWidget(line);
    auto* buttons = new FlowLayout{nullptr, theme().space(2)};
    for (QPushButton* button : {m_moveAlong, m_showSessions, m_drop})
        buttons->addWidget(button);
    lines->addLayout(buttons);
    connect(m_moveAlong, &QPushButton::clicked, this, &PlanCard::moveWanted);
    connect(m_drop, &QPushButton::clicked, this, &PlanCard::dropWanted);
    connect(m_showSessions, &QPushButton::clicked, this, [this] {
        m_sessions->setVisible(m_sessions->isHidden());
        m_showSessions->setText(m_sessions->isHidden() ? tr("Show its sessions") : tr("Hide its sessions"));
    });
}

void PlanCard::show(const PlanView& plan)
{
    m_plan = plan;
    const QString name = m_names == Names::OfRace ? plan.raceName : plan.clientName;
    m_title->setText(tr("%1 · %2 weeks, %3")
                         .arg(name)
                         .arg(plan.weeks)
                         .arg(plan.isDropped ? tr("dropped") : words::rhythmWord(plan.rhythm)));
    m_progress->setText(words::planProgressText(plan.progress));
    static_cast<ProgressBar*>(m_bar)->setShare(
        plan.progress.planned == 0 ? 0 : double(plan.progress.happened) / plan.progress.planned);
    const QString trouble = plan.isDropped ? QString{} : words::planTroubleText(plan);
    m_trouble->setText(trouble);
    m_trouble->setVisible(!trouble.isEmpty());
    m_moveAlong->setVisible(plan.canMoveAlong());
    m_drop->setVisible(!plan.isDropped);
    m_sessions->setText(sessionsText());
    // Said to whoever does not see which card the button is on.
    m_moveAlong->setAccessibleName(tr("Move the plan for %1 along").arg(name));
    m_showSessions->setAccessibleName(tr("Sessions of the plan for %1").arg(name));
    m_drop->setAccessibleName(tr("Drop the plan for %1").arg(name));
}

QString PlanCard::sessionsText() const
{
    QStringList lines;
    for (const PlanSessionView& session : m_plan.sessions) {
        const QString when = session.booking
            ? QStringLiteral("%1, %2").arg(
                words::momentText(session.booking->fields.start), session.booking->therapistName)
            : words::weekdayDateText(m_plan.plannedFor - std::chrono::days{session.planned.daysBefore});
        const int days = session.booking
            ? daysBetween(m_plan.plannedFor, dateOf(session.booking->fields.start))
            : -session.planned.daysBefore;
        lines += QStringLiteral("%1 · %2 · %3 · %4")
                     .arg(words::daysText(days), when, words::purposeWord(session.planned.purpose),
                         fateText(session));
    }
    return lines.join(QLatin1Char{'\n'});
}

} // namespace taper
