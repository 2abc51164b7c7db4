// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sql/connection.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace taper::test {

/// A folder that is gone after the test.
class Scratch {
public:
    Scratch() { EXPECT_TRUE(m_folder.isValid()); }

    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /// An empty file, which is what a connection makes a database of.
    [[nodiscard]] QString emptyFile(const char* name) const
    {
        QFile file{path(name)};
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        return path(name);
    }

private:
    QTemporaryDir m_folder;
};

inline QString sqlOf(const char* text)
{
    return QString::fromUtf8(text);
}

/// What `action` throws; fails the test if it throws nothing.
template <class F>
sql::SqlError thrownBy(F&& action)
{
    try {
        action();
    } catch (const sql::SqlError& error) {
        return error;
    }
    ADD_FAILURE() << "nothing was thrown";
    return {sql::SqlError::Kind::Other, 0, {}, {}};
}

} // namespace taper::test
