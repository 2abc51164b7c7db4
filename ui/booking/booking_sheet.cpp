// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/booking_sheet.h"

#include "ui/booking/booking_action.h"
#include "ui/booking/booking_words.h"
#include "ui/screening/alert_strip.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/finding_card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/race_strip.h"
#include "ui/words/domain_words.h"
#include "ui/words/screening_words.h"
#include "ui/words/series_words.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace taper {
namespace {

/// "Plan   Recheck calf …": grey names in one column, what they are in the other.
class Facts final : public QWidget {
public:
    Facts()
        : m_grid{new QGridLayout{this}}
    {
        m_grid->setContentsMargins({});
        m_grid->setHorizontalSpacing(theme().space(3));
        m_grid->setVerticalSpacing(theme().space(1));
        m_grid->setColumnStretch(1, 1);
        m_grid->setColumnMinimumWidth(0, theme().space(17));
    }

    void add(const QString& name, const QString& text, const QString& objectName = {})
    {
        if (text.isEmpty())
            return;
        const int row = m_grid->rowCount();
        auto* label = new PlainLabel{name, TextSize::Body, PlainLabel::Ink::Muted};
        label->setWordWrap(false);
        auto* value = new PlainLabel{text};
        value->setObjectName(objectName);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_grid->addWidget(label, row, 0, Qt::AlignTop);
        m_grid->addWidget(value, row, 1, Qt::AlignTop);
    }

private:
    QGridLayout* m_grid;
};

/// "Treat lightly: less pressure on both legs (08:05, KM)"
QString decidedText(const SessionGate& gate)
{
    if (!gate.decision)
        return {};
    const QString when = toText(timeOfDayOf(gate.decidedAt));
    const QString by = gate.decidedBy.isEmpty() ? when : when + QStringLiteral(", ") + gate.decidedBy;
    const QString decision = words::decisionName(*gate.decision);
    return gate.reason.isEmpty() ? QStringLiteral("%1 (%2)").arg(decision, by)
                                 : QStringLiteral("%1: %2 (%3)").arg(decision, gate.reason, by);
}

PlainLabel* label(const char* name, TextSize size, PlainLabel::Ink ink = PlainLabel::Ink::Normal)
{
    auto* made = new PlainLabel{{}, size, ink};
    made->setObjectName(QLatin1String{name});
    return made;
}

} // namespace

BookingSheet::BookingSheet(QWidget* parent)
    : QWidget{parent}
    , m_name{label("clientName", TextSize::Title)}
    , m_headline{label("headline", TextSize::Body, PlainLabel::Ink::Muted)}
    , m_status{label("status", TextSize::Body)}
    , m_raceHeading{new SectionLabel}
    , m_strip{new RaceStrip}
    , m_alerts{new AlertStrip}
    , m_findings{new FindingList}
    , m_remarks{new QVBoxLayout}
    , m_facts{new QVBoxLayout}
    , m_actions{new FlowLayout}
{
    const int gap = theme().space(3);
    m_name->setWeight(QFont::DemiBold);
    m_status->setWeight(QFont::DemiBold);
    m_raceHeading->setObjectName(QStringLiteral("raceHeading"));
    m_raceHeading->setWordWrap(true);
    m_strip->setObjectName(QStringLiteral("raceStrip"));
    m_alerts->setObjectName(QStringLiteral("alerts"));

    auto* head = new QVBoxLayout;
    head->setSpacing(theme().space(0.5));
    head->addWidget(m_name);
    head->addWidget(m_headline);
    head->addWidget(m_status);
    auto* race = new QVBoxLayout;
    race->setSpacing(theme().space(1.5));
    race->addWidget(m_raceHeading);
    race->addWidget(m_strip);
    m_remarks->setSpacing(gap);
    m_facts->setSpacing(gap);

    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(theme().space(5), theme().space(4.5), theme().space(5), theme().space(5));
    layout->setSpacing(gap);
    layout->addLayout(head);
    layout->addWidget(m_alerts);
    layout->addLayout(race);
    layout->addWidget(m_findings);
    layout->addLayout(m_remarks);
    layout->addLayout(m_facts);
    layout->addLayout(m_actions);
    layout->addStretch();

    connect(m_strip, &RaceStrip::dayChosen, this, &BookingSheet::dayChosen);
    connect(m_findings, &FindingList::fixChosen, this, &BookingSheet::fixChosen);
}

void BookingSheet::show(const BookingDetail& detail, const SessionGate& gate, Moment now)
{
    const BookingFields& fields = detail.booking.fields;
    const Date today = dateOf(now);
    m_name->setText(detail.booking.clientName);
    // On the board the day is plain; a booking of another day says which.
    m_headline->setText(
        dateOf(fields.start) == today ? headlineText(detail.booking) : wholeText(detail.booking));
    m_status->setText(words::capitalised(words::statusText(fields)));
    m_status->setVisible(fields.status != BookingStatus::Booked);
    m_alerts->setConditions(detail.booking.conditions, detail.booking.clientAlerts);
    showRace(detail, today);
    // What the screening says stands above, with its places and details.
    Findings findings = detail.findings;
    std::erase_if(findings, [](const Finding& finding) { return !finding.condition.isEmpty(); });
    m_findings->setVisible(!findings.empty());
    m_findings->setFindings(std::move(findings));
    showRemarks(detail, gate);
    showFacts(detail, today);
    showActions(detail, gate.isAsked, now);
}

