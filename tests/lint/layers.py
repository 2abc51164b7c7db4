#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads every include of core/, ui/, app/ and tests/ and fails on an arrow the house does not have.

Debian keeps all Qt headers, and the project all of its own, on one include path, so a wrong include compiles.
This is what notices. Usage: layers.py --root SOURCE_DIR --qt-include DIR_WITH_QtCore [--qt-include ...]
"""

import argparse
import re
import sys
from pathlib import Path

# Who may include whom. A name also allows everything that it may include itself (downwards, transitively), and a
# folder may always include itself. Longest name first: "ui/widgets/theme" means only the files whose path begins so.
CORE_FOR_UI = ["core/domain", "core/timing", "core/scheduling", "core/reports", "core/clinic"]
PAGE = ["ui/shell", "ui/widgets", "ui/words", "ui/print", *CORE_FOR_UI]
CORE = ["core/base", "core/domain", "core/timing", "core/scheduling", "core/sql", "core/storage", "core/reports",
        "core/exchange", "core/clinic"]
UI = ["ui/words", "ui/widgets", "ui/print", "ui/shell", "ui/search", "ui/booking", "ui/schedule", "ui/client", "ui/race",
      "ui/settings", "ui/start", "ui/attention", "ui/waiting", "ui/leave", "ui/recall", "ui/raceweek", "ui/calendar", "ui/plan",
      "ui/drawing", "ui/body", "ui/attachment", "ui/screening", "ui/treatment", "ui/history"]
MAY_INCLUDE = {
    "core/base": [],
    "core/domain": ["core/base"],
    "core/timing": ["core/domain"],
    "core/scheduling": ["core/domain"],
    "core/sql": ["core/base"],
    "core/storage": ["core/sql", "core/domain", "core/timing"],
    "core/reports": ["core/domain", "core/timing"],
    "core/exchange": ["core/domain"],
    "core/clinic": [folder for folder in CORE if folder != "core/clinic"],
    "ui/words": CORE_FOR_UI,
    "ui/widgets": ["ui/words", *CORE_FOR_UI],
    "ui/drawing": ["ui/words", "ui/widgets/theme", *CORE_FOR_UI],
    "ui/print": ["ui/words", "ui/widgets/theme", "ui/drawing", *CORE_FOR_UI],
    "ui/shell": ["ui/widgets", "ui/words", *CORE_FOR_UI],
    "ui/search": PAGE,
    "ui/body": ["ui/widgets", "ui/words", "ui/drawing", *CORE_FOR_UI],
    "ui/attachment": PAGE,
    "ui/screening": PAGE,
    "ui/treatment": [*PAGE, "ui/body", "ui/attachment", "ui/screening"],
    "ui/history": [*PAGE, "ui/body", "ui/treatment", "ui/attachment", "ui/screening"],
    "ui/booking": [*PAGE, "ui/screening", "ui/treatment"],
    "ui/calendar": PAGE,
    "ui/race": [*PAGE, "ui/calendar"],
    "ui/settings": PAGE,
    "ui/start": PAGE,
    "ui/schedule": [*PAGE, "ui/search", "ui/booking", "ui/waiting", "ui/leave"],
    "ui/client": [*PAGE, "ui/booking", "ui/race", "ui/plan", "ui/screening", "ui/attachment"],
    "ui/attention": [*PAGE, "ui/booking"],
    "ui/waiting": [*PAGE, "ui/booking"],
    "ui/leave": [*PAGE, "ui/booking"],
    "ui/recall": [*PAGE, "ui/booking"],
    "ui/plan": [*PAGE, "ui/booking"],
    "ui/raceweek": [*PAGE, "ui/booking"],
    "app/place": [],
    "app/cli": [*CORE, "ui/words", "ui/print", "app/place"],
    "app/desktop": [*CORE, *UI, "app/place"],
    "tests/support": [*CORE, *UI],
    "tests/core": [*CORE, "tests/support"],
    "tests/ui": [*CORE, *UI, "app/desktop", "tests/support"],
    "tests/app": [*CORE, *UI, "app/cli", "app/desktop", "tests/support"],
    "tests/bench": [*CORE, *UI, "app/cli", "app/desktop", "tests/support"],
    "tests/fuzz": [*CORE, "tests/support"],
}
# Who uses these does not get what they use: the window calls use cases and never the stores below them, and a test
# of core does not see the window because a shared builder does.
NOT_INHERITED = {"core/clinic", "tests/support"}

# Which Qt modules a folder may see, by the first name that fits. None: any module but those of DATABASE.
DATABASE = {"QtSql"}
QT_MODULES = [
    ("core/sql", {"QtCore", "QtSql"}),
    ("core/storage", {"QtCore", "QtSql"}),
    ("core", {"QtCore"}),
    ("ui/words", {"QtCore"}),
    ("tests", {"any"}),
    ("", None),
]
# Engine headers count as the database whatever module names they carry.
ENGINE_HEADERS = {"sqlite3.h", "libpq-fe.h"}

SOURCE_SUFFIXES = {".h", ".cpp"}
INCLUDE = re.compile(r'^\s*#\s*include\s*(?P<open>["<])(?P<name>[^">]+)[">]')
PROJECT_TOPS = ("core/", "ui/", "app/", "tests/")


def folder_of(path):
    """The row of MAY_INCLUDE that a root-relative path belongs to, or None."""
    fits = [folder for folder in MAY_INCLUDE if path.startswith(folder + "/")]
    return max(fits, key=len) if fits else None


def reachable(folder):
    """Path prefixes that a folder may include, itself and everything downwards included."""
    allowed, waiting = {folder}, list(MAY_INCLUDE[folder])
    while waiting:
        name = waiting.pop()
        if name in allowed:
            continue
        allowed.add(name)
        if name not in NOT_INHERITED:
            waiting.extend(MAY_INCLUDE.get(name, []))
    return allowed


def qt_module(name, qt_includes):
    """The Qt module a header belongs to, or None if it is not Qt's."""
    first = name.split("/")[0]
    if first.startswith("Qt") and "/" in name:
        return first
    if not re.match(r"[Qq]", name) or "/" in name:
        return None
    for directory in qt_includes:
        for module in sorted(directory.glob("Qt*")):
            if (module / name).exists():
                return module.name
    return None


