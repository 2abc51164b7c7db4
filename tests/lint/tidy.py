#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy over the sources of core, ui and app, several at a time, and remembers which were clean.

A source is looked at again when it, a project header it includes (however far away), .clang-tidy, its compiler flags
or the tool's version changed. Usage: tidy.py --root SOURCE_DIR --build BUILD_DIR --tool clang-tidy-16 [FILE ...]
"""

import argparse
import concurrent.futures
import hashlib
import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

FOLDERS = ("core/", "ui/", "app/")
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)
# clang complains about gcc's own warnings, and its other warnings are the compiler's business, not this tool's.
DROPPED = re.compile(r"-W(?!no-).*|-o|-c|-fsanitize=.*")


def flags_of(entry):
    """The compiler flags of a compile command, without compiler, warnings, output and source."""
    words = entry.get("arguments") or shlex.split(entry["command"])
    start = next(i for i, word in enumerate(words) if re.search(r"(c\+\+|g\+\+|clang\+\+)[-\d.]*$", word)) + 1
    flags, skip = [], False
    for word in words[start:]:
        if skip:
            skip = False
        elif word == "-o":
            skip = True
        elif not DROPPED.fullmatch(word) and word != entry["file"]:
            flags.append(word)
    return flags


def closure(root, source):
    """The source and every project file that it includes, at any distance."""
    found, waiting = {}, [source]
    while waiting:
        path = waiting.pop()
        if path in found:
            continue
        try:
            text = path.read_text(encoding="utf-8")
        except OSError:
            continue
        found[path] = text
        waiting.extend(root / name for name in INCLUDE.findall(text) if (root / name).exists())
    return found


def fingerprint(root, source, flags, tool_version):
    digest = hashlib.sha256()
    digest.update(tool_version.encode())
    digest.update((root / ".clang-tidy").read_bytes())
    # Without the place of the clone, so that a second clone finds what the first one learnt.
    digest.update("\0".join(flags).replace(str(root), "").encode())
    for path, text in sorted(closure(root, source).items()):
        digest.update(f"\0{path.relative_to(root)}\0{text}".encode())
    return digest.hexdigest()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, required=True)
    parser.add_argument("--build", type=Path, required=True)
    parser.add_argument("--tool", default="clang-tidy")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 2)
    parser.add_argument("files", nargs="*", help="only sources whose path contains one of these")
    arguments = parser.parse_args()
    root = arguments.root.resolve()
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "taper-lint"
    cache.mkdir(parents=True, exist_ok=True)
    version = subprocess.run([arguments.tool, "--version"], capture_output=True, text=True, check=True).stdout
    version += subprocess.run(["qmake6", "-query", "QT_VERSION"], capture_output=True, text=True, check=True).stdout

    work, clean = [], 0
    for entry in json.loads((arguments.build / "compile_commands.json").read_text(encoding="utf-8")):
        source = Path(entry["file"]).resolve()
        if not source.is_relative_to(root) or source.is_relative_to(arguments.build.resolve()):
            continue
        name = source.relative_to(root).as_posix()
        if not name.startswith(FOLDERS) or (arguments.files and not any(part in name for part in arguments.files)):
            continue
        flags = flags_of(entry)
        stamp = cache / fingerprint(root, source, flags, version)
        if stamp.exists():
            clean += 1
            stamp.touch()
        else:
            work.append((name, entry["directory"], flags, stamp))

    def look(item):
        name, directory, flags, stamp = item
        run = subprocess.run([arguments.tool, "--quiet", f"--config-file={root / '.clang-tidy'}", str(root / name), "--",
                              "-Wno-unknown-warning-option", *flags],
                             cwd=directory, capture_output=True, text=True, check=False)
        if run.returncode == 0:
            stamp.touch()
        return name, run

    print(f"clang-tidy: {len(work)} sources to look at, {clean} known to be clean", flush=True)
    faulty = []
    with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        for name, run in pool.map(look, work):
            if run.returncode != 0:
                faulty.append(name)
                print(run.stdout, end="")
                # The tool's own counts of other people's warnings go there too; they matter only if it broke down.
                if not run.stdout.strip():
                    print(run.stderr, end="")
                sys.stdout.flush()
    print(f"clang-tidy: {len(faulty)} sources with faults" + "".join(f"\n  {name}" for name in faulty))
    return 1 if faulty or not (work or clean) else 0


if __name__ == "__main__":
    sys.exit(main())
