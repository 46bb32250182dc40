#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Builds an index of many texts and looks for the originals of pages in it, side by side: wiretrace index, datasketch's and
rensa's LSH over word 3-grams (PyPI), and sim_text (Debian's similarity-tester) on what it can hold.

    Tests/Benchmarks/compare_index.py DATA [--documents 100000] [--tool .build/release/wiretrace] [--only NAME,...]

DATA holds `pairs/` and `background/`. The originals of the derived pairs are hidden among the background articles and
mixtures of their sentences until there are so many texts. Found is an original that is among the first ten named for its
page. Every row is a process of its own: time of building, size on disk, peak memory, time of a query, share found.
"""

import argparse
import csv
import gzip
import json
import os
import pathlib
import pickle
import random
import re
import resource
import subprocess
import sys
import tempfile
import time

SHINGLE, PERMUTATIONS, THRESHOLD, FIRST = 3, 128, 0.3, 10


def gather(data, count, folder):
    """Writes the texts and gives back the queries: (suspect's path, original's path, set)."""
    pairs = data / "pairs"
    queries, originals = [], {}
    with open(pairs / "pairs.tsv", encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["relation"] == "derived" and row["set"].startswith("made-"):
                name = originals.setdefault(row["original"], f"o{len(originals):05}.txt")
                queries.append((str(pairs / row["suspect"]), name, row["mechanism"]))
    texts = [(name, (pairs / path).read_text(encoding="utf-8")) for path, name in originals.items()]
    with gzip.open(data / "background/articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        background = [json.loads(line)["text"] for line in lines]
    texts += [(f"b{number:05}.txt", text) for number, text in enumerate(background)]
    dice = random.Random(11)
    sentences = [re.split(r"(?<=[.!?]) +", text.replace("\n", " ")) for text in background]
    while len(texts) < count:
        parts = [dice.choice(sentences) for _ in range(3)]
        mixed = [line for part in parts for line in dice.sample(part, min(len(part), 9))]
        texts.append((f"m{len(texts):06}.txt", "\n".join(mixed)))
    texts = texts[:count]
    folder.mkdir()
    for name, text in texts:
        sub = folder / name[:3]
        sub.mkdir(exist_ok=True)
        (sub / name).write_text(text, encoding="utf-8")
    return queries


def files(folder):
    return sorted(path for path in folder.rglob("*.txt"))


def shingles(text):
    words = re.findall(r"\w+", text.lower())
    return {" ".join(words[place:place + SHINGLE]) for place in range(len(words) - SHINGLE + 1)}


def report(name, documents, built, size, times, found, peak):
    print(json.dumps({
        "name": name, "documents": documents, "build_s": round(built, 1), "documents_per_s": round(documents / built),
        "size_mb": round(size / 1e6, 1), "query_ms_median": round(sorted(times)[len(times) // 2] * 1000, 3),
        "found": round(sum(found) / len(found), 4), "queries": len(found), "peak_mb": round(peak / 1024)}), flush=True)


def wiretrace(tool, folder, queries, root):
    index = root / "wire.index"
    subprocess.run([tool, "index", "create", "--index", index], check=True, capture_output=True)
    began = time.perf_counter()
    # The status is 2 where a mixture turned out to hold no text.
    added = subprocess.run([tool, "index", "add", "--quiet", "--index", index, folder], check=False, capture_output=True)
    if added.returncode not in (0, 2):
        sys.exit(added.stderr.decode())
    built = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    documents = len(files(folder))
    subprocess.run([tool, "index", "compact", "--index", index], check=True)
    listing = root / "queries.txt"
    listing.write_text("\n".join(suspect for suspect, _, _ in queries) + "\n")
    run = subprocess.run([tool, "index", "find", "--index", index, "--timings", "--limit", str(FIRST), "--files-from",
                          listing], check=True, capture_output=True, text=True)
    named = {}
    for line in run.stdout.splitlines():
        suspect, _, _, original, _ = line.split("\t")
        named.setdefault(suspect, set()).add(os.path.basename(original))
    found = [original in named.get(suspect, ()) for suspect, original, _ in queries]
    median = float(re.search(r"median ([\d.e-]+) ms", run.stderr).group(1)) / 1000
    report("wiretrace", documents, built, index.stat().st_size, [median], found,
           max(peak, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
    print(run.stderr.strip(), file=sys.stderr)


def datasketch(folder, queries, root):
    from datasketch import MinHash, MinHashLSH

    def minhash(text):
        made = MinHash(num_perm=PERMUTATIONS)
        made.update_batch([each.encode() for each in shingles(text)])
        return made

    paths = files(folder)
    began = time.perf_counter()
    lsh = MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)
    for path in paths:
        lsh.insert(path.name, minhash(path.read_text(encoding="utf-8")), check_duplication=False)
    built = time.perf_counter() - began
    with open(root / "datasketch.pickle", "wb") as file:
        pickle.dump(lsh, file)
    times, found = [], []
    for suspect, original, _ in queries:
        text = pathlib.Path(suspect).read_text(encoding="utf-8")
        began = time.perf_counter()
        named = lsh.query(minhash(text))
        times.append(time.perf_counter() - began)
        found.append(original in named)
    report("datasketch", len(paths), built, (root / "datasketch.pickle").stat().st_size, times, found,
           resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def rensa(folder, queries, root):
    from rensa import RMinHash, RMinHashLSH

    def minhash(text):
        made = RMinHash(num_perm=PERMUTATIONS, seed=42)
        made.update(list(shingles(text)))
        return made

    paths = files(folder)
    began = time.perf_counter()
    lsh = RMinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS, num_bands=PERMUTATIONS // 4)
    for key, path in enumerate(paths):
        lsh.insert(key, minhash(path.read_text(encoding="utf-8")))
    built = time.perf_counter() - began
    times, found = [], []
    for suspect, original, _ in queries:
        text = pathlib.Path(suspect).read_text(encoding="utf-8")
        began = time.perf_counter()
        named = {paths[key].name for key in lsh.query(minhash(text))}
        times.append(time.perf_counter() - began)
        found.append(original in named)
    report("rensa", len(paths), built, 0, times, found, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def sim_text(folder, queries, root):
    originals = {original for _, original, _ in queries}
    paths = files(folder)
    first = [path for path in paths if path.name in originals]
    others = [path for path in paths if path.name not in originals]
    most = len(paths)
    suspects = sorted({suspect for suspect, _, _ in queries})
    # Half as many until it can hold them.
    while True:
        held = first + others[: most - len(first)]
        began = time.perf_counter()
        run = subprocess.run(["sim_text", "-i", "-S", "-p", "-r", "8", "-t", "3"],
                             input="\n".join([*suspects, "/", *map(str, held), ""]), capture_output=True, text=True,
                             check=False)
        seconds = time.perf_counter() - began
        if run.returncode == 0 or most < 1000:
            break
        print(f"sim_text: {most} texts: status {run.returncode}: {run.stderr.strip()[-200:]}", file=sys.stderr)
        most //= 2
    named = {}
    for line in run.stdout.splitlines():
        match = re.match(r"(.+?) consists for \d+ % of (.+?) material", line)
        if match:
            named.setdefault(match.group(1), []).append(os.path.basename(match.group(2)))
    found = [original in named.get(suspect, [])[:FIRST] for suspect, original, _ in queries]
    report("sim_text (build and queries in one)", len(held), seconds, 0, [seconds / len(suspects)], found,
           resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--tool", default=".build/release/wiretrace")
    parser.add_argument("--only", default="wiretrace,datasketch,rensa,sim_text")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        root = pathlib.Path(name)
        queries = gather(options.data.resolve(), options.documents, root / "texts")
        size = sum(path.stat().st_size for path in files(root / "texts"))
        print(json.dumps({"texts_mb": round(size / 1e6), "queries": len(queries)}), flush=True)
        tool = str(pathlib.Path(options.tool).resolve())
        for each in options.only.split(","):
            child = os.fork()
            if child == 0:
                try:
                    if each == "wiretrace":
                        wiretrace(tool, root / "texts", queries, root)
                    else:
                        {"datasketch": datasketch, "rensa": rensa, "sim_text": sim_text}[each](root / "texts", queries, root)
                finally:
                    # Only the parent removes the texts.
                    sys.stdout.flush()
                    os._exit(0)
            os.waitpid(child, 0)
    return 0


if __name__ == "__main__":
    sys.exit(main())
