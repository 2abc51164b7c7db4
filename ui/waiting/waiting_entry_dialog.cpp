// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waiting/waiting_entry_dialog.h"

#include "ui/booking/client_section.h"
#include "ui/booking/client_strip_view.h"
#include "ui/booking/length_text.h"
#include "ui/shell/bridge.h"
#include "ui/waiting/suiting_times_edit.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/words/domain_words.h"
#include "ui/words/waiting_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace taper {

namespace {

QString titleFor(const std::optional<WaitingView>& entry, WaitingKind kind)
{
    if (entry)
        return WaitingEntryDialog::tr("Change what %1 asked for").arg(entry->clientName);
    return kind == WaitingKind::Holding ? WaitingEntryDialog::tr("Put somebody on hold")
                                        : WaitingEntryDialog::tr("Put somebody on the waiting list");
}

template <class T>
T chosenIn(const QComboBox* box)
{
    return static_cast<T>(box->currentData().toInt());
}

} // namespace

WaitingEntryDialog* WaitingEntryDialog::add(AsyncBridge& bridge, QWidget* over, WaitingKind kind)
{
    auto* dialog = new WaitingEntryDialog{bridge, over, std::nullopt, kind};
    dialog->m_client->focusPicker();
    dialog->open();
    return dialog;
}

WaitingEntryDialog* WaitingEntryDialog::addFor(
    AsyncBridge& bridge, QWidget* over, WaitingKind kind, Id<Client> client, const QString& name)
{
    auto* dialog = add(bridge, over, kind);
    dialog->m_client->setClient(client, name, std::nullopt);
    dialog->m_type->setFocus();
    return dialog;
}

WaitingEntryDialog* WaitingEntryDialog::edit(AsyncBridge& bridge, QWidget* over, const WaitingView& entry)
{
    auto* dialog = new WaitingEntryDialog{bridge, over, entry, entry.fields.kind};
    dialog->open();
    return dialog;
}

WaitingEntryDialog::WaitingEntryDialog(
    AsyncBridge& bridge, QWidget* over, const std::optional<WaitingView>& entry, WaitingKind kind)
    : FormDialog{titleFor(entry, kind), entry ? tr("&Save") : tr("&Put on the list"), over}
    , m_bridge{&bridge}
    , m_entry{entry}
    , m_kind{kind}
    , m_client{new ClientSection{bridge, fields()}}
    , m_type{new QComboBox}
    , m_length{new QComboBox}
    , m_kindChoice{new QComboBox}
    , m_urgency{new QComboBox}
    , m_with{new QWidget}
    , m_strip{new ClientStripView}
    , m_times{new SuitingTimesEdit}
    , m_from{new DateField{Date{}}}
    , m_until{new DateField{Date{}}}
    , m_note{new QPlainTextEdit}
{
    setObjectName(QStringLiteral("waitingEntryDialog"));
    build();
    listen();
    load();
}

void WaitingEntryDialog::build()
{
    content()->addWidget(m_client);
    for (QComboBox* combo : {m_type, m_length, m_kindChoice, m_urgency}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(8);
    }
    m_length->setEditable(true);
    m_length->setInsertPolicy(QComboBox::NoInsert);
    m_length->setCompleter(nullptr);
    m_kindChoice->addItem(tr("waiting for a free time"), static_cast<int>(WaitingKind::Waiting));
    m_kindChoice->addItem(tr("in hand now, on hold"), static_cast<int>(WaitingKind::Holding));
    for (const Urgency urgency : {Urgency::High, Urgency::Normal, Urgency::Low})
        m_urgency->addItem(words::capitalised(words::urgencyWord(urgency)), static_cast<int>(urgency));
    new FlowLayout{m_with, theme().space(3)};
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(theme().space(16));

    QHBoxLayout* what = addRow();
    fields().add(what, QStringLiteral("session_type"), tr("&Type"), m_type);
    fields().add(what, QStringLiteral("minutes"), tr("Len&gth in minutes"), m_length);
    m_strip->setObjectName(QStringLiteral("strip"));
    content()->addWidget(m_strip);
    QHBoxLayout* how = addRow();
    fields().add(how, QStringLiteral("kind"), tr("&Is"), m_kindChoice);
    fields().add(how, QStringLiteral("urgency"), tr("How &urgent"), m_urgency);
    Field* with = fields().add(content(), QStringLiteral("therapists"), tr("&With"), m_with);
    with->setHint(tr("Tick nobody for anybody."));
    Field* when = fields().add(content(), QStringLiteral("times"), tr("&Days and hours that suit"), m_times);
    when->setHint(tr("Tick no day for every day; leave the hours empty for all day."));
    QHBoxLayout* days = addRow();
    fields().add(days, QStringLiteral("from"), tr("&From day"), m_from);
    fields().add(days, QStringLiteral("until"), tr("U&ntil day"), m_until);
    fields().add(content(), QStringLiteral("notes"), tr("N&ote"), m_note);
}

