#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows that layers.py catches what it is there for: each test builds a small house with one fault in it."""

import tempfile
import unittest
from pathlib import Path

import layers

GOOD = {
    "core/base/id.h": "#pragma once\n#include <QString>\n",
    "core/domain/client.h": '#pragma once\n#include "core/base/id.h"\n',
    "core/timing/review.h": '#pragma once\n#include "core/domain/client.h"\n#include "core/base/id.h"\n',
    "core/sql/connection.h": '#pragma once\n#include "core/base/id.h"\n#include <QSqlDatabase>\n',
    "core/storage/clients.h": '#pragma once\n#include "core/sql/connection.h"\n#include "core/timing/review.h"\n',
    "core/storage/clients.cpp": '#include "core/storage/clients.h"\n#include <sqlite3.h>\n',
    "core/clinic/book.h": '#pragma once\n#include "core/timing/review.h"\n',
    "core/clinic/book.cpp": '#include "core/clinic/book.h"\n#include "core/storage/clients.h"\n',
    "ui/words/words.h": '#pragma once\n#include "core/clinic/book.h"\n',
    "ui/widgets/chip.h": '#pragma once\n#include "ui/words/words.h"\n#include <QWidget>\n',
    "ui/widgets/theme.h": "#pragma once\n#include <QtGui/QColor>\n",
    "ui/print/paper.h": '#pragma once\n#include "ui/widgets/theme.h"\n',
    "ui/shell/window.h": '#pragma once\n#include "ui/widgets/chip.h"\n',
    "ui/shell/window.cpp": '#include "ui/shell/window.h"\n#include "window.moc"\n',
    "ui/schedule/board.h": '#pragma once\n#include "ui/shell/window.h"\n#include "ui/booking/editor.h"\n',
    "ui/booking/editor.h": '#pragma once\n#include "ui/print/paper.h"\n#include "core/base/id.h"\n',
    "app/desktop/main.cpp": '#include "ui/schedule/board.h"\n#include "core/storage/clients.h"\n',
    "tests/core/storage/clients_test.cpp": '#include "core/storage/clients.h"\n#include <QSqlQuery>\n',
}
QT = ["QtCore/QString", "QtCore/qstring.h", "QtSql/QSqlDatabase", "QtSql/QSqlQuery", "QtGui/QColor",
      "QtWidgets/QWidget", "QtPrintSupport/QPrinter"]


class Layers(unittest.TestCase):
    def faults(self, changes=None):
        with tempfile.TemporaryDirectory() as folder:
            root, qt = Path(folder) / "house", Path(folder) / "qt"
            for name in QT:
                (qt / name).parent.mkdir(parents=True, exist_ok=True)
                (qt / name).touch()
            for name, text in {**GOOD, **(changes or {})}.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text, encoding="utf-8")
            return layers.check(root, [qt])[0]

    def only_fault(self, name, text):
        found = self.faults({name: text})
        self.assertEqual(len(found), 1, found)
        return found[0]

    def only_arrow(self, name, text):
        """The one forbidden arrow; the cycle of folders that comes with an arrow upwards is another test's."""
        found = [fault for fault in self.faults({name: text}) if not fault.startswith("cycle of folders")]
        self.assertEqual(len(found), 1, found)
        return found[0]

    def test_passes_a_good_house(self):
        self.assertEqual(self.faults(), [])

    def test_catches_a_forbidden_include(self):
        fault = self.only_arrow("core/timing/bad.cpp", '\n#include "core/storage/clients.h"\n')
        self.assertIn("core/timing/bad.cpp:2", fault)
        self.assertIn('core/timing must not include "core/storage/clients.h"', fault)

    def test_catches_every_arrow_that_points_up(self):
        for name, target in [
                ("core/base/x.cpp", "core/domain/client.h"), ("core/domain/x.cpp", "core/timing/review.h"),
                ("core/scheduling/x.cpp", "core/timing/review.h"), ("core/sql/x.cpp", "core/domain/client.h"),
                ("core/reports/x.cpp", "core/clinic/book.h"), ("core/exchange/x.cpp", "core/timing/review.h"),
                ("core/clinic/x.cpp", "ui/words/words.h"), ("ui/words/x.cpp", "ui/widgets/chip.h"),
                ("ui/widgets/x.cpp", "ui/shell/window.h"), ("ui/shell/x.cpp", "ui/booking/editor.h"),
                ("ui/print/x.cpp", "ui/widgets/chip.h"), ("app/cli/x.cpp", "ui/shell/window.h"),
                ("tests/core/timing/x.cpp", "ui/words/words.h")]:
            with self.subTest(name=name, target=target):
                self.assertIn("must not include", self.only_arrow(name, f'#include "{target}"\n'))

    def test_keeps_sql_and_storage_from_the_window_although_use_cases_use_them(self):
        for target in ("core/sql/connection.h", "core/storage/clients.h"):
            with self.subTest(target=target):
                self.assertIn("must not include", self.only_arrow("ui/schedule/x.cpp", f'#include "{target}"\n'))

    def test_catches_a_page_that_includes_another_page(self):
        self.assertIn("must not include",
                      self.only_fault("ui/race/x.cpp", '#include "ui/schedule/board.h"\n'))

    def test_catches_a_cycle_of_files(self):
        found = self.faults({"core/timing/a.h": '#pragma once\n#include "core/timing/b.h"\n',
                             "core/timing/b.h": '#pragma once\n#include "core/timing/a.h"\n'})
        self.assertEqual(found, ["cycle of files: core/timing/a.h -> core/timing/b.h -> core/timing/a.h"])

    def test_catches_a_cycle_of_folders(self):
        found = self.faults({"ui/booking/back.cpp": '#include "ui/schedule/board.h"\n'})
        self.assertTrue(any(fault.startswith("cycle of folders: ") for fault in found), found)

    def test_catches_qtsql_outside_sql_and_storage(self):
        for name in ("core/clinic/x.cpp", "ui/schedule/x.cpp", "app/cli/x.cpp"):
            for header in ("QSqlQuery", "QtSql/QSqlQuery", "QtSql/qsqlquery.h", "sqlite3.h"):
                with self.subTest(name=name, header=header):
                    self.assertIn("must not see QtSql", self.only_fault(name, f"#include <{header}>\n"))

    def test_catches_gui_and_widgets_in_core(self):
        for name in ("core/reports/x.cpp", "core/storage/x.cpp", "ui/words/x.cpp"):
            for header in ("QColor", "QWidget", "QtWidgets/QWidget", "QPrinter"):
                with self.subTest(name=name, header=header):
                    self.assertIn("must not see Qt", self.only_fault(name, f"#include <{header}>\n"))

    def test_catches_a_header_without_pragma_once(self):
        self.assertIn("no #pragma once", self.only_fault("core/base/x.h", "#include <QString>\n"))

    def test_catches_includes_that_are_not_from_the_root(self):
        self.assertIn("from the root", self.only_fault("core/base/x.cpp", '#include "id.h"\n'))
        self.assertIn("does not exist", self.only_fault("core/base/x.cpp", '#include "core/base/gone.h"\n'))
        self.assertIn("in quotes", self.only_fault("core/base/x.cpp", "#include <core/base/id.h>\n"))

    def test_catches_a_folder_that_the_table_does_not_know(self):
        self.assertIn("no row", self.only_fault("core/attic/x.cpp", "\n"))


if __name__ == "__main__":
    unittest.main()
