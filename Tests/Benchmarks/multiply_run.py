#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes a stored run of many cases out of a small one: its cases again and again under other paths and ids.

    multiply_run.py RUN CASES OUTPUT

RUN is the output folder of an audit. OUTPUT gets report.jsonl and summary.json, from which `wiretrace report` writes
every format. Memory does not grow with CASES.
"""

import json
import pathlib
import sys


def multiply(run: pathlib.Path, cases: int, output: pathlib.Path) -> None:
    """Writes a stored run of so many cases."""
    pages = [line for line in (run / "report.jsonl").open(encoding="utf-8") if json.loads(line)["cases"]]
    summary = json.loads((run / "summary.json").read_text(encoding="utf-8"))
    output.mkdir(parents=True, exist_ok=True)
    outcomes: dict[str, int] = {}
    relations: dict[str, int] = {}
    written = 0
    copy = 0
    with (output / "report.jsonl").open("w", encoding="utf-8") as lines:
        while written < cases:
            page = json.loads(pages[copy % len(pages)])
            copy += 1
            page["path"] = f"copies/{copy}/{page['path']}"
            page["cases"] = page["cases"][: cases - written]
            for case in page["cases"]:
                written += 1
                case["id"] = case["verdict"]["id"] = f"{written:016x}"
                relation = case["verdict"]["relation"]
                relations[relation] = relations.get(relation, 0) + 1
            outcomes[page["outcome"]] = outcomes.get(page["outcome"], 0) + 1
            lines.write(json.dumps(page, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n")
    summary["outcomes"] = outcomes
    summary["relations"] = relations
    (output / "summary.json").write_text(json.dumps(summary, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    multiply(pathlib.Path(sys.argv[1]), int(sys.argv[2]), pathlib.Path(sys.argv[3]))