void WaitingEntryDialog::listen()
{
    connect(m_client, &ClientSection::edited, this, &WaitingEntryDialog::noteEdit);
    connect(m_client, &ClientSection::decided, this, [this] { m_type->setFocus(); });
    connect(m_type, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_isFilling)
            fillLengths();
        noteEdit();
    });
    connect(m_length, &QComboBox::editTextChanged, this, &WaitingEntryDialog::noteEdit);
    for (QComboBox* combo : {m_kindChoice, m_urgency})
        connect(combo, &QComboBox::currentIndexChanged, this, &WaitingEntryDialog::noteEdit);
    connect(m_times, &SuitingTimesEdit::edited, this, &WaitingEntryDialog::noteEdit);
    for (DateField* field : {m_from, m_until})
        connect(field, &DateField::dateChanged, this, &WaitingEntryDialog::noteEdit);
    connect(m_note, &QPlainTextEdit::textChanged, this, &WaitingEntryDialog::noteEdit);
}

void WaitingEntryDialog::noteEdit()
{
    if (m_isFilling)
        return;
    m_isChanged = true;
    showStrip();
}

/// Which days to wish for: those around the client's races, as far as they are near.
void WaitingEntryDialog::showStrip()
{
    BookingDraft who;
    m_client->fill(who);
    const Id<SessionType> type{m_type->currentData().toLongLong()};
    if (!m_bridge || !who.client.isValid() || !type.isValid())
        return m_strip->clear();
    m_strip->ask(*m_bridge,
        {.client = who.client,
            .sessionType = type,
            .start = at(std::max(m_today, m_from->date().value_or(m_today)), TimeOfDay{12 * 60}),
            .length = readLength(m_length->currentText()),
            .booking = std::nullopt,
            .from = std::nullopt,
            .to = std::nullopt},
        false);
}

void WaitingEntryDialog::load()
{
    m_bridge->ask(
        this,
        [](Clinic& clinic) -> Result<Loaded> {
            auto setup = loadSetup(clinic);
            if (!setup)
                return fail(setup.error());
            return Loaded{*std::move(setup), clinic.today()};
        },
        [this](const Result<Loaded>& loaded) {
            if (loaded)
                present(*loaded);
            else
                showError(loaded.error());
        });
}

void WaitingEntryDialog::addTherapists(const Setup& setup)
{
    for (const Stored<Therapist>& therapist : setup.therapists) {
        const bool isNamed = m_entry && std::ranges::count(m_entry->fields.therapists, therapist.id) > 0;
        if (therapist->archived && !isNamed)
            continue;
        auto* check = new QCheckBox{withoutMnemonics(therapist->name)};
        check->setObjectName(QStringLiteral("therapist%1").arg(m_therapists.size()));
        check->setChecked(isNamed);
        connect(check, &QCheckBox::toggled, this, &WaitingEntryDialog::noteEdit);
        m_with->layout()->addWidget(check);
        if (m_therapists.empty())
            m_with->setFocusProxy(check);
        m_therapists.emplace_back(therapist.id, check);
    }
    QWidget* before = m_urgency;
    for (const auto& [id, check] : m_therapists) {
        setTabOrder(before, check); // the ticks came after all other fields
        before = check;
    }
}

