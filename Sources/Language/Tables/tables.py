# SPDX-License-Identifier: Apache-2.0
"""What the table builders share: the hash and the stem that the Swift side computes in the same way, and writing a table as Swift."""
import base64
import ctypes
import os
import re

MASK = (1 << 64) - 1
HERE = os.path.dirname(os.path.abspath(__file__))

_library = ctypes.CDLL('libstemmer.so.0d')
_library.sb_stemmer_new.restype = ctypes.c_void_p
_library.sb_stemmer_new.argtypes = [ctypes.c_char_p, ctypes.c_char_p]
_library.sb_stemmer_stem.restype = ctypes.POINTER(ctypes.c_ubyte)
_library.sb_stemmer_stem.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
_library.sb_stemmer_length.argtypes = [ctypes.c_void_p]
_stemmer = _library.sb_stemmer_new(b'english', b'UTF_8')


def stem(word):
    """Snowball's English stem of a folded word, as bytes."""
    if isinstance(word, str):
        word = word.encode()
    result = _library.sb_stemmer_stem(_stemmer, word, len(word))
    return bytes(result[:_library.sb_stemmer_length(_stemmer)])


def hash64(word):
    """FNV-1a with a final mix; the same as FoldedHash in Swift."""
    if isinstance(word, str):
        word = word.encode()
    h = 0xCBF29CE484222325
    for byte in word:
        h = ((h ^ byte) * 0x100000001B3) & MASK
    h ^= h >> 32
    h = (h * 0x9E3779B97F4A7C15) & MASK
    return h ^ (h >> 29)


def key(word):
    """The 32-bit key of a word or stem in a table."""
    return hash64(word) & 0xFFFFFFFF


BITS = {'commonest': 3, 'numbers': 4, 'negations': 8, 'reporting': 16, 'months': 32, 'weekdays': 64, 'abbreviations': 128}


def word_classes():
    """{word: bits}; 1 is a function word, the other bits stand above."""
    classes = {}
    for line in open(os.path.join(HERE, 'word-classes.txt'), encoding='utf8'):
        if line.startswith('#') or ':' not in line:
            continue
        name, members = line.split(':', 1)
        for word in members.split():
            classes[word] = classes.get(word, 0) | BITS.get(name, 1)
    return classes


def function_words():
    """The words of closed classes."""
    return {word for word, bits in word_classes().items() if bits & 1}


def fold(word):
    """A word as the tokeniser folds it: lower case, no possessive 's."""
    word = word.lower().replace('\u2019', "'")
    return re.sub(r"('s|')$", '', word)


def write_swift(path, name, summary, payload):
    """A table as a Swift file with one string literal, which compiles at once where an array of bytes takes minutes."""
    with open(path, 'w', encoding='utf8') as out:
        out.write('// SPDX-License-Identifier: Apache-2.0\n// swift-format-ignore-file\n\n')
        out.write(f'/// {summary}\nenum {name} {{\n  static let base64: StaticString = "{base64.b64encode(payload).decode()}"\n}}\n')
    print(f'{os.path.basename(path)}: {len(payload):,} bytes')
