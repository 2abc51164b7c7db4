// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/first_free_form.h"

#include "core/clinic/clients.h"
#include "core/domain/checks.h"
#include "ui/booking/client_picker.h"
#include "ui/booking/length_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace taper {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::days kSearched{27}; // four weeks with the first day
// Callers say "in the morning" of when they come, so a session belongs to the part it begins in.
constexpr TimeOfDay kNoon = 12h;
constexpr TimeOfDay kEvening = 17h;

enum PartOfDay { AnyTime, Morning, Afternoon, Evening };

void beNarrow(QComboBox* combo)
{
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(8);
}

} // namespace

FirstFreeForm::FirstFreeForm(AsyncBridge& bridge, FirstFreeStart start, QWidget* parent)
    : QWidget{parent}
    , m_bridge{bridge}
    , m_start{std::move(start)}
    , m_client{new ClientPicker{bridge}}
    , m_type{new QComboBox}
    , m_length{new QComboBox}
    , m_therapist{new QComboBox}
    , m_from{new DateField{Date{}}}
    , m_part{new QComboBox}
{
    build();
    listen();
}

void FirstFreeForm::build()
{
    const int gap = theme().space(3);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(gap);
    auto* whom = m_fields.add(layout, QStringLiteral("client"), tr("C&lient, if known"), m_client);
    if (m_start.isClientFixed) {
        whom->hide();
        auto* name = new PlainLabel{m_start.clientName.isEmpty() ? tr("For nobody in particular")
                                                                 : tr("For %1").arg(m_start.clientName)};
        name->setObjectName(QStringLiteral("forWhom"));
        name->setWeight(QFont::DemiBold);
        layout->addWidget(name);
    }
    for (QComboBox* combo : {m_type, m_therapist, m_part})
        beNarrow(combo);
    m_length->setEditable(true);
    m_length->setInsertPolicy(QComboBox::NoInsert);
    m_length->setCompleter(nullptr);
    m_length->setMinimumContentsLength(4);
    m_part->addItems({tr("Any time of day"), tr("Morning, before 12:00"), tr("Afternoon, 12:00 to 17:00"),
        tr("Evening, from 17:00")});

    const auto addRow = [layout, gap] {
        auto* row = new QHBoxLayout;
        row->setSpacing(gap);
        layout->addLayout(row);
        return row;
    };
    const auto add = [this](QBoxLayout* row, const char* name, const QString& label, QWidget* editor,
                         int stretch) {
        row->setStretchFactor(m_fields.add(row, QLatin1String{name}, label, editor), stretch);
    };
    QHBoxLayout* what = addRow();
    add(what, "session_type", tr("&Type"), m_type, 3);
    add(what, "minutes", tr("Len&gth in minutes"), m_length, 2);
    add(what, "therapist", tr("T&herapist"), m_therapist, 3);
    QHBoxLayout* when = addRow();
    add(when, "from", tr("&Earliest date"), m_from, 3);
    add(when, "part_of_day", tr("Time of da&y"), m_part, 3);

    auto* days = new FlowLayout{nullptr, theme().space(2)};
    for (int day = 0; day < 7; ++day) {
        auto* box = new QCheckBox{words::shortWeekdayText(day)};
        box->setObjectName(QStringLiteral("weekday%1").arg(day));
        box->setAccessibleName(words::weekdayText(day));
        m_weekdays.at(static_cast<size_t>(day)) = box;
        days->addWidget(box);
    }
    auto* nextWeek = makeButton(tr("Next &week"));
    nextWeek->setObjectName(QStringLiteral("nextWeek"));
    auto* nextMonth = makeButton(tr("Next &month"));
    nextMonth->setObjectName(QStringLiteral("nextMonth"));
    days->addWidget(nextWeek);
    days->addWidget(nextMonth);
    for (QCheckBox* box : m_weekdays)
        box->setMinimumHeight(nextWeek->sizeHint().height()); // in line with the buttons
    layout->addLayout(days);
    connect(nextWeek, &QPushButton::clicked, this, &FirstFreeForm::goToNextWeek);
    connect(nextMonth, &QPushButton::clicked, this, &FirstFreeForm::goToNextMonth);
}

