// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QDir>

int main(int argc, char** argv)
{
    QDir::setCurrent(QStringLiteral(TAPER_SOURCE_DIR)); // where TAPER_TEST_DATA is relative to
    testing::InitGoogleTest(&argc, argv);
    const QCoreApplication app{argc, argv}; // QtSql loads its drivers through the application object
    return RUN_ALL_TESTS();
}
