# SPDX-License-Identifier: Apache-2.0
"""Builds WordTableData.swift.  python3 build_word_table.py unigrams.tsv.gz

Input: word, articles, count, inside, capitalised (tab-separated, with a header): how many of N news articles hold a word, how often it
occurs, how often inside a sentence, how often with a capital there.
Output, little-endian: u32 number of rows; keys (u32, ascending); stems (u32 key of the word's stem); idf (u8, in 1/40);
capitals (u8, share of the inside occurrences that are capitalised, in 1/255); classes (u8, the bits in tables.py).
"""
import collections
import csv
import gzip
import math
import os
import struct
import sys

import tables

SMALLEST_COUNT = 10
LARGEST_IDF = 6.0
FUNCTION_WORD_IDF = 0.15


def main():
    classes = tables.word_classes()
    rows = list(csv.DictReader(gzip.open(sys.argv[1], 'rt', encoding='utf8'), delimiter='\t', quoting=csv.QUOTE_NONE))
    articles = max(int(row['articles']) for row in rows)
    words = collections.defaultdict(lambda: [0, 0, 0, 0])
    for row in rows:
        if row['word'][0].isdigit():
            continue
        word = tables.fold(row['word'])
        entry = words[word]
        entry[0] = max(entry[0], int(row['articles']))
        for index, column in enumerate(('count', 'inside', 'capitalised')):
            entry[1 + index] += int(row[column])
    # "U.S." is counted as two letters; its own row takes the article count of the rarer one.
    if 'u' in words:
        words['u.s'] = [words['u'][0], words['u'][1], 1, 1]
    stem_articles = collections.Counter()
    for word, entry in words.items():
        stem_articles[tables.stem(word)] = max(stem_articles[tables.stem(word)], entry[0])
    table = {}
    for word in sorted(set(words) | set(classes)):
        entry = words.get(word, [0, 0, 0, 0])
        if entry[1] < SMALLEST_COUNT and word not in classes:
            continue
        stem = tables.stem(word)
        idf = min(LARGEST_IDF, math.log(articles / max(1, stem_articles[stem])))
        if classes.get(word, 0) & 1:
            idf = FUNCTION_WORD_IDF
        capitals = entry[3] / entry[2] if entry[2] else 0
        table[tables.key(word)] = (tables.key(stem), round(max(idf, FUNCTION_WORD_IDF) * 40), round(capitals * 255), classes.get(word, 0))
    keys = sorted(table)
    payload = struct.pack('<I', len(keys)) + struct.pack(f'<{len(keys)}I', *keys)
    payload += struct.pack(f'<{len(keys)}I', *(table[k][0] for k in keys))
    for column in (1, 2, 3):
        payload += bytes(table[k][column] for k in keys)
    tables.write_swift(os.path.join(tables.HERE, 'WordTableData.swift'), 'WordTableData',
                       'Word statistics of 32,621 English news articles (20.2 million words); built by build_word_table.py.', payload)


if __name__ == '__main__':
    main()
