#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Plants known alterations into copies and measures how many `wiretrace compare` finds, and what else it calls altered.

    measure_alterations.py --pairs FOLDER/pairs.tsv --tool .build/release/wiretrace
    measure_alterations.py --fixtures Fixtures --tool .build/release/wiretrace

A copy is a derived pair of a labelled set (columns id, original, suspect, relation, mechanism, set), or a story beside
itself. Each form below changes one place of the suspect; up to --most forms go into one copy, each in a sentence of its
own. What the copy reads as before is compared first: what is called altered there already is not counted as found, and
counts as a false alarm of that set. Honest forms (`+`) change the reading and not the fact: anything reported there is a
false alarm. Standard library only; the same seed plants the same.
"""
import argparse
import collections
import csv
import json
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

FIRST = "Anna Boris Chen Clara Dario Elif Farid Greta Hugo Ines Jonas Karim Lena Mateo Nadia Oskar Petra Rafael Sonja Tomas".split()
LAST = "Abara Brandt Castell Duarte Eklund Farrow Gruber Hollis Ivanova Jansen Kowal Lindqvist Moreau Novak Okoro Petrov".split()
PLACES = "Arland Belmora Corvane Drellin Estmark Fenwold Galdova".split()
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
WORDS = "two three four five six seven eight nine ten eleven twelve thirteen fifteen eighteen twenty thirty forty fifty sixty".split()
VALUES = dict(zip(WORDS, (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 18, 20, 30, 40, 50, 60)))
ORDINALS = "first second third fourth fifth sixth seventh".split()
CONTENT = "harbour velvet committee mountain bicycle lantern promise ladder orchard whistle".split()
OFFICES = "Mayor Governor Senator Judge Colonel Sheriff".split()
COMMON = set("""The A An In On At By For From With But And Or As If When While After Before He She It They We I You His Her Its
Their This That These Those There Here What Who Why How Not No Yes Mr Mrs Ms Dr President Prime Minister Senator Sen Rep Gov
Governor Secretary Chancellor General Judge Justice Attorney Speaker Chairman Director King Queen Deputy Chief Officer Sir
Department""".split()) | set(MONTHS) | set(DAYS)

# An opening mark stands behind a space: what lies between two quotations is none.
QUOTE = re.compile(r'(?<![^\s(\[—-])[“"](?=\S)([^“”"\n]{30,400})[”"]')
NAME = re.compile(r"\b[A-Z][a-z’'-]+(?: [A-Z][a-z’'-]+)+\b")


class Place:
    """An alteration: bytes of the suspect that change, and what they become."""

    def __init__(self, kind, start, end, new, old=None):
        self.kind, self.start, self.end, self.new = kind, start, end, new
        self.old = old


def quoted(text):
    return [m.span(1) for m in re.finditer(r'(?<![^\s(\[—-])[“"](?=\S)([^“”"\n]{6,400})[”"]', text)]


def inside(spans, start, end):
    return any(a <= start and end <= b for a, b in spans)


def pick(rng, items, avoid):
    return rng.choice([i for i in items if i not in avoid])


# ---------------------------------------------------------------- forms; each yields places

def regex_form(kind, pattern, change, flags=0):
    expression = re.compile(pattern, flags)

    def form(text, original, rng):
        spans = quoted(text)
        for m in expression.finditer(text):
            # The words around have to stand in the original too.
            if m.group(0) not in original or inside(spans, *m.span()) or headline(text, m.start()):
                continue
            new = change(m, rng)
            if new and new != m.group(0):
                yield Place(kind, m.start(), m.end(), new)
    return form


def headline(text, place):
    """Whether a place stands in a line that is no sentence, where every word has a capital, or in one that credits the agency or its people."""
    line = text[text.rfind("\n", 0, place) + 1:(text + "\n").find("\n", place)].rstrip()
    return not line or line[-1] not in ".!?”\"’'…:)" or line.startswith("(") or line.endswith("contributed to this report.")


def person(text, original):
    for m in NAME.finditer(text):
        words = m.group(0).split()
        if headline(text, m.start()):
            continue
        if len(words) == 2 and not set(words) & COMMON and m.group(0) in original:
            yield m


def name_form(change, kind="name"):
    def form(text, original, rng):
        spans = quoted(text)
        for m in person(text, original):
            if inside(spans, *m.span()):
                continue
            first, last = m.group(0).split()
            new = change(first, last, rng, original)
            if new and new != m.group(0):
                yield Place(kind, m.start(), m.end(), new)
    return form


def swap_letters(word, rng):
    places = [i for i in range(1, len(word) - 1) if word[i] != word[i + 1] and word[i:i + 2].isalpha()]
    if len(word) < 5 or not places:
        return None
    i = rng.choice(places)
    return word[:i] + word[i + 1] + word[i] + word[i + 2:]


def one_letter(word, rng):
    if len(word) < 4:
        return None
    i = rng.randrange(1, len(word) - 1)
    letter = pick(rng, "aeiou" if word[i] in "aeiou" else "bdklmnrt", word[i])
    new = word[:i] + letter + word[i + 1:]
    return None if new.lower() == word.lower() else new


def other_person(first, last, rng, original):
    others = sorted({m.group(0) for m in person(original, original)} - {f"{first} {last}"})
    others = [o for o in others if not set(o.split()) & {first, last}]
    return rng.choice(others) if others else None


def single_name(text, original, rng):
    """A surname that stands alone."""
    spans = quoted(text)
    lasts = {m.group(0).split()[1] for m in person(original, original)}
    for m in re.finditer(r"\b(?:said|told|and|by|of|to|with|for|that|,) ([A-Z][a-z’-]{3,})\b(?! [A-Z])", text):
        if m.group(1) in lasts and not inside(spans, *m.span(1)):
            yield Place("name", m.start(1), m.end(1), pick(rng, LAST, m.group(1)))


def place_name(text, original, rng):
    spans = quoted(text)
    for m in re.finditer(r"\b(?:in|near|from|to|at) ([A-Z][a-z]{3,})\b(?! [A-Z])", text):
        if m.group(0) in original and m.group(1) not in COMMON and not inside(spans, *m.span(1)) and not headline(text, m.start()):
            yield Place("name", m.start(1), m.end(1), pick(rng, PLACES, m.group(1)))


def initials(text, original, rng):
    for m in re.finditer(r"\b([A-Z][a-z]+) ([A-Z])\. ([A-Z][a-z]+)", text):
        if m.group(0) in original:
            yield Place("name", m.start(2), m.end(2), pick(rng, "BDFGKLNRTW", m.group(2)))


def digits(m, rng):
    old = m.group(0)
    value = int(old)
    return str(rng.choice([value + 3, value * 10, value + 17]))


def mirrored(m, rng):
    old = m.group(0)
    return old[::-1] if old[0] != old[-1] and old[-1] != "0" else None


NUMBER = r"(?<![\d.,$€£-])\b\d{2,3}\b(?![\d.,:/%’'a-zA-Z-]| percent| per cent| million| billion)"

FORMS = {
    "name: first name": name_form(lambda f, l, r, o: f"{pick(r, FIRST, f)} {l}"),
    "name: last name": name_form(lambda f, l, r, o: f"{f} {pick(r, LAST, l)}"),
    "name: both": name_form(lambda f, l, r, o: f"{pick(r, FIRST, f)} {pick(r, LAST, l)}"),
    "name: letters swapped": name_form(lambda f, l, r, o: (lambda n: n and f"{f} {n}")(swap_letters(l, r))),
    "name: one letter": name_form(lambda f, l, r, o: (lambda n: n and f"{f} {n}")(one_letter(l, r))),
    "name: another person of the story": name_form(other_person),
    "name: hyphen added": name_form(lambda f, l, r, o: f"{f} {l}-{pick(r, LAST, l)}"),
    "name: surname alone": single_name,
    "name: place": place_name,
    "name: initial": initials,
    "name: office": regex_form("name", r"\b(?:%s)\b(?= [A-Z][a-z]+)" % "|".join(OFFICES), lambda m, r: pick(r, OFFICES, m.group(0))),
    "number: digits": regex_form("number", NUMBER, digits),
    "number: digits turned": regex_form("number", NUMBER, mirrored),
    "number: word": regex_form("number", r"\b(?<!-)(?:%s)\b(?![ -](?:million|billion|hundred|thousand|of the|of them))" % "|".join(WORDS[1:]),
                               lambda m, r: pick(r, WORDS, m.group(0))),
    "number: word to other digits": regex_form("number", r"\b(?<!-)(?:%s)\b(?![ -](?:million|billion|hundred|thousand))" % "|".join(WORDS[8:]),
                                               lambda m, r: str(VALUES[m.group(0)] + 6)),
    "number: thousands": regex_form("number", r"(?<![\d$€£])\b\d{1,3},\d{3}\b(?![,\d])", lambda m, r: m.group(0)[0] + "4" + m.group(0)[1:]),
    "number: money": regex_form("number", r"[$€£]\d+(?:\.\d+)?(?= (?:million|billion))", lambda m, r: m.group(0)[0] + str(round(float(m.group(0)[1:]) + 3.2, 1))),
    "number: scale": regex_form("number", r"\b[$€£]?\d+(?:\.\d+)? (?:million|billion)\b",
                                lambda m, r: m.group(0).replace("million", "#").replace("billion", "million").replace("#", "billion")),
    "number: currency": regex_form("number", r"\$\d[\d,.]*\d\b", lambda m, r: "€" + m.group(0)[1:]),
    "number: percent": regex_form("number", r"\b\d+(?:\.\d+)?(?=%| percent| per cent)", lambda m, r: str(round(float(m.group(0)) + 2.5, 1)).removesuffix(".0")),
    "number: ordinal": regex_form("number", r"\b(?:%s)\b(?! (?:time|place|of all)\b)" % "|".join(ORDINALS[1:]), lambda m, r: pick(r, ORDINALS[1:], m.group(0))),
    "number: 1st": regex_form("number", r"\b\d{1,2}(?:st|nd|rd|th)\b", lambda m, r: str(int(m.group(0)[:-2]) + 10) + "th"),
    "number: range": regex_form("number", r"\b(\d{1,3}) (to|and) (\d{1,3})\b(?!,)", lambda m, r: f"{m.group(1)} {m.group(2)} {int(m.group(3)) * 2 + 1}"),
    "number: age": regex_form("number", r"(?<=, )\d\d(?=, )", lambda m, r: str(int(m.group(0)) + 11)),
    "number: unit of time": regex_form("number", r"\b(?:\d+|two|three|four|five|six) (?:weeks|days|hours|minutes|months|years)\b",
                                       lambda m, r: m.group(0).split()[0] + " " + pick(r, ["weeks", "days", "hours", "months", "years"], m.group(0).split()[1])),
    "number: fraction": regex_form("number", r"\b(?:half|a third|a quarter|two-thirds|three-quarters)\b(?= (?:of|the))",
                                   lambda m, r: pick(r, ["half", "a third", "a quarter", "two-thirds", "three-quarters"], m.group(0))),
    "number: dozens": regex_form("number", r"\b(?:dozens|hundreds|thousands)\b(?= of)", lambda m, r: pick(r, ["dozens", "hundreds", "thousands"], m.group(0))),
    "number: half of the day": regex_form("number", r"(?<=\d )[ap]\.m\.", lambda m, r: ("p" if m.group(0)[0] == "a" else "a") + ".m."),
    "number: turned score": regex_form("number", r"(?<![\d-])\b(\d{1,3})([-–])(\d{1,3})\b(?![-–\d])",
                                       lambda m, r: m.group(3) + m.group(2) + m.group(1)),
    "number: times": regex_form("number", r"\b(?:twice|three times)\b(?= (?:the|as|a|in)\b)",
                                lambda m, r: "three times" if m.group(0) == "twice" else "twice"),
    "date: weekday": regex_form("date", r"\b(?:%s)\b" % "|".join(DAYS), lambda m, r: pick(r, DAYS, m.group(0))),
    "date: month": regex_form("date", r"\b(?:January|February|March|April|June|July|August|September|October|November|December)\b", lambda m, r: pick(r, MONTHS, m.group(0))),
    "date: day": regex_form("date", r"\b(?:%s) \d{1,2}\b(?!\d)" % "|".join(MONTHS), lambda m, r: f"{m.group(0).split()[0]} {(int(m.group(0).split()[1]) + 9) % 28 + 1}"),
    "date: year": regex_form("date", r"(?<=\b[Ii]n )(?:19|20)\d\d\b", lambda m, r: str(int(m.group(0)) - r.choice([1, 2, 10]))),
    "date: decade": regex_form("date", r"\b(?:the )?(?:19|20)\d0s\b", lambda m, r: re.sub(r"\d0s", lambda d: str((int(d.group(0)[0]) + 3) % 10) + "0s", m.group(0))),
    "date: relative": regex_form("date", r"\b(?:last|next|this) (?:week|month|year)\b",
                                 lambda m, r: f"{m.group(0).split()[0]} {pick(r, ['week', 'month', 'year'], m.group(0).split()[1])}"),
    "date: next for last": regex_form("date", r"\b(?:last|next) (?:week|month|year|summer|winter|fall|spring)\b",
                                      lambda m, r: ("next " if m.group(0)[0] == "l" else "last ") + m.group(0).split()[1]),
    "date: part of the day": regex_form("date", r"\b(?:morning|afternoon|evening)\b",
                                        lambda m, r: {"morning": "evening", "afternoon": "morning", "evening": "morning"}[m.group(0)]),
    "negation: not lost": regex_form("negation", r"\b(?:did|was|were|is|are|has|had|have|will|would|does|do|could|should) not (?=[a-z])", lambda m, r: m.group(0)[:-5] + " "),
    "negation: n't lost": regex_form("negation", r"\b(?:did|was|were|is|are|has|had|have|would|does|could|should)n[’']t\b", lambda m, r: m.group(0)[:-3]),
    "negation: never lost": regex_form("negation", r"\bnever (?=[a-z])", lambda m, r: "#"),
    "negation: no lost": regex_form("negation", r"\b(?:is|was|are|were|has|had|have|with|found) no (?=[a-z])(?!longer|more|one)", lambda m, r: m.group(0)[:-3]),
    "negation: not added": regex_form("negation", r"\b(?:was|were|is|are|will|would|should|could) (?=[a-z]+(?:ed|en|ing)\b)", lambda m, r: m.group(0) + "not "),
    "negation: without": regex_form("negation", r"\bwithout\b(?= [a-z]+[^i][^n][^g]\b)", lambda m, r: "with"),
    "negation: failed to": regex_form("negation", r"\b(?:failed|refused|declined) to\b", lambda m, r: "managed to" if m.group(0)[0] == "f" else "agreed to"),
    "negation: denied": regex_form("negation", r"\b(?:denied|denies)\b", lambda m, r: "confirmed" if m.group(0) == "denied" else "confirms"),
    "negation: opposite": regex_form("negation", r"\b(?:rejected|opposed|rose|fell|increased|unlikely|unable|guilty|illegal|impossible)\b",
                                     lambda m, r: {"rejected": "accepted", "opposed": "supported", "rose": "fell", "fell": "rose", "increased": "decreased", "unlikely": "likely",
                                                   "unable": "able", "guilty": "innocent", "illegal": "legal", "impossible": "possible"}[m.group(0)]),
    # Honest ones: the same fact in another form.
    "+ numeral": regex_form("+", r"\b(?<!-)(?:%s)\b(?! (?:million|hundred|thousand))" % "|".join(WORDS), lambda m, r: str(VALUES[m.group(0)])),
    "+ word for numeral": regex_form("+", NUMBER, lambda m, r: {v: k for k, v in VALUES.items()}.get(int(m.group(0)))),
    "+ no separator": regex_form("+", r"\b\d{1,3},\d{3}\b(?![,\d])", lambda m, r: m.group(0).replace(",", "")),
    "+ million in short": regex_form("+", r"(?<=\d) million\b", lambda m, r: "m"),
    "+ million in full": regex_form("+", r"\b\d\.\d million\b", lambda m, r: m.group(0)[0] + "," + m.group(0)[2] + "00,000"),
    "+ per cent": regex_form("+", r"(?<=\d) percent\b", lambda m, r: r.choice(["%", " per cent"])),
    "+ day before month": regex_form("+", r"\b(?:%s) \d{1,2}\b(?!\d)" % "|".join(MONTHS), lambda m, r: " ".join(reversed(m.group(0).split()))),
    "+ month in short": regex_form("+", r"\b(?:January|February|August|October)\b(?= \d)", lambda m, r: m.group(0)[:3] + "."),
    "+ contraction": regex_form("+", r"\b(?:did|was|were|is|are|has|had|would|does) not\b", lambda m, r: m.group(0)[:-4] + "n’t"),
    "+ contraction in full": regex_form("+", r"\b(?:did|was|were|is|are|has|had|would|does)n[’']t\b", lambda m, r: m.group(0)[:-3] + " not"),
    "+ not able": regex_form("+", r"\bunable to\b", lambda m, r: "not able to"),
    "+ did not for failed to": regex_form("+", r"\bfailed to\b", lambda m, r: "did not"),
    "+ hours of twenty-four": regex_form("+", r"\b(?:[1-9]|1[01])(?::\d\d)? p\.m\.",
                                         lambda m, r: (lambda h, c: f"{int(h) + 12}:{c or '00'}")(*m.group(0)[:-5].partition(":")[::2])),
    "+ hour without stops": regex_form("+", r"(?<=\d )[ap]\.m\.(?= )", lambda m, r: m.group(0)[0] + "m"),
    "+ rounded": regex_form("+", r"(?<![\d.,$€£])(?<!about )\b\d,\d{3}\b(?![,\d])",
                            lambda m, r: None if m.group(0).endswith("00") else f"about {m.group(0)[:3]}00" if int(m.group(0)[3:]) < 50 else None),
    "+ metres in short": regex_form("+", r"\b\d+(?:\.\d+)? met(?:re|er)s\b", lambda m, r: m.group(0).split()[0] + "m"),
    "+ office in short": regex_form("+", r"\b(?:Senator|Governor|Captain|Professor)\b(?= [A-Z])",
                                    lambda m, r: {"Senator": "Sen.", "Governor": "Gov.", "Captain": "Capt.", "Professor": "Prof."}[m.group(0)]),
    "+ indirect speech": regex_form("+", r'[“"]I ([^“”"\n]{30,300}),[”"] (he|she) said\.', lambda m, r: f"{m.group(2).title()} said {m.group(2)} {m.group(1)}."),
    "+ Mr and surname": name_form(lambda f, l, r, o: f"Mr {l}", "+"),
    "+ surname alone": name_form(lambda f, l, r, o: l, "+"),
    "+ initial for first name": name_form(lambda f, l, r, o: f"{f[0]}. {l}", "+"),
    "+ title before": name_form(lambda f, l, r, o: f"{r.choice(['analyst', 'spokesman', 'economist'])} {f} {l}", "+"),
    "+ possessive": regex_form("+", r"\b([A-Z][a-z]{3,})[’']s ([a-z]+)\b", lambda m, r: f"the {m.group(2)} of {m.group(1)}"),
    "+ synonym": regex_form("+", r"\b(?:said|people|began|large|help|show|city|near|about|money)\b",
                            lambda m, r: {"said": "stated", "people": "persons", "began": "started", "large": "big", "help": "assist", "show": "display", "city": "town",
                                          "near": "close to", "about": "around", "money": "funds"}[m.group(0)]),
    "+ British spelling": regex_form("+", r"\b(?:organiz|recogniz|favor|labor|center|defens|program|traveled|canceled)\w*",
                                     lambda m, r: m.group(0).replace("iz", "is").replace("avor", "avour").replace("abor", "abour").replace("center", "centre")
                                     .replace("defens", "defenc").replace("program", "programme").replace("veled", "velled").replace("celed", "celled")),
}


def quotation_places(text, original):
    for m in QUOTE.finditer(text):
        words = m.group(1).split()
        if len(words) >= 8 and m.group(1) in original:
            yield m, words


def word_changed(m, words, rng, original):
    places = [i for i in range(2, len(words) - 2) if words[i].isalpha() and words[i].islower() and len(words[i]) > 4]
    if places:
        i = rng.choice(places)
        return " ".join(words[:i] + [rng.choice(CONTENT)] + words[i + 1:])


def word_dropped(m, words, rng, original):
    places = [i for i in range(2, len(words) - 2) if words[i].isalpha() and words[i].islower() and len(words[i]) > 4]
    if places:
        i = rng.choice(places)
        return " ".join(words[:i] + words[i + 1:])


def word_added(m, words, rng, original):
    i = rng.randrange(2, len(words) - 2)
    return " ".join(words[:i] + ["really"] + words[i:])


def negation_in(m, words, rng, original):
    for i, word in enumerate(words):
        if word in ("is", "are", "was", "were", "will", "would") and 0 < i < len(words) - 1 and words[i + 1] != "not":
            return " ".join(words[:i + 1] + ["not"] + words[i + 1:])


def merged(m, words, rng, original):
    others = [o for o in QUOTE.finditer(original) if o.group(1) not in m.group(1) and len(o.group(1).split()) >= 8]
    if others:
        other = rng.choice(others).group(1).split()
        return " ".join(words[:len(words) // 2 + 1] + other[len(other) // 2:])


def fabricated(m, words, rng, original):
    return "Nobody in this town believed the promises that were made about the orchard and the lanterns" + m.group(1)[-1] * (not m.group(1)[-1].isalnum())


# Words that a quotation does not lose honestly: without them it says the contrary.
NEGATIONS = set("no not never nobody nothing none nor neither nowhere cannot without hardly".split())


def denies(words):
    words = [w.strip(".,;:!?").lower() for w in words]
    return any(w in NEGATIONS or w.endswith(("n't", "n’t")) for w in words)


def ellipsis(m, words, rng, original):
    i = rng.randrange(3, len(words) - 3) if len(words) > 8 else 4
    return None if denies(words[i:i + 2]) else " ".join(words[:i] + ["..."] + words[i + 2:])


def cut_end(m, words, rng, original):
    end = words[-1][-1] if not words[-1][-1].isalnum() else ""
    return None if denies(words[-4:]) else " ".join(words[:-3]).rstrip(",.;") + end


def cut_start(m, words, rng, original):
    return None if denies(words[:3]) else " ".join(words[3:])


def quotation_form(kind, change):
    def form(text, original, rng):
        for m, words in quotation_places(text, original):
            new = change(m, words, rng, original)
            if new and new != m.group(1):
                yield Place(kind, m.start(1), m.end(1), new)
    return form


def unquoted(text, original, rng):
    for m, words in quotation_places(text, original):
        yield Place("quotation", m.start(), m.end(), m.group(1))


def speaks(m, text):
    """Whether a name stands beside a verb of saying."""
    said = r"(?:said|says|added|told|wrote|asked|called)"
    return re.search(said + r"(?: [\w.-]+){0,3} $", text[:m.start()]) or re.match(r",? " + said + r"\b", text[m.end():])


def other_speaker(text, original, rng):
    """The words stay, another person of the story says them."""
    people = sorted({m.group(0) for m in person(original, original) if speaks(m, original)})
    for m, words in quotation_places(text, original):
        behind = re.match(r"[”\"],? (?:said|says|added|told|wrote) ([A-Z][\w’-]+(?: [A-Z][\w’-]+)?)", text[m.end(1):])
        if behind and not set(behind.group(1).split()) & COMMON and (len(behind.group(1).split()) == 1 or behind.group(1) in people):
            others = [p for p in people if not set(p.split()) & set(behind.group(1).split())]
            if others:
                start = m.end(1) + behind.start(1)
                yield Place("speaker", start, start + len(behind.group(1)), rng.choice(others))


def split_by_speaker(text, original, rng):
    """`"A, B," said X` as `"A," said X. "B."`: honest."""
    for m, words in quotation_places(text, original):
        behind = re.match(r"([”\"]),? (said|says|added) ([A-Z][\w’-]+(?: [A-Z][\w’-]+)?)\.", text[m.end(1):])
        if behind and len(words) >= 10 and m.group(1)[-1] == ",":
            half = len(words) // 2
            mark = text[m.start()]
            end = behind.group(1)
            new = (" ".join(words[:half]).rstrip(",") + f",{end} {behind.group(2)} {behind.group(3)}, {mark}" + " ".join(words[half:])[:-1] + f".{end}")
            yield Place("+", m.start(1), m.end(1) + behind.end(), new)


FORMS |= {
    "quotation: word changed": quotation_form("quotation", word_changed),
    "quotation: word dropped": quotation_form("quotation", word_dropped),
    "quotation: word added": quotation_form("quotation", word_added),
    "quotation: not added": quotation_form("quotation", negation_in),
    "quotation: merged with another": quotation_form("quotation", merged),
    "quotation: fabricated": quotation_form("fabricated", fabricated),
    "quotation: marks removed": unquoted,
    "quotation: another speaker": other_speaker,
    "+ quotation with ellipsis": quotation_form("+", ellipsis),
    "+ quotation cut at its end": quotation_form("+", cut_end),
    "+ quotation cut at its start": quotation_form("+", cut_start),
    "+ quotation split": split_by_speaker,
}
NEVER = re.compile("#")


# ---------------------------------------------------------------- planting

def sentence_bounds(text):
    ends = [0] + [m.end() for m in re.finditer(r"[.!?][”\"’']*\s+|\n+", text)] + [len(text)]
    return ends


def strange_lines(text, original):
    """Where the lines stand that are not of the original: most of their words are not in it; and lines that come again."""
    known = set(re.findall(r"\w+", original.lower()))
    spans, seen, start = [], set(), 0
    for line in text.split("\n"):
        words = re.findall(r"\w+", line.lower())
        if words and (sum(w in known for w in words) < 0.6 * len(words) or line in seen):
            spans.append((start, start + len(line)))
        seen.add(line)
        start += len(line) + 1
    return spans


def plant(text, original, rng, forms, most):
    """The altered text and its places: (form, kind, start, end, old, new) in the altered text."""
    bounds = sentence_bounds(text)
    strange = strange_lines(text, original)
    taken, chosen = set(), []
    for name in forms:
        if len(chosen) == most:
            break
        places = list(FORMS[name](text, original, rng))
        rng.shuffle(places)
        places = [p for p in places if not inside(strange, p.start, p.end) and text.count(text[max(0, p.start - 30):p.end + 30]) == 1]
        for place in places:
            sentences = {i for i, b in enumerate(bounds) if b <= place.start < (bounds + [1 << 60])[i + 1] or place.start <= b < place.end}
            if sentences & taken:
                continue
            taken |= sentences
            chosen.append((name, place))
            break
    chosen.sort(key=lambda c: c[1].start)
    out, last, planted = "", 0, []
    for name, place in chosen:
        new = "" if place.new == "#" else place.new
        out += text[last:place.start]
        planted.append({"form": name, "kind": place.kind, "start": len(out), "end": len(out) + len(new),
                        "old": text[place.start:place.end], "new": new,
                        "context": text[max(0, place.start - 60):place.end + 60].replace("\n", " ")})
        out += new
        last = place.end
    return out + text[last:], planted


def altered(record):
    """(kind, start, end, original reading, suspect reading) of what a record calls altered."""
    found = []
    for fact in record.get("facts", []):
        if fact["status"] == "altered":
            start = fact.get("suspectOffset", -1)
            found.append((fact["kind"], start, start + len(fact.get("suspect") or ""), fact.get("original"), fact.get("suspect")))
    for pair in record.get("quotations", []):
        if pair["status"] not in ("kept", "shortened", "differs"):
            span = pair["suspect"]
            found.append(("quotation:" + pair["status"], span["offset"], span["offset"] + span["length"],
                          (pair.get("original") or {}).get("text"), span["text"]))
    return found


def compare(tool, rows):
    """The records of (id, original text, suspect text), by id."""
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        lines = ["id\toriginal\tsuspect"]
        for id, original, suspect in rows:
            (folder / f"{id}.o.txt").write_text(original, encoding="utf-8")
            (folder / f"{id}.s.txt").write_text(suspect, encoding="utf-8")
            lines.append(f"{id}\t{id}.o.txt\t{id}.s.txt")
        (folder / "pairs.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        output = subprocess.run([tool, "compare", "--pairs", str(folder / "pairs.tsv"), "--format", "jsonl"],
                                capture_output=True, text=True, check=False)
        if output.returncode not in (0, 1, 2):
            sys.exit(output.stderr)
        return {r["id"]: r for r in map(json.loads, output.stdout.splitlines())}


def stories(arguments):
    """(set, original, suspect) of the copies."""
    if arguments.pairs:
        folder = Path(arguments.pairs).parent
        for row in csv.DictReader(open(arguments.pairs, encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["relation"] == "derived" and (not arguments.sets or re.match(arguments.sets, row["set"])):
                yield row["set"], (folder / row["original"]).read_text("utf-8"), (folder / row["suspect"]).read_text("utf-8")
    if arguments.fixtures:
        folder = Path(arguments.fixtures)
        for path in sorted((folder / "originals").glob("*/*.txt")):
            text = path.read_text("utf-8")
            yield "fixture-copy", text, text
    if arguments.stories:
        for path in sorted(Path(arguments.stories).glob("*.txt")):
            text = path.read_text("utf-8")
            yield "story-copy", text, text


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default=".build/release/wiretrace")
    parser.add_argument("--pairs", help="table of labelled pairs")
    parser.add_argument("--fixtures", help="folder of the fixtures: their originals copied word for word")
    parser.add_argument("--stories", help="folder of texts: copied word for word")
    parser.add_argument("--sets", help="regular expression: only the sets whose names begin so")
    parser.add_argument("--forms", help="regular expression: only the forms that hold it")
    parser.add_argument("--most", type=int, default=8, help="forms in one copy (default 8)")
    parser.add_argument("--rounds", type=int, default=3, help="copies of each pair, with other forms each (default 3)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misses", action="store_true", help="list what was not found")
    parser.add_argument("--false", action="store_true", help="list what was called altered and was not")
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    rows, truths, texts = [], {}, {}
    for number, (name, original, suspect) in enumerate(stories(arguments)):
        rows.append((f"b{number}", original, suspect))
        texts[f"b{number}"] = (name, original, suspect)
        for turn in range(arguments.rounds):
            forms = [f for f in FORMS if not arguments.forms or re.search(arguments.forms, f)]
            rng.shuffle(forms)
            text, planted = plant(suspect, original, rng, forms, arguments.most)
            id = f"p{number}_{turn}"
            rows.append((id, original, text))
            truths[id] = (f"b{number}", planted)
    records = compare(arguments.tool, rows)
    planted_of, found_of = collections.Counter(), collections.Counter()
    false_of, honest_of, by_set = collections.Counter(), collections.Counter(), collections.defaultdict(collections.Counter)
    reported = collections.Counter()
    misses, alarms = [], []
    for id, (base, planted) in truths.items():
        name, original, suspect = texts[base]
        if records[id]["relation"] != "derived":
            by_set[name]["not derived"] += 1
            continue
        before = {(k, o, s) for k, _, _, o, s in altered(records[base])}
        found = altered(records[id])
        used = set()
        for place in planted:
            hits = [n for n, (k, s, e, o, r) in enumerate(found) if s < place["end"] + 1 and place["start"] - 1 < e]
            if place["kind"] == "+":
                honest_of[place["form"]] += 1
                wrong = [n for n in hits if (found[n][0], found[n][3], found[n][4]) not in before]
                if wrong:
                    false_of[place["form"]] += 1
                    alarms.append((name, place["form"], place["context"], place["new"], found[wrong[0]]))
                used |= set(hits)
                continue
            wanted = {"fabricated": "quotation", "speaker": ("quotation", "name"), "number": ("number", "date"),
                      "date": ("date", "number")}.get(place["kind"], place["kind"])
            right = [n for n in hits if found[n][0].startswith(wanted)]
            planted_of[place["form"]] += 1
            by_set[name]["planted"] += 1
            used |= set(hits)
            if right:
                found_of[place["form"]] += 1
                by_set[name]["found"] += 1
            else:
                misses.append((name, place["form"], place["context"], place["new"], [found[n] for n in hits]))
        for n, each in enumerate(found):
            kind = each[0].split(":")[0]
            reported[kind] += 1
            if n not in used and (each[0], each[3], each[4]) not in before:
                false_of[kind] += 1
                by_set[name]["false"] += 1
                alarms.append((name, kind, "", "", each))
        by_set[name]["before"] += len(before)
        by_set[name]["copies"] += 1
    print(f"{'form':38} planted  found  recall")
    for form in FORMS:
        if planted_of[form]:
            print(f"{form:38} {planted_of[form]:7} {found_of[form]:6}  {found_of[form] / planted_of[form]:.3f}")
    total = sum(planted_of.values())
    print(f"{'all':38} {total:7} {sum(found_of.values()):6}  {sum(found_of.values()) / max(1, total):.3f}")
    for kind in ("name", "number", "date", "negation", "quotation"):
        n = sum(v for f, v in planted_of.items() if f.startswith(kind))
        m = sum(v for f, v in found_of.items() if f.startswith(kind))
        precision = 1 - false_of[kind] / max(1, reported[kind])
        print(f"{kind:38} {n:7} {m:6}  {m / max(1, n):.3f}  reported {reported[kind]}, beside what was planted {false_of[kind]}, precision {precision:.3f}")
    print(f"\n{'honest form':38}       n  false")
    for form in FORMS:
        if honest_of[form]:
            print(f"{form:38} {honest_of[form]:7} {false_of[form]:6}")
    print(f"{'all honest':38} {sum(honest_of.values()):7} {sum(false_of[f] for f in honest_of):6}")
    print(f"\n{'set':28} copies planted found recall  false  altered before, a copy")
    for name, counts in sorted(by_set.items()):
        print(f"{name:28} {counts['copies']:6} {counts['planted']:7} {counts['found']:5}  {counts['found'] / max(1, counts['planted']):.3f} {counts['false']:6}"
              f"  {counts['before'] / max(1, counts['copies']):.2f}  ({counts['not derived']} not derived)")
    if arguments.misses:
        for miss in sorted(misses, key=lambda m: m[1]):
            print("MISS", *miss, sep=" | ")
    if getattr(arguments, "false"):
        for alarm in sorted(alarms, key=lambda a: a[1]):
            print("FALSE", *alarm, sep=" | ")


if __name__ == "__main__":
    main()
