#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What the search for originals finds and costs, and the whole job beside sim_text.

    swift build -c release --product CandidateBenchmark
    Tests/Benchmarks/measure_candidates.py queries --data ../shared/data [--documents 100000]
    Tests/Benchmarks/measure_candidates.py job --data ../shared/data [--originals 10000] [--suspects 4000]

`queries` hides the originals of DATA/pairs among the articles of DATA/background and mixtures of their sentences, and looks
up the made copies of DATA/pairs and parts of 40 % cut from the originals: recall@20 beside the time of a query.

`job` does the whole job twice over the same files, one core each: our index, queries and comparisons, and Debian's
sim_text (`apt-get install similarity-tester`, options -S -p -r 8 -t 3). The suspects are the made copies of DATA/pairs, parts
of 40 % in a foreign article, and honest articles; recall and precision count pairs. Seeds are fixed.
"""

import argparse
import csv
import gzip
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

SENTENCE = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"])")
COPIES = ("made-verbatim", "made-light-edit", "made-spin-20", "made-spin-40", "made-spin-60", "made-spin-80",
          "made-part-in-unrelated", "made-part-in-same-event")


class Collection:
    """The texts of DATA/pairs and DATA/background."""

    def __init__(self, data: pathlib.Path):
        self.folder = data / "pairs"
        with open(self.folder / "pairs.tsv", newline="") as file:
            self.pairs = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
        with gzip.open(data / "background" / "articles.jsonl.gz", "rt") as file:
            self.background = self.without_near_copies([json.loads(line)["text"] for line in file])
        self.copies = [pair for pair in self.pairs if pair["set"] in COPIES]
        self.originals = sorted({pair["original"] for pair in self.copies})

    @staticmethod
    def without_near_copies(articles: list[str]) -> list[str]:
        """The articles less than a twentieth of whose runs of five words stand in one before them."""
        seen: set[int] = set()
        kept = []
        for article in articles:
            words = article.split()
            runs = {hash(tuple(words[start:start + 5])) for start in range(len(words) - 4)}
            if len(runs & seen) * 20 < len(runs):
                kept.append(article)
            seen |= runs
        return kept

    def text(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")

    def mixture(self, random_source: random.Random) -> str:
        """An article of sentences of three others, in their order."""
        sentences = []
        for article in random_source.sample(self.background, 3):
            own = SENTENCE.split(article)
            sentences += own[random_source.randrange(max(1, len(own))):][:9]
        return "\n".join(sentences)

    def part(self, text: str, random_source: random.Random) -> str:
        """Neighbouring sentences that make up 40 % of a text."""
        sentences = SENTENCE.split(text)
        count = max(2, round(len(sentences) * 0.4))
        first = random_source.randrange(max(1, len(sentences) - count + 1))
        return " ".join(sentences[first:first + count])


def write_lines(path: pathlib.Path, rows) -> None:
    with open(path, "w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def queries(options: argparse.Namespace, collection: Collection, scratch: pathlib.Path) -> None:
    source = random.Random(1)

    def originals():
        for name in collection.originals:
            yield {"id": name, "text": collection.text(name)}
        rest = options.documents - len(collection.originals)
        for number in range(rest):
            known = number < len(collection.background)
            yield {"id": f"b{number}", "text": collection.background[number] if known else collection.mixture(source)}

    write_lines(scratch / "originals.jsonl", originals())
    rows = [{"id": pair["id"], "text": collection.text(pair["suspect"]), "original": pair["original"],
             "set": pair["set"]} for pair in collection.copies]
    rows += [{"id": f"part-{name}", "text": collection.part(collection.text(name), source), "original": name,
              "set": "part of 40 %"} for name in collection.originals]
    write_lines(scratch / "queries.jsonl", rows)
    command = [options.tool, "queries", scratch / "originals.jsonl", scratch / "queries.jsonl"]
    subprocess.run([str(word) for word in command + ["--mutual"] * options.mutual], check=True)


def job(options: argparse.Namespace, collection: Collection, scratch: pathlib.Path) -> None:
    source = random.Random(2)
    folder = scratch / "texts"
    folder.mkdir()

    def keep(name: str, text: str) -> str:
        path = folder / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    background = collection.background[:]
    source.shuffle(background)
    foreign, honest = background[:1000], background[1000:2500]
    originals = {name: keep(f"o-{pathlib.Path(name).name}", collection.text(name)) for name in collection.originals}
    pool = background[2500:]
    while len(originals) < options.originals:
        number = len(originals)
        if number < len(pool):
            originals[f"b{number}"] = keep(f"o-b{number}.txt", pool[number])
        else:
            originals[f"m{number}"] = keep(f"o-m{number}.txt", collection.mixture(source))
    truth: set[tuple[str, str]] = set()
    suspects: list[str] = []
    for pair in collection.copies:
        path = keep(f"s-{pair['id']}.txt", collection.text(pair["suspect"]))
        suspects.append(path)
        truth.add((path, originals[pair["original"]]))
    copied = [name for name in originals if name.startswith("b")]
    for number in range(1000):
        name = source.choice(copied)
        part = collection.part(pathlib.Path(originals[name]).read_text(encoding="utf-8"), source)
        path = keep(f"s-part{number}.txt", foreign[number] + "\n" + part)
        suspects.append(path)
        truth.add((path, originals[name]))
    while len(suspects) < options.suspects:
        number = len(suspects)
        suspects.append(keep(f"s-honest{number}.txt",
                             honest[number % len(honest)] if number < len(honest) else collection.mixture(source)))
    lists = {"originals": list(originals.values()), "suspects": suspects}
    for name, paths in lists.items():
        (scratch / name).write_text("\n".join(paths) + "\n")

    def timed(command: list[str], **settings) -> tuple[float, str]:
        began = os.times()
        result = subprocess.run(["taskset", "-c", "0", *command], stdout=subprocess.PIPE, text=True, check=True, **settings)
        output = result.stdout
        ended = os.times()
        return ended.children_user + ended.children_system - began.children_user - began.children_system, output

    ours_time, output = timed([options.tool, "job", str(scratch / "originals"), str(scratch / "suspects")])
    ours = {tuple(line.split("\t")[:2]) for line in output.splitlines()}
    theirs_time, output = timed(
        ["sim_text", "-i", "-S", "-p", "-r", "8", "-t", "3"], input="\n".join([*suspects, "/", *lists["originals"], ""]))
    theirs = {(match[1], match[2]) for match in re.finditer(r"^(\S+) consists for \d+ % of (\S+) material", output, re.M)}

    # Mixtures share sentences with the articles that they were made of and with each other: nothing is said of them.
    judged = {s for s, _ in truth} | {s for i, s in enumerate(suspects) if i < len(honest)}
    mixtures = {path for name, path in originals.items() if name.startswith("m")}
    print(f"{len(originals)} originals, {len(suspects)} suspects, {len(truth)} of them copies")
    print("tool\tCPU s\tpairs\trecall\tprecision")
    for name, seconds, found in (("wiretrace", ours_time, ours), ("sim_text", theirs_time, theirs)):
        found = {(s, o) for s, o in found if s in judged and o not in mixtures}
        right = len(found & truth)
        print(f"{name}\t{seconds:.1f}\t{len(found)}\t{right / len(truth):.4f}\t{right / max(1, len(found)):.4f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("queries", "job"))
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--originals", type=int, default=10_000)
    parser.add_argument("--suspects", type=int, default=4_000)
    parser.add_argument("--mutual", action="store_true", help="count the queries among the documents")
    parser.add_argument("--tool", default=".build/release/CandidateBenchmark")
    options = parser.parse_args()
    if not pathlib.Path(options.tool).exists():
        sys.exit(f"{options.tool} is not built: swift build -c release --product CandidateBenchmark")
    collection = Collection(options.data)
    scratch = pathlib.Path(tempfile.mkdtemp(prefix="wiretrace-candidates-"))
    try:
        {"queries": queries, "job": job}[options.what](options, collection, scratch)
    finally:
        shutil.rmtree(scratch)


if __name__ == "__main__":
    main()
