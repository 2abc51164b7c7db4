// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/races.h"
#include "ui/widgets/form_dialog.h"

#include <QPointer>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace taper {

class AsyncBridge;
class DateField;
class RaceDuplicates;
class TimeField;

/// Adds a race, or changes one. While one types, races that may be the same are proposed; a new one may give
/// way to one that is there. After a change it says what that means for the bookings of everyone entered.
/// Object name "raceEditor"; inputs "name", "virtual", "date", "end_date", "start_time", "finish_time",
/// "timezone", "distance_km", "location", "status"; see RaceDuplicates for the proposals.
class RaceEditor final : public FormDialog {
    Q_OBJECT

public:
    static RaceEditor* openNew(AsyncBridge& bridge, QWidget* parent, Date today, const QString& name = {});
    static RaceEditor* openEdit(AsyncBridge& bridge, QWidget* parent, Date today, const Stored<Race>& race);

    /// Nothing was added: the person took a race that was there, and saved() gives that one.
    [[nodiscard]] bool tookExisting() const { return m_tookExisting; }

Q_SIGNALS:
    void saved(const taper::Stored<taper::Race>& race);

protected:
    [[nodiscard]] bool isChanged() const override;
    void save() override;

private:
    /// `race`: the one to be edited; invalid for a new one.
    RaceEditor(AsyncBridge& bridge, QWidget* parent, Date today, const QString& title, Id<Race> race);

    void build();
    void buildDays();
    void watchTyping();
    void adaptToVirtual();
    void fill(const RaceFields& fields);
    void rememberInitial();
    /// What is typed, as far as it can be read; the rest as problems.
    [[nodiscard]] RaceFields read(Problems& problems) const;

    QPointer<AsyncBridge> m_bridge;
    Id<Race> m_race; ///< invalid for a new one
    int m_revision = 0;
    RaceFields m_initial;
    Problems m_initialProblems; ///< a new race has no date yet, and that alone is no typing
    std::optional<Date> m_postponedFrom; ///< not typed, but not to be lost either
    bool m_tookExisting = false;
    QLineEdit* m_name;
    RaceDuplicates* m_duplicates;
    QCheckBox* m_virtual;
    DateField* m_date;
    DateField* m_endDate;
    TimeField* m_start;
    TimeField* m_finish;
    QLineEdit* m_zone;
    QLineEdit* m_distance;
    QLineEdit* m_place;
    QComboBox* m_status;
};

} // namespace taper
