// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_program.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QJsonDocument>
#include <QProcess>

namespace taper::test {

namespace {

constexpr int kPatienceMs = 120'000;

const QByteArray kProfile = R"({"name": "Riverside", "timezone": "Europe/London", "currency": "GBP",
  "grid_minutes": 15, "rooms": ["Room 1", "Room 2"], "closures": [],
  "therapists": [
    {"name": "Maya Okafor", "room": "Room 1", "hours": {"mon": [["09:00","17:00"]], "tue": [["09:00","17:00"]],
      "wed": [["09:00","17:00"]], "thu": [["09:00","17:00"]], "fri": [["09:00","17:00"]], "sat": [["09:00","17:00"]]}},
    {"name": "Tom Reid", "room": "Room 2", "hours": {"mon": [["09:00","17:00"]], "tue": [["09:00","17:00"]],
      "wed": [["09:00","17:00"]], "thu": [["09:00","17:00"]], "fri": [["09:00","17:00"]], "sat": [["09:00","17:00"]]}}]
})";

} // namespace

QJsonObject CliRun::json() const
{
    return QJsonDocument::fromJson(out.toUtf8()).object();
}

CliProgram::CliProgram()
{
    EXPECT_TRUE(m_folder.isValid());
}

CliRun CliProgram::run(const QString& words)
{
    QString line = words;
    return runWords(QProcess::splitCommand(line.replace(QLatin1String("{}"), m_folder.path())));
}

CliRun CliProgram::runWords(const QStringList& words)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const char* home : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        environment.insert(QString::fromLatin1(home), m_folder.path());
    environment.remove(QStringLiteral("QT_QPA_PLATFORM")); // it must find its own way without a display
    environment.remove(QStringLiteral("DISPLAY"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(TAPER_CLI), QStringList{QStringLiteral("--db"), clinic()} + words);
    process.closeWriteChannel();
    EXPECT_TRUE(process.waitForFinished(kPatienceMs)) << "taper-cli did not end";
    EXPECT_EQ(process.exitStatus(), QProcess::NormalExit);
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError())};
}

void CliProgram::write(const QString& name, const QByteArray& bytes) const
{
    QFile file{path(name)};
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    ASSERT_EQ(file.write(bytes), bytes.size());
}

QByteArray CliProgram::read(const QString& name) const
{
    QFile file{path(name)};
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
    return file.readAll();
}

void CliProgram::furnish()
{
    write(QStringLiteral("profile.json"), kProfile);
    ASSERT_EQ(run(QStringLiteral("init --profile {}/profile.json")).status, 0);
    write(QStringLiteral("clients.csv"),
        "name,phone,email\r\n"
        "Callum Wright,07700 900342,callum@example.org\r\n"
        "Aisha Rahman,+44 7700 900118,aisha@example.org\r\n");
    ASSERT_EQ(run(QStringLiteral("import clients {}/clients.csv")).status, 0);
    write(QStringLiteral("races.csv"),
        "name,date,start_time,distance_km\n"
        "City Marathon,2030-04-28,10:00,42.2\n");
    ASSERT_EQ(run(QStringLiteral("import races {}/races.csv")).status, 0);
    write(QStringLiteral("entries.csv"),
        "client,race,race_date,priority\n"
        "callum@example.org,City Marathon,2030-04-28,A\n");
    ASSERT_EQ(run(QStringLiteral("import entries {}/entries.csv")).status, 0);
}

} // namespace taper::test
