// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QApplication>
#include <QDir>

int main(int argc, char** argv)
{
    QDir::setCurrent(QStringLiteral(TAPER_SOURCE_DIR)); // where TAPER_TEST_DATA is relative to
    testing::InitGoogleTest(&argc, argv);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app{argc, argv};
    return RUN_ALL_TESTS();
}
