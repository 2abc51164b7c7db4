// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/documents.h"
#include "app/cli/known_names.h"
#include "app/cli/privacy_option.h"
#include "app/cli/verbs.h"
#include "core/base/save_file.h"
#include "core/clinic/day_list.h"
#include "core/exchange/csv_writer.h"
#include "core/reports/day_list_export.h"
#include "ui/print/day_list_print.h"
#include "ui/print/day_list_words.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace taper::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// How far ahead `flags` looks without --to.
constexpr std::chrono::days kFlagDays{60};

QString rowLine(const DayListRow& row)
{
    QString line =
        QStringLiteral("  %1  %2 · %3 %4")
            .arg(words::spanText(row.interval), row.client, row.sessionType, words::lengthText(row.minutes));
    if (row.status != BookingStatus::Booked)
        line += QStringLiteral(" · ") + words::statusWord(row.status);
    if (row.race)
        line += QStringLiteral(" · %1 %2").arg(words::daysText(row.race->days), row.race->name);
    if (row.verdict != Verdict::Fine)
        line += QStringLiteral(" · ") + words::verdictWord(row.verdict);
    if (!row.reason.isEmpty())
        line += QStringLiteral(" · “%1”").arg(row.reason);
    return line;
}

void print(const Output& output, const DayList& list)
{
    output.line(words::longDateText(list.date));
    for (const DayListTherapist& therapist : list.therapists) {
        output.line({});
        output.line(therapist.name);
        for (const DayListLine& line : dayListLines(therapist)) {
            if (line.row)
                output.line(rowLine(therapist.rows[*line.row]));
            else
                output.line(
                    QStringLiteral("  %1  %2").arg(words::spanText(line.interval), Words::tr("free")));
        }
        if (therapist.rows.empty() && therapist.free.empty())
            output.line(QStringLiteral("  ") + Words::tr("not working"));
    }
}

Result<void> writeFiles(const Arguments& arguments, const DayList& list, Privacy privacy)
{
    if (arguments.has(QStringLiteral("--pdf"))) {
        PrintOptions options;
        options.privacy = privacy;
        if (auto saved = savePdf(arguments.text(QStringLiteral("--pdf")), list, options); !saved)
            return saved;
    }
    if (arguments.has(QStringLiteral("--csv"))) {
        const DayListTable table = dayListCsv(print::withConditionTexts(list), privacy);
        return saveFile(arguments.text(QStringLiteral("--csv")), toCsv(table.header, table.rows));
    }
    return {};
}

Status day(const Context& context, const Arguments& arguments)
{
    const auto date = readDate(arguments.place(0), QStringLiteral("date"));
    if (!date)
        return context.output.failure(date.error());
    const auto privacy = privacyOption(arguments);
    if (!privacy)
        return context.output.failure(privacy.error());
    auto clinic = context.open();
    if (!clinic)
        return context.output.failure(clinic.error());
    std::optional<Id<Therapist>> only;
    if (arguments.has(QStringLiteral("--therapist"))) {
        const auto setup = loadSetup(**clinic);
        if (!setup)
            return context.output.failure(setup.error());
        const auto therapist = therapistNamed(*setup, arguments.text(QStringLiteral("--therapist")));
        if (!therapist)
            return context.output.failure(therapist.error());
        only = therapist->id;
    }
    const auto list = dayList(**clinic, *date, only);
    if (!list)
        return context.output.failure(list.error());
    if (const auto written = writeFiles(arguments, *list, *privacy); !written)
        return context.output.failure(written.error());

    const DayList shown = withPrivacy(print::withConditionTexts(*list), *privacy);
    print(context.output, shown);
    context.output.document(toJson(shown));
    return Status::Done;
}

Status flags(const Context& context, const Arguments& arguments)
{
    const auto from = arguments.date(QStringLiteral("--from"));
    const auto to = arguments.date(QStringLiteral("--to"));
    if (!from || !to)
        return context.output.failure(!from ? from.error() : to.error());
    auto clinic = context.open();
    if (!clinic)
        return context.output.failure(clinic.error());
    const Date first = from->value_or((*clinic)->today());
    const Date last = to->value_or(first + kFlagDays);
    if (last < first)
        return context.output.failure(Error{Problems{{QStringLiteral("to"), ErrorCode::EndBeforeStart, {}}}});
    const auto flagged = flaggedBookings(**clinic, first, last);
    if (!flagged)
        return context.output.failure(flagged.error());

    QJsonArray rows;
    for (const Flag& flag : *flagged) {
        rows.append(toJson(flag));
        context.output.line(flagLine(flag.booking, flag.finding));
    }
    if (flagged->empty())
        context.output.line(
            Words::tr("No booking carries a caution from %1 to %2.").arg(toIso(first), toIso(last)));
    context.output.document({{QStringLiteral("flags"), rows}});
    return Status::Done;
}

} // namespace

std::vector<Verb> dayVerbs()
{
    return {
        {QStringLiteral("day"), Words::tr("The day list, as text, JSON, PDF or CSV."),
            {.places = QStringLiteral("DATE"),
                .fewest = 1,
                .most = 1,
                .options = {QStringLiteral("--therapist"), QStringLiteral("--pdf"), QStringLiteral("--csv"),
                    QStringLiteral("--privacy")}},
            day},
        {QStringLiteral("flags"),
            Words::tr("Bookings that carry a caution or worse; from today, for 60 days."),
            {.options = {QStringLiteral("--from"), QStringLiteral("--to")}}, flags},
    };
}

} // namespace taper::cli
