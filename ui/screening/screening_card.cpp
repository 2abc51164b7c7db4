// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/screening_card.h"

#include "ui/screening/action_sign.h"
#include "ui/screening/alert_strip.h"
#include "ui/screening/condition_dialog.h"
#include "ui/screening/consent_dialog.h"
#include "ui/screening/consent_row.h"
#include "ui/screening/intake_dialog.h"
#include "ui/screening/intake_print.h"
#include "ui/screening/known_row.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/words/domain_words.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/screening_words.h"

#include <QVBoxLayout>

#include <algorithm>

namespace taper {

namespace {

QString askedText(const PastScreening& asked, Date today)
{
    QStringList parts{
        words::screeningKindName(asked.fields.kind), words::shortDateText(dateOf(asked.fields.at), today)};
    if (asked.fields.nothingNew)
        parts << ScreeningCard::tr("nothing new");
    if (asked.fields.decision)
        parts << words::decisionName(*asked.fields.decision);
    if (!asked.fields.who.isEmpty())
        parts << ScreeningCard::tr("asked by %1").arg(asked.fields.who);
    return parts.join(QStringLiteral(" · "));
}

QPushButton* quiet(const QString& text, const QString& name, const QString& accessible)
{
    QPushButton* button = makeButton(text, ButtonRole::Quiet);
    button->setObjectName(name);
    button->setAccessibleName(accessible);
    return button;
}

} // namespace

ScreeningCard::ScreeningCard(AsyncBridge& bridge, QWidget* parent)
    : QWidget{parent}
    , m_bridge{bridge}
    , m_card{new Card{tr("Screening and consent")}}
{
    setObjectName(QStringLiteral("screeningCard"));
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->addWidget(m_card);
    connect(&bridge, &AsyncBridge::changed, this, [this](const Changes& changes) {
        if (m_client && changes.touches(*m_client))
            reload();
    });
}

ScreeningCard::~ScreeningCard() = default;

void ScreeningCard::setClient(Id<Client> client)
{
    if (m_client != client) {
        m_loaded.reset();
        m_showsEarlier = false;
        m_card->setVisible(false);
    }
    m_client = client;
    reload();
}

void ScreeningCard::reload()
{
    if (!m_client)
        return;
    m_request.run(
        m_bridge,
        [client = *m_client](Clinic& clinic) -> Result<Loaded> {
            auto conditions = conditionsOf(clinic, client);
            if (!conditions)
                return fail(conditions.error());
            auto consents = consentsOf(clinic, client);
            if (!consents)
                return fail(consents.error());
            return Loaded{std::move(*conditions), std::move(*consents), clinic.today()};
        },
        [this](Result<Loaded> answer) {
            if (answer)
                present(std::move(*answer));
            else if (answer.error().code != ErrorCode::NotFound)
                Q_EMIT failed(words::errorText(answer.error()));
        });
}

void ScreeningCard::present(Loaded answer)
{
    m_loaded = std::make_unique<Loaded>(std::move(answer));
    const QWidget* focused = focusWidget();
    const QString held =
        focused && focused->hasFocus() && isAncestorOf(focused) ? focused->objectName() : QString{};
    // All but the card's own heading.
    while (m_card->content()->count() > 1) {
        const std::unique_ptr<QLayoutItem> item{m_card->content()->takeAt(1)};
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // the button that was just pressed may be in it
        }
    }
    addAsked();
    addConditions();
    addActions();
    addEarlier();
    addConsents();
    m_card->content()->addStretch(1);
    m_card->setVisible(true);
    // At once, and not when the layout comes to it, so that the keyboard finds its button again.
    for (int place = 1; place < m_card->content()->count(); ++place) {
        QWidget* widget = m_card->content()->itemAt(place)->widget();
        if (widget && !(widget->isHidden() && widget->testAttribute(Qt::WA_WState_ExplicitShowHide)))
            widget->show();
    }
    if (!held.isEmpty()) {
        auto* again = m_card->findChild<QWidget*>(held);
        if (again && again->isVisibleTo(this))
            again->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT loaded();
}

void ScreeningCard::addAsked()
{
    const auto& screenings = m_loaded->conditions.screenings;
    const auto intake = std::ranges::find(
        screenings, ScreeningKind::Intake, [](const PastScreening& past) { return past.fields.kind; });
    QStringList lines;
    if (!screenings.empty())
        lines << tr("Last asked: %1").arg(askedText(screenings.front(), m_loaded->today));
    if (intake == screenings.end())
        lines << tr("The intake form has not been filled in yet.");
    else if (intake != screenings.begin())
        lines << tr("Intake form: %1").arg(words::shortDateText(dateOf(intake->fields.at), m_loaded->today));
    auto* line = new PlainLabel{lines.join(QLatin1Char('\n')), TextSize::Body, PlainLabel::Ink::Muted};
    line->setObjectName(QStringLiteral("lastAsked"));
    m_card->content()->addWidget(line);
}

void ScreeningCard::addConditions()
{
    const ClientConditions& conditions = m_loaded->conditions;
    if (conditions.needsGuardian) {
        ConditionAlert alert;
        alert.condition = QString::fromLatin1(kUnderAge);
        alert.action = actionOf(alert.condition);
        alert.needsConsent = !conditions.guardianConsent;
        auto* strip = new AlertStrip;
        strip->setConditions({alert});
        m_card->content()->addWidget(strip);
    }
    if (conditions.standing.empty() && !conditions.screenings.empty())
        m_card->content()->addWidget(new PlainLabel{tr("Nothing known that speaks against massage.")});
    for (const KnownCondition& known : conditions.standing) {
        const QString id = QString::number(known.condition.id.value());
        const QString key = known.condition->condition;
        const QString name = words::conditionName(key);
        const ScreeningAction action = actionOf(key);
        auto* row = new ToneCard{severityOf(action)};
        row->setObjectName(QStringLiteral("condition.") + id);
        auto* layout = new QVBoxLayout{row};
        layout->setContentsMargins(row->padding());
        layout->setSpacing(theme().space(0.5));
        auto* head = new QHBoxLayout;
        head->setSpacing(theme().space(1.5));
        head->addWidget(new ActionSign{action}, 0, Qt::AlignTop);
        auto* headline = new PlainLabel{words::actionName(action) + QStringLiteral(" · ") + name};
        headline->setWeight(QFont::DemiBold);
        head->addWidget(headline, 1);
        layout->addLayout(head);
        layout->addWidget(new PlainLabel{conditionFacts(known, m_loaded->today)});
        auto* buttons = new QWidget;
        auto* flow = new FlowLayout{buttons};
        QPushButton* clear = quiet(tr("Clear…"), QStringLiteral("clear.") + id, tr("Clear: %1").arg(name));
        QPushButton* change =
            quiet(tr("Change…"), QStringLiteral("change.") + id, tr("Change: %1").arg(name));
        flow->addWidget(clear);
        flow->addWidget(change);
        layout->addWidget(buttons);
        connect(clear, &QPushButton::clicked, this,
            [this, known] { hear(ClearConditionDialog::ask(m_bridge, window(), known, m_loaded->today)); });
        connect(change, &QPushButton::clicked, this,
            [this, known] { hear(ConditionDialog::openChange(m_bridge, window(), known.condition)); });
        m_card->content()->addWidget(row);
    }
}

void ScreeningCard::addEarlier()
{
    const auto& past = m_loaded->conditions.past;
    if (past.empty())
        return;
    QPushButton* toggle = quiet(tr("Earlier: %1").arg(past.size()), QStringLiteral("earlier"),
        tr("%n conditions that are over", nullptr, static_cast<int>(past.size())));
    toggle->setCheckable(true);
    toggle->setChecked(m_showsEarlier);
    auto* list = new QWidget;
    auto* lines = new QVBoxLayout{list};
    lines->setContentsMargins({});
    for (const Stored<ClientCondition>& condition : past) {
        const Date from = dateOf(condition->notedAt);
        QStringList parts{words::conditionName(condition->condition)};
        for (const QString& part : {condition->area, condition->detail}) {
            if (!part.isEmpty())
                parts << part;
        }
        parts << tr("noted %1").arg(words::shortDateText(from, m_loaded->today));
        if (condition->clearedAt)
            parts
                << tr("cleared %1").arg(words::shortDateText(dateOf(*condition->clearedAt), m_loaded->today));
        if (!condition->clearedReason.isEmpty())
            parts << condition->clearedReason;
        lines->addWidget(
            new PlainLabel{parts.join(QStringLiteral(" · ")), TextSize::Small, PlainLabel::Ink::Muted});
    }
    list->setObjectName(QStringLiteral("earlierConditions"));
    list->setVisible(m_showsEarlier);
    connect(toggle, &QPushButton::toggled, this, [this, list](bool isOn) {
        m_showsEarlier = isOn;
        list->setVisible(isOn);
    });
    m_card->content()->addWidget(toggle, 0, Qt::AlignLeft);
    m_card->content()->addWidget(list);
}

void ScreeningCard::addActions()
{
    auto* actions = new QWidget;
    auto* flow = new FlowLayout{actions};
    const auto add = [flow](const QString& text, const char* name) {
        QPushButton* button = makeButton(text);
        button->setObjectName(QLatin1String{name});
        flow->addWidget(button);
        return button;
    };
    connect(add(tr("Fill in intake form…"), "fillIntake"), &QPushButton::clicked, this, [this] {
        auto* dialog = IntakeDialog::open(m_bridge, window(), *m_client);
        connect(dialog, &IntakeDialog::failed, this, &ScreeningCard::failed);
        hear(dialog);
    });
    connect(add(tr("Add condition…"), "addCondition"), &QPushButton::clicked, this,
        [this] { hear(ConditionDialog::openNew(m_bridge, window(), *m_client)); });
    connect(add(tr("Print form…"), "printForm"), &QPushButton::clicked, this, [this] {
        printIntakeForm(
            m_bridge, window(), m_client, [card = QPointer<ScreeningCard>{this}](const QString& sentence) {
                if (card)
                    Q_EMIT card->failed(sentence);
            });
    });
    m_card->content()->addWidget(actions);
}

void ScreeningCard::addConsents()
{
    m_card->content()->addWidget(new SectionLabel{tr("Consents")});
    const bool guardian = m_loaded->conditions.needsGuardian;
    for (const ConsentState& state : m_loaded->consents) {
        const QString key = keyOf(state.kind);
        const QString name = words::consentKindName(state.kind);
        auto* row = new QWidget;
        auto* layout = new QHBoxLayout{row};
        layout->setContentsMargins({});
        layout->setSpacing(theme().space(3));
        auto* texts = new QVBoxLayout;
        texts->setSpacing(0);
        auto* headline = new PlainLabel{name};
        headline->setWeight(state.standing ? QFont::DemiBold : QFont::Normal);
        texts->addWidget(headline);
        auto* line = new PlainLabel{
            words::capitalised(consentText(state, m_loaded->today)), TextSize::Small, PlainLabel::Ink::Muted};
        line->setObjectName(QStringLiteral("consent.") + key);
        texts->addWidget(line);
        layout->addLayout(texts, 1);
        if (!state.standing || state.isOldWording || state.needsGuardian) {
            QPushButton* give = quiet(tr("Given…"), QStringLiteral("give.") + key, tr("Given: %1").arg(name));
            layout->addWidget(give, 0, Qt::AlignTop);
            connect(give, &QPushButton::clicked, this, [this, state, guardian] {
                hear(GiveConsentDialog::ask(m_bridge, window(), *m_client, state, guardian, m_loaded->today));
            });
        }
        if (state.standing) {
            QPushButton* withdraw =
                quiet(tr("Withdraw…"), QStringLiteral("withdraw.") + key, tr("Withdraw: %1").arg(name));
            layout->addWidget(withdraw, 0, Qt::AlignTop);
            connect(withdraw, &QPushButton::clicked, this, [this, state] {
                hear(WithdrawConsentDialog::ask(m_bridge, window(), state, m_loaded->today));
            });
        }
        m_card->content()->addWidget(row);
    }
}

template <class Dialog>
void ScreeningCard::hear(Dialog* dialog)
{
    connect(dialog, &Dialog::noticed, this, &ScreeningCard::noticed);
}

} // namespace taper
