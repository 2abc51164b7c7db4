// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recall/recall_panel.h"

#include "ui/recall/recall_actions.h"
#include "ui/shell/bridge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/race_strip.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"
#include "ui/words/recall_words.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace taper {

namespace {

constexpr int kTimes = 5;
constexpr int kTries = 8;

QString proposalText(const RecallProposal& proposal)
{
    //: %1 session type, %2 length
    QString text =
        RecallPanel::tr("%1, %2").arg(proposal.sessionTypeName, words::lengthText(proposal.length));
    if (proposal.therapist)
        text = RecallPanel::tr("%1, last with %2").arg(text, proposal.therapistName);
    if (proposal.movedFrom)
        text += u'\n'
            + RecallPanel::tr("Due %1, but a race speaks against that day; %2 is the nearest good one.")
                  .arg(words::weekdayDateText(*proposal.movedFrom), words::weekdayDateText(proposal.day));
    return text;
}

QString timeText(const RankedSlot& slot)
{
    QStringList parts{words::momentText(slot.slot.interval.start), slot.slot.therapistName};
    if (slot.race)
        parts += words::daysText(slot.race->days);
    if (slot.slot.verdict == Verdict::Ideal)
        parts += words::verdictWord(slot.slot.verdict);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

RecallPanel::RecallPanel(QWidget* parent)
    : QWidget{parent}
    , m_all{new QWidget}
    , m_nobody{new PlainLabel{tr("Choose somebody to see how to reach them and what to offer."),
          TextSize::Body, PlainLabel::Ink::Muted}}
    , m_name{new PlainLabel{{}, TextSize::Heading}}
    , m_reach{new PlainLabel}
    , m_reasons{new QVBoxLayout}
    , m_history{new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Muted}}
    , m_proposal{new PlainLabel}
    , m_noTimes{new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Muted}}
    , m_strip{new RaceStrip}
    , m_times{new QListWidget}
    , m_other{makeButton(tr("Another &time …"))}
    , m_openRace{makeButton(tr("&Open race"), ButtonRole::Quiet)}
    , m_openDay{makeButton(tr("Show in the diar&y"), ButtonRole::Quiet)}
    , m_actions{new RecallActions}
    , m_triesHeading{new SectionLabel{tr("Tried so far")}}
    , m_tries{new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Muted}}
{
    setObjectName(QStringLiteral("recallPanel"));
    build();
    clear();
}

void RecallPanel::build()
{
    m_name->setObjectName(QStringLiteral("recallName"));
    m_name->setWeight(QFont::DemiBold);
    m_reach->setObjectName(QStringLiteral("recallReach"));
    m_reach->setTextInteractionFlags(Qt::TextSelectableByMouse); // to be copied into a phone program
    m_reasons->setSpacing(theme().space(1.5));

    auto* content = new QVBoxLayout{m_all};
    content->setContentsMargins(theme().space(5), theme().space(5), theme().space(5), theme().space(4));
    content->setSpacing(theme().space(2.5));
    content->addWidget(m_name);
    content->addWidget(m_reach);
    addWays(content);
    content->addWidget(new SectionLabel{tr("Why")});
    content->addLayout(m_reasons);
    content->addWidget(m_history);
    addOffer(content);
    content->addWidget(new SectionLabel{tr("What came of the call")});
    content->addWidget(m_actions);
    content->addWidget(m_triesHeading);
    m_tries->setObjectName(QStringLiteral("recallTries"));
    content->addWidget(m_tries);
    content->addStretch(1);

    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_all);
    scroll->viewport()->setAutoFillBackground(false);
    m_all->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(1, 0, 0, 0);
    m_nobody->setContentsMargins(theme().space(5), theme().space(5), theme().space(5), 0);
    layout->addWidget(m_nobody, 0, Qt::AlignTop);
    layout->addWidget(scroll, 1);
    setMaximumWidth(sizeHint().width());
}

