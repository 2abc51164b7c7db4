#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows that repository.py catches what it is there for."""

import hashlib
import tempfile
import unittest
from pathlib import Path

import repository

SPDX = "// SPDX-License-Identifier: GPL-3.0-or-later\n"
FIRST = "-- SPDX-License-Identifier: GPL-3.0-or-later\nCREATE TABLE a (b INTEGER) STRICT;\n"
GOOD = {
    "CMakeLists.txt": "# SPDX-License-Identifier: GPL-3.0-or-later\n",
    "core/base/id.h": SPDX + "#pragma once\n",
    "tests/core/base/id_test.cpp": SPDX + 'auto a = "07700 900123", b = "+44 7700 900999", c = "2026-04-05T09:00";\n',
    "migrations/0001_initial.sql": FIRST,
    "migrations/checksums.txt": hashlib.sha256(FIRST.encode()).hexdigest() + "  0001_initial.sql\n",
    "build/release/scratch.cpp": "not ours\n",
}


class Repository(unittest.TestCase):
    def faults(self, changes):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for name, text in {**GOOD, **changes}.items():
                if text is not None:
                    (root / name).parent.mkdir(parents=True, exist_ok=True)
                    (root / name).write_text(text, encoding="utf-8")
            return repository.check(root)[0]

    def only_fault(self, name, text):
        found = self.faults({name: text})
        self.assertEqual(len(found), 1, found)
        return found[0]

    def test_passes_a_good_repository(self):
        self.assertEqual(self.faults({}), [])

    def test_catches_a_stranger_at_the_top(self):
        self.assertIn("does not belong", self.only_fault("notes.txt", "\n"))

    def test_catches_a_source_without_its_licence(self):
        self.assertIn("no SPDX", self.only_fault("core/base/x.cpp", "int x;\n"))

    def test_catches_a_file_past_four_hundred_lines(self):
        self.assertEqual(self.faults({"core/base/x.cpp": SPDX + "\n" * 399}), [])
        self.assertIn("401 lines", self.only_fault("core/base/x.cpp", SPDX + "\n" * 400))

    def test_catches_a_path_of_one_machine_unless_it_says_why(self):
        line = 'open("/' + 'home/ann/clinic");'
        self.assertIn("core/base/x.cpp:2", self.only_fault("core/base/x.cpp", SPDX + line + "\n"))
        self.assertEqual(self.faults({"core/base/x.cpp": SPDX + line + " // path-ok: shows a refusal\n"}), [])

    def test_catches_phone_numbers_that_may_be_somebodys(self):
        for number in ("07700 90" + "1000", "+44 7911 1" + "23456", "0044 20 7946 0" + "000", "0117-496-0" + "123"):
            with self.subTest(number=number):
                self.assertIn("may be somebody's",
                              self.only_fault("core/base/x.cpp", SPDX + f'auto a = "{number}";\n'))

    def test_catches_a_released_migration_that_was_changed_or_removed(self):
        self.assertIn("was changed", self.only_fault("migrations/0001_initial.sql", FIRST + "\n"))
        self.assertIn("is gone", self.only_fault("migrations/0001_initial.sql", None))

    def test_lets_the_newest_migration_be_worked_on(self):
        self.assertEqual(self.faults({"migrations/0002_next.sql": FIRST}), [])
        self.assertIn("comes before", self.only_fault("migrations/0000_earlier.sql", FIRST))


if __name__ == "__main__":
    unittest.main()
