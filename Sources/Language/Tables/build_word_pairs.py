# SPDX-License-Identifier: Apache-2.0
"""Builds WordPairData.swift.  python3 build_word_pairs.py unigrams.tsv.gz bigrams.tsv.gz

Input: word counts (word, ..., count, ...) and counts of neighbouring words (first, second, count), what occurs at least three times.
Output, little-endian: u32 number of words N; u32 bytes of their spellings; the spellings, parted by line feeds, the commonest first; for each
word log2 of its count in eighths (u8); for each first word the varint count of its pairs, then the second words' numbers as varint
differences, ascending, from -1; last a nibble for each pair in that order, the low one first: floor(log2(count / 3)), at most 15.
Any number is the word "0".
"""
import collections
import csv
import gzip
import math
import os
import struct
import sys

import tables

SMALLEST_COUNT = 60
SMALLEST_PAIR = 3


def rows(path):
    return csv.DictReader(gzip.open(path, 'rt', encoding='utf8'), delimiter='\t', quoting=csv.QUOTE_NONE)


def varint(number):
    out = bytearray()
    while number >= 128:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)
    return bytes(out)


def main():
    counts, pairs = collections.Counter(), collections.Counter()
    for row in rows(sys.argv[1]):
        counts[tables.fold(row['word'])] += int(row['count'])
    for row in rows(sys.argv[2]):
        pairs[tables.fold(row['first']), tables.fold(row['second'])] += int(row['count'])
    words = sorted((w for w, n in counts.items() if n >= SMALLEST_COUNT and w), key=lambda w: (-counts[w], w))
    number = {w: n for n, w in enumerate(words)}
    seconds = collections.defaultdict(list)
    for (first, second), count in pairs.items():
        if first in number and second in number:
            seconds[number[first]].append((number[second], count))
    spellings = '\n'.join(words).encode()
    payload = bytearray(struct.pack('<II', len(words), len(spellings)) + spellings)
    payload += bytes(min(255, round(8 * math.log2(counts[w]))) for w in words)
    classes = []
    for first in range(len(words)):
        payload += varint(len(seconds[first]))
        last = -1
        for second, count in sorted(seconds[first]):
            payload += varint(second - last)
            last = second
            classes.append(min(15, int(math.log2(count / SMALLEST_PAIR))))
    classes += [0] * (len(classes) % 2)
    payload += bytes(classes[i] | classes[i + 1] << 4 for i in range(0, len(classes), 2))
    print(f'{len(words):,} words, {len(pairs):,} pairs, {sum(map(len, seconds.values())):,} of them kept')
    tables.write_swift(os.path.join(tables.HERE, 'WordPairData.swift'), 'WordPairData',
                       'Counts of neighbouring words in 32,621 English news articles (20.2 million words); built by build_word_pairs.py.',
                       payload)


if __name__ == '__main__':
    main()
