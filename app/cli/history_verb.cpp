// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/history_json.h"
#include "app/cli/privacy_option.h"
#include "app/cli/verbs.h"
#include "core/base/save_file.h"
#include "core/clinic/client_called.h"
#include "core/clinic/history_report.h"
#include "ui/print/history_print.h"
#include "ui/words/body_words.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/history_words.h"
#include "ui/words/note_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace taper::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

const QString kDot = QStringLiteral(" · ");
/// As wide as a date and two blanks: what belongs to a visit stands below what it was.
const QString kIndent{12, u' '};

QString headLine(const HistoryReport& report)
{
    QStringList parts;
    if (report.completed == 0)
        parts += Words::tr("no visits yet");
    else
        parts +=
            report.completed == 1 ? Words::tr("1 visit") : Words::tr("%n visits", nullptr, report.completed);
    if (report.completed > 1 && report.firstVisit)
        parts.back() += u' ' + Words::tr("since %1").arg(words::monthText(*report.firstVisit));
    if (report.lastVisit)
        parts += Words::tr("last %1").arg(words::dateText(*report.lastVisit));
    if (report.nextVisit)
        parts += Words::tr("next %1").arg(words::momentText(*report.nextVisit));
    if (report.cadenceDays)
        parts += words::cadenceText(*report.cadenceDays);
    if (report.noShows > 0)
        parts += Words::tr("missed %1").arg(report.noShows);
    return parts.join(kDot);
}

QString firstLine(const QString& text)
{
    return text.section(u'\n', 0, 0, QString::SectionSkipEmpty).trimmed();
}

void printVisit(const Output& output, const ReportVisit& visit)
{
    QStringList parts{visit.sessionType.isEmpty()
            ? Words::tr("Note without a session")
            : visit.sessionType + u' ' + words::lengthText(visit.length),
        visit.therapist, words::statusWord(visit.status)};
    if (visit.race)
        parts += words::daysText(visit.race->days) + u' ' + visit.race->name;
    output.line(toIso(dateOf(visit.at)) + QStringLiteral("  ") + parts.join(kDot));
    if (!visit.note) {
        if (const QString noted = firstLine(visit.bookingNote); !noted.isEmpty())
            output.line(kIndent + noted);
        return;
    }
    const TreatmentNoteFields& fields = visit.note->fields;
    QStringList found;
    if (const QString pain = words::painText(fields.painBefore, fields.painAfter); !pain.isEmpty())
        found += Words::tr("pain %1").arg(pain);
    if (const QString areas = words::marksText(fields.marks); !areas.isEmpty())
        found += areas;
    for (const NoteMeasure& measure : fields.measures)
        found += words::measureText(measure);
    if (!found.isEmpty())
        output.line(kIndent + found.join(kDot));
    if (const QString plan = firstLine(fields.text(NoteSection::Plan)); !plan.isEmpty())
        output.line(kIndent + plan);
    if (fields.status == NoteStatus::Draft)
        output.line(kIndent + words::noteStatusName(fields.status));
}

void printRace(const Output& output, const ReportRace& race)
{
    QStringList parts{race.name, words::entryStatusWord(race.status)};
    if (race.raceStatus != RaceStatus::Scheduled)
        parts += words::raceStatusWord(race.raceStatus);
    output.line(toIso(race.date) + QStringLiteral("  ") + parts.join(kDot));
}

/// The latest first, a race above the visits of its day.
void print(const Output& output, const HistoryReport& report)
{
    output.line(report.client.name);
    output.line(headLine(report));
    if (!report.visits.empty() || !report.races.empty())
        output.line({});
    auto race = report.races.begin();
    for (const ReportVisit& visit : report.visits) {
        for (; race != report.races.end() && race->date >= dateOf(visit.at); ++race)
            printRace(output, *race);
        printVisit(output, visit);
    }
    for (; race != report.races.end(); ++race)
        printRace(output, *race);
}

Status history(const Context& context, const Arguments& arguments)
{
    const auto privacy = privacyOption(arguments);
    const auto from = arguments.date(QStringLiteral("--from"));
    const auto to = arguments.date(QStringLiteral("--to"));
    if (!privacy || !from || !to)
        return context.output.failure(!privacy ? privacy.error() : !from ? from.error() : to.error());
    auto clinic = context.open();
    if (!clinic)
        return context.output.failure(clinic.error());
    const auto client = clientCalled(**clinic, arguments.place(0));
    if (!client)
        return context.output.failure(client.error());
    const auto report = historyReport(**clinic, *client, *from, *to);
    if (!report)
        return context.output.failure(report.error());
    if (arguments.has(QStringLiteral("--pdf"))) {
        HistoryPrintOptions options;
        options.privacy = *privacy;
        const auto saved =
            print::savePdfBytes(arguments.text(QStringLiteral("--pdf")), renderPdf(*report, options));
        if (!saved)
            return context.output.failure(saved.error());
    }
    const HistoryReport shown = withPrivacy(*report, *privacy);
    print(context.output, shown);
    context.output.document(toJson(shown));
    return Status::Done;
}

} // namespace

std::vector<Verb> historyVerbs()
{
    return {{QStringLiteral("history"),
        Words::tr("Treatment history of a client, named by number, e-mail or exact name."),
        {.places = QStringLiteral("CLIENT"),
            .fewest = 1,
            .most = 1,
            .options = {QStringLiteral("--pdf"), QStringLiteral("--from"), QStringLiteral("--to"),
                QStringLiteral("--privacy")}},
        history}};
}

} // namespace taper::cli