void FirstFreeForm::listen()
{
    const auto note = [this] {
        if (!m_isFilling)
            Q_EMIT edited();
    };
    connect(m_client, &ClientPicker::clientChosen, this, [this, note](const ClientHit& client) {
        m_start.client = client.id;
        m_newClient.clear();
        note();
        m_type->setFocus();
    });
    connect(m_client, &ClientPicker::newClientChosen, this, [this, note] {
        m_start.client.reset();
        m_newClient = m_client->text();
        note();
        m_type->setFocus();
    });
    connect(m_client, &ClientPicker::choiceCleared, this, [this, note] {
        m_newClient.clear();
        if (std::exchange(m_start.client, std::nullopt))
            note();
    });
    connect(m_type, &QComboBox::currentIndexChanged, this, [this, note] {
        if (m_isFilling)
            return;
        m_start.length = readLength(m_length->currentText());
        fillLengths();
        note();
    });
    for (QComboBox* combo : {m_therapist, m_part})
        connect(combo, &QComboBox::currentIndexChanged, this, note);
    connect(m_length, &QComboBox::editTextChanged, this, note);
    connect(m_from, &DateField::dateChanged, this, note);
    for (QCheckBox* box : m_weekdays)
        connect(box, &QCheckBox::toggled, this, note);
}

void FirstFreeForm::setSetup(const Setup& setup, Date today)
{
    m_isFilling = true;
    m_setup = setup;
    m_today = today;
    m_client->setRegion(setup.settings.phoneRegion);
    m_from->setToday(today);
    m_from->setDate(std::max(today, m_start.from.value_or(today)));
    for (const Stored<SessionType>& each : setup.sessionTypes) {
        if (!each->archived || each.id == m_start.sessionType)
            m_type->addItem(each->name, each.id.value());
    }
    if (m_start.sessionType)
        m_type->setCurrentIndex(m_type->findData(m_start.sessionType->value()));
    fillLengths();
    m_therapist->addItem(tr("Anyone"), 0);
    for (const Stored<Therapist>& each : setup.therapists) {
        if (!each->archived)
            m_therapist->addItem(each->name, each.id.value());
    }
    const int therapist = m_start.therapist ? m_therapist->findData(m_start.therapist->value()) : 0;
    m_therapist->setCurrentIndex(std::max(0, therapist));
    m_isFilling = false;
    loadClient();
}

/// The name of a client who came as a number.
void FirstFreeForm::loadClient()
{
    if (!m_start.client || m_start.isClientFixed)
        return;
    if (!m_start.clientName.isEmpty())
        return m_client->setChosen(*m_start.client, m_start.clientName);
    m_nameRequest.run(
        m_bridge, [id = *m_start.client](Clinic& clinic) { return clientDetail(clinic, id); },
        [this](const Result<ClientDetail>& detail) {
            if (detail && detail->client.id == m_start.client)
                m_client->setChosen(detail->client.id, detail->client->name);
        });
}

void FirstFreeForm::fillLengths()
{
    const QSignalBlocker blocker{m_length};
    m_length->clear();
    const SessionTypeFields* fields = type();
    if (!fields)
        return;
    for (const Minutes length : fields->lengths)
        m_length->addItem(QString::number(length.count()));
    const auto [shortest, longest] = std::ranges::minmax(fields->lengths);
    const bool fits = m_start.length && shortest <= *m_start.length && *m_start.length <= longest;
    m_length->setCurrentText(QString::number((fits ? *m_start.length : fields->lengths.front()).count()));
}

const SessionTypeFields* FirstFreeForm::type() const
{
    const Id<SessionType> id{m_type->currentData().toLongLong()};
    const auto found = std::ranges::find(m_setup.sessionTypes, id, &Stored<SessionType>::id);
    return found == m_setup.sessionTypes.end() ? nullptr : &found->fields();
}

