// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/schedule_columns.h"

#include "core/clinic/setup.h"
#include "ui/schedule/columns_dialog.h"
#include "ui/shell/bridge.h"
#include "ui/words/error_words.h"

#include <algorithm>

namespace taper {

ScheduleColumns::ScheduleColumns(AsyncBridge& bridge, QWidget* page)
    : QObject{page}
    , m_bridge{bridge}
    , m_page{page}
{ }

void ScheduleColumns::load()
{
    m_request.run(
        m_bridge,
        [](Clinic& clinic) -> Result<Known> {
            const auto setup = loadSetup(clinic);
            if (!setup)
                return fail(setup.error());
            Known known{clinic.path(), {}};
            for (const Stored<Therapist>& therapist : setup->therapists) {
                if (!therapist->archived)
                    known.therapists.emplace_back(therapist.id, therapist->name);
            }
            return known;
        },
        [this](Result<Known> known) {
            if (known)
                take(std::move(*known));
            else
                Q_EMIT failed(words::errorText(known.error()));
        });
}

void ScheduleColumns::take(Known known)
{
    const ColumnChoice choice = ColumnChoice::load(QSettings{}, known.clinicPath);
    if (m_isLoaded && known == m_known && choice == m_choice)
        return; // whoever asked reads the days anyway
    m_known = std::move(known);
    m_choice = choice;
    m_isLoaded = true;
    const bool isHere = m_weekOf
        && std::ranges::find(m_known.therapists, *m_weekOf, &Therapists::value_type::first)
            != m_known.therapists.end();
    if (!isHere) {
        const Therapists order = shown();
        m_weekOf = order.empty() ? std::nullopt : std::optional{order.front().first};
    }
    Q_EMIT changed();
}

ScheduleColumns::Therapists ScheduleColumns::shown() const
{
    std::vector<Id<Therapist>> ids;
    ids.reserve(m_known.therapists.size());
    for (const auto& [id, name] : m_known.therapists)
        ids.push_back(id);
    Therapists result;
    result.reserve(ids.size());
    for (const Id<Therapist> id : ordered(ids, m_choice))
        result.push_back(*std::ranges::find(m_known.therapists, id, &Therapists::value_type::first));
    return result;
}

void ScheduleColumns::setWeekOf(Id<Therapist> therapist)
{
    m_weekOf = therapist;
    Q_EMIT changed();
}

void ScheduleColumns::choose()
{
    if (!m_isLoaded)
        return;
    auto* dialog = ColumnsDialog::ask(m_page, m_known.therapists, m_choice);
    connect(dialog, &ColumnsDialog::chosen, this, [this](const ColumnChoice& choice) {
        m_choice = choice;
        QSettings settings;
        choice.save(settings, m_known.clinicPath);
        Q_EMIT changed();
    });
}

} // namespace taper
