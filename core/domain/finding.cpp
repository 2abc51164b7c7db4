// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/finding.h"

#include "core/base/keys.h"

#include <algorithm>

namespace taper {

namespace {

constexpr KeyTable<Verdict, 4> kVerdictKeys{{
    {Verdict::Ideal, "ideal"},
    {Verdict::Fine, "fine"},
    {Verdict::Caution, "caution"},
    {Verdict::TooClose, "too_close"},
}};

constexpr KeyTable<Severity, 5> kSeverityKeys{{
    {Severity::Ideal, "ideal"},
    {Severity::Info, "info"},
    {Severity::Caution, "caution"},
    {Severity::TooClose, "too_close"},
    {Severity::Stop, "stop"},
}};

constexpr KeyTable<FindingCode, 36> kCodeKeys{{
    {FindingCode::BeforeRace, "before_race"},
    {FindingCode::AfterRace, "after_race"},
    {FindingCode::DuringRace, "during_race"},
    {FindingCode::DuringStageRace, "during_stage_race"},
    {FindingCode::FirstDeepBeforeRace, "first_deep_before_race"},
    {FindingCode::NoRaceAhead, "no_race_ahead"},
    {FindingCode::NoRaceBehind, "no_race_behind"},
    {FindingCode::StartTimeAssumed, "start_time_assumed"},
    {FindingCode::FinishTimeAssumed, "finish_time_assumed"},
    {FindingCode::DistanceUnknown, "distance_unknown"},
    {FindingCode::TherapistBusy, "therapist_busy"},
    {FindingCode::RoomBusy, "room_busy"},
    {FindingCode::ClientBusy, "client_busy"},
    {FindingCode::TherapistBuffer, "therapist_buffer"},
    {FindingCode::RoomBuffer, "room_buffer"},
    {FindingCode::OutsideHours, "outside_hours"},
    {FindingCode::InBreak, "in_break"},
    {FindingCode::OnLeave, "on_leave"},
    {FindingCode::ClinicClosed, "clinic_closed"},
    {FindingCode::InThePast, "in_the_past"},
    {FindingCode::LengthNotOffered, "length_not_offered"},
    {FindingCode::AcrossMidnight, "across_midnight"},
    {FindingCode::ClientArchived, "client_archived"},
    {FindingCode::TherapistArchived, "therapist_archived"},
    {FindingCode::SessionTypeArchived, "session_type_archived"},
    {FindingCode::RoomArchived, "room_archived"},
    {FindingCode::DeepCapReached, "deep_cap_reached"},
    {FindingCode::MinutesCapReached, "minutes_cap_reached"},
    {FindingCode::ScreeningRefuse, "screening_refuse"},
    {FindingCode::ScreeningRefer, "screening_refer"},
    {FindingCode::ScreeningAvoid, "screening_avoid"},
    {FindingCode::ScreeningCaution, "screening_caution"},
}};

} // namespace

QString keyOf(Verdict verdict)
{
    return keyIn(kVerdictKeys, verdict);
}

std::optional<Verdict> verdictFrom(QStringView key)
{
    return valueIn(kVerdictKeys, key);
}

QString keyOf(Severity severity)
{
    return keyIn(kSeverityKeys, severity);
}

QString keyOf(FindingCode code)
{
    return keyIn(kCodeKeys, code);
}

Severity severityOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ideal:
        return Severity::Ideal;
    case Verdict::Fine:
        return Severity::Info;
    case Verdict::Caution:
        return Severity::Caution;
    case Verdict::TooClose:
        return Severity::TooClose;
    }
    Q_UNREACHABLE();
}

Verdict verdictOf(const Findings& findings)
{
    Verdict worst = Verdict::Fine;
    bool isIdeal = false;
    for (const Finding& finding : findings) {
        if (!finding.verdict)
            continue;
        isIdeal = isIdeal || finding.verdict == Verdict::Ideal;
        worst = std::max(worst, *finding.verdict);
    }
    return worst == Verdict::Fine && isIdeal ? Verdict::Ideal : worst;
}

bool isBookable(const Findings& findings)
{
    return std::ranges::none_of(findings, [](const Finding& f) { return f.severity == Severity::Stop; });
}

bool needsReason(const Findings& findings)
{
    return std::ranges::any_of(findings, [](const Finding& f) { return needsReason(f.severity); });
}

void sortByWeight(Findings& findings)
{
    std::ranges::stable_sort(findings, std::ranges::greater{}, &Finding::severity);
}

} // namespace taper
