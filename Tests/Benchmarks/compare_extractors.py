#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""CPU time of wiretrace's extraction beside libxml2 alone and the extraction tools people use, in one paired run.

  Tests/Benchmarks/compare_extractors.py [--rounds 5] [--pages N] FOLDER-OF-PAGES

FOLDER holds pages, or html/ and meta.jsonl (then only the set "sh", the scrapinghub benchmark). The peers are installed
into a virtual environment under .build/benchmarks. rs-trafilatura has a wheel for CPython 3.12 only and is skipped by name
without it. Times are CPU milliseconds of one thread, files read before; every round measures each page once by every tool,
and the minimum of a page's rounds counts.
"""

import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
TOOL = os.environ.get("WIRETRACE", str(ROOT / ".build/release/wiretrace"))
WORK = ROOT / ".build/benchmarks"

PEER = r"""
import sys, time
name = sys.argv[1]
if name == "trafilatura-fast":
    import trafilatura
    run = lambda text: trafilatura.extract(text, fast=True)
elif name == "trafilatura":
    import trafilatura
    run = lambda text: trafilatura.extract(text)
elif name == "rs-trafilatura":
    import rs_trafilatura
    run = lambda text: rs_trafilatura.extract(text)
paths = sys.argv[2:]
texts = [open(path, "rb").read().decode("utf8", "replace") for path in paths]
run(texts[0])
for path, text in zip(paths, texts):
    start = time.process_time()
    try:
        run(text)
    except Exception:
        pass
    print(f"{(time.process_time() - start) * 1000:.4f}\t{path}")
"""


def environment(python: str, packages: list[str], name: str) -> pathlib.Path | None:
    """The Python of a virtual environment with packages; None if they cannot be installed."""
    folder = WORK / name
    program = folder / "bin/python"
    if not program.exists():
        subprocess.run([python, "-m", "venv", str(folder)], check=True)
    # One by one: older versions of pip stumble over extras that two packages ask for.
    for package in packages:
        run = subprocess.run([str(program), "-m", "pip", "install", "--quiet", package], check=False)
        if run.returncode != 0:
            return None
    return program


def times(command: list[str], pages: list[str]) -> dict[str, float]:
    run = subprocess.run(command + pages, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    return {path: float(time) for time, path in (line.split("\t") for line in run.stdout.decode().splitlines())}


def own_times(pages: list[str]) -> dict[str, float]:
    run = subprocess.run([TOOL, "extract", "--format", "jsonl", "--timings", *pages], stdout=subprocess.PIPE, check=True)
    return {record["path"]: record["ms"] for record in map(json.loads, run.stdout.splitlines())}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--pages", type=int, default=0, help="only the first N pages")
    parser.add_argument("--no-peers", action="store_true", help="only libxml2 and wiretrace")
    options = parser.parse_args()
    meta = options.folder / "meta.jsonl"
    if meta.exists():
        rows = [json.loads(line) for line in meta.read_text().splitlines()]
        pages = [str(options.folder / row["html"]) for row in rows if row.get("set", "sh") == "sh"]
    else:
        pages = sorted(map(str, options.folder.rglob("*.html")))
    pages = pages[:options.pages or None]
    WORK.mkdir(parents=True, exist_ok=True)
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libxml-2.0"], stdout=subprocess.PIPE, check=True)
    parse = WORK / "parse_pages"
    subprocess.run(["cc", "-O2", str(ROOT / "Tests/Benchmarks/parse_pages.c"), "-o", str(parse),
                    *flags.stdout.decode().split()], check=True)
    tools = {"wiretrace": own_times, "libxml2, tree and free": lambda pages: times([str(parse)], pages)}
    if not options.no_peers:
        script = WORK / "peer.py"
        script.write_text(PEER)
        python = environment(sys.executable, ["trafilatura", "lxml_html_clean"], "venv")
        if python:
            for name in ("trafilatura-fast", "trafilatura"):
                tools[name] = lambda pages, name=name: times([str(python), str(script), name], pages)
        else:
            print("skipped: trafilatura cannot be installed")
        python12 = shutil.which("python3.12")
        # A shim of a version manager may stand for a version that is not chosen.
        if python12 and subprocess.run([python12, "-c", ""], stderr=subprocess.DEVNULL, check=False).returncode:
            python12 = next(iter(sorted(map(str, pathlib.Path.home().glob(".pyenv/versions/3.12*/bin/python")))), None)
        rust = environment(python12, ["rs-trafilatura"], "venv312") if python12 else None
        if rust:
            tools["rs-trafilatura"] = lambda pages: times([str(rust), str(script), "rs-trafilatura"], pages)
        else:
            print("skipped: rs-trafilatura (its wheel needs CPython 3.12, which is not here)")
    best: dict[str, dict[str, float]] = {name: {} for name in tools}
    for _ in range(options.rounds):
        for name, measure in tools.items():
            for path, time in measure(pages).items():
                best[name][path] = min(time, best[name].get(path, time))
    own = statistics.fmean(best["wiretrace"].values())
    print(f"{len(pages)} pages, {options.rounds} rounds; CPU milliseconds a page")
    print(f"{'tool':<26}{'mean':>9}{'median':>9}{'wiretrace / it':>16}")
    for name, found in best.items():
        mean = statistics.fmean(found.values())
        print(f"{name:<26}{mean:>9.3f}{statistics.median(found.values()):>9.3f}{own / mean:>16.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
