#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What must hold for the repository as a whole. Usage: repository.py --root SOURCE_DIR

A line that must break the rule on machine paths or phone numbers says why, in a comment on that line that begins with
`path-ok:` or `phone-ok:`.
"""

import argparse
import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

TOP_LEVEL = {
    ".ci", ".clang-format", ".clang-tidy", ".gitattributes", ".gitignore", "ARCHITECTURE.md", "CHANGELOG.md",
    "CMakeLists.txt", "CMakePresets.json", "LICENSE", "README.md", "app", "core", "dev", "migrations", "resources",
    "tests", "ui",
}
IGNORED_TOPS = {".git", ".cache", "build", "out"}
EXECUTABLE = ("dev", ".ci/run")
CODE = {".cpp", ".h"}
NEEDS_SPDX = CODE | {".py", ".sql", ".cmake", ".sh", ".supp"}
NEEDS_SPDX_NAMES = {"CMakeLists.txt", "dev", "run", ".clang-format", ".clang-tidy"}
TEXT = NEEDS_SPDX | {".txt", ".json", ".csv", ".md", ".qrc", ".xml", ".desktop", ".svg", ".ics", ".vcf"}
MOST_LINES = 400

MACHINE_PATH = re.compile(r"(?<![\w.}*])/(?:home|work|tmp|root|Users)/")
# British numbers only: others in the tests are there to show that any country's numbers are kept.
PHONE = re.compile(r"(?<![\w.+,#/-])(?:(?:\+|00)44(?:[ ()-]*\d){9,11}|0[1-9]\d(?:[ ()-]?\d){8})(?![\w-])")


def repository_files(root):
    """Root-relative paths of everything that is, or is about to be, in the repository."""
    if (root / ".git").exists():
        listed = subprocess.run(["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                                capture_output=True, check=False)
        if listed.returncode == 0:
            names = listed.stdout.decode("utf-8").split("\0")
            return sorted(name for name in names if name and (root / name).is_file())
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*")
                  if path.is_file() and path.relative_to(root).parts[0] not in IGNORED_TOPS
                  and "__pycache__" not in path.parts)


def is_reserved_for_fiction(phone):
    """True for 07700 900000 to 07700 900999, which the regulator gives to nobody."""
    digits = re.sub(r"\D", "", phone)
    national = re.sub(r"^(?:00)?44(?:0)?", "0", digits)
    return re.fullmatch(r"07700900\d{3}", national) is not None


def check_text(name, text):
    lines = text.splitlines()
    suffix = Path(name).suffix
    if suffix in NEEDS_SPDX or Path(name).name in NEEDS_SPDX_NAMES:
        if not any("SPDX-License-Identifier: GPL-3.0-or-later" in line for line in lines[:2]):
            yield f"{name}: no SPDX line at its head"
    if suffix in CODE and len(lines) > MOST_LINES:
        yield f"{name}: {len(lines)} lines (most: {MOST_LINES}); what two things is it?"
    for number, line in enumerate(lines, 1):
        if MACHINE_PATH.search(line) and "path-ok:" not in line:
            yield f"{name}:{number}: a path of one machine"
        if "phone-ok:" not in line:
            for match in PHONE.finditer(line):
                if not is_reserved_for_fiction(match[0]):
                    yield f"{name}:{number}: {match[0]} may be somebody's; use 07700 900000 to 07700 900999"


def check_migrations(root, names):
    """A migration that has been in a release never changes: checksums.txt lists those. Newer ones may still."""
    migrations = [name for name in names if re.fullmatch(r"migrations/\d{4}_[a-z0-9_.]+\.sql", name)]
    for name in names:
        if name.startswith("migrations/") and name.endswith(".sql") and name not in migrations:
            yield f"{name}: not named like 0001_initial.sql"
    listed = {}
    checksums = root / "migrations/checksums.txt"
    if checksums.exists():
        for line in checksums.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                checksum, name = line.split()
                listed["migrations/" + name] = checksum
    for name, checksum in listed.items():
        if name not in migrations:
            yield f"{name}: has been released and is gone"
        elif hashlib.sha256((root / name).read_bytes()).hexdigest() != checksum:
            yield f"{name}: has been released and was changed; write a new migration instead"
    newest_listed = max(listed, default="")
    for name in migrations:
        if name not in listed and name < newest_listed:
            yield f"{name}: comes before a released migration but is not in checksums.txt"


def check(root):
    names = repository_files(root)
    faults = [f"{top}: does not belong at the top of the repository"
              for top in sorted({name.split("/")[0] for name in names} - TOP_LEVEL)]
    for name in EXECUTABLE:
        if name in names and not os.access(root / name, os.X_OK):
            faults.append(f"{name}: is not executable")
    for name in names:
        path = Path(name)
        if path.suffix in TEXT or path.name in NEEDS_SPDX_NAMES:
            try:
                faults.extend(check_text(name, (root / name).read_text(encoding="utf-8")))
            except UnicodeDecodeError:
                # Files that are damaged on purpose are data for tests; anything else is a mistake.
                if not name.startswith("tests/data/"):
                    faults.append(f"{name}: is not UTF-8")
    faults.extend(check_migrations(root, names))
    return faults, len(names)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, required=True)
    faults, count = check(parser.parse_args().root)
    for fault in faults:
        print(fault)
    print(f"repository: {count} files, {len(faults)} faults")
    return 1 if faults or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
