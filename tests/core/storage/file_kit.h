// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace taper::test {

QByteArray bytesOf(const QString& path);
QByteArray sha256Of(const QString& path);
void write(const QString& path, const QByteArray& bytes);
/// Overwrites a part of a file.
void poke(const QString& path, qint64 offset, const QByteArray& bytes);
/// "600": who may do what with the file.
QString modeOf(const QString& path);
/// Names of all files in the folder of `path`, in order.
QStringList besides(const QString& path);

/// While it lives, the file system's rules hold for this process even if it runs as the superuser. False if
/// that is not possible here.
class OrdinaryUser {
public:
    OrdinaryUser();
    OrdinaryUser(const OrdinaryUser&) = delete;
    OrdinaryUser& operator=(const OrdinaryUser&) = delete;
    ~OrdinaryUser();

    [[nodiscard]] bool isOrdinary() const;
};
/// So that an ordinary user reaches what the superuser made: everyone may enter the folder and owns the file.
void giveToOrdinaryUser(const QString& path);

} // namespace taper::test
