// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/words_context.h"

namespace taper::words {

namespace {

struct FieldName {
    const char* field;
    const char* name;
};

constexpr FieldName kFieldNames[] = {
    {"activities", QT_TRANSLATE_NOOP("taper::words::Words", "Activities")},
    {"address", QT_TRANSLATE_NOOP("taper::words::Words", "Address")},
    {"advice", QT_TRANSLATE_NOOP("taper::words::Words", "Advice")},
    {"alerts", QT_TRANSLATE_NOOP("taper::words::Words", "Alerts")},
    {"area", QT_TRANSLATE_NOOP("taper::words::Words", "Where")},
    {"assessment", QT_TRANSLATE_NOOP("taper::words::Words", "Assessment")},
    {"best_time", QT_TRANSLATE_NOOP("taper::words::Words", "Best time to call")},
    {"buffer_after", QT_TRANSLATE_NOOP("taper::words::Words", "Buffer after")},
    {"buffer_before", QT_TRANSLATE_NOOP("taper::words::Words", "Buffer before")},
    {"cadence", QT_TRANSLATE_NOOP("taper::words::Words", "Comes every")},
    {"cancel_reason", QT_TRANSLATE_NOOP("taper::words::Words", "Reason for cancelling")},
    {"cleared_by", QT_TRANSLATE_NOOP("taper::words::Words", "Cleared by")},
    {"cleared_reason", QT_TRANSLATE_NOOP("taper::words::Words", "Why it is over")},
    {"client", QT_TRANSLATE_NOOP("taper::words::Words", "Client")},
    {"closures", QT_TRANSLATE_NOOP("taper::words::Words", "Closures")},
    {"code", QT_TRANSLATE_NOOP("taper::words::Words", "Code")},
    {"colour", QT_TRANSLATE_NOOP("taper::words::Words", "Colour")},
    {"condition", QT_TRANSLATE_NOOP("taper::words::Words", "Condition")},
    {"currency", QT_TRANSLATE_NOOP("taper::words::Words", "Currency")},
    {"date", QT_TRANSLATE_NOOP("taper::words::Words", "Date")},
    {"date_of_birth", QT_TRANSLATE_NOOP("taper::words::Words", "Date of birth")},
    {"days_a_week", QT_TRANSLATE_NOOP("taper::words::Words", "Days a week")},
    {"deep_cap", QT_TRANSLATE_NOOP("taper::words::Words", "Deep sessions a day")},
    {"deferred_to", QT_TRANSLATE_NOOP("taper::words::Words", "Deferred to")},
    {"detail", QT_TRANSLATE_NOOP("taper::words::Words", "Details")},
    {"distance_km", QT_TRANSLATE_NOOP("taper::words::Words", "Distance")},
    {"drawing", QT_TRANSLATE_NOOP("taper::words::Words", "Drawing")},
    {"email", QT_TRANSLATE_NOOP("taper::words::Words", "E-mail")},
    {"emergency_contact", QT_TRANSLATE_NOOP("taper::words::Words", "Emergency contact")},
    {"end_date", QT_TRANSLATE_NOOP("taper::words::Words", "Last day")},
    {"exceptions", QT_TRANSLATE_NOOP("taper::words::Words", "Other hours on single days")},
    {"exercises", QT_TRANSLATE_NOOP("taper::words::Words", "Exercises")},
    {"finish_time", QT_TRANSLATE_NOOP("taper::words::Words", "Finish time")},
    {"from", QT_TRANSLATE_NOOP("taper::words::Words", "From")},
    {"given_by", QT_TRANSLATE_NOOP("taper::words::Words", "Given by")},
    {"given_on", QT_TRANSLATE_NOOP("taper::words::Words", "Given on")},
    {"grid_minutes", QT_TRANSLATE_NOOP("taper::words::Words", "Clock grid")},
    {"hold", QT_TRANSLATE_NOOP("taper::words::Words", "Held, in seconds")},
    {"hours", QT_TRANSLATE_NOOP("taper::words::Words", "Working hours")},
    {"how", QT_TRANSLATE_NOOP("taper::words::Words", "How it is done")},
    {"late_cancel", QT_TRANSLATE_NOOP("taper::words::Words", "Late cancellation")},
    {"late_cancel_minutes", QT_TRANSLATE_NOOP("taper::words::Words", "Late cancellation")},
    {"leave", QT_TRANSLATE_NOOP("taper::words::Words", "Leave")},
    {"location", QT_TRANSLATE_NOOP("taper::words::Words", "Place")},
    {"marks", QT_TRANSLATE_NOOP("taper::words::Words", "Areas")},
    {"measures", QT_TRANSLATE_NOOP("taper::words::Words", "Measures")},
    {"minutes", QT_TRANSLATE_NOOP("taper::words::Words", "Length")},
    {"minutes_cap", QT_TRANSLATE_NOOP("taper::words::Words", "Hours a day")},
    {"name", QT_TRANSLATE_NOOP("taper::words::Words", "Name")},
    {"notes", QT_TRANSLATE_NOOP("taper::words::Words", "Notes")},
    {"objective", QT_TRANSLATE_NOOP("taper::words::Words", "Objective")},
    {"pain_after", QT_TRANSLATE_NOOP("taper::words::Words", "Pain after")},
    {"pain_before", QT_TRANSLATE_NOOP("taper::words::Words", "Pain before")},
    {"phone", QT_TRANSLATE_NOOP("taper::words::Words", "Phone")},
    {"phone_region", QT_TRANSLATE_NOOP("taper::words::Words", "Country of phone numbers")},
    {"plan", QT_TRANSLATE_NOOP("taper::words::Words", "Plan")},
    {"preferred_name", QT_TRANSLATE_NOOP("taper::words::Words", "Preferred name")},
    {"price", QT_TRANSLATE_NOOP("taper::words::Words", "Price")},
    {"price_minor", QT_TRANSLATE_NOOP("taper::words::Words", "Price")},
    {"priority", QT_TRANSLATE_NOOP("taper::words::Words", "Priority")},
    {"profile", QT_TRANSLATE_NOOP("taper::words::Words", "Load on the body")},
    {"race", QT_TRANSLATE_NOOP("taper::words::Words", "Race")},
    {"race_date", QT_TRANSLATE_NOOP("taper::words::Words", "Date of the race")},
    {"reason", QT_TRANSLATE_NOOP("taper::words::Words", "Reason")},
    {"reps", QT_TRANSLATE_NOOP("taper::words::Words", "Repetitions")},
    {"return_days", QT_TRANSLATE_NOOP("taper::words::Words", "Next visit")},
    {"room", QT_TRANSLATE_NOOP("taper::words::Words", "Room")},
    {"rule", QT_TRANSLATE_NOOP("taper::words::Words", "Repeat")},
    {"run_day", QT_TRANSLATE_NOOP("taper::words::Words", "Day of running")},
    {"session_type", QT_TRANSLATE_NOOP("taper::words::Words", "Session type")},
    {"sets", QT_TRANSLATE_NOOP("taper::words::Words", "Sets")},
    {"start", QT_TRANSLATE_NOOP("taper::words::Words", "Start")},
    {"start_time", QT_TRANSLATE_NOOP("taper::words::Words", "Start time")},
    {"status", QT_TRANSLATE_NOOP("taper::words::Words", "Status")},
    {"subjective", QT_TRANSLATE_NOOP("taper::words::Words", "Subjective")},
    {"tags", QT_TRANSLATE_NOOP("taper::words::Words", "Tags")},
    {"target_time", QT_TRANSLATE_NOOP("taper::words::Words", "Target time")},
    {"therapist", QT_TRANSLATE_NOOP("taper::words::Words", "Therapist")},
    {"times", QT_TRANSLATE_NOOP("taper::words::Words", "Days and hours")},
    {"times_a_day", QT_TRANSLATE_NOOP("taper::words::Words", "Times a day")},
    {"timezone", QT_TRANSLATE_NOOP("taper::words::Words", "Time zone")},
    {"to", QT_TRANSLATE_NOOP("taper::words::Words", "To")},
    {"treatment", QT_TRANSLATE_NOOP("taper::words::Words", "Treatment")},
    {"until", QT_TRANSLATE_NOOP("taper::words::Words", "Until")},
    {"weeks", QT_TRANSLATE_NOOP("taper::words::Words", "Weeks")},
    {"withdrawn_on", QT_TRANSLATE_NOOP("taper::words::Words", "Withdrawn on")},
};

/// What one row of a list is called.
constexpr FieldName kRowNames[] = {
    {"activities", QT_TRANSLATE_NOOP("taper::words::Words", "Activity %1")},
    {"answers", QT_TRANSLATE_NOOP("taper::words::Words", "Question %1")},
    {"exercises", QT_TRANSLATE_NOOP("taper::words::Words", "Exercise %1")},
    {"marks", QT_TRANSLATE_NOOP("taper::words::Words", "Area %1")},
    {"measures", QT_TRANSLATE_NOOP("taper::words::Words", "Measure %1")},
    {"reports", QT_TRANSLATE_NOOP("taper::words::Words", "Answer %1")},
};

constexpr const char* kWeekdays[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

/// "Exercise 1, name" for "exercises[0].name"; empty if it is no field of a list.
QString placeInList(const QString& field)
{
    const qsizetype open = field.indexOf(QLatin1Char{'['});
    const qsizetype close = field.indexOf(QLatin1String{"]."}, open);
    if (open < 0 || close < 0)
        return {};
    for (const auto& [list, name] : kRowNames) {
        if (field.left(open) == QLatin1String{list}) {
            const int index = field.mid(open + 1, close - open - 1).toInt();
            //: %1 "Exercise 1", %2 what of it: "name"
            return Words::tr("%1, %2").arg(
                Words::tr(name).arg(index + 1), fieldName(field.mid(close + 2)).toLower());
        }
    }
    return {};
}

} // namespace

QString fieldName(const QString& field)
{
    for (const auto& [known, name] : kFieldNames) {
        if (field == QLatin1String{known})
            return Words::tr(name);
    }
    if (field.startsWith(QLatin1String{"hours."})) {
        for (int index = 0; index < 7; ++index) {
            if (field.endsWith(QLatin1String{kWeekdays[index]}))
                return Words::tr("Hours on %1").arg(weekdayText(index));
        }
    }
    if (QString place = placeInList(field); !place.isEmpty())
        return place;
    return QString{field}.replace(QLatin1Char{'_'}, QLatin1Char{' '});
}

} // namespace taper::words
