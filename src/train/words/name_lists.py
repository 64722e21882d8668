"""Lists of words and phrases that say something about names, as the model's file keeps them.

src/nlp/hashed_classes.cpp and phrase_finder.cpp read and search them the same way; change both or none.
"""
import struct
from collections import Counter

import features

MAX_PHRASE_WORDS = 6
MAX_PHRASE_CLASSES = 32
STARTS_PHRASE = 0x80         # of a word's class byte: some phrase begins with it


def spread(value):
    """The finalizer of A. Appleby's MurmurHash3."""
    value = (value ^ value >> 16) * 0x85EBCA6B & 0xFFFFFFFF
    value = (value ^ value >> 13) * 0xC2B2AE35 & 0xFFFFFFFF
    return value ^ value >> 16


def word_hash(folded):
    return features.fnv1a(folded.encode())


def phrase_hash(hashes):
    value = hashes[0]
    for other in hashes[1:]:
        value = (value * 31 + other) & 0xFFFFFFFF
    return value


class HashedClasses:
    """Hash values with a class each; of two that cannot be told apart, the first stays."""

    def __init__(self, entries):
        """entries: list of (hash, class), the most important first."""
        self.bits = max(1, len(entries).bit_length() - 1)
        self.known = {}
        for value, number in entries:
            self.known.setdefault(self.key(value), number)

    def key(self, value):
        """Bucket and value in it as one number."""
        value = spread(value)
        return value >> 32 - self.bits << 8 | value & 0xFF

    def find(self, value):
        return self.known.get(self.key(value), 0)

    def bytes(self):
        counts = bytearray(1 << self.bits)
        keys = sorted(self.known)
        for key in keys:
            counts[key >> 8] += 1
        return struct.pack("<II", self.bits, len(keys)) + bytes(counts) + bytes(k & 0xFF for k in keys) + \
            bytes(self.known[k] for k in keys)


class NameLists:
    """Classes are numbers from 1 of masks of bits; what the bits mean is known to those who make the lists."""

    def __init__(self, word_masks, phrase_masks, like=None):
        """word_masks, phrase_masks: {folded text: mask}, the most important first; like: NameLists with the same
        classes."""
        self.word_rows = like.word_rows if like else common(word_masks.values(), STARTS_PHRASE - 1)
        self.phrase_rows = like.phrase_rows if like else common(phrase_masks.values(), MAX_PHRASE_CLASSES)
        word_classes = classes_of(word_masks.values(), self.word_rows)
        phrase_classes = classes_of(phrase_masks.values(), self.phrase_rows)
        starts = {}
        for phrase in phrase_masks:
            starts.setdefault(phrase.split(" ")[0], 0)
        entries = [(word_hash(w), word_classes[m] | (STARTS_PHRASE if w in starts else 0))
                   for w, m in word_masks.items()]
        entries += [(word_hash(w), STARTS_PHRASE) for w in starts if w not in word_masks]
        self.words = HashedClasses(entries)
        self.phrases = HashedClasses([(phrase_hash([word_hash(w) for w in p.split(" ")]), phrase_classes[m])
                                      for p, m in phrase_masks.items()])
        self.kept = {}

    def word(self, form):
        """(hash, class, whether a phrase may begin here) of a form."""
        known = self.kept.get(form)
        if known is None:
            value = word_hash(features.fold(form))
            byte = self.words.find(value)
            known = self.kept[form] = (value, byte & STARTS_PHRASE - 1, byte >= STARTS_PHRASE)
        return known

    def marks(self, forms):
        """For each word 0, or 3 * (class - 1) + 1 as the first word of a phrase, + 2 inside, + 3 as the last."""
        words = [self.word(f) for f in forms]
        marks, i = [0] * len(words), 0
        while i < len(words):
            size = 0
            if words[i][2]:
                value = words[i][0]
                for k in range(i + 1, min(len(words), i + MAX_PHRASE_WORDS)):
                    value = (value * 31 + words[k][0]) & 0xFFFFFFFF
                    number = self.phrases.find(value)
                    if number:
                        size, best = k + 1 - i, number
            for k in range(size):
                marks[i + k] = 3 * (best - 1) + (1 if k == 0 else 2 if k + 1 < size else 3)
            i += max(size, 1)
        return marks


def common(masks, most):
    """The masks that get a class of their own, most frequent first, behind the empty one of class 0."""
    counts = Counter(masks)
    return [0] + sorted(counts, key=lambda m: (-counts[m], m))[:most]


def classes_of(masks, rows):
    """{mask: class}; rare masks share the class of a common one like them."""
    numbers = {m: k for k, m in enumerate(rows) if k}
    return {m: numbers[min(numbers, key=lambda c: (bin(c ^ m).count("1"), numbers[c]))] for m in set(masks)}
