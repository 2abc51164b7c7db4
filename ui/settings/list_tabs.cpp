// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/list_tabs.h"

#include "ui/settings/hours_text.h"
#include "ui/settings/session_type_editor.h"
#include "ui/settings/simple_editors.h"
#include "ui/settings/therapist_editor.h"
#include "ui/widgets/theme.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"

#include <algorithm>

namespace taper {

namespace {

template <class Thing>
const Stored<Thing>& at(const std::vector<Stored<Thing>>& things, int row)
{
    return things.at(static_cast<size_t>(row));
}

QString typeDetails(const SessionTypeFields& type, const QString& currency)
{
    QStringList lengths;
    for (const Minutes length : type.lengths)
        lengths += words::lengthText(length);
    QStringList parts{words::profileWord(type.profile), lengths.join(QStringLiteral(", ")),
        moneyText(type.price, currency)};
    if (type.bufferBefore > Minutes{0})
        parts += SessionTypesTab::tr("%1 min before").arg(type.bufferBefore.count());
    if (type.bufferAfter > Minutes{0})
        parts += SessionTypesTab::tr("%1 min after").arg(type.bufferAfter.count());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

RoomsTab::RoomsTab(AsyncBridge& bridge, QWidget* parent)
    : ListTab{
        bridge, QStringLiteral("rooms"), tr("A room holds one session at a time."), tr("&New room"), parent}
{ }

void RoomsTab::show(const Setup& setup)
{
    m_rooms = setup.rooms;
    std::vector<SetupRow> rows;
    rows.reserve(m_rooms.size());
    for (const Stored<Room>& room : m_rooms)
        rows.push_back({room->name, {}, {}, room->archived});
    setRows(rows);
}

void RoomsTab::add()
{
    (new RoomEditor{bridge(), this, std::nullopt})->open();
}

void RoomsTab::edit(int row)
{
    (new RoomEditor{bridge(), this, at(m_rooms, row)})->open();
}

TherapistsTab::TherapistsTab(AsyncBridge& bridge, QWidget* parent)
    : ListTab{bridge, QStringLiteral("therapists"),
        tr("Each has a column on the board, with weekly hours, exceptions and leave."), tr("&New therapist"),
        parent}
{ }

void TherapistsTab::show(const Setup& setup)
{
    m_rooms = setup.rooms;
    m_therapists = setup.therapists;
    std::vector<SetupRow> rows;
    for (const Stored<Therapist>& therapist : m_therapists) {
        QStringList details;
        if (therapist->usualRoom) {
            const auto room = std::ranges::find(m_rooms, *therapist->usualRoom, &Stored<Room>::id);
            if (room != m_rooms.end())
                details += (*room)->name;
        }
        const QString week = weekText(therapist->weeklyHours);
        details += week.isEmpty() ? tr("no hours yet") : week;
        const QColor colour = theme().therapist(therapist->colour, static_cast<int>(rows.size()));
        rows.push_back(
            {therapist->name, details.join(QStringLiteral(" · ")), colour.name(), therapist->archived});
    }
    setRows(rows);
}

void TherapistsTab::add()
{
    (new TherapistEditor{bridge(), this, m_rooms, std::nullopt})->open();
}

void TherapistsTab::edit(int row)
{
    (new TherapistEditor{bridge(), this, m_rooms, at(m_therapists, row)})->open();
}

SessionTypesTab::SessionTypesTab(AsyncBridge& bridge, QWidget* parent)
    : ListTab{bridge, QStringLiteral("session_types"),
        tr("What is offered, and how it loads the body: that is what races are held against."),
        tr("&New session type"), parent}
{ }

void SessionTypesTab::show(const Setup& setup)
{
    m_currency = setup.settings.currency;
    m_types = setup.sessionTypes;
    std::vector<SetupRow> rows;
    for (const Stored<SessionType>& type : m_types) {
        const QString colour = theme().session(type->profile, type->colour).bar.name();
        rows.push_back({type->name, typeDetails(type.fields(), m_currency), colour, type->archived});
    }
    setRows(rows);
}

void SessionTypesTab::add()
{
    (new SessionTypeEditor{bridge(), this, m_currency, std::nullopt})->open();
}

void SessionTypesTab::edit(int row)
{
    (new SessionTypeEditor{bridge(), this, m_currency, at(m_types, row)})->open();
}

ClosuresTab::ClosuresTab(AsyncBridge& bridge, QWidget* parent)
    : ListTab{bridge, QStringLiteral("closures"), tr("Days on which the whole clinic is closed."),
        tr("&New closure"), parent}
{ }

void ClosuresTab::show(const Setup& setup)
{
    m_closures = setup.closures;
    std::vector<SetupRow> rows;
    for (const Stored<Closure>& closure : m_closures) {
        const QString days = closure->from == closure->to
            ? words::longDateText(closure->from)
            : tr("%1 to %2").arg(words::longDateText(closure->from), words::longDateText(closure->to));
        rows.push_back({days, closure->reason, {}, false});
    }
    setRows(rows);
}

void ClosuresTab::add()
{
    openEditor(std::nullopt);
}

void ClosuresTab::edit(int row)
{
    openEditor(at(m_closures, row));
}

void ClosuresTab::openEditor(const std::optional<Stored<Closure>>& closure)
{
    bridge().ask(
        this, [](Clinic& clinic) { return clinic.today(); },
        [this, closure](Date today) {
            (new ClosureEditor{bridge(), this, today, closure})->open();
        });
}

} // namespace taper