void BookingSheet::showRace(const BookingDetail& detail, Date today)
{
    m_strip->setDays(detail.strip);
    QString heading = detail.race ? raceHeading(*detail.race, today) : tr("No race booked");
    QStringList others;
    for (const StripDay& day : detail.strip) {
        if (detail.race && day.race.isValid() && day.race != detail.booking.race->race
            && !others.contains(day.raceName))
            others << day.raceName;
    }
    //: The race that a booking is seen against, and another of the runner's near it
    if (!others.isEmpty())
        heading = tr("%1, near %2").arg(heading, others.join(QStringLiteral(" · ")));
    m_raceHeading->setText(heading);
    std::vector<Date> booked;
    booked.reserve(detail.aroundRace.size());
    for (const BookingView& other : detail.aroundRace)
        booked.push_back(dateOf(other.fields.start));
    m_strip->setBookedDays(std::move(booked));
    m_strip->setBookingDay(dateOf(detail.booking.fields.start));
    m_strip->setToday(today);
    m_strip->setVisible(!detail.strip.empty());
}

void BookingSheet::showRemarks(const BookingDetail& detail, const SessionGate& gate)
{
    clearLayout(*m_remarks);
    const BookingFields& fields = detail.booking.fields;
    const QString decided = decidedText(gate);
    if (fields.reason.isEmpty() && fields.note.isEmpty() && decided.isEmpty())
        return;
    auto* facts = new Facts;
    facts->add(tr("Kept because"), fields.reason, QStringLiteral("keptReason"));
    facts->add(tr("Decided"), decided, QStringLiteral("decided"));
    facts->add(tr("Note"), fields.note, QStringLiteral("note"));
    m_remarks->addWidget(facts);
}

void BookingSheet::showFacts(const BookingDetail& detail, Date today)
{
    clearLayout(*m_facts);
    const auto section = [this](const QString& heading, const char* name) {
        auto* title = new SectionLabel{heading};
        title->setWordWrap(true);
        title->setObjectName(QLatin1String{name});
        m_facts->addWidget(title);
        auto* facts = new Facts;
        m_facts->addWidget(facts);
        return facts;
    };
    if (detail.lastVisit) {
        Facts* visit = section(lastVisitHeading(*detail.lastVisit, today), "lastVisit");
        visit->add(
            tr("Focus"), detail.lastVisit->focus.isEmpty() ? tr("nothing noted") : detail.lastVisit->focus);
    } else {
        m_facts->addWidget(new SectionLabel{tr("First visit")});
    }
    if (detail.race) {
        const AroundRace around = aroundRaceTexts(detail, today);
        Facts* race = section(tr("Around this race"), "aroundRace");
        race->add(tr("Before"), around.before, QStringLiteral("aroundBefore"));
        race->add(tr("Race day"), around.raceDay, QStringLiteral("aroundRaceDay"));
        race->add(tr("After"), around.after, QStringLiteral("aroundAfter"));
        race->add(tr("Next full"), around.nextFull, QStringLiteral("nextFull"));
    }
    auto* contact = new Facts;
    contact->add(tr("Phone"), detail.booking.clientPhone.isEmpty() ? tr("none") : detail.booking.clientPhone,
        QStringLiteral("phone"));
    contact->add(tr("Booked by"), detail.createdBy);
    if (detail.series)
        contact->add(tr("Series"), words::seriesPlaceText(*detail.series), QStringLiteral("series"));
    m_facts->addWidget(contact);
}

void BookingSheet::showActions(const BookingDetail& detail, bool isScreened, Moment now)
{
    const QWidget* focused = focusWidget();
    const QString held =
        focused && focused->parentWidget() == this && focused->hasFocus() ? focused->objectName() : QString{};
    clearLayout(*m_actions);
    bool isHeld = held.isEmpty();
    const auto add = [this, &held, &isHeld](QPushButton* button, const QString& name) {
        button->setObjectName(name);
        button->setAutoDefault(true); // Enter presses it
        m_actions->addWidget(button);
        button->show();
        if (!isHeld && name == held) {
            button->setFocus();
            isHeld = true;
        }
    };
    for (const OfferedAction& offered : offeredActions(detail.booking, detail.findings, now, isScreened)) {
        auto* button =
            makeButton(offered.text, offered.isPrimary ? ButtonRole::Primary : ButtonRole::Secondary, this);
        connect(button, &QPushButton::clicked, this,
            [this, action = offered.action] { Q_EMIT actionChosen(action); });
        add(button, offered.name);
    }
    auto* open = makeButton(tr("&Open client"), ButtonRole::Secondary, this);
    connect(open, &QPushButton::clicked, this, &BookingSheet::clientChosen);
    add(open, QStringLiteral("openClient"));
    // A step that is done is offered no more: on to the next one.
    if (!isHeld)
        m_actions->itemAt(0)->widget()->setFocus();
}

} // namespace taper
