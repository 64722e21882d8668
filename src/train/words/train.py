#!/usr/bin/env python3
"""Trains assets/models/words.bin from treebanks, name files and plain text.

    ./dev train DATA CORPORA [--work FOLDER]

Five steps, each kept in the work folder and skipped when its file is there: word vectors of the plain text; two
large teachers on the gold data; plain text cut into words by the product itself; the teachers' labels on it; the
small model on both, in the end with the rounding it ships with. Two hours on two cores. Needs Debian's
python3-torch and fasttext.
"""
import argparse
import itertools
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
TEACHERS = (             # seed, epochs, share of words whose own vector is hidden, weight of names
    (1, 14, 0.2, 1.0),
    (3, 10, 0.5, 2.0),
)
COMMON_WORDS = 28500
ROUNDS = 2
WEIGHTS = {"tags": 1.0, "names": 1.5, "heads": 1.0, "relations": 0.7}


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
            with vectors.open_text(pathlib.Path(work.corpora) / f"{name}.txt.xz") as lines:
                paragraphs += rng.sample(lines.read().splitlines(), count) if count else []
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


def train_teacher(work, seed, epochs, hidden, names):
    """A Teacher that knows no forms yet; see silver.label."""
    words, table = word_vectors(work)
    torch.manual_seed(seed)
    counts = Counter(words.get(features.fold(f), 0) for s in work.gold for f in s.forms)
    rows = torch.zeros(len(table), dtype=torch.long)
    for at, word in enumerate((w for w, n in counts.items() if w and n > 1), 1):
        rows[word] = at
    forms = batches.Forms(words)
    items = batches.encode(work.gold, forms, work.labels)
    model = teacher.Teacher(table, rows, forms.tensor(), work.labels, hidden)

    def make():
        weights = {"tags": 1.0, "names": names, "heads": 1.0, "relations": 1.0}
        learning.train(model, items, epochs, 2e-3, weights, random.Random(seed))
        return model.state_dict()
    model.load_state_dict(work.kept(f"teacher{seed}.pickle", make))
    return model


def labelled(work, model, seed):
    """The names of the gold sentences by EWT's conventions, then a generator of chunks of plain sentences."""
    words, _ = word_vectors(work)
    plain = plain_sentences(work)

    def label(sentences):
        return silver.label([model], sentences, batches.Forms(words), work.labels)
    names = work.kept(f"names{seed}.pickle", lambda: [s.names for s in label([g.forms for g in work.gold])])
    gold = [g if g.source == "ewt" else g._replace(names=n) for g, n in zip(work.gold, names)]
    count = len(range(0, len(plain), CHUNK))
    chunks = [lambda c=c: work.kept(f"silver{seed}-{c}.pickle", lambda: label(plain[c * CHUNK:(c + 1) * CHUNK]))
              for c in range(count)]
    return gold, chunks


def vocabulary(work, words):
    counts = Counter(features.fold(f) for s in work.gold for f in s.forms)
    kept = set(itertools.islice(words, COMMON_WORDS)) | {w for w, n in counts.items() if n >= 3}
    return {w: row for row, w in enumerate(sorted(kept, key=str.encode), 1)}


def train_student(work, sources):
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
    plan = [(gold, chunk) for pair in zip(*([(gold, c) for c in chunks] for gold, chunks in sources)) for gold, chunk in pair]

    def parts():
        for gold, chunk in plan * ROUNDS:
            yield lambda gold=gold, chunk=chunk: batches.encode(gold + chunk(), forms, work.labels)
    learning.train_in_parts(model, forms, list(parts()), WEIGHTS)
    learning.fine_tune(model, forms, batches.encode(sources[-1][0], forms, work.labels), WEIGHTS)
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
    sources = []
    for seed, epochs, hidden, names in TEACHERS:
        sources.append(labelled(work, train_teacher(work, seed, epochs, hidden, names), seed))
    model = train_student(work, sources)
    options.output.write_bytes(model.bytes())
    report(work, model)


if __name__ == "__main__":
    main()
