#!/usr/bin/env python3
"""Trains assets/models/words.bin from treebanks, name files and plain text.

    ./dev train DATA CORPORA [--work FOLDER]

Five steps, each kept in the work folder and skipped when its file is there: word vectors of the plain text; a
large teacher on the gold data; plain text cut into words by the product itself; the teacher's labels on it; the
small model on both, in the end with the rounding it ships with. Two hours on two cores. Needs Debian's
python3-torch and fasttext.
"""
import argparse
import itertools
import lzma
import pathlib
import pickle
import random
import subprocess
from collections import Counter

import numpy as np
import torch

import batches
import features
import learning
import quantized
import silver
import student
import teacher
import treebank
import vectors

# Paragraphs taken of each file for the teachers to label: news and what reads like it first.
SILVER = {
    "news-wikinews": 4000, "news-current-events": 45000, "press-senate": 16000, "wikipedia": 20000,
    "white-house": 7000, "us-government": 6000, "congress": 4500, "technical-docs": 4000, "united-nations": 3500,
    "textbooks": 3500, "fed-minutes": 800,
}
CHUNK = 45000            # sentences
LENGTHS = range(3, 71)   # words of a sentence worth labelling
CHUNKS = 4               # of them used
TEACHER_EPOCHS = 14
COMMON_WORDS = 28500
WEIGHTS = {"tags": 1.0, "names": 1.5, "heads": 1.0, "relations": 0.7}
LATE_WEIGHTS = WEIGHTS | {"names": 2.5}


class Work:
    """The folder of intermediate results."""

    def __init__(self, folder, data, corpora, program):
        self.folder, self.data, self.corpora, self.program = folder, data, corpora, program
        folder.mkdir(parents=True, exist_ok=True)
        self.gold = list(treebank.training_sentences(data))
        self.labels = batches.Labels.of(self.gold)

    def kept(self, name, make):
        path = self.folder / name
        if not path.exists():
            print(f"{name} ...", flush=True)
            unfinished = path.with_suffix(".part")
            with open(unfinished, "wb") as out:
                pickle.dump(make(), out)
            unfinished.rename(path)
        with open(path, "rb") as lines:
            return pickle.load(lines)


def word_vectors(work):
    def make():
        text, stem = work.folder / "words.txt", work.folder / "vectors"
        vectors.write_words(work.corpora, text)
        vectors.make(text, stem)
        text.unlink()
        return vectors.read(stem.with_suffix(".vec"))
    return work.kept("vectors.pickle", make)


def plain_sentences(work):
    """Lists of forms, cut by the product, in an order of chance."""
    def make():
        rng = random.Random(7)
        paragraphs = []
        for name, count in SILVER.items():
            with lzma.open(work.corpora / f"{name}.txt.xz", "rt", encoding="utf-8") as lines:
                known = lines.read().splitlines()
            paragraphs += rng.sample(known, min(count, len(known)))
        text = "\n\n".join(paragraphs).encode()
        output = subprocess.run([work.program, "tag", "--raw"], input=text, stdout=subprocess.PIPE, check=True).stdout
        found, forms = [], []
        for line in output.decode().split("\n"):
            if line and line[0] != "#":
                cells = line.split("\t")
                if cells[0].isdigit():
                    forms.append(cells[1])
            elif not line and forms:
                if len(forms) in LENGTHS:
                    found.append(forms)
                forms = []
        rng.shuffle(found)
        return found
    return work.kept("plain.pickle", make)


def train_teacher(work):
    """A Teacher that knows no forms yet; see silver.label."""
    words, table = word_vectors(work)
    torch.manual_seed(1)
    counts = Counter(words.get(features.fold(f), 0) for s in work.gold for f in s.forms)
    rows = torch.zeros(len(table), dtype=torch.long)
    for at, word in enumerate((w for w, n in counts.items() if w and n > 1), 1):
        rows[word] = at
    forms = batches.Forms(words)
    items = batches.encode(work.gold, forms, work.labels)
    model = teacher.Teacher(table, rows, forms.tensor(), work.labels)

    def make():
        weights = {"tags": 1.0, "names": 1.0, "heads": 1.0, "relations": 1.0}
        learning.train(model, TEACHER_EPOCHS * [lambda: items], 2e-3, weights, random.Random(1), 4000, 100)
        return model.state_dict()
    model.load_state_dict(work.kept("teacher.pickle", make))
    return model


def labelled(work, model):
    """The gold sentences with names by EWT's conventions, and functions to the chunks of plain sentences."""
    words, _ = word_vectors(work)
    plain = plain_sentences(work)

    def label(sentences):
        return silver.label(model, sentences, batches.Forms(words), work.labels)
    names = work.kept("names.pickle", lambda: [s.names for s in label([g.forms for g in work.gold])])
    gold = [g if g.source == "ewt" else g._replace(names=n) for g, n in zip(work.gold, names)]
    return gold, [lambda c=c: work.kept(f"silver{c}.pickle", lambda: label(plain[c * CHUNK:(c + 1) * CHUNK]))
                  for c in range(CHUNKS)]


def vocabulary(work, words):
    counts = Counter(features.fold(f) for s in work.gold for f in s.forms)
    kept = set(itertools.islice(words, COMMON_WORDS)) | {w for w, n in counts.items() if n >= 3}
    return {w: row for row, w in enumerate(sorted(kept, key=str.encode), 1)}


def train_student(work, gold, chunks):
    words, table = word_vectors(work)
    known = vocabulary(work, words)
    torch.manual_seed(1)
    forms = batches.Forms(known)
    forms.row(".")
    model = student.Student(forms.tensor(), len(known), work.labels)
    start = vectors.principal(table, student.WORD)
    start *= 0.4 / start[1:].std()
    with torch.no_grad():
        for word, row in known.items():
            if word in words:
                model.words.weight[row] = start[words[word]]

    def parts(times_gold):
        return [lambda c=c: batches.encode(times_gold * gold + c(), forms, work.labels) for c in chunks]
    learning.train_in_parts(model, forms, parts(1) + parts(1), WEIGHTS, rate=4e-3)
    learning.train_in_parts(model, forms, parts(2), LATE_WEIGHTS, rate=1.5e-3, rounded_from=0)
    learning.fine_tune(model, batches.encode(gold, forms, work.labels), LATE_WEIGHTS)
    return quantized.Quantized(model, known, work.labels)


def report(work, model):
    for name, read in (("EWT", treebank.ewt_sentences), ("GUM", treebank.gum_sentences)):
        print(name, "dev:", quantized.measure(model, list(read(work.data, "dev"))))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("corpora", type=pathlib.Path)
    parser.add_argument("--program", type=pathlib.Path, required=True, help="the native program")
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--output", type=pathlib.Path, required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)    # more threads wait for each other more than they help
    work = Work(options.work, options.data, options.corpora, options.program)
    model = train_student(work, *labelled(work, train_teacher(work)))
    options.output.write_bytes(model.bytes())
    report(work, model)


if __name__ == "__main__":
    main()
