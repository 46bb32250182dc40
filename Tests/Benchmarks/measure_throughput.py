#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Pages per second, processors used and peak memory of `wiretrace audit` over many pages.

    Tests/Benchmarks/measure_throughput.py --pages FOLDER [--original FILE] [--counts 200,1000] [--jobs N] [--tool PATH]

The pages of FOLDER are repeated until there are enough, drawn evenly, so that a small run has its share of the large ones;
each repetition differs in one paragraph. They are made in a temporary folder that is removed at the end. Memory is the
high-water mark of resident memory that the kernel keeps for each process (VmHWM), of the tool itself and the largest of
its workers.
"""

import argparse
import math
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time

PARAGRAPH = re.compile(rb"<p\b[^>]*>(?=[^<]{80})", re.IGNORECASE)


def make_pages(source: pathlib.Path, target: pathlib.Path, count: int) -> int:
    """Writes `count` pages, each distinct, and returns their bytes."""
    pages = sorted(p for p in source.iterdir() if p.suffix.lower() in (".html", ".htm", ".txt"))
    if not pages:
        sys.exit(f"{source}: no pages")
    target.mkdir(parents=True)
    total = 0
    step = next(s for s in range(round(len(pages) * 0.618) or 1, 2 * len(pages)) if math.gcd(s, len(pages)) == 1)
    for number in range(count):
        page = pages[number * step % len(pages)]
        data = page.read_bytes()
        changed = f"For the record, this is copy {number} of the page, and copy {number} alone says so. ".encode()
        match = PARAGRAPH.search(data)
        place = match.end() if match else len(data)
        data = data[:place] + changed + data[place:]
        (target / f"{number:06d}{page.suffix}").write_bytes(data)
        total += len(data)
    return total


def high_water(pid: int) -> int:
    """Peak resident memory of a process in kB, 0 where it is gone."""
    try:
        for line in open(f"/proc/{pid}/status"):
            if line.startswith("VmHWM:"):
                return int(line.split()[1])
    except OSError:
        pass
    return 0


def children(pid: int) -> list[int]:
    found = []
    try:
        for task in os.listdir(f"/proc/{pid}/task"):
            found += [int(c) for c in open(f"/proc/{pid}/task/{task}/children").read().split()]
    except OSError:
        pass
    return found


def measure(command: list[str]) -> tuple[int, float, float, int, int]:
    """Exit status, wall seconds, CPU seconds, peak kB of the tool, peak kB of its largest worker."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    tool = worker = 0
    while process.poll() is None:
        tool = max(tool, high_water(process.pid))
        for child in children(process.pid):
            worker = max(worker, high_water(child))
        time.sleep(0.02)
    wall = time.monotonic() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return process.returncode, wall, cpu, tool, worker


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=pathlib.Path, required=True)
    parser.add_argument("--original", action="append", default=[])
    parser.add_argument("--counts", default="200,1000")
    parser.add_argument("--jobs", default=str(os.cpu_count()))
    parser.add_argument("--format", default="html,xml,jsonl")
    parser.add_argument("--tool", default=".build/release/wiretrace")
    options = parser.parse_args()
    peaks = []
    print("pages\tMB\tstatus\twall s\tCPU s\tcores\tpages/s\tMB/s\ttool MB\tworker MB")
    for count in [int(c) for c in options.counts.split(",")]:
        scratch = pathlib.Path(tempfile.mkdtemp(prefix="wiretrace-throughput-"))
        try:
            size = make_pages(options.pages, scratch / "pages", count) / 1e6
            originals = [a for o in options.original for a in ("--original", o)]
            status, wall, cpu, tool, worker = measure(
                [options.tool, "audit", "--quiet", "--jobs", options.jobs, "--format", options.format,
                 "--output", str(scratch / "report"), *originals, str(scratch / "pages")])
            print(f"{count}\t{size:.0f}\t{status}\t{wall:.1f}\t{cpu:.1f}\t{cpu / wall:.2f}\t{count / wall:.1f}"
                  f"\t{size / wall:.1f}\t{tool / 1024:.0f}\t{worker / 1024:.0f}", flush=True)
            peaks.append((count, tool, worker))
        finally:
            shutil.rmtree(scratch)
    if len(peaks) > 1:
        (_, first, first_worker), (_, last, last_worker) = peaks[0], peaks[-1]
        print(f"peak memory of the tool x{last / first:.3f}, of a worker x{last_worker / first_worker:.3f}")


if __name__ == "__main__":
    main()
