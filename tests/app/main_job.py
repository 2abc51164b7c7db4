#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Taper's main job, end to end, through the real programs: a demonstration clinic, a runner found in a race, a session
booked on the day before it (refused without a reason, kept with one), and that day's list on paper.

It is what `./dev run` does where there is no display, and a test. Usage:
    main_job.py --cli TAPER_CLI --out FOLDER [--window TAPER]
"""

import argparse
import datetime
import json
import os
import subprocess
import sys
from pathlib import Path

REASON = "Runner asked for it; light pressure agreed"


class Job:
    def __init__(self, cli, out):
        self.cli, self.out = cli, out
        self.clinic = out / "demonstration.taper"

    def run(self, *words, expect=0):
        """Standard output of one taper-cli call; the job ends if the exit status is another than expected."""
        shown = " ".join(f'"{word}"' if " " in str(word) else str(word) for word in words)
        done = subprocess.run([self.cli, "--db", self.clinic, *map(str, words)], capture_output=True, text=True,
                              encoding="utf-8", stdin=subprocess.DEVNULL, check=False)
        if done.returncode != expect:
            sys.exit(f"taper-cli {shown}\nended with {done.returncode} and not {expect}:\n{done.stdout}{done.stderr}")
        return done.stdout

    def ask(self, *words, expect=0):
        return json.loads(self.run("--json", *words, expect=expect))

    def runner_before_a_race(self, session_type):
        """(client, race, a free slot on the day before it that is too close to it) of the soonest such race."""
        today = datetime.date.today().isoformat()
        races = sorted((race for race in self.ask("find", "Marathon")["races"] if race["date"] > today),
                       key=lambda race: race["date"])
        clients = {client["id"]: client for letter in "aeiou" for client in self.ask("find", letter)["clients"]}
        for race in races:
            before = (datetime.date.fromisoformat(race["date"]) - datetime.timedelta(days=1)).isoformat()
            if before <= today:
                continue
            for client in clients.values():
                slots = self.ask("slots", "--type", session_type, "--from", before, "--to", before, "--client",
                                 client["id"])["slots"]
                slot = next((slot for slot in slots if slot["verdict"] == "too_close"), None)
                if slot:
                    return client, race, slot
        sys.exit("the demonstration clinic has nobody whom a full session would meet on the day before a marathon")


def main_job(cli, out):
    out.mkdir(parents=True, exist_ok=True)
    job = Job(cli, out)
    for left_over in out.glob("demonstration.taper*"):
        left_over.unlink()

    job.run("demo")
    print(f"Made a demonstration clinic: {job.clinic}")

    job.run("setup", "export", out / "profile.json")
    profile = json.loads((out / "profile.json").read_text(encoding="utf-8"))
    session_type = next(kind["name"] for kind in profile["session_types"] if kind["profile"] == "full_sports")

    client, race, slot = job.runner_before_a_race(session_type)
    day, time = slot["start"].split("T")
    print(f"{client['name']} runs {race['name']} on {race['date']}.")
    booking = ["--client", client["id"], "--therapist", slot["therapist"], "--type", session_type,
               "--start", slot["start"]]

    review = job.ask("review", *booking)
    assert review["verdict"] == "too_close" and review["bookable"], review
    print(f"{session_type} with {slot['therapist']} on {day} at {time}, the day before, would be said to be too close:")
    for finding in review["findings"]:
        print(f"  - {finding['text']}")

    job.run("book", *booking, expect=1)
    print("Booking it without a reason is refused (exit status 1).")
    kept = job.ask("book", *booking, "--reason", REASON)["booking"]
    print(f'Booking it with the reason "{REASON}" is kept: booking {kept["id"]}.')

    flags = job.ask("flags", "--from", day, "--to", day)["flags"]
    assert any(flag["booking"] == kept["id"] and flag["verdict"] == "too_close" and flag["reason"] == REASON
               for flag in flags), flags
    print("It stands among the flagged bookings of that day, with its reason.")

    pdf, csv = out / f"day-{day}.pdf", out / f"day-{day}.csv"
    job.run("day", day, "--pdf", pdf, "--csv", csv)
    assert pdf.read_bytes().startswith(b"%PDF-") and b"%%EOF" in pdf.read_bytes()[-32:]
    assert client["name"] in csv.read_text(encoding="utf-8-sig")
    print(f"The day's client list: {pdf} and {csv}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--window", type=Path, help="also leave pictures of every page of the window")
    arguments = parser.parse_args()
    out = arguments.out.resolve()
    main_job(arguments.cli.resolve(), out)
    if arguments.window:
        pictures = out / "pictures"
        pictures.mkdir(exist_ok=True)
        subprocess.run([arguments.window.resolve(), "--shots", pictures], check=True, stdin=subprocess.DEVNULL,
                       env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
        print(f"Pictures of every page: {len(list(pictures.glob('*.png')))} in {pictures}")


if __name__ == "__main__":
    main()
