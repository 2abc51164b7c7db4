// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/documents.h"
#include "app/cli/verbs.h"
#include "ui/words/error_words.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>

namespace taper::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

std::optional<ImportKind> kindNamed(const QString& word)
{
    static const QHash<QString, ImportKind> kinds{{QStringLiteral("clients"), ImportKind::Clients},
        {QStringLiteral("races"), ImportKind::Races}, {QStringLiteral("entries"), ImportKind::Entries},
        {QStringLiteral("bookings"), ImportKind::Bookings}};
    const auto found = kinds.find(word);
    return found == kinds.end() ? std::nullopt : std::optional{*found};
}

void print(const Output& output, const ImportReport& report, bool isDryRun)
{
    for (const ImportProblem& problem : report.problems) {
        const QString text = words::errorText(problem.error);
        output.problem(problem.column.isEmpty()
                ? Words::tr("Row %1: %2").arg(problem.row).arg(text)
                : Words::tr("Row %1, %2: %3").arg(QString::number(problem.row), problem.column, text));
    }
    if (!report.problems.empty())
        output.line(Words::tr("Nothing was imported: mend these rows and import the file again."));
    else
        output.line((isDryRun ? Words::tr("%1 rows: %2 would be added, %3 updated, %4 are there already.")
                              : Words::tr("%1 rows: %2 added, %3 updated, %4 were there already."))
                        .arg(report.rows)
                        .arg(report.added)
                        .arg(report.updated)
                        .arg(report.skipped));
}

Status importFile(const Context& context, const Arguments& arguments)
{
    const auto kind = kindNamed(arguments.place(0));
    if (!kind) {
        context.output.problem(Words::tr("“%1” cannot be imported: clients, races, entries and bookings can.")
                                   .arg(arguments.place(0)));
        return Status::WrongUsage;
    }
    const QString path = arguments.place(1);
    QFile file{path};
    if (!file.exists())
        return context.output.failure(Error{ErrorCode::FileMissing, {{QStringLiteral("path"), path}}});
    if (!file.open(QIODevice::ReadOnly))
        return context.output.failure(Error{ErrorCode::FileNotReadable, {{QStringLiteral("path"), path}}});
    auto clinic = context.open();
    if (!clinic)
        return context.output.failure(clinic.error());

    const bool isDryRun = arguments.isOn(QStringLiteral("--dry-run"));
    const auto report =
        importCsv(**clinic, *kind, file.readAll(), isDryRun ? ImportMode::DryRun : ImportMode::Write);
    if (!report)
        return context.output.failure(report.error());
    print(context.output, *report, isDryRun);
    context.output.document(toJson(*report));
    return report->problems.empty() ? Status::Done : Status::Refused;
}

} // namespace

std::vector<Verb> importVerbs()
{
    return {{QStringLiteral("import"), Words::tr("Imports a CSV file, all of it or nothing."),
        {.places = QStringLiteral("clients|races|entries|bookings FILE.csv"),
            .fewest = 2,
            .most = 2,
            .switches = {QStringLiteral("--dry-run")}},
        importFile}};
}

} // namespace taper::cli
