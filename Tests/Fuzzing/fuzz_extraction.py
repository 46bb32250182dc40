#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Damages pages at random, from a fixed seed, and extracts each: the tool must not end early, must not take long, and what
it says must hold together.

    Tests/Fuzzing/fuzz_extraction.py [--tool PATH] [--pages FOLDER]... [--count N] [--seed N] [--keep FOLDER]

For each damaged page there must be one JSON line, whose blocks and junk lie inside the page's text, in order and without
overlap, with the very text that stands there, and whose budget adds up to 1. A page may take as long as its size allows.
Pages that break a rule are kept in the folder given.
"""

import argparse
import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]

# What makes parsers change their state.
PIECES = [
    b"<script>", b"</script>", b"<style>", b"</style>", b"<!--", b"-->", b"--!>", b'"', b"'", b"<", b">", b"/>", b"</p",
    b'<script type="application/ld+json">', b'{"@type":"NewsArticle","articleBody":"', b"<noscript>", b"</noscript>",
    b"<![CDATA[", b"]]>", b"\0", b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"<textarea>", b"<title>",
    b"</body>", b"</html>", b"<!", b"<?", b"=", b"&", b"&#x110000;", b"&#0;", b"&amp", b"<svg>", b"<math>", b"<plaintext>",
    b"<iframe>", b"<template>", b"<table><tr>", b"<select><option>", b'<meta charset="utf-16">', b'<base href="//[">',
    "\u202e".encode(), "\u200b".encode(), "\u00ad".encode(), b"[ad_1]", b"<div>" * 400, b"</div>" * 400, b"a" * 5_000,
    "\u201c".encode() * 300,
]
SECONDS = 5.0
SECONDS_PER_MEGABYTE = 10.0


def damaged(page: bytes, draw: random.Random) -> bytes:
    """A page with one to twelve wounds."""
    page = bytearray(page)
    for _ in range(draw.randint(1, 12)):
        if len(page) < 10:
            break
        place = draw.randrange(len(page))
        wound = draw.randrange(7)
        if wound == 0:
            page[place] ^= 1 << draw.randrange(8)
        elif wound == 1:
            page[place:place] = draw.choice(PIECES)
        elif wound == 2:
            tag = max(page.find(b"<", place), 0)
            page[tag + draw.randint(0, 9):tag + draw.randint(0, 9)] = draw.choice(PIECES)
        elif wound == 3:
            del page[place:place + draw.randint(1, 200)]
        elif wound == 4:
            other = draw.randrange(len(page))
            page[place:place] = page[other:other + draw.randint(1, 500)]
        elif wound == 5 and draw.random() < 0.2:
            del page[place:]
        elif wound == 6 and draw.random() < 0.1:
            page[place:place] = draw.choice(PIECES) * 500
    return bytes(page)


def complaint(record: dict, size: int) -> str | None:
    """What does not hold together in what was said of a page of so many bytes."""
    if record["ms"] > 1000 * (SECONDS + SECONDS_PER_MEGABYTE * size / 1e6):
        return f"took {record['ms']:.0f} ms"
    if record.get("error") or not record.get("pageText"):
        return None
    text = record["pageText"]
    junk_end = 0
    for junk in record["junk"]:
        if junk["offset"] < junk_end:
            return f"junk at {junk['offset']} overlaps what stands before it"
        junk_end = junk["offset"] + junk["length"]
        if text[junk["offset"]:junk_end] != junk["text"]:
            return f"junk at {junk['offset']} is not the text that stands there"
    block_end = 0
    for block in record["blocks"]:
        if block["offset"] < block_end or block["offset"] + block["length"] > len(text):
            return f"the block at {block['offset']} overlaps another or leaves the text"
        block_end = block["offset"] + block["length"]
        source = block.get("source")
        if source and source["offset"] + source["length"] > size:
            return f"the block at {block['offset']} comes from behind the end of the page"
    budget = record.get("budget")
    if budget and abs(sum(budget.values()) - 1) > 1e-6:
        return f"the budget adds up to {sum(budget.values())}"
    return None


def run(tool: str, paths: list[pathlib.Path]) -> tuple[int, list[dict]]:
    done = subprocess.run(
        [tool, "extract", "--format", "jsonl", "--timings", *map(str, paths)], stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, check=False)
    # Strict: what is not UTF-8 or not JSON ends the run here.
    return done.returncode, [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default=str(ROOT / ".build/release/wiretrace"))
    parser.add_argument("--pages", type=pathlib.Path, action="append")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=pathlib.Path)
    options = parser.parse_args()
    folders = options.pages or [ROOT / "Fixtures/pages"]
    pages = sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())
    if not pages:
        sys.exit(f"{', '.join(map(str, folders))}: no pages")
    draw = random.Random(options.seed)
    wrong = 0

    def tell(path: pathlib.Path, what: str) -> None:
        nonlocal wrong
        wrong += 1
        print(f"{path.name}: {what}", flush=True)
        if options.keep:
            options.keep.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, options.keep)

    with tempfile.TemporaryDirectory() as scratch:
        for start in range(0, options.count, 100):
            batch = []
            for number in range(start, min(start + 100, options.count)):
                source = draw.choice(pages)
                path = pathlib.Path(scratch) / f"{number:06d}-{source.name}"
                path.write_bytes(damaged(source.read_bytes(), draw))
                batch.append(path)
            status, records = run(options.tool, batch)
            if status < 0 or len(records) != len(batch):
                # One of them ended the tool: find which.
                records = []
                for path in batch:
                    status, found = run(options.tool, [path])
                    if status < 0 or len(found) != 1:
                        tell(path, f"status {status}, {len(found)} lines")
                    records += found
            by_path = {record["path"]: record for record in records}
            for path in batch:
                record = by_path.get(str(path))
                if record and (what := complaint(record, path.stat().st_size)):
                    tell(path, what)
                path.unlink()
    print(f"{options.count} damaged pages of {len(pages)}, seed {options.seed}: {wrong} wrong")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
