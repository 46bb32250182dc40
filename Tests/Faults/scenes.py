# SPDX-License-Identifier: Apache-2.0
"""Invented wire stories and pages made from them, for the tests of scans: the same words from the same numbers."""

import hashlib
import json
import os
import pathlib
import random
import subprocess

SYLLABLES = ("ba be bo da dor el fan gar hal in jor ka lem mar nel or pa quin ra sel ta ul ver wen yor zan bri cla dre "
             "fro gle hin kel lor mun nor pel ros sta tren").split()
SMALL = "the of and to in a for on with that by at from as was were is had has its after before over under near".split()


def words(dice, count):
    """Words that no other seed is likely to make."""
    return ["".join(dice.choice(SYLLABLES) for _ in range(dice.randrange(2, 5))) for _ in range(count)]


def sentences(seed, count):
    """Sentences in a language of the seed's own, so that no two texts have more in common than small words."""
    dice = random.Random(seed)
    own = words(dice, 150)
    names = [word.capitalize() for word in words(dice, 12)]
    made = []
    for _ in range(count):
        line = []
        for _ in range(dice.randrange(16, 26)):
            line.append(dice.choice(SMALL) if dice.random() < 0.4 else dice.choice(names if dice.random() < 0.12 else own))
        made.append(f"{line[0].capitalize()} {' '.join(line[1:])} {dice.randrange(2, 9000)}.")
    return made


def story(number):
    """The text of a wire story."""
    return "\n\n".join(sentences(f"story {number}", 16)) + "\n"


def page(number, copied=None, share=1.0):
    """A page of its own words, or with a share of a story in it."""
    own = sentences(f"page {number}", 16)
    if copied is not None:
        kept = round(16 * share)
        own = sentences(f"story {copied}", 16)[:kept] + own[kept:]
    body = "".join(f"<p>{line}</p>\n" for line in own)
    return (f"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Report {number}</title></head>"
            f"<body><article><h1>Report {number}</h1>\n{body}</article></body></html>\n")


class Desk:
    """A set-up of scans in a folder of its own."""

    def __init__(self, tool, folder, stories=4, settings=""):
        self.tool = str(pathlib.Path(tool).resolve())
        self.folder = pathlib.Path(folder)
        self.pages = self.folder / "pages"
        self.clock = 1_800_000_000
        (self.folder / "originals").mkdir(parents=True)
        self.pages.mkdir()
        for number in range(stories):
            (self.folder / "originals" / f"s{number}.txt").write_text(story(number))
        (self.folder / "wiretrace.yaml").write_text(
            "version: 1\nstate: { dir: state }\noriginals: [{ path: \"originals/*.txt\", wire: AP }]\n"
            "suspects: [{ path: \"pages/**/*.html\", settle: 0 }]\n"
            "limits: { jobs: 2 }\nreport: { dir: \"reports/%N\" }\n" + settings)

    def put(self, name, text):
        path = self.pages / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def command(self, *arguments):
        return [self.tool, *arguments]

    def environment(self):
        return dict(os.environ, WIRETRACE_SCAN_CLOCK=str(self.clock))

    def run(self, *arguments, more=None):
        return subprocess.run(self.command(*arguments), cwd=self.folder, env={**self.environment(), **(more or {})},
                              capture_output=True, text=True, check=False)

    def scan(self, *arguments):
        self.clock += 86_400
        return self.run("scan", "--quiet", *arguments)

    def start(self, *arguments):
        return subprocess.Popen(self.command("scan", "--quiet", *arguments), cwd=self.folder, env=self.environment(),
                                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)

    def states(self, scan, part=""):
        """The cases of a report that have a state: (state, page)."""
        found = set()
        with open(self.folder / "reports" / str(scan) / part / "report.jsonl", encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                for case in record["cases"]:
                    if case.get("state"):
                        found.add((case["state"], pathlib.Path(record["path"]).name))
        return found

    def steps(self):
        """What was written down of the cases: (case, state)."""
        with open(self.folder / "state/cases.jsonl", encoding="utf-8") as lines:
            return {(step["id"], step["standing"]) for step in map(json.loads, lines)}

    def digest(self, scan):
        """The digest of all of a report but the times."""
        whole = hashlib.sha256()
        root = self.folder / "reports" / str(scan)
        for path in sorted(root.rglob("*")):
            if path.is_file() and path.name != "run.json" and not path.name.startswith("."):
                whole.update(str(path.relative_to(root)).encode() + b"\0" + path.read_bytes())
        return whole.hexdigest()