void RecallPanel::addWays(QVBoxLayout* layout)
{
    auto* openClient = makeButton(tr("Open cl&ient"), ButtonRole::Quiet);
    openClient->setObjectName(QStringLiteral("openClient"));
    m_openRace->setObjectName(QStringLiteral("openRace"));
    m_openDay->setObjectName(QStringLiteral("openDay"));
    auto* ways = new FlowLayout{nullptr, theme().space(1)};
    for (QPushButton* button : {openClient, m_openRace, m_openDay}) {
        button->setAutoDefault(false);
        ways->addWidget(button);
    }
    layout->addLayout(ways);
    connect(openClient, &QPushButton::clicked, this, [this] {
        if (m_row)
            Q_EMIT clientRequested(m_row->client.id);
    });
    connect(m_openRace, &QPushButton::clicked, this, [this] {
        if (m_row && m_row->first().race)
            Q_EMIT raceRequested(*m_row->first().race);
    });
    connect(m_openDay, &QPushButton::clicked, this, [this] {
        if (m_row && m_row->first().booking && m_row->first().bookingStart)
            Q_EMIT dayRequested(dateOf(*m_row->first().bookingStart), *m_row->first().booking);
    });
}

void RecallPanel::addOffer(QVBoxLayout* layout)
{
    m_proposal->setObjectName(QStringLiteral("recallProposal"));
    m_strip->setObjectName(QStringLiteral("recallStrip"));
    m_strip->setCompact(true);
    m_times->setObjectName(QStringLiteral("recallTimes"));
    m_times->setAccessibleName(tr("Free times to offer; Enter books"));
    m_times->setFont(theme().font(TextSize::Body));
    m_times->setWordWrap(true);
    m_times->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_times->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_times->installEventFilter(this);
    m_noTimes->setObjectName(QStringLiteral("recallNoTimes"));
    m_other->setObjectName(QStringLiteral("otherTime"));
    m_other->setAutoDefault(false);
    layout->addWidget(new SectionLabel{tr("To offer")});
    layout->addWidget(m_proposal);
    layout->addWidget(m_strip);
    layout->addWidget(m_noTimes);
    layout->addWidget(m_times);
    auto* row = new FlowLayout{nullptr, theme().space(1)};
    row->addWidget(m_other);
    layout->addLayout(row);
    connect(m_times, &QListWidget::itemClicked, this, &RecallPanel::takeTime);
    connect(m_times, &QListWidget::currentRowChanged, this, [this](int current) {
        if (current >= 0 && current < static_cast<int>(m_slots.size()))
            m_strip->setBookingDay(dateOf(m_slots.at(static_cast<size_t>(current)).slot.interval.start));
    });
    connect(m_other, &QPushButton::clicked, this, &RecallPanel::otherTimeRequested);
}

QSize RecallPanel::sizeHint() const
{
    return {theme().space(96), theme().space(120)};
}

QSize RecallPanel::minimumSizeHint() const
{
    return {theme().space(64), theme().space(40)};
}

void RecallPanel::clear()
{
    m_request.drop();
    m_row.reset();
    m_slots.clear();
    m_actions->setRow(std::nullopt);
    m_times->hide(); // until there are any; not while they are looked for, which would lose the keyboard
    m_all->hide();
    m_nobody->show();
}

void RecallPanel::showRow(AsyncBridge& bridge, const RecallRow& row, Date today)
{
    if (!m_row || m_row->client.id != row.client.id) {
        m_tries->setText({});
        m_strip->setDays({});
    }
    m_row = row;
    m_today = today;
    m_slots.clear();
    m_times->clear();
    m_nobody->hide();
    m_all->show();
    m_name->setText(row.client.preferredName.isEmpty()
            ? row.client.name
            : tr("%1 (%2)").arg(row.client.name, row.client.preferredName));
    QStringList reach;
    for (const QString& way : {row.client.phone, row.client.email}) {
        if (!way.isEmpty())
            reach += way;
    }
    if (reach.isEmpty())
        reach += tr("No phone number or e-mail is known.");
    if (!row.client.bestTime.isEmpty())
        reach += tr("Best time: %1").arg(row.client.bestTime);
    m_reach->setText(reach.join(u'\n'));
    showReasons();
    m_actions->setRow(row);
    load(bridge);
}