std::optional<TimeSpan> FirstFreeForm::partOfDay() const
{
    switch (m_part->currentIndex()) {
    case Morning:
        return TimeSpan{TimeOfDay{0}, kNoon};
    case Afternoon:
        return TimeSpan{kNoon, kEvening};
    case Evening:
        return TimeSpan{kEvening, kEndOfDay};
    default:
        return std::nullopt;
    }
}

std::vector<int> FirstFreeForm::weekdays() const
{
    std::vector<int> wanted;
    for (int day = 0; day < 7; ++day) {
        if (m_weekdays.at(static_cast<size_t>(day))->isChecked())
            wanted.push_back(day);
    }
    return wanted;
}

std::optional<SlotRequest> FirstFreeForm::request()
{
    Problems problems;
    const QString typed = m_length->currentText().trimmed();
    const auto length = readLength(typed);
    const auto from = m_from->date();
    if (!length)
        problems.append(
            {QStringLiteral("minutes"), typed.isEmpty() ? ErrorCode::Required : ErrorCode::NotANumber,
                {{QStringLiteral("text"), typed}}});
    if (!from)
        problems.append(
            {QStringLiteral("from"), m_from->isEmpty() ? ErrorCode::Required : ErrorCode::NotADate,
                {{QStringLiteral("text"), m_from->text()}}});
    m_problems = problems;
    // Later, because a field drops what is wrong with it on every edit, this one among them.
    QTimer::singleShot(0, this, &FirstFreeForm::showProblems);
    if (!problems.isEmpty() || !type())
        return std::nullopt;

    SlotRequest request;
    request.sessionType = Id<SessionType>{m_type->currentData().toLongLong()};
    request.length = length;
    request.from = std::max(*from, m_today);
    request.to = request.from + kSearched;
    if (const Id<Therapist> therapist{m_therapist->currentData().toLongLong()}; therapist.isValid())
        request.therapists = {therapist};
    if (m_start.room)
        request.rooms = {*m_start.room};
    request.client = m_start.client;
    request.replaces = m_start.replaces;
    request.partOfDay = partOfDay();
    request.weekdays = weekdays();
    return request;
}

/// Said while one types, so the keyboard stays where it is.
void FirstFreeForm::showProblems()
{
    m_fields.clear();
    for (const Problem& problem : m_problems)
        m_fields.field(problem.field)->showProblem(words::problemText(problem));
}

BookingStart FirstFreeForm::bookingStart() const
{
    BookingStart start;
    start.client = m_start.client;
    start.typedText = m_newClient;
    start.sessionType = Id<SessionType>{m_type->currentData().toLongLong()};
    start.length = readLength(m_length->currentText());
    return start;
}

void FirstFreeForm::setFrom(Date from)
{
    m_from->setDate(from);
}

void FirstFreeForm::goToNextWeek()
{
    const Date from = m_from->date().value_or(m_today);
    setFrom(from + std::chrono::days{7 - weekdayIndex(from)});
}

void FirstFreeForm::goToNextMonth()
{
    const QDate from = toQDate(m_from->date().value_or(m_today));
    setFrom(fromQDate(QDate{from.year(), from.month(), 1}.addMonths(1)));
}

QString FirstFreeForm::whatText() const
{
    const auto length = readLength(m_length->currentText());
    return m_type->currentText() + (length ? u' ' + words::lengthText(*length) : QString{});
}

QString FirstFreeForm::withText() const
{
    return m_therapist->currentIndex() > 0 ? m_therapist->currentText() : QString{};
}

QStringList FirstFreeForm::wayOuts() const
{
    QStringList ways;
    if (m_therapist->currentIndex() > 0)
        ways << tr("anyone");
    if (m_part->currentIndex() > 0)
        ways << tr("any time of day");
    if (!weekdays().empty())
        ways << tr("other weekdays");
    return ways;
}

void FirstFreeForm::focusFirst()
{
    QWidget* first = m_start.isClientFixed || m_start.client ? static_cast<QWidget*>(m_from) : m_client;
    first->setFocus(Qt::OtherFocusReason);
}

} // namespace taper
