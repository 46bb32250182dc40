# SPDX-License-Identifier: Apache-2.0
"""Pages that try to do something in the report of them, made of a story of the fixtures."""

import pathlib

TEXTS = [
    "<script>alert(1)</script>", "</title></style></textarea><img src=x onerror=alert(1)>", "]]>--><!--<![CDATA[",
    "\u202egnp.exe\u202c\u2066\u2069\u200f", "\" onload=\"alert(1)", "'><b>", "{{> head}}{{{style}}}{{#cases}}",
    "javascript:alert(1)", "https://evil.example/\"><script src=//evil.example/x.js></script>", "\u2028\u2029\ufeff",
    "e" + "\u0301" * 2_000, "<&\"'" * 300, "%s%n%@", "=HYPERLINK(\"https://evil.example\")", "</script><svg onload=alert(1)>",
    "<base href=//evil.example><link rel=stylesheet href=//evil.example/x.css>", "x" * 20_000, "مرحبا بالعالم שלום עולם",
]


def escaped(text: str) -> str:
    """A text as HTML, so that the page itself shows it."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def write(folder: pathlib.Path, story: pathlib.Path) -> None:
    """Writes pages and their manifest into a folder."""
    pages = folder / "pages"
    pages.mkdir(parents=True)
    paragraphs = [part for part in story.read_text(encoding="utf-8").split("\n") if len(part) > 80]
    rows = ["path\turl\tcaptured\tcaptured-by"]
    for number, text in enumerate(TEXTS):
        body = "".join(
            f"<p>{escaped(paragraph)}</p>\n<p>{escaped(text)} {escaped(TEXTS[(number + place) % len(TEXTS)])}</p>\n"
            for place, paragraph in enumerate(paragraphs))
        (pages / f"{number}.html").write_text(
            f"<!DOCTYPE html><html lang=\"{escaped(text)[:200]}\"><head><meta charset=utf-8>"
            f"<title>{escaped(text)}</title><meta name=author content=\"{escaped(text)}\">"
            f"<link rel=canonical href=\"{escaped(text)}\"></head>"
            f"<body><article><h1>{escaped(text)}</h1>{body}</article></body></html>", encoding="utf-8")
        address = text.replace("\t", " ").replace("\n", " ").replace("\u2028", " ").replace("\u2029", " ")[:300]
        rows.append(f"pages/{number}.html\t{address}\t{address[:60]}\t{address[:60]}")
    (folder / "manifest.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