def allowed_modules(path):
    return next(modules for prefix, modules in QT_MODULES if path.startswith(prefix))


def module_fault(path, name, qt_includes):
    module = "QtSql" if name in ENGINE_HEADERS else qt_module(name, qt_includes)
    if module is None:
        return None
    allowed = allowed_modules(path)
    if allowed is None:
        return f"must not see {module} (<{name}>)" if module in DATABASE else None
    if "any" in allowed or module in allowed:
        return None
    return f"must not see {module} (<{name}>)"


def find_cycle(graph):
    """One cycle of a graph {node: set(nodes)} as a list that ends where it begins, or None."""
    state = {}
    for start in sorted(graph):
        if start in state:
            continue
        trail, iterators = [start], [iter(sorted(graph[start]))]
        state[start] = "open"
        while trail:
            following = next(iterators[-1], None)
            if following is None:
                state[trail.pop()] = "done"
                iterators.pop()
            elif state.get(following) == "open":
                return trail[trail.index(following):] + [following]
            elif following not in state and following in graph:
                state[following] = "open"
                trail.append(following)
                iterators.append(iter(sorted(graph[following])))
    return None


def project_include(root, path, name):
    """(root-relative target or None, fault or None) of a quoted include."""
    if name.startswith(PROJECT_TOPS):
        if (root / name).exists():
            return name, None
        return None, f'"{name}" does not exist'
    if name.endswith(".moc") or name.startswith(("moc_", "ui_")):
        return None, None  # generated beside the object file
    if (root / path).parent.joinpath(name).exists():
        return None, f'"{name}" is not written from the root of the sources'
    return None, None  # a generated header


def check(root, qt_includes):
    faults, files, folders = [], {}, {}
    cycle = find_cycle({folder: set(names) for folder, names in MAY_INCLUDE.items()})
    if cycle:
        faults.append("the table itself has a cycle: " + " -> ".join(cycle))
    for top in ("core", "ui", "app", "tests"):
        for source in sorted((root / top).rglob("*")):
            if source.suffix not in SOURCE_SUFFIXES:
                continue
            path = source.relative_to(root).as_posix()
            own = folder_of(path)
            if own is None:
                faults.append(f"{path}: its folder has no row in the table of tests/lint/layers.py")
                continue
            text = source.read_text(encoding="utf-8")
            if source.suffix == ".h" and "#pragma once" not in text:
                faults.append(f"{path}: no #pragma once")
            files[path] = set()
            folders.setdefault(own, set())
            may = reachable(own)
            for number, line in enumerate(text.splitlines(), 1):
                match = INCLUDE.match(line)
                if not match:
                    continue
                name, where = match["name"], f"{path}:{number}"
                fault = module_fault(path, name, qt_includes)
                if fault:
                    faults.append(f"{where}: {own} {fault}")
                if match["open"] == "<":
                    if name.startswith(PROJECT_TOPS):
                        faults.append(f"{where}: <{name}> is the project's own: write it in quotes")
                    continue
                target, fault = project_include(root, path, name)
                if fault:
                    faults.append(f"{where}: {fault}")
                if target is None:
                    continue
                files[path].add(target)
                other = folder_of(target)
                if other is not None and other != own:
                    folders[own].add(other)
                if not any(target.startswith((prefix + "/", prefix + ".")) for prefix in may):
                    faults.append(f'{where}: {own} must not include "{target}"')
    for what, graph in (("folders", folders), ("files", files)):
        cycle = find_cycle(graph)
        if cycle:
            faults.append(f"cycle of {what}: " + " -> ".join(cycle))
    return faults, len(files)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, required=True)
    parser.add_argument("--qt-include", type=Path, action="append", required=True)
    arguments = parser.parse_args()
    if not any((directory / "QtCore").is_dir() for directory in arguments.qt_include):
        sys.exit("layers: none of the --qt-include folders holds QtCore, so Qt's modules cannot be told apart")
    faults, count = check(arguments.root, arguments.qt_include)
    for fault in faults:
        print(fault)
    print(f"layers: {count} files, {len(faults)} faults")
    return 1 if faults or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
