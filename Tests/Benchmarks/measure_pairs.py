#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Prints what it costs to prepare an article and to compare a pair, beside Python's difflib over the same pairs in the same run.

  swift build -c release --product PairBenchmark
  measure_pairs.py PAIRS.tsv [--sample 60]

PAIRS.tsv: id, original, suspect, relation (with a header; paths relative to its folder). Processor time of one thread, least of three.
"""

import argparse
import difflib
import pathlib
import statistics
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", type=pathlib.Path)
    parser.add_argument("--sample", type=int, default=60, help="pairs that difflib is given")
    options = parser.parse_args()
    subprocess.run([ROOT / ".build/release/PairBenchmark", options.pairs], check=True)
    rows = [line.split("\t") for line in options.pairs.read_text(encoding="utf8").splitlines()[1:]]
    rows = [row for row in rows if len(row) > 3 and row[3] in ("derived", "same-event")]
    times = []
    for row in rows[:: max(1, len(rows) // options.sample)]:
        original, suspect = ((options.pairs.parent / path).read_text(encoding="utf8").split() for path in row[1:3])
        start = time.process_time()
        difflib.SequenceMatcher(None, original, suspect, autojunk=False).get_matching_blocks()
        times.append((time.process_time() - start) * 1e6)
    if times:
        print(f"difflib over words: {len(times)} of these pairs, median {statistics.median(times):.0f} us")


if __name__ == "__main__":
    main()
