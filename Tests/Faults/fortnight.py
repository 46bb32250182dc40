#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fourteen nights of scans over pages that come, change and go: each report names exactly what is new, worse, gone and
reappeared, a second scan of what did not change analyses nothing, and a store that is rebuilt gives the same whole report.

    Tests/Faults/fortnight.py [TOOL]
"""

import json
import random
import sys
import tempfile

from scenes import Desk, page

TOOL = sys.argv[1] if len(sys.argv) > 1 else ".build/release/wiretrace"


def truth(before, now, history):
    """The states of the cases, by page, from the shares of a story that pages hold."""
    states = set()
    for name, share in now.items():
        if share < 0.5:
            continue
        if name not in history:
            states.add(("new", name))
            history[name] = share
        elif before.get(name, 0) < 0.5:
            states.add(("reappeared", name))
            history[name] = share
        elif share > history[name] + 0.04:
            states.add(("worse", name))
            history[name] = share
        else:
            states.add(("unchanged", name))
    states.update(("gone", name) for name, share in before.items() if share >= 0.5 and now.get(name, 0) < 0.5)
    return states


def main():
    dice = random.Random(20260301)
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(TOOL, folder)
        now, history = {}, {}
        numbers = iter(range(10_000))
        for night in range(1, 15):
            before = dict(now)
            for _ in range(6):
                name = f"p{next(numbers)}.html"
                now[name] = dice.choice([0, 0, 0.5, 0.75, 1.0])
            for name in dice.sample(sorted(now), min(len(now), 4)):
                now[name] = dice.choice([0, 0.5, 0.75, 1.0])
            for name in dice.sample(sorted(now), 2 if night > 2 else 0):
                del now[name]
                (desk.pages / name).unlink(missing_ok=True)
            for name in sorted(now):
                if now[name] != before.get(name):
                    number = int(name[1:-5])
                    desk.put(name, page(number, copied=number % 4 if now[name] else None, share=now[name]))
            if night == 9:  # the clock is set back by a month
                desk.clock -= 30 * 86_400
            expected = truth(before, now, history)
            done = desk.scan()
            found = desk.states(night)
            told = {each for each in expected if each[0] != "unchanged"}
            found_told = {each for each in found if each[0] != "unchanged"}
            if done.returncode not in (0, 1) or told != found_told:
                wrong += 1
                print(f"night {night}: status {done.returncode}\n  missing {sorted(told - found_told)}\n"
                      f"  not true {sorted(found_told - told)}\n{done.stderr}")
            whole = desk.states(night, "whole")
            if whole != expected:
                wrong += 1
                print(f"night {night}, whole: missing {sorted(expected - whole)} not true {sorted(whole - expected)}")
            print(f"night {night}: {len(now)} pages, {len(told)} told, {len(expected) - len(told)} unchanged")
        again = desk.scan()
        summary = json.loads((desk.folder / "reports/15/summary.json").read_text())
        if again.returncode != 0 or summary["scan"]["analysed"] != 0 or desk.states(15):
            wrong += 1
            print("the second scan of what did not change did something:", again.stdout, again.stderr)
        desk.run("store", "rebuild")
        desk.scan("--set", "report.whole=always")
        desk.scan("--rehash", "--set", "report.whole=always")
        lines = [(desk.folder / f"reports/{scan}/whole/report.jsonl").read_bytes() for scan in (16, 17)]
        if lines[0] != lines[1]:
            wrong += 1
            print("a rebuilt store gives another report")
        check = desk.run("store", "check", "--deep")
        if check.returncode != 0:
            wrong += 1
            print(check.stdout, check.stderr)
    print(f"fortnight: {wrong} nights wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
