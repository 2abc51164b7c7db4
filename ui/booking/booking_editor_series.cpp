// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/booking_editor.h"

#include "ui/booking/booking_form.h"
#include "ui/booking/conflict_card.h"
#include "ui/booking/series_dialog.h"
#include "ui/booking/series_scope_dialog.h"

#include <algorithm>

namespace taper {

// What the editor does with series; the rest is in booking_editor.cpp.

void BookingEditor::openRepeat()
{
    if (!m_isReady || m_isSaving || !m_bridge)
        return;
    say({});
    Problems problems = m_form->problems();
    // Which of the dates need a reason, the dialog says.
    problems.removeIf([](const Problem& problem) { return problem.field == QLatin1String{"reason"}; });
    if (!problems.isEmpty()) {
        m_form->showProblems(problems);
        return;
    }
    const BookingDraft& draft = m_form->draft();
    const QString name = draft.newClient ? draft.newClient->name : draft.clientName;
    QString headline = m_form->summary(); // begins with the name, which the dialog shows by itself
    if (const QString lead = name + QStringLiteral(" · "); headline.startsWith(lead))
        headline.remove(0, lead.size());
    auto* dialog = SeriesDialog::openNew(*m_bridge, this, draft.details(), name, headline);
    connect(dialog, &SeriesDialog::written, this, &BookingEditor::seriesSaved);
}

/// Another note or reason is this booking's own; another client is not the series' any more.
bool BookingEditor::mayBeMeantForSeries() const
{
    const BookingDraft& draft = m_form->draft();
    if (!m_original || !m_original->fields.series || draft.newClient
        || draft.client != m_original->fields.client)
        return false;
    const Money price = draft.price.value_or(m_original->fields.price);
    return !isUnmoved() || price != m_original->fields.price;
}

void BookingEditor::askScope(const BookingDetails& details)
{
    setSaving(true);
    m_bridge->ask(
        this, [id = m_original->id](Clinic& clinic) { return seriesPlace(clinic, id); },
        [this, details](const Result<std::optional<SeriesPlace>>& place) {
            setSaving(false);
            if (!place)
                return showError(place.error());
            if (!SeriesScopeDialog::needsAsking(*place))
                return write(details);
            auto* dialog = SeriesScopeDialog::ask(this,
                m_purpose == Purpose::Move ? SeriesScopeDialog::Action::Move
                                           : SeriesScopeDialog::Action::Change,
                *m_original, **place);
            connect(dialog, &SeriesScopeDialog::scopeChosen, this,
                [this, details](SeriesScope scope) { changeSeries(scope, details); });
        });
}

void BookingEditor::changeSeries(SeriesScope scope, const BookingDetails& details)
{
    if (scope == SeriesScope::One)
        return write(details);
    auto* dialog = SeriesDialog::openChange(
        *m_bridge, this, *m_original, scope, changeBetween(m_original->fields, details));
    connect(dialog, &SeriesDialog::written, this, &BookingEditor::seriesSaved);
    connect(dialog, &SeriesDialog::outdated, this, [this, dialog] {
        dialog->reject();
        loadConflict();
    });
}

void BookingEditor::seriesSaved(const SeriesOutcome& outcome)
{
    m_wayBack = outcome.back;
    m_savedCount = static_cast<int>(outcome.bookings.size());
    // The one that this editor is about, if it was among them.
    const auto own = std::ranges::find_if(outcome.bookings,
        [this](const BookingView& booking) { return m_original && booking.id == m_original->id; });
    if (own != outcome.bookings.end())
        Q_EMIT booked(*own);
    else if (!outcome.bookings.empty())
        Q_EMIT booked(outcome.bookings.front());
    accept();
}

} // namespace taper
