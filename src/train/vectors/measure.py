#!/usr/bin/env python3
"""Says what word vectors add to words in common, on the training parts of ECB+ and of the STS headlines.

    measure.py --data FOLDER --program PARALLAX --idf FILE --vectors FILE.bin [--antonyms FILE]

Each content word of a sentence finds its best match in the other one: itself, or the nearest word. A score is
the mean of these by rarity, the geometric mean of both directions.
"""
import argparse
import gzip
import pathlib
import re
import struct
import subprocess

import numpy as np

CONTENT = {"ADJ", "ADV", "INTJ", "NOUN", "NUM", "PROPN", "VERB", "X"}
TOKEN = re.compile(r"\w+(?=n't\b)|n't\b|'(?:s|re|ve|ll|d|m)\b|\d[\d.,:]*\d|\w+|\S", re.IGNORECASE)
MOST = 5.0           # rarities above count as this
UNRELATED = (0.2, 0.3, 0.4)


def read_vectors(path):
    data = path.read_bytes()
    count, parts, width, size = struct.unpack_from("<IIII", data, 16)
    words = data[32:32 + size].decode().split("\n")
    centres = np.frombuffer(data, np.int8, parts * 256 * width, 32 + size).reshape(parts, 256, width)
    codes = np.frombuffer(data, np.uint8, count * parts, len(data) - count * parts).reshape(count, parts)
    rows = np.concatenate([centres[part][codes[:, part]] for part in range(parts)], 1).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9
    return dict(zip(words, rows))


def rarities(path):
    with open(path, encoding="ascii") as rows:
        return {word: int(row.split()[0]) / 100 for row in rows if row[0] != "#" for word in row.split()[1:]}


def ecb_pairs(data):
    with gzip.open(data / "ecbplus" / "ecbplus_sentence_pairs-train.tsv.gz", "rt", encoding="utf-8") as rows:
        next(rows)
        for row in rows:
            cells = row.rstrip("\n").split("\t")
            yield tuple(cells[10].split()), tuple(cells[11].split()), int(cells[5])


def headline_pairs(data):
    with open(data / "pairs" / "stsb_open-train.tsv", encoding="utf-8") as rows:
        for row in rows:
            cells = row.rstrip("\n").split("\t")
            if cells[1] == "headlines":
                yield tuple(TOKEN.findall(cells[5])), tuple(TOKEN.findall(cells[6])), float(cells[4])


def content_words(program, sentences):
    """sentence -> its lemmas, names and all."""
    lines = [f"{at}\t{form}" + 8 * "\t_" if form else "" for sentence in sentences
             for at, form in enumerate((*sentence, ""), 1)]
    tagged = subprocess.run([program, "tag"], input="\n".join(lines).encode() + b"\n", stdout=subprocess.PIPE,
                            check=True).stdout.decode("utf-8", "replace")
    blocks = [[line.split("\t") for line in block.split("\n") if line[:1].isdigit()]
              for block in tagged.strip().split("\n\n")]
    if len(blocks) != len(sentences):
        raise SystemExit(f"{len(sentences)} sentences became {len(blocks)}")
    return {sentence: sorted({cells[2].lower() for cells in block if cells[3] in CONTENT and
                              any(c.isalnum() for c in cells[2])})
            for sentence, block in zip(sentences, blocks)}


class Scorer:
    def __init__(self, bags, rarity, vectors, antonyms):
        self.place = {word: at for at, word in enumerate(sorted({word for bag in bags.values() for word in bag}))}
        most = max(rarity.values())
        self.weights = np.array([min(MOST, rarity.get(word, most)) for word in self.place])
        self.bags = {sentence: [self.place[word] for word in bag] for sentence, bag in bags.items()}
        width = len(next(iter(vectors.values()))) if vectors else 1
        rows = np.array([vectors.get(word, np.zeros(width)) for word in self.place], dtype=np.float32)
        self.cosines = rows @ rows.T
        for a, b in antonyms:
            if a in self.place and b in self.place:
                self.cosines[self.place[a], self.place[b]] = self.cosines[self.place[b], self.place[a]] = 0

    def scores(self, pairs, unrelated):
        match = np.clip((self.cosines - unrelated) / (1 - unrelated), 0, 1)
        np.fill_diagonal(match, 1)
        return np.array([self.score(match, self.bags[a], self.bags[b]) for a, b, _ in pairs])

    def score(self, match, a, b):
        if not a or not b:
            return 0
        found = match[np.ix_(a, b)]
        shares = [best @ self.weights[bag] / self.weights[bag].sum() for best, bag in
                  ((found.max(1), a), (found.max(0), b))]
        return np.sqrt(shares[0] * shares[1])


def average_precision(scores, right):
    right = right[np.argsort(-scores, kind="stable")]
    return (np.cumsum(right) / np.arange(1, len(right) + 1) * right).sum() / right.sum()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--data", "--program", "--idf", "--vectors"):
        parser.add_argument(name, type=pathlib.Path, required=True)
    parser.add_argument("--antonyms", type=pathlib.Path, help="a word and its opposites on a line")
    options = parser.parse_args()
    events, headlines = list(ecb_pairs(options.data)), list(headline_pairs(options.data))
    bags = content_words(options.program, sorted({s for a, b, _ in events + headlines for s in (a, b)}))
    antonyms = []
    if options.antonyms:
        with open(options.antonyms, encoding="ascii") as rows:
            antonyms = [(row.split()[0], other) for row in rows if row[0] != "#" for other in row.split()[1:]]
    labels = np.array([label for *_, label in events])
    for name, vectors in (("exact words", {}), (options.vectors.name, read_vectors(options.vectors))):
        scorer = Scorer(bags, rarities(options.idf), vectors, antonyms)
        for unrelated in UNRELATED if vectors else (0.5,):
            scores = scorer.scores(events, unrelated)
            pearson = np.corrcoef(scorer.scores(headlines, unrelated), [label for *_, label in headlines])[0, 1]
            print(f"{name}, unrelated below {unrelated}: ECB+ average precision "
                  f"{average_precision(scores, labels == 2):.4f} (event and entity), "
                  f"{average_precision(scores, labels >= 1):.4f} (event); headlines r {pearson:.4f}")


if __name__ == "__main__":
    main()
