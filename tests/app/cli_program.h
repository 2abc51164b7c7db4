// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace taper::test {

/// What a run of the program left behind.
struct CliRun {
    int status = -1;
    QString out;
    QString err;

    [[nodiscard]] QJsonObject json() const; ///< of standard output; empty if it is not one document
};

/// The real taper-cli, run as a process on a scratch folder, with a home of its own.
class CliProgram {
public:
    CliProgram();

    /// `words` as typed in a shell: split at blanks, "…" keeps blanks together; {} stands for the scratch
    /// folder.
    /// --db is the clinic in that folder.
    CliRun run(const QString& words);
    CliRun runJson(const QString& words) { return run(QStringLiteral("--json ") + words); }
    CliRun runWords(const QStringList& words);

    [[nodiscard]] QString clinic() const { return path(QStringLiteral("clinic.taper")); }
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    void write(const QString& name, const QByteArray& bytes) const;
    [[nodiscard]] QByteArray read(const QString& name) const;

    /// A clinic with Maya Okafor and Tom Reid (Monday to Saturday, 09:00–17:00), two rooms, Callum Wright,
    /// who is client 1 and entered in City Marathon on Sunday 2030-04-28, and Aisha Rahman, who is client 2
    /// and runs nothing.
    void furnish();

private:
    QTemporaryDir m_folder;
};

} // namespace taper::test
