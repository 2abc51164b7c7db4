// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verbs.h"
#include "core/base/save_file.h"
#include "core/clinic/demo.h"
#include "core/clinic/setup.h"
#include "core/exchange/profile_json.h"

#include <QCoreApplication>
#include <QFile>

namespace taper::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Result<QByteArray> readFile(const QString& path)
{
    QFile file{path};
    if (!file.exists())
        return fail(ErrorCode::FileMissing, {{QStringLiteral("path"), path}});
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileNotReadable, {{QStringLiteral("path"), path}});
    return file.readAll();
}

Status done(const Context& context)
{
    context.output.line(Words::tr("Made %1").arg(context.path));
    context.output.document({{QStringLiteral("path"), context.path}});
    return Status::Done;
}

/// A clinic made here that could not be filled is taken away again: half a clinic would be taken for a whole
/// one.
Status fillOrRemove(
    const Context& context, const ClinicSettings& settings, const std::function<Result<void>(Clinic&)>& fill)
{
    auto clinic = context.create(settings);
    if (!clinic)
        return context.output.failure(clinic.error());
    const Result<void> filled = fill(**clinic);
    clinic->reset();
    if (filled)
        return done(context);
    for (const char* suffix : {"", "-wal", "-shm"})
        QFile::remove(context.path + QString::fromLatin1(suffix));
    return context.output.failure(filled.error());
}

Status init(const Context& context, const Arguments& arguments)
{
    if (!arguments.has(QStringLiteral("--profile"))) {
        auto settings = ClinicSettings::make({.name = Words::tr("My clinic")});
        return fillOrRemove(context, *settings, [](Clinic&) { return Result<void>{}; });
    }
    const auto json = readFile(arguments.text(QStringLiteral("--profile")));
    if (!json)
        return context.output.failure(json.error());
    const auto profile = profileFromJson(*json);
    if (!profile)
        return context.output.failure(profile.error());
    const auto settings = ClinicSettings::make(profile->settings);
    if (!settings)
        return context.output.failure(settings.error());
    return fillOrRemove(context, *settings, [&json](Clinic& clinic) { return applyProfile(clinic, *json); });
}

Status demo(const Context& context, const Arguments& arguments)
{
    const auto seed = arguments.number(QStringLiteral("--seed"), 0, 1'000'000'000);
    const auto years = arguments.number(QStringLiteral("--years"), 1, 20);
    const auto therapists = arguments.number(QStringLiteral("--therapists"), 1, 20);
    const auto clients = arguments.number(QStringLiteral("--clients"), 1, 100'000);
    for (const auto* number : {&seed, &years, &therapists, &clients}) {
        if (!*number)
            return context.output.failure(number->error());
    }
    const auto today = arguments.date(QStringLiteral("--today"));
    if (!today)
        return context.output.failure(today.error());

    return fillOrRemove(context, demonstrationSettings(), [&](Clinic& clinic) {
        DemoOptions options;
        options.seed = static_cast<quint32>(seed->value_or(1));
        options.years = years->value_or(options.years);
        options.therapists = therapists->value_or(options.therapists);
        options.clients = clients->value_or(options.clients);
        options.today = today->value_or(clinic.today());
        return fillWithDemonstration(clinic, options);
    });
}

Status exportSetup(const Context& context, const Arguments& arguments)
{
    auto clinic = context.open();
    if (!clinic)
        return context.output.failure(clinic.error());
    const auto json = exportProfile(**clinic);
    if (!json)
        return context.output.failure(json.error());
    const QString path = arguments.place(0);
    if (const auto saved = saveFile(path, *json); !saved)
        return context.output.failure(saved.error());
    context.output.line(Words::tr("Wrote the clinic's profile to %1").arg(path));
    context.output.document({{QStringLiteral("path"), path}});
    return Status::Done;
}

Status applySetup(const Context& context, const Arguments& arguments)
{
    const auto json = readFile(arguments.place(0));
    if (!json)
        return context.output.failure(json.error());
    auto clinic = context.open();
    if (!clinic)
        return context.output.failure(clinic.error());
    if (const auto applied = applyProfile(**clinic, *json); !applied)
        return context.output.failure(applied.error());
    context.output.line(Words::tr("Applied %1").arg(arguments.place(0)));
    context.output.document({{QStringLiteral("path"), context.path}});
    return Status::Done;
}

} // namespace

std::vector<Verb> clinicVerbs()
{
    return {
        {QStringLiteral("init"), Words::tr("Makes a clinic's file; never overwrites one."),
            {.options = {QStringLiteral("--profile")}}, init},
        {QStringLiteral("demo"), Words::tr("Makes a demonstration clinic, the same for the same arguments."),
            {.options = {QStringLiteral("--seed"), QStringLiteral("--years"), QStringLiteral("--therapists"),
                 QStringLiteral("--clients"), QStringLiteral("--today")}},
            demo},
        {QStringLiteral("setup export"),
            Words::tr("Writes the clinic's profile: settings, rooms, hours, session types."),
            {.places = QStringLiteral("FILE.json"), .fewest = 1, .most = 1}, exportSetup},
        {QStringLiteral("setup apply"), Words::tr("Adds and updates what a profile names; removes nothing."),
            {.places = QStringLiteral("FILE.json"), .fewest = 1, .most = 1}, applySetup},
    };
}

} // namespace taper::cli
