#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures how the rendering of a report grows with its cases: CPU, instructions, peak memory.

    measure_rendering.py [--tool .build/release/wiretrace] [--run Reports/fixtures] [--counts 1000,10000] [--format html]

A stored run of so many cases is made out of a small one (multiply_run.py) and rendered by `wiretrace report`. The peak is
that of the process as the kernel counts it. Instructions are counted where `perf` is there: they do not depend on what
else the machine does. Ends with 1 where CPU (or instructions) a case or the peak grow by more than a tenth between the
smallest and the largest count.
"""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import multiply_run


def measure(command: list[str]) -> tuple[float, float, int]:
    """CPU seconds, instructions (nan if they cannot be counted) and peak in kB of a command."""
    perf = shutil.which("perf")
    with tempfile.NamedTemporaryFile("r") as counted:
        if perf:
            probe = subprocess.run([perf, "stat", "-e", "instructions:u", "true"], capture_output=True)
            perf = perf if probe.returncode == 0 and b"not supported" not in probe.stderr else None
        wrapper = [perf, "stat", "-x,", "-e", "instructions:u", "-o", counted.name] if perf else []
        # perf itself is small; the largest resident set of the children is the tool's.
        process = subprocess.Popen(wrapper + command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        if status != 0:
            sys.exit(f"{' '.join(command)} ended with {status}")
        found = re.search(r"^(\d+),", counted.read(), re.MULTILINE)
    return usage.ru_utime + usage.ru_stime, float(found[1]) if found else float("nan"), usage.ru_maxrss


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default=".build/release/wiretrace")
    parser.add_argument("--run", type=pathlib.Path, default=pathlib.Path("Reports/fixtures"))
    parser.add_argument("--counts", default="1000,10000")
    parser.add_argument("--format", default="html")
    given = parser.parse_args()
    rows = []
    print("cases  CPU s  ms/case  M instructions/case  peak MB  output MB  largest docket page kB")
    for count in map(int, given.counts.split(",")):
        with tempfile.TemporaryDirectory() as scratch:
            run, output = pathlib.Path(scratch, "run"), pathlib.Path(scratch, "output")
            multiply_run.multiply(given.run, count, run)
            seconds, instructions, peak = measure(
                [given.tool, "report", str(run), "--format", given.format, "--output", str(output)])
            size = sum(path.stat().st_size for path in output.rglob("*") if path.is_file())
            docket = max((path.stat().st_size for path in output.glob("report*.html")), default=0)
            rows.append((count, seconds / count, instructions / count, peak))
            print(f"{count:6} {seconds:6.2f} {1000 * seconds / count:8.3f} {instructions / count / 1e6:20.3f} "
                  f"{peak / 1024:8.1f} {size / 1e6:10.1f} {docket / 1e3:10.0f}", flush=True)
    first, last = rows[0], rows[-1]
    cost = 2 if last[2] == last[2] else 1
    growth = last[cost] / first[cost]
    memory = last[3] / first[3]
    print(f"from {first[0]} to {last[0]} cases: cost a case x{growth:.3f}, peak x{memory:.3f}")
    sys.exit(1 if growth > 1.1 or memory > 1.1 else 0)


if __name__ == "__main__":
    main()