void WaitingEntryDialog::present(const Loaded& loaded)
{
    m_isFilling = true;
    m_setup = loaded.setup;
    m_today = loaded.today;
    m_client->setRegion(m_setup.settings.phoneRegion);
    for (DateField* field : {m_from, m_until})
        field->setToday(loaded.today);
    m_times->setGrid(m_setup.settings.grid);
    for (const Stored<SessionType>& type : m_setup.sessionTypes) {
        if (!type->archived || (m_entry && m_entry->fields.sessionType == type.id))
            m_type->addItem(type->name, type.id.value());
    }
    addTherapists(m_setup);
    const auto choose = [](QComboBox* box, qlonglong value) {
        box->setCurrentIndex(std::max(0, box->findData(value)));
    };
    choose(m_kindChoice, static_cast<int>(m_kind));
    choose(m_urgency, static_cast<int>(m_entry ? m_entry->fields.urgency : Urgency::Normal));
    if (m_entry) {
        const WaitingFields& wish = m_entry->fields;
        m_client->setClient(wish.client, m_entry->clientName, wish.heldBooking);
        m_client->setEnabled(!wish.heldBooking); // whose booking it is does not change
        choose(m_type, wish.sessionType.value());
        fillLengths();
        m_length->setEditText(QString::number(wish.length.count()));
        m_times->setTimes(wish.times);
        m_from->setDate(wish.from);
        m_until->setDate(wish.until);
        m_note->setPlainText(wish.note);
    } else {
        fillLengths();
    }
    m_isFilling = false;
    showStrip();
}

void WaitingEntryDialog::fillLengths()
{
    const Id<SessionType> chosen{m_type->currentData().toLongLong()};
    const auto type = std::ranges::find(m_setup.sessionTypes, chosen, &Stored<SessionType>::id);
    m_length->clear();
    if (type == m_setup.sessionTypes.end())
        return;
    for (const Minutes length : type->fields().lengths)
        m_length->addItem(QString::number(length.count()));
}

WaitingDraft WaitingEntryDialog::read() const
{
    WaitingDraft draft;
    if (m_entry) {
        draft.id = m_entry->id;
        draft.revision = m_entry->revision;
        draft.fields = m_entry->fields;
    }
    BookingDraft who;
    m_client->fill(who);
    WaitingFields& wish = draft.fields;
    wish.client = who.client;
    draft.newClient = who.newClient;
    wish.kind = chosenIn<WaitingKind>(m_kindChoice);
    wish.sessionType = Id<SessionType>{m_type->currentData().toLongLong()};
    wish.length = readLength(m_length->currentText()).value_or(Minutes{0});
    wish.urgency = chosenIn<Urgency>(m_urgency);
    wish.therapists.clear();
    for (const auto& [id, check] : m_therapists) {
        if (check->isChecked())
            wish.therapists.push_back(id);
    }
    wish.times = m_times->times();
    wish.from = m_from->date();
    wish.until = m_until->date();
    wish.note = m_note->toPlainText();
    return draft;
}

Problems WaitingEntryDialog::problems() const
{
    Problems problems = m_times->problems();
    const auto readDate = [&problems](const char* name, const DateField* field) {
        if (!field->isEmpty() && !field->date())
            problems.append(
                {QLatin1String{name}, ErrorCode::NotADate, {{QStringLiteral("text"), field->text()}}});
    };
    readDate("from", m_from);
    readDate("until", m_until);
    const QString typed = m_length->currentText().trimmed();
    if (!readLength(typed))
        problems.append(
            {QStringLiteral("minutes"), typed.isEmpty() ? ErrorCode::Required : ErrorCode::NotANumber,
                {{QStringLiteral("text"), typed}}});
    WaitingDraft draft = read();
    for (Problem& problem : check(draft.fields)) {
        const bool isSaid = std::ranges::count(problems, problem.field, &Problem::field) > 0;
        const bool isNew = draft.newClient && problem.field == QLatin1String{"client"};
        if (!isSaid && !isNew)
            problems.append(std::move(problem));
    }
    return problems;
}

void WaitingEntryDialog::save()
{
    if (!m_bridge || isSaving())
        return;
    if (!showProblems(problems())) {
        Field* client = fields().field(QStringLiteral("client"));
        if (client->hasProblem() && m_client->isUndecided())
            client->showProblem(tr("Choose somebody from the list, or “New client”."));
        return;
    }
    waitForAnswer();
    m_bridge->ask(
        this, [draft = read()](Clinic& clinic) { return saveWaiting(clinic, draft); },
        [this](const Result<WaitingChange>& change) {
            if (!change) {
                showError(change.error());
                return;
            }
            Q_EMIT saved(*change);
            finish();
        });
}

} // namespace taper
