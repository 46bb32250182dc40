#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What the search for originals finds and costs, and the whole job beside sim_text.

    swift build -c release --product CandidateBenchmark
    Tests/Benchmarks/measure_candidates.py queries --data ../shared/data [--documents 100000]
    Tests/Benchmarks/measure_candidates.py job --data ../shared/data [--originals 10000] [--suspects 4000]

`queries` hides the originals of DATA/pairs among the articles of DATA/background and mixtures of their sentences, and looks
up the made copies of DATA/pairs and parts of 40 % cut from the originals: recall@20 beside the time of a query.

`job` does the whole job over the same files with both tools by turns, one core each: our index, queries, first and second looks
and comparisons, and Debian's sim_text (`apt-get install similarity-tester`, options -S -p -r 8 -t 3). The originals are those of DATA/pairs, hidden among articles of
DATA/background; the suspects are those of DATA/pairs (copies, rewrites, translations, and honest reports of the same events), parts of
40 % in a foreign article, and honest articles. Recall and precision count pairs whose truth is known. Seeds are fixed.
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


PARTS = 1000  # suspects of the job that are parts in a foreign article


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

    def mixture(self, random_source: random.Random, articles: list[str]) -> str:
        """An article of sentences of three others, in their order."""
        sentences = []
        for article in random_source.sample(articles, 3):
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
            yield {"id": f"b{number}", "text": collection.background[number] if known else collection.mixture(source, collection.background)}

    write_lines(scratch / "originals.jsonl", originals())
    rows = [{"id": pair["id"], "text": collection.text(pair["suspect"]), "original": pair["original"],
             "set": pair["set"]} for pair in collection.copies]
    rows += [{"id": f"part-{name}", "text": collection.part(collection.text(name), source), "original": name,
              "set": "part of 40 %"} for name in collection.originals]
    write_lines(scratch / "queries.jsonl", rows)
    command = [options.tool, "queries", scratch / "originals.jsonl", scratch / "queries.jsonl"]
    subprocess.run([str(word) for word in command + ["--mutual"] * options.mutual], check=True)


def documents(options: argparse.Namespace, collection: Collection, folder: pathlib.Path):
    """Writes originals and suspects; what is known of their pairs: True where the suspect derives from the original, else False."""
    source = random.Random(2)
    known: dict[tuple[str, str], bool] = {}
    suspects: list[str] = []

    def keep(name: str, text: str) -> str:
        path = folder / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    background = collection.background[:]
    source.shuffle(background)
    labelled = sorted({pair["suspect"] for pair in collection.pairs})
    honest = [background.pop() for _ in range(options.suspects - len(labelled) - PARTS)]
    foreign = [background.pop() for _ in range(PARTS)]
    stories = {name: keep(f"o-{pathlib.Path(name).name}", collection.text(name))
               for name in sorted({pair["original"] for pair in collection.pairs})}
    hidden = [keep(f"o-b{number}.txt", text) for number, text in enumerate(background[:options.originals - len(stories)])]
    # Mixtures of the hidden ones, so that no honest suspect has a sentence in common with any.
    mixtures = [keep(f"o-m{number}.txt", collection.mixture(source, background))
                for number in range(options.originals - len(stories) - len(hidden))]

    # Every labelled pair: copies, rewrites and translations, and honest reports of one event beside its other reports.
    for name in labelled:
        suspects.append(keep(f"s-{pathlib.Path(name).name}", collection.text(name)))
    for pair in collection.pairs:
        key = (str(folder / f"s-{pathlib.Path(pair['suspect']).name}"), stories[pair["original"]])
        known[key] = known.get(key, False) or pair["relation"] == "derived"
    # Parts of 40 % in a foreign article.
    for number, host in enumerate(foreign):
        original = source.choice(hidden)
        part = collection.part(pathlib.Path(original).read_text(encoding="utf-8"), source)
        suspects.append(keep(f"s-part{number}.txt", host + "\n" + part))
        known[suspects[-1], original] = True
    suspects += [keep(f"s-honest{number}.txt", text) for number, text in enumerate(honest)]
    return list(stories.values()), hidden, mixtures, suspects, known


def job(options: argparse.Namespace, collection: Collection, scratch: pathlib.Path) -> None:
    folder = scratch / "texts"
    folder.mkdir()
    stories, hidden, mixtures, suspects, known = documents(options, collection, folder)
    originals = stories + hidden + mixtures
    for name, paths in (("originals", originals), ("suspects", suspects)):
        (scratch / name).write_text("\n".join(paths) + "\n")
    ours_command = [options.tool, "job", str(scratch / "originals"), str(scratch / "suspects")]
    theirs_command = ["sim_text", "-i", "-S", "-p", "-r", "8", "-t", "3"]
    theirs_input = "\n".join([*suspects, "/", *originals, ""])

    def timed(command: list[str], text: str = "") -> tuple[float, str]:
        began = os.times()
        result = subprocess.run(["taskset", "-c", "0", *command], input=text, stdout=subprocess.PIPE, text=True, check=True)
        ended = os.times()
        return ended.children_user + ended.children_system - began.children_user - began.children_system, result.stdout

    times: dict[str, list[float]] = {"wiretrace": [], "sim_text": []}
    for _ in range(options.rounds):
        seconds, output = timed(ours_command)
        times["wiretrace"].append(seconds)
        ours = {tuple(line.split("\t")[:2]) for line in output.splitlines()}
        seconds, output = timed(theirs_command, theirs_input)
        times["sim_text"].append(seconds)
        theirs = {(match[1], match[2])
                  for match in re.finditer(r"^(\S+) consists for \d+ % of (\S+) material", output, re.M)}

    # Nothing is known of a story and a suspect of the labelled pairs that no pair sets beside each other, nor of a mixture, which shares
    # sentences with the articles that it was made of.
    truth = {key for key, derived in known.items() if derived}
    unknown, told = set(stories), set(mixtures)
    print(f"{len(originals)} originals, {len(suspects)} suspects, {len(truth)} derived pairs, "
          f"{len(known) - len(truth)} pairs that share an event, quotations or nothing")
    print("tool\tCPU s\tpairs\trecall\tprecision")
    for name, found in (("wiretrace", ours), ("sim_text", theirs)):
        found = {key for key in found if key[1] not in told
                 and (key in known or key[1] not in unknown)}
        right = len(found & truth)
        print(f"{name}\t{min(times[name]):.2f}\t{len(found)}\t{right / len(truth):.4f}\t{right / max(1, len(found)):.4f}")
        if options.misses:
            for sort, keys in (("missed", truth - found), ("false", found - truth)):
                for suspect, original in sorted(keys):
                    print(f"{name} {sort}\t{pathlib.Path(suspect).name}\t{pathlib.Path(original).name}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("queries", "job"))
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--originals", type=int, default=10_000)
    parser.add_argument("--suspects", type=int, default=4_000)
    parser.add_argument("--rounds", type=int, default=3, help="runs of the job, by turns; the least time counts")
    parser.add_argument("--misses", action="store_true", help="print what the job missed and found wrongly")
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
