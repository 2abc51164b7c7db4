// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/booking_form.h"

#include "core/domain/checks.h"
#include "ui/booking/client_section.h"
#include "ui/booking/length_text.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/time_field.h"
#include "ui/words/figure_words.h"

#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTimer>

#include <algorithm>

namespace taper {
namespace {

template <class Thing>
Id<Thing> selected(const QComboBox& combo)
{
    return Id<Thing>{combo.currentData().toLongLong()};
}

template <class Thing>
const Stored<Thing>* storedIn(const std::vector<Stored<Thing>>& things, Id<Thing> id)
{
    const auto found = std::ranges::find(things, id, &Stored<Thing>::id);
    return found == things.end() ? nullptr : &*found;
}

/// The choices that are not archived, and the one in use even if it is.
template <class Thing>
void offer(QComboBox& combo, const std::vector<Stored<Thing>>& things, Id<Thing> inUse)
{
    for (const Stored<Thing>& thing : things) {
        if (!thing->archived || thing.id == inUse)
            combo.addItem(thing->name, thing.id.value());
    }
    combo.setCurrentIndex(inUse.isValid() ? combo.findData(inUse.value()) : -1);
}

} // namespace

void BookingForm::setSetup(const Setup& setup, Date today)
{
    m_setup = setup;
    m_hasChoices = true;
    m_client->setRegion(setup.settings.phoneRegion);
    m_date->setToday(today);
    m_time->setGrid(setup.settings.grid);
    if (!m_draft.sessionType.isValid()) {
        const auto first = std::ranges::find_if(
            setup.sessionTypes, [](const Stored<SessionType>& type) { return !type->archived; });
        if (first != setup.sessionTypes.end())
            m_draft.sessionType = first->id;
    }
    if (const SessionTypeFields* fields = type()) {
        if (!m_draft.length && !fields->lengths.empty())
            m_draft.length = fields->lengths.front();
        if (!m_draft.price)
            m_draft.price = fields->price;
        m_isPriceTyped = *m_draft.price != fields->price;
    }
    fillChoices();
    refill();
    Q_EMIT edited();
}

void BookingForm::setDraft(const BookingDraft& draft)
{
    m_draft = draft;
    if (draft.client.isValid() && draft.clientName.isEmpty())
        m_client->loadClient(draft.client);
    else if (draft.client.isValid())
        m_client->setClient(draft.client, draft.clientName, draft.replaces);
    fillChoices();
    refill();
    Q_EMIT edited();
}

void BookingForm::typeClient(const QString& text)
{
    m_client->type(text);
}

void BookingForm::takeFix(const Fix& fix)
{
    m_draft.therapist = fix.therapist;
    m_draft.date = dateOf(fix.start);
    m_draft.time = timeOfDayOf(fix.start);
    m_draft.room = m_isRoomChosen ? fix.room : std::nullopt;
    if (fix.sessionType != m_draft.sessionType) {
        m_draft.sessionType = fix.sessionType;
        if (const SessionTypeFields* fields = type(); fields && !m_isPriceTyped)
            m_draft.price = fields->price;
    }
    m_draft.length = fix.length;
    m_isTouched = true;
    refill();
    Q_EMIT edited();
}

void BookingForm::takeSlot(const SlotView& slot, const BookingStart& found)
{
    const Fix place{.kind = Fix::Kind::SameTherapist,
        .therapist = slot.therapist,
        .therapistName = slot.therapistName,
        .room = slot.room,
        .sessionType = found.sessionType.value_or(m_draft.sessionType),
        .sessionTypeName = {},
        .start = slot.interval.start,
        .length = slot.interval.length(),
        .verdict = slot.verdict};
    takeFix(place);
}

void BookingForm::setDay(Date day)
{
    m_draft.date = day;
    m_isTouched = true;
    placeChanged();
    refill();
    Q_EMIT edited();
}

void BookingForm::setPlace(Id<Therapist> therapist, Moment start)
{
    m_draft.therapist = therapist;
    m_draft.date = dateOf(start);
    m_draft.time = timeOfDayOf(start);
    placeChanged();
    refill();
    Q_EMIT edited();
}

void BookingForm::setReasonNeeded(bool needed)
{
    m_fields.field(QStringLiteral("reason"))->setVisible(needed);
}

const SessionTypeFields* BookingForm::type() const
{
    const auto* stored = storedIn(m_setup.sessionTypes, m_draft.sessionType);
    return stored ? &stored->fields() : nullptr;
}

/// A room that nobody chose belongs to the old time and therapist: elsewhere, whichever is free.
void BookingForm::placeChanged()
{
    if (!m_isRoomChosen)
        m_draft.room.reset();
}

void BookingForm::typeChosen()
{
    const Minutes before = m_draft.length.value_or(Minutes{0});
    m_draft.sessionType = selected<SessionType>(*m_type);
    const SessionTypeFields* fields = type();
    if (!fields)
        return;
    if (!fields->lengths.empty() && std::ranges::find(fields->lengths, before) == fields->lengths.end())
        m_draft.length = fields->lengths.front();
    if (!m_isPriceTyped)
        m_draft.price = fields->price;
}

void BookingForm::fillChoices()
{
    const QSignalBlocker typeBlocker{m_type};
    const QSignalBlocker therapistBlocker{m_therapist};
    const QSignalBlocker roomBlocker{m_room};
    m_type->clear();
    offer(*m_type, m_setup.sessionTypes, m_draft.sessionType);
    m_therapist->clear();
    offer(*m_therapist, m_setup.therapists, m_draft.therapist);
    m_room->clear();
    m_room->addItem(tr("Whichever is free"), 0);
    offer(*m_room, m_setup.rooms, m_draft.room.value_or(Id<Room>{}));
    if (m_room->currentIndex() < 0)
        m_room->setCurrentIndex(0);
    m_fields.field(QStringLiteral("room"))->setVisible(m_room->count() > 1);
}

void BookingForm::fillLengths()
{
    const QString typed = m_length->currentText();
    m_length->clear();
    const SessionTypeFields* fields = type();
    for (const Minutes length : fields ? fields->lengths : std::vector<Minutes>{})
        m_length->addItem(QString::number(length.count()));
    m_length->setCurrentText(m_draft.length ? QString::number(m_draft.length->count()) : typed);
}

/// Puts the draft into the fields; what is typed there and cannot be read stays.
void BookingForm::refill()
{
    m_isFilling = true;
    m_type->setCurrentIndex(m_type->findData(m_draft.sessionType.value()));
    fillLengths();
    m_therapist->setCurrentIndex(m_therapist->findData(m_draft.therapist.value()));
    m_room->setCurrentIndex(m_draft.room ? m_room->findData(m_draft.room->value()) : 0);
    if (m_date->date() != m_draft.date)
        m_date->setDate(m_draft.date);
    if (m_time->time() != m_draft.time)
        m_time->setTime(m_draft.time);
    if (m_draft.price && m_draft.price != parseMoney(m_price->text().trimmed(), m_setup.settings.currency))
        m_price->setText(moneyNumber(*m_draft.price, m_setup.settings.currency));
    if (m_note->toPlainText() != m_draft.note)
        m_note->setPlainText(m_draft.note);
    if (m_reason->text() != m_draft.reason)
        m_reason->setText(m_draft.reason);
    m_isFilling = false;
}

/// Takes what the fields hold into the draft.
void BookingForm::note()
{
    if (m_isFilling)
        return;
    const BookingDraft before = m_draft;
    m_client->fill(m_draft);
    m_draft.note = m_note->toPlainText();
    m_draft.reason = m_reason->text();
    if (!m_hasChoices) {
        // Somebody types before there is anything to choose from: what was chosen already stays.
        m_draft.date = m_date->date() ? m_date->date() : m_draft.date;
        m_draft.time = m_time->time() ? m_time->time() : m_draft.time;
        m_isTouched = true;
        Q_EMIT edited();
        return;
    }
    m_draft.length = readLength(m_length->currentText());
    m_draft.date = m_date->date();
    m_draft.time = m_time->time();
    m_draft.therapist = selected<Therapist>(*m_therapist);
    const auto room = selected<Room>(*m_room);
    m_draft.room = room.isValid() ? std::optional{room} : std::nullopt;
    m_draft.price = parseMoney(m_price->text().trimmed(), m_setup.settings.currency);
    if (selected<SessionType>(*m_type) != m_draft.sessionType) {
        typeChosen();
        refill();
    }
    const bool isElsewhere =
        m_draft.therapist != before.therapist || m_draft.date != before.date || m_draft.time != before.time;
    if (isElsewhere && !m_isRoomChosen && m_draft.room) {
        placeChanged();
        const QSignalBlocker blocker{m_room};
        m_room->setCurrentIndex(0);
    }
    m_isTouched = true;
    Q_EMIT edited();
}

Problems BookingForm::problems() const
{
    Problems found;
    const auto add = [&found](const char* field, ErrorCode code, const QString& text = {}) {
        found.append({QLatin1String{field}, code, {{QStringLiteral("text"), text}}});
    };
    if (!m_draft.client.isValid() && !m_draft.newClient)
        add("client", ErrorCode::Required);
    if (m_draft.newClient && m_draft.newClient->name.trimmed().isEmpty())
        add("name", ErrorCode::Required);
    if (!m_draft.sessionType.isValid())
        add("session_type", ErrorCode::Required);
    const QString length = m_length->currentText().trimmed();
    if (length.isEmpty())
        add("minutes", ErrorCode::Required);
    else if (!m_draft.length)
        add("minutes", ErrorCode::NotANumber, length);
    else if (*m_draft.length < Minutes{5} || *m_draft.length > Minutes{480})
        found.append(outOfRange(QStringLiteral("minutes"), 5, 480));
    if (!m_draft.therapist.isValid())
        add("therapist", ErrorCode::Required);
    if (m_date->isEmpty())
        add("date", ErrorCode::Required);
    else if (!m_draft.date)
        add("date", ErrorCode::NotADate, m_date->text());
    if (m_time->text().trimmed().isEmpty())
        add("time", ErrorCode::Required);
    else if (!m_draft.time)
        add("time", ErrorCode::NotATime, m_time->text());
    if (!m_draft.price && !m_price->text().trimmed().isEmpty())
        add("price", ErrorCode::NotANumber, m_price->text());
    return found;
}

Problems BookingForm::showProblems(const Problems& problems)
{
    const Problems homeless = m_fields.show(problems);
    Field* client = m_fields.field(QStringLiteral("client"));
    if (client->hasProblem() && m_client->isUndecided())
        client->showProblem(tr("Choose somebody from the list, or “New client”."));
    // Once more when the sentence beneath has made the field taller.
    QTimer::singleShot(0, this, [this] { showFirstProblem(); });
    return homeless;
}

void BookingForm::showFirstProblem()
{
    for (Field* field : findChildren<Field*>()) {
        if (!field->hasProblem())
            continue;
        for (QWidget* above = parentWidget(); above; above = above->parentWidget()) {
            if (auto* area = qobject_cast<QScrollArea*>(above))
                area->ensureWidgetVisible(field);
        }
        return;
    }
}

QString BookingForm::summary() const
{
    QStringList parts;
    if (!m_draft.clientName.isEmpty())
        parts << m_draft.clientName;
    if (m_type->currentIndex() >= 0)
        parts << m_type->currentText()
                + (m_draft.length ? QLatin1Char(' ') + words::lengthText(*m_draft.length) : QString{});
    if (const auto proposal = m_draft.proposal())
        parts << words::weekdayDateText(*m_draft.date) + QLatin1Char(' ')
                + words::spanText(proposal->interval());
    if (m_therapist->currentIndex() >= 0)
        parts << m_therapist->currentText();
    return parts.join(QStringLiteral(" · "));
}

bool BookingForm::eventFilter(QObject* watched, QEvent* event)
{
    // Scrolling the dialog must not turn the choices under the mouse.
    const auto* combo = qobject_cast<QComboBox*>(watched);
    if (combo && event->type() == QEvent::Wheel && !combo->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

QList<QWidget*> BookingForm::tabOrder() const
{
    return m_client->tabOrder()
        + QList<QWidget*>{
            m_type, m_length, m_therapist, m_room, m_date, m_time, m_firstFree, m_reason, m_price, m_note};
}

void BookingForm::focusClient()
{
    m_client->focusPicker();
}

void BookingForm::focusType()
{
    m_type->setFocus(Qt::OtherFocusReason);
}

void BookingForm::focusDate()
{
    m_date->setFocus(Qt::OtherFocusReason);
}

} // namespace taper
