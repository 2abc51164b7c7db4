// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/documents.h"
#include "app/cli/verbs.h"
#include "core/clinic/maintenance.h"

#include <QCoreApplication>

namespace taper::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Status print(const Output& output, const Result<FileReport>& report)
{
    if (!report)
        return output.failure(report.error());
    output.document(toJson(*report));
    output.line(Words::tr("%1: %2 clients, %3 races, %4 bookings, schema %5")
                    .arg(report->path)
                    .arg(report->clients)
                    .arg(report->races)
                    .arg(report->bookings)
                    .arg(report->schemaVersion));
    if (report->isSound) {
        output.line(Words::tr("The file is sound."));
        return Status::Done;
    }
    output.problem(Words::tr("The file is not sound (%1). Do not go on with it: restore the last backup.")
                       .arg(report->faults.join(QStringLiteral(", "))));
    return Status::StorageProblem;
}

Status backup(const Context& context, const Arguments& arguments)
{
    auto clinic = context.open();
    if (!clinic)
        return context.output.failure(clinic.error());
    return print(context.output, backUp(**clinic, arguments.place(0)));
}

Status verify(const Context& context, const Arguments& arguments)
{
    return print(
        context.output, verifyFile(arguments.place(0).isEmpty() ? context.path : arguments.place(0)));
}

Status restore(const Context& context, const Arguments& arguments)
{
    return print(context.output, restoreFile(arguments.place(0), context.path));
}

} // namespace

std::vector<Verb> fileVerbs()
{
    const QString file = QStringLiteral("FILE");
    return {
        {QStringLiteral("backup"), Words::tr("A checked copy of the clinic; never overwrites."),
            {.places = file, .fewest = 1, .most = 1}, backup},
        {QStringLiteral("verify"),
            Words::tr("Looks through the clinic's file, or another, without changing it."),
            {.places = u'[' + file + u']', .fewest = 0, .most = 1}, verify},
        {QStringLiteral("restore"),
            Words::tr("Puts a backup in the clinic's place; the old file is kept beside it."),
            {.places = file, .fewest = 1, .most = 1}, restore},
    };
}

} // namespace taper::cli
