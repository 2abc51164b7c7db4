// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QCoreApplication>

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    const QCoreApplication app{argc, argv}; // QtSql loads its drivers through the application object
    return RUN_ALL_TESTS();
}
