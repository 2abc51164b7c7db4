// SPDX-License-Identifier: GPL-3.0-or-later
// What any Qt program pays to begin with: an empty window, painted once.
#include "tests/bench/until_painted.h"

#include <QApplication>
#include <QMainWindow>

int main(int argc, char** argv)
{
    const QApplication application{argc, argv};
    QMainWindow window;
    const taper::bench::UntilPainted leave{&window, [] { return true; }};
    window.resize(1440, 900);
    window.show();
    return QApplication::exec();
}
