// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verbs.h"

#include "app/place/clinic_place.h"

#include <QCoreApplication>

#include <algorithm>

namespace taper::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// How long a script waits for a window that is just writing.
constexpr std::chrono::seconds kBusyTimeout{10};

struct Invocation {
    QString path;
    QString actor;
    bool asJson = false;
    QStringList words; ///< the verb and what follows it
};

QString usageOf(const Verb& verb)
{
    QStringList parts{QStringLiteral("taper-cli [--db FILE] [--json]"), verb.name};
    if (!verb.grammar.places.isEmpty())
        parts += verb.grammar.places;
    for (const QString& option : verb.grammar.options) {
        const QString part = option + u' ' + option.sliced(2).toUpper();
        parts += verb.grammar.required.contains(option) ? part : u'[' + part + u']';
    }
    for (const QString& each : verb.grammar.switches)
        parts += u'[' + each + u']';
    return parts.join(u' ');
}

void printHelp(const Output& output)
{
    output.line(Words::tr("taper-cli [--db FILE] [--json] [--as NAME] VERB …"));
    output.line(
        Words::tr("Times are the clinic's own, YYYY-MM-DDTHH:MM; dates YYYY-MM-DD; lengths in minutes."));
    output.line({});
    for (const Verb& verb : verbs()) {
        output.line(usageOf(verb).mid(QStringLiteral("taper-cli [--db FILE] [--json] ").size()));
        output.line(QStringLiteral("    ") + verb.summary);
    }
    output.line({});
    output.line(Words::tr(
        "Exit status: 0 done, 1 refused by a rule, 2 wrong usage, 3 file or storage problem, 4 not found."));
}

/// Takes out what every verb takes, wherever it stands.
tl::expected<Invocation, QString> sortOut(const QStringList& words)
{
    Invocation invocation;
    invocation.path = defaultClinicPath();
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& word = words[i];
        if (word == QLatin1String("--json")) {
            invocation.asJson = true;
        } else if (word == QLatin1String("--db") || word == QLatin1String("--as")) {
            if (i + 1 >= words.size())
                return tl::unexpected{Words::tr("%1 needs a value.").arg(word)};
            (word == QLatin1String("--db") ? invocation.path : invocation.actor) = words[++i];
        } else if (word.startsWith(QLatin1String("--db="))) {
            invocation.path = word.sliced(5);
        } else {
            invocation.words += word;
        }
    }
    if (invocation.path.isEmpty())
        return tl::unexpected{Words::tr("--db needs the path of a clinic's file.")};
    return invocation;
}

/// The verb that the words begin with; one of two words goes before one of one.
const Verb* verbAt(const QStringList& words)
{
    const Verb* found = nullptr;
    for (const Verb& verb : verbs()) {
        const QStringList name = verb.name.split(u' ');
        const bool begins =
            name.size() <= words.size() && std::equal(name.begin(), name.end(), words.begin());
        if (begins && (!found || verb.name.size() > found->name.size()))
            found = &verb;
    }
    return found;
}

} // namespace

Result<std::unique_ptr<Clinic>> Context::open() const
{
    return Clinic::open(path, clock, {actor, kBusyTimeout});
}

Result<std::unique_ptr<Clinic>> Context::create(const ClinicSettings& settings) const
{
    return Clinic::create(path, settings, clock, {actor, kBusyTimeout});
}

const std::vector<Verb>& verbs()
{
    static const std::vector<Verb> all = [] {
        std::vector<Verb> list;
        for (auto make : {clinicVerbs, importVerbs, findVerbs, bookingVerbs, dayVerbs, historyVerbs,
                 raceVerbs, fileVerbs}) {
            auto some = make();
            std::move(some.begin(), some.end(), std::back_inserter(list));
        }
        return list;
    }();
    return all;
}

bool needsFonts(const QStringList& words)
{
    return words.contains(QLatin1String("--pdf"))
        || std::any_of(words.begin(), words.end(),
            [](const QString& w) { return w.startsWith(QLatin1String("--pdf=")); });
}

Status runCommandLine(const QStringList& words, const Clock& clock)
{
    const auto invocation = sortOut(words);
    if (!invocation) {
        Output{false}.problem(invocation.error());
        return Status::WrongUsage;
    }
    const Output output{invocation->asJson};
    const QString first = invocation->words.value(0);
    if (first == QLatin1String("help") || first == QLatin1String("--help") || first == QLatin1String("-h")) {
        printHelp(Output{false});
        return Status::Done;
    }
    const Verb* verb = verbAt(invocation->words);
    if (!verb) {
        output.problem(first.isEmpty()
                ? Words::tr("Say what to do: taper-cli help lists the verbs.")
                : Words::tr("There is no verb “%1”: taper-cli help lists them.").arg(first));
        return Status::WrongUsage;
    }
    const qsizetype length = verb->name.split(u' ').size();
    const auto arguments = Arguments::parse(invocation->words.mid(length), verb->grammar);
    if (!arguments) {
        output.problem(arguments.error());
        output.problem(Words::tr("Usage: %1").arg(usageOf(*verb)));
        return Status::WrongUsage;
    }
    return verb->run(Context{invocation->path, invocation->actor, clock, output}, *arguments);
}

} // namespace taper::cli
