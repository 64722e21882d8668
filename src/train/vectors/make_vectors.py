#!/usr/bin/env python3
"""Makes assets/models/vectors.bin from word vectors and the plain text they were trained on.

    make_vectors.py --vectors FILE.vec --corpora FOLDER --wordnet FOLDER --work FOLDER --output FILE

FILE.vec is what src/train/words/vectors.py has fasttext make. Names and numbers are left out, because near
words would be taken for equal ones; inflected forms are joined into base forms; rows of synonyms are drawn to
each other (M. Faruqui et al., 2015); what all words have in common is taken away (J. Mu and P. Viswanath,
2018); the rest is rounded to a byte for four numbers.
"""
import argparse
import collections
import gzip
import pathlib
import pickle
import sys

import numpy as np

sys.path[:0] = [str(pathlib.Path(__file__).parents[1] / part) for part in ("", "words")]
import make_idf
import quantise
import vectors
import wordnet

WORDS = 12000
PARTS = 25
NAME_SHARE = 0.5     # of a word's places that begin with a capital, from which on it is a name
ROUNDS = 8           # of drawing synonyms together
COMMON_AXES = 1      # taken away after the mean


def counted(corpora):
    """word -> how often it begins with a capital letter, and how often not; first words of sentences aside."""
    capital, small = collections.Counter(), collections.Counter()
    for line in vectors.text_lines(corpora):
        before = "."
        for token in vectors.TOKEN.findall(line):
            if before not in '.?!:"\u201c\u201d\u2018' and token[0].isalpha():
                (capital if token[0].isupper() else small)[token.lower()] += 1
            before = token
    return {word: (capital[word], small[word]) for word in capital.keys() | small.keys()}


def number_words(path):
    """The single words of assets/lexicons/numbers.txt."""
    with open(path, encoding="ascii") as rows:
        cells = [row.rstrip("\n").split("\t") for row in rows if row[0] != "#"]
    return {cell[1] for cell in cells if len(cell) == 2 and cell[1].isalpha()}


def base_form(word, base_forms):
    found = make_idf.base_forms(word, base_forms)
    return word if word in found else max(found, key=lambda form: (len(form), form))


def joined(words, table, counts, net, numbers):
    """Base forms, most frequent first, and the mean rows of their forms."""
    forms = collections.defaultdict(list)
    for word, row in words.items():
        capital, small = counts.get(word, (0, 0))
        if word.isascii() and word.isalpha() and len(word) > 1 and word not in numbers and capital < (
                capital + small) * NAME_SHARE:
            forms[base_form(word, net.base_forms)].append((row, capital + small))
    common = sorted(forms, key=lambda base: (-sum(count for _, count in forms[base]), base))[:WORDS]
    rows = []
    for base in common:
        weights = np.array([count for _, count in forms[base]]) ** 0.75
        rows.append(weights @ table[[row for row, _ in forms[base]]] / weights.sum())
    return common, np.array(rows)


def without_common_part(rows):
    rows = quantise.normalised(rows)
    rows = rows - rows.mean(0)
    _, axes = np.linalg.eigh(rows.T @ rows)
    common = axes[:, ::-1][:, :COMMON_AXES]
    return quantise.normalised(rows - rows @ common @ common.T)


def drawn_together(words, rows, synonyms):
    place = {word: at for at, word in enumerate(words)}
    pairs = np.array(sorted((place[a], place[b]) for a, b in synonyms if a in place and b in place))
    a, b = np.concatenate([pairs, pairs[:, ::-1]]).T
    shares = 1 / np.maximum(np.bincount(a, minlength=len(rows)), 1)
    pulled = np.bincount(a, weights=shares[a], minlength=len(rows))
    result = rows
    for _ in range(ROUNDS):
        pull = np.zeros_like(rows)
        np.add.at(pull, a, result[b] * shares[a, None].astype(np.float32))
        result = (rows + pull) / (1 + pulled)[:, None].astype(np.float32)
    return quantise.normalised(result)


def report(words, rows, decoded, net):
    difference, agreement = quantise.loss(rows, decoded)
    print(f"{len(words)} words; rounding: cosines differ by {difference:.3f}, "
          f"{agreement:.0%} of the ten nearest words are kept")
    place = {word: at for at, word in enumerate(words)}
    for name, pairs in (("synonyms", net.synonyms), ("antonyms", net.antonyms)):
        known = np.array([(place[a], place[b]) for a, b in sorted(pairs) if a in place and b in place])
        cosines = (decoded[known[:, 0]] * decoded[known[:, 1]]).sum(1)
        print(f"{name}: {len(known)} pairs, mean cosine {cosines.mean():.2f}, above 0.4: {(cosines > 0.4).mean():.0%}")


def kept(path, make):
    if not path.exists():
        with open(path, "wb") as out:
            pickle.dump(make(), out)
    with open(path, "rb") as lines:
        return pickle.load(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--vectors", "--corpora", "--wordnet", "--numbers", "--work", "--output"):
        parser.add_argument(name, type=pathlib.Path, required=True)
    options = parser.parse_args()
    net = wordnet.WordNet(options.wordnet)
    counts = kept(options.work / "capitals.pickle", lambda: counted(options.corpora))
    words, table = vectors.read(options.vectors)
    words, rows = joined(words, table.numpy(), counts, net, number_words(options.numbers))
    rows = drawn_together(words, without_common_part(rows), net.synonyms)
    centres, codes, decoded = quantise.quantised(rows, PARTS)
    content = quantise.file_bytes(words, centres, codes)
    options.output.write_bytes(content)
    print(f"{len(content)} bytes, {len(gzip.compress(content, 9))} compressed")
    report(words, quantise.normalised(quantise.turned(rows, PARTS)), decoded, net)


if __name__ == "__main__":
    main()
