#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Does to scans what machines do: kills them, fills their disk, has it fail, takes their permissions, turns their clock back,
runs two at once, gives them stores of other versions and with changed bits. No finding may be lost or doubled, no report
silently wrong, and the report of a scan that goes on must be that of one that was never disturbed, byte for byte.

    Tests/Faults/run_faults.py [--long] [TOOL]      short: for CI, about a minute; long: 200 kills, 500 bits
"""

import os
import json
import pathlib
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

from scenes import Desk, page

LONG = "--long" in sys.argv
TOOL = ([each for each in sys.argv[1:] if not each.startswith("-")] or [".build/release/wiretrace"])[0]
KILLS, FLIPS, PAGES = (200, 500, 60) if LONG else (24, 24, 30)
DICE = random.Random(7)
FAILED = []


def expect(what, holds, detail=""):
    if not holds:
        FAILED.append(what)
        print(f"  WRONG: {what} {detail}")


def prepared(folder):
    """A desk whose second scan has new, worse, gone and reappeared cases to find."""
    desk = Desk(TOOL, folder)
    for number in range(PAGES):
        desk.put(f"p{number}.html", page(number, copied=number % 4 if number % 3 else None, share=0.75))
    first = desk.scan()
    assert first.returncode == 0, first.stderr
    for number in range(0, PAGES, 5):
        desk.put(f"p{number}.html", page(number, copied=number % 4, share=1.0))
    for number in range(1, PAGES, 7):
        (desk.pages / f"p{number}.html").unlink()
    for number in range(PAGES, PAGES + 8):
        desk.put(f"p{number}.html", page(number, copied=number % 4))
    return desk


def copy_of(desk, folder):
    """The same desk elsewhere, times of files and all."""
    copied = Desk.__new__(Desk)
    copied.__dict__.update(desk.__dict__)
    shutil.copytree(desk.folder, folder, copy_function=shutil.copy2)
    copied.folder = pathlib.Path(folder)
    copied.pages = copied.folder / "pages"
    return copied


def kills(desk, expected, seconds, root):
    killed = 0
    rounds = 0
    while killed < KILLS:
        rounds += 1
        at = copy_of(desk, root / f"kill{rounds}")
        at.clock += 86_400
        for _ in range(5):
            scan = at.start()
            time.sleep(DICE.uniform(0, seconds))
            scan.send_signal(signal.SIGKILL)
            scan.wait()
            scan.stderr.close()
            if scan.returncode == -signal.SIGKILL:
                killed += 1
            if (at.folder / "reports/2/SHA256SUMS").exists():
                break
        wait_for_workers()
        if not finished(at, 2):
            done = at.run("scan", "--quiet")
            expect(f"kill {rounds}: the scan goes on", done.returncode == 0, done.stderr)
        expect(f"kill {rounds}: the same report", at.digest(2) == expected)
        expect(f"kill {rounds}: the store is sound", at.run("store", "check").returncode == 0)
        shutil.rmtree(at.folder)
    print(f"kill -9: {killed} kills in {rounds} scans")


def finished(desk, number):
    """Whether a scan is done, as the store says."""
    try:
        with sqlite3.connect(f"file:{desk.folder}/state/wiretrace.store?mode=ro", uri=True) as store:
            row = store.execute("SELECT phase FROM run WHERE number = ?", (number,)).fetchone()
            return row == ("finished",)
    except sqlite3.Error:
        return False


def wait_for_workers():
    """Workers of a killed scan end by themselves once nobody asks them any more."""
    time.sleep(0.05)


def full_disk(desk, expected, root):
    # What a state that does not fit leaves to do is a first scan.
    fresh = copy_of(desk, root / "fresh")
    shutil.rmtree(fresh.folder / "reports")
    shutil.rmtree(fresh.folder / "state")
    done = fresh.scan()
    expect("full disk: a first scan to compare with", done.returncode == 0, done.stderr)
    mount = root / "small"
    sizes = [64, 256, 700, 1200, 2000, 3000] if LONG else [64, 700, 1500]
    tried = 0
    for size in sizes:
        mount.mkdir(exist_ok=True)
        if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", str(mount)], check=False,
                          capture_output=True).returncode != 0:
            print("full disk: skipped, nothing may be mounted here")
            return
        try:
            tried += 1
            at = copy_of(desk, root / f"full{size}")
            shutil.rmtree(at.folder / "reports")
            fits = sum(f.stat().st_size for f in (at.folder / "state").iterdir() if f.is_file()) < size * 1024
            number, whole = (2, expected) if fits else (1, fresh.digest(1))
            if fits:
                shutil.copytree(at.folder / "state", mount / "state", copy_function=shutil.copy2)
            at.clock += 86_400
            where = ("--set", f"state.dir={mount}/state")
            done = at.run("scan", "--quiet", *where)
            expect(f"full disk of {size} kB: says so or has room", done.returncode in (0, 69, 73, 74),
                   f"{done.returncode} {done.stderr}")
            if done.returncode != 0:
                expect(f"full disk of {size} kB: no report that looks whole",
                       not (at.folder / f"reports/{number}/SHA256SUMS").exists())
                subprocess.run(["mount", "-o", "remount,size=64m", str(mount)], check=True)
                done = at.run("scan", "--quiet", *where)
                expect(f"full disk of {size} kB: goes on once there is room", done.returncode == 0, done.stderr)
            expect(f"full disk of {size} kB: the same report", at.digest(number) == whole)
            shutil.rmtree(at.folder)
        finally:
            subprocess.run(["umount", "-l", str(mount)], check=True)
    print(f"full disk: {tried} sizes")


def read_only(desk, expected, root):
    at = copy_of(desk, root / "readonly")
    at.clock += 86_400
    blocked = at.folder / "reports/2"
    blocked.write_text("a file where the report's folder should be")
    done = at.run("scan", "--quiet")
    expect("output that cannot be written: says so", done.returncode in (73, 74), f"{done.returncode} {done.stderr}")
    blocked.unlink()
    done = at.run("scan", "--quiet")
    expect("output that can be written again: goes on", done.returncode == 0, done.stderr)
    expect("output that can be written again: the same report", at.digest(2) == expected)
    print("read-only output: 1")


def signals(desk, expected, seconds, root):
    tried = 0
    for number in (signal.SIGINT, signal.SIGTERM):
        for part in range(4 if LONG else 2):
            at = copy_of(desk, root / f"signal{number}-{part}")
            at.clock += 86_400
            scan = at.start()
            time.sleep(seconds * (0.1 + 0.2 * part))
            scan.send_signal(number)
            scan.wait()
            scan.stderr.close()
            tried += 1
            expect(f"signal {number}: the status says so", scan.returncode in (128 + number, 0, -number), scan.returncode)
            if not finished(at, 2):
                done = at.run("scan", "--quiet")
                expect(f"signal {number}: goes on", done.returncode == 0, done.stderr)
            expect(f"signal {number}: the same report", at.digest(2) == expected)
            shutil.rmtree(at.folder)
    print(f"SIGINT and SIGTERM: {tried}")


def clocks(desk, expected, root):
    for back in (86_400, desk.clock - 100_000):
        at = copy_of(desk, root / f"clock{back}")
        at.clock -= back
        done = at.run("scan", "--quiet")
        expect("clock set back: done", done.returncode == 0, done.stderr)
        expect("clock set back: the same report", at.digest(2) == expected)
        shutil.rmtree(at.folder)
    print("clock set back: 2")


def two_at_once(desk, expected, root):
    rounds = 6 if LONG else 3
    turned_away = 0
    for number in range(rounds):
        at = copy_of(desk, root / f"two{number}")
        at.clock += 86_400
        both = [at.start(), at.start()]
        complaints = [each.communicate()[1] for each in both]
        codes = sorted(each.returncode for each in both)
        expect("two at once: one at least is done", codes[0] == 0 and codes[1] in (0, 75), f"{codes} {complaints}")
        if codes[1] == 75:
            turned_away += 1
            expect("two at once: the holder is named", any("process " in each for each in complaints), complaints)
        expect("two at once: the same report", at.digest(2) == expected)
        shutil.rmtree(at.folder)
    print(f"two at once: {rounds}, {turned_away} turned away with 75")


def older(desk, expected, root):
    """A store and an index of the version before are brought up to date, with a copy beside them, and nothing is lost."""
    at = copy_of(desk, root / "version-older")
    at.clock += 86_400
    files = [at.folder / "state" / name for name in ("wiretrace.store", "originals.index")]
    present = []
    for path in files:
        with sqlite3.connect(path, isolation_level=None) as store:
            present.append(store.execute("PRAGMA user_version").fetchone()[0])
            # Version 0 was never written by a release; it is laid out as the first one.
            store.execute(f"PRAGMA user_version = {present[-1] - 1}")
            store.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    done = at.run("scan", "--quiet")
    expect("older stores: brought up to date", done.returncode == 0, f"{done.returncode} {done.stderr}")
    expect("older stores: the same report", at.digest(2) == expected)
    expect("older stores: sound", at.run("store", "check").returncode == 0)
    for path, version in zip(files, present):
        with sqlite3.connect(path) as store:
            expect(f"{path.name}: of this version", store.execute("PRAGMA user_version").fetchone() == (version,))
        copy = path.with_name(f"{path.name}.version-{version - 1}")
        expect(f"{path.name}: a copy of the older one is left", copy.exists())


def failing_calls(desk, calm, root):
    """Input-output errors at the K-th call of a kind, once or from then on."""
    compiler = next(filter(None, map(shutil.which, ("cc", "gcc", "clang"))), None)
    library = root / "failing_calls.so"
    source = pathlib.Path(__file__).with_name("failing_calls.c")
    if compiler is None or subprocess.run([compiler, "-O1", "-shared", "-fPIC", "-o", library, source, "-ldl"],
                                          check=False, capture_output=True).returncode != 0:
        print("failing calls: skipped, no compiler for C")
        return
    expected, steps = calm.digest(2), calm.steps()
    calls = [("state", call) for call in ("open", "read", "write", "pread", "pwrite", "fsync", "truncate")]
    calls += [("reports", call) for call in ("open", "read", "write", "pread", "fsync", "rename")]
    struck = told = 0
    for folder, call in calls:
        for lasting in (False, True) if LONG else (DICE.choice([False, True]),):
            for place in [1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377] if LONG else [DICE.choice([1, 2, 3])]:
                what = f"{call} {place}{' and after' if lasting else ''} in {folder}"
                at = copy_of(desk, root / "calls")
                at.clock += 86_400
                mark = root / "mark"
                mark.unlink(missing_ok=True)
                done = at.run("scan", "--quiet", more={
                    "LD_PRELOAD": str(library), "FAULT_CALL": call, "FAULT_AT": str(place), "FAULT_MARK": str(mark),
                    "FAULT_FOLDER": str(at.folder / folder), **({"FAULT_LASTING": "1"} if lasting else {})})
                if not mark.exists():
                    shutil.rmtree(at.folder)
                    break
                struck += 1
                told += done.returncode != 0
                expect(f"{what}: says so or makes do", done.returncode in (0, 69, 73, 74), f"{done.returncode} {done.stderr}")
                if done.returncode == 0:
                    expect(f"{what}: the report of a scan that ended well is the same", at.digest(2) == expected)
                for part in ("", "whole/"):
                    sums = at.folder / f"reports/2/{part}SHA256SUMS"
                    expect(f"{what}: no report that looks whole and is another", not sums.exists() or sums.read_bytes()
                           == (calm.folder / f"reports/2/{part}SHA256SUMS").read_bytes())
                done = at.run("scan", "--quiet")
                expect(f"{what}: goes on", done.returncode == 0, f"{done.returncode} {done.stderr}")
                expect(f"{what}: the same report", at.digest(2) == expected)
                expect(f"{what}: the store is sound", at.run("store", "check").returncode == 0)
                expect(f"{what}: no state of a case is lost", at.steps() >= steps, steps - at.steps())
                shutil.rmtree(at.folder)
    print(f"failing calls: {struck} of {len(calls)} kinds, {told} ended the scan early")


def versions(desk, expected, root):
    for name, change in (("newer", "PRAGMA user_version = 99"), ("foreign", "PRAGMA application_id = 1")):
        at = copy_of(desk, root / f"version-{name}")
        with sqlite3.connect(at.folder / "state/wiretrace.store", isolation_level=None) as store:
            store.execute(change)
            store.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        before = (at.folder / "state/wiretrace.store").read_bytes()
        done = at.scan()
        expect(f"a {name} store: refused", done.returncode == 69, f"{done.returncode} {done.stderr}")
        expect(f"a {name} store: untouched", (at.folder / "state/wiretrace.store").read_bytes() == before)
    for name, content in (("empty", b""), ("text", b"no database" * 50)):
        at = copy_of(desk, root / f"version-{name}")
        (at.folder / "state/wiretrace.store").write_bytes(content)
        done = at.scan()
        expect(f"a store that is {name}: refused", done.returncode == 69, f"{done.returncode} {done.stderr}")
    older(desk, expected, root)
    at = copy_of(desk, root / "version-cut")
    path = at.folder / "state/wiretrace.store"
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    done = at.scan()
    expect("a store that is cut: refused or the same", done.returncode in (0, 69), f"{done.returncode} {done.stderr}")
    print("stores of other versions, older, foreign, empty, cut: 6")


def flipped_bits(desk, expected, root):
    refused = same = 0
    for number in range(FLIPS):
        at = copy_of(desk, root / "flip")
        at.clock += 86_400
        path = at.folder / "state" / DICE.choice(["wiretrace.store", "originals.index"])
        content = bytearray(path.read_bytes())
        place = DICE.randrange(len(content))
        content[place] ^= 1 << DICE.randrange(8)
        path.write_bytes(content)
        done = at.run("scan", "--quiet")
        if done.returncode == 69:
            refused += 1
        else:
            # A page of the store that was read again gives the same verdict, so the report says the same of it.
            states = at.states(2) if done.returncode in (0, 2) else done.stderr
            expect(f"bit {place} of {path.name}: the same findings or a refusal", states == expected,
                   f"{done.returncode} {done.stderr}")
            same += states == expected
        shutil.rmtree(at.folder)
    print(f"single bits: {FLIPS}, {refused} refused, {same} with the same findings")


def lost_row(desk, expected, root):
    """A bit that hides a row from an index of the store: the row is whole, yet a new one would be written beside it."""
    at = copy_of(desk, root / "lost")
    at.clock += 86_400
    path = at.folder / "state" / "wiretrace.store"
    store = sqlite3.connect(path)
    (size,), = store.execute("PRAGMA page_size")
    (first,), = store.execute("SELECT rootpage FROM sqlite_master WHERE name = 'sqlite_autoindex_record_1'")
    store.close()
    content = bytearray(path.read_bytes())
    page_of_index = slice((first - 1) * size, first * size)
    place = content[page_of_index].index(b"pages/p") + page_of_index.start + 6
    content[place] ^= 1
    path.write_bytes(content)
    done = at.run("scan", "--quiet")
    expect("a scan over an index that hides a row is refused", done.returncode == 69, done.stderr)
    expect("the way out is named", "store rebuild" in done.stderr, done.stderr)
    done = at.run("store", "rebuild")
    expect("the store is mended", done.returncode == 0, done.stderr)
    done = at.run("scan", "--quiet")
    expect("the scan after it finds what it would have found", at.states(2) == expected, done.stderr)
    shutil.rmtree(at.folder)
    print("rows hidden from an index: 1")


def main():
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        desk = prepared(root / "desk")
        calm = copy_of(desk, root / "calm")
        clock = time.monotonic()
        done = calm.scan()
        seconds = time.monotonic() - clock
        assert done.returncode == 0, done.stderr
        expected = calm.digest(2)
        states = {state for state, _ in calm.states(2)}
        expect("the undisturbed scan finds something", {"new", "worse", "gone"} <= states, states)
        kills(desk, expected, seconds, root)
        full_disk(desk, expected, root)
        read_only(desk, expected, root)
        signals(desk, expected, seconds, root)
        clocks(desk, expected, root)
        two_at_once(desk, expected, root)
        versions(desk, expected, root)
        failing_calls(desk, calm, root)
        lost_row(desk, calm.states(2), root)
        flipped_bits(desk, calm.states(2), root)
    print(f"faults: {len(FAILED)} wrong, {time.monotonic() - began:.0f} s")
    return 1 if FAILED else 0


if __name__ == "__main__":
    sys.exit(main())