void RecallPanel::showReasons()
{
    clearLayout(*m_reasons);
    for (const RecallReason& reason : m_row->reasons) {
        auto* text = new PlainLabel{
            words::recallReasonText(reason, m_today) + u'\n' + words::recallDueText(reason, m_today)};
        m_reasons->addWidget(text);
    }
    QStringList history;
    history += m_row->lastVisit ? tr("Last visit %1").arg(words::agoText(*m_row->lastVisit, m_today))
                                : tr("No visit yet");
    if (m_row->nextRace)
        history += tr("%1 %2").arg(words::daysText(m_row->nextRace->days), m_row->nextRace->name);
    m_history->setText(history.join(QStringLiteral(" · ")));
    const RecallReason& first = m_row->first();
    m_openRace->setVisible(first.race.has_value());
    m_openDay->setVisible(first.booking.has_value() && first.bookingStart.has_value());
}

void RecallPanel::load(AsyncBridge& bridge)
{
    m_proposal->setText(tr("Looking for free times …"));
    m_noTimes->hide();
    m_request.run(
        bridge,
        [client = m_row->client.id, reason = m_row->first()](Clinic& clinic) -> Result<Loaded> {
            Loaded loaded;
            auto contacts = contactsOf(clinic, client);
            if (!contacts)
                return fail(contacts.error());
            loaded.contacts = *std::move(contacts);
            auto times = recallTimes(clinic, client, reason, kTimes);
            if (!times && times.error().code != ErrorCode::Refused)
                return fail(times.error());
            if (!times)
                return loaded;
            const RecallProposal& proposal = times->proposal;
            StripRequest request;
            request.client = client;
            request.sessionType = proposal.sessionType;
            request.start = times->slots.empty() ? at(proposal.day, TimeOfDay{12 * 60})
                                                 : times->slots.front().slot.interval.start;
            request.length = proposal.length;
            if (auto strip = clientStrip(clinic, request))
                loaded.strip = *std::move(strip);
            loaded.times = *std::move(times);
            return loaded;
        },
        [this](const Result<Loaded>& loaded) {
            if (loaded)
                present(*loaded);
            else
                m_proposal->setText(words::errorText(loaded.error()));
        });
}

void RecallPanel::present(const Loaded& loaded)
{
    m_strip->setVisible(!loaded.strip.days.empty());
    m_strip->setDays(loaded.strip.days);
    m_strip->setBookedDays(loaded.strip.booked);
    m_strip->setToday(m_today);
    if (loaded.times) {
        presentTimes(*loaded.times);
    } else {
        m_proposal->setText(tr("No session type is offered that could be booked."));
        m_times->hide();
    }
    QStringList tries;
    for (const ContactView& contact : loaded.contacts) {
        if (tries.size() < kTries)
            tries += words::contactText(contact.fields, m_today);
    }
    m_tries->setText(tries.join(u'\n'));
    m_tries->setVisible(!tries.isEmpty());
    m_triesHeading->setVisible(!tries.isEmpty());
}

void RecallPanel::presentTimes(const RecallTimes& times)
{
    m_proposal->setText(proposalText(times.proposal));
    m_slots = times.slots;
    for (const RankedSlot& slot : m_slots)
        m_times->addItem(timeText(slot));
    m_times->setVisible(!m_slots.empty());
    m_noTimes->setVisible(m_slots.empty());
    m_noTimes->setText(tr("Nothing is free on the days that suit. Look for another time."));
    if (m_slots.empty()) {
        m_strip->setBookingDay(times.proposal.day);
        return;
    }
    m_times->setCurrentRow(0);
    int height = 2 * m_times->frameWidth();
    for (int row = 0; row < m_times->count(); ++row)
        height += m_times->sizeHintForRow(row);
    m_times->setFixedHeight(height);
}

std::optional<RankedSlot> RecallPanel::bestTime() const
{
    return m_slots.empty() ? std::nullopt : std::optional{m_slots.front()};
}

void RecallPanel::takeTime()
{
    const int row = m_times->currentRow();
    if (row >= 0 && row < static_cast<int>(m_slots.size()))
        Q_EMIT bookRequested(m_slots.at(static_cast<size_t>(row)));
}

bool RecallPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_times && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            takeTime();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void RecallPanel::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.fillRect(rect(), theme().surface);
    painter.fillRect(QRect{0, 0, 1, height()}, theme().border);
}

} // namespace taper
