// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/setup.h"
#include "core/timing/policy_trial.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace taper {

class FindingList;
class PlainLabel;
class RaceStrip;
class TimeField;
class VerdictBadge;

/// "A full sports session of 60 minutes on Friday 18:30 before a Sunday marathon": put together from choices,
/// with what the policy as edited says to it. Inputs "trialType", "trialLength", "trialDay", "trialTime",
/// "trialSide", "trialWeeks", "trialRace", "trialRaceDay", "trialRaceTime", "trialPriority", "trialDeep";
/// "trialBadge", "trialFindings", "trialStrip", and "trialProblem" while a time cannot be read.
class PolicyTrial final : public QWidget {
    Q_OBJECT

public:
    explicit PolicyTrial(QWidget* parent = nullptr);

    /// The session types, and the clinic's clock.
    void setSetup(const Setup& setup);
    /// What is on trial.
    void setPolicy(const TimingPolicy& policy);
    /// Asks about a session of this load, unless the one asked about is of it.
    void setProfile(LoadProfile profile);

private:
    void build();
    void fillTypes(const Setup& setup);
    void chooseType();
    void tryDay(Date day);
    void ask();
    [[nodiscard]] TrialQuestion question() const;

    struct Type {
        LoadProfile profile;
        Minutes length;
    };
    std::vector<Type> m_types; ///< as in the box
    TimingPolicy m_policy;
    std::optional<TimeZone> m_zone; ///< none until the setup came
    Date m_today{};
    Date m_shownRaceDay{};

    QComboBox* m_type;
    QSpinBox* m_length;
    QComboBox* m_day;
    TimeField* m_time;
    QComboBox* m_side;
    QSpinBox* m_weeks;
    QComboBox* m_race;
    QComboBox* m_raceDay;
    TimeField* m_raceTime;
    QComboBox* m_priority;
    QCheckBox* m_deep;
    PlainLabel* m_problem;
    VerdictBadge* m_badge;
    PlainLabel* m_nothing;
    FindingList* m_findings;
    RaceStrip* m_strip;
};

} // namespace taper
