#!/usr/bin/env python3
"""Trains assets/models/words.bin from treebanks, name files and plain text.

    ./dev train DATA CORPORA [--work FOLDER]

Steps, each kept in the work folder and skipped when its file is there: word vectors of the plain text; a large
teacher on the gold data; plain text cut into words by the product itself; the teacher's labels on it; lists of
names, from published ones and from what small models take for names in plain text; labels of names by small
models that have the lists; the small model on all of it, in the end with the rounding it ships with. Four hours
on two cores. Needs Debian's python3-torch and fasttext, and npm.
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
import name_knowledge
import name_lists
import name_sources
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
# Files that names are counted in.
MINED = ("news-wikinews", "news-current-events", "wikipedia", "technical-docs", "us-government", "press-senate")
CHUNK = 45000            # sentences
LENGTHS = range(3, 71)   # words of a sentence worth labelling
CHUNKS = 4               # of them used
TEACHER_EPOCHS = 14
COMMON_WORDS = 28500
NAMERS = 3               # models whose labels of names are averaged
BOLDNESS = 0.6           # of these: it takes that much less to be a name
WEIGHTS = {"tags": 1.0, "names": 1.5, "heads": 1.0, "relations": 0.7}
LATE_WEIGHTS = WEIGHTS | {"names": 2.5}


class Work:
    """The folder of intermediate results."""

    def __init__(self, folder, data, corpora, program, miner):
        self.folder, self.data, self.corpora, self.program, self.miner = folder, data, corpora, program, miner
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


def new_student(work, known, lists, seed):
    """A Student whose words begin as the vectors of plain text, and its Forms."""
    words, table = word_vectors(work)
    torch.manual_seed(seed)
    forms = batches.Forms(known, lists)
    forms.row(".")
    model = student.Student(forms.tensor(), len(known), work.labels, lists)
    start = vectors.principal(table, student.WORD)
    start *= 0.4 / start[1:].std()
    with torch.no_grad():
        for word, row in known.items():
            if word in words:
                model.words.weight[row] = start[words[word]]
    return model, forms


def train_namer(work, sentences, known, lists, lists_of, seed, epochs):
    """A Student that has learned tags and names only; its words stay as they began."""
    model, forms = new_student(work, known, lists, seed)
    items = batches.encode([s._replace(heads=None, relations=None) for s in sentences], forms, work.labels, lists_of)
    model.forms, model.drop, model.word_drop = forms.tensor(), 0.15, 0.05
    model.words.weight.requires_grad_(False)
    weights = {"tags": 0.5, "names": 2.0, "heads": 0.0, "relations": 0.0}
    learning.train(model, epochs * [lambda: items], 4e-3, weights, random.Random(seed), 3000, 100)
    return model


def halves(work):
    """0 or 1 for every sentence of EWT, by documents."""
    return {tuple(forms): document * 7919 // 8 % 2 for document, forms in treebank.ewt_documents(work.data, "train")}


def counted_names(work, gold, known):
    """Two name_knowledge.Counts by models that know one half of EWT's names each."""
    half, empty = halves(work), name_lists.NameLists({}, {})

    def count(which):
        sentences = [g for g in gold if g.source != "ewt" or half[tuple(g.forms)] == which]
        model = train_namer(work, sentences, known, empty, lambda s: None, 3 + which, 4)
        path = work.folder / f"namer{which}.bin"
        path.write_bytes(quantized.Quantized(model, known, work.labels, empty).bytes())
        text = "".join(lzma.open(work.corpora / f"{name}.txt.xz", "rt", encoding="utf-8").read() for name in MINED)
        return subprocess.run([work.miner, path], input=text.encode(), stdout=subprocess.PIPE,
                              check=True).stdout.decode().splitlines()
    return [work.kept(f"mined{which}.pickle", lambda: count(which)) for which in (0, 1)]


def make_lists(work, gold, known):
    """The model's NameLists, and a function from sentences of the gold data to those to learn from them with: made
    without them."""
    sources = work.folder / "names"
    name_sources.fetch(sources)
    mined = counted_names(work, gold, known)

    def lists(counts, like=None):
        return name_lists.NameLists(*name_knowledge.masks(sources, counts, known), like)
    shipped = lists(name_knowledge.Counts().add(mined[0]).add(mined[1]))
    by_half = [lists(name_knowledge.Counts().add(lines), shipped) for lines in mined]
    half = halves(work)

    def lists_of(sentence):
        which = half.get(tuple(sentence.forms)) if sentence.source == "ewt" else None
        return None if which is None else by_half[1 - which]
    return shipped, lists_of


def with_better_names(work, gold, chunks, known, lists, lists_of):
    """The chunks with people, organisations and places by models that have the lists."""
    def make():
        namers = [train_namer(work, gold, known, lists, lists_of, 1 + k, 6) for k in range(NAMERS)]
        return [[s.names for s in silver.rename(namers, chunk(), batches.Forms(known, lists), work.labels, BOLDNESS)]
                for chunk in chunks]
    names = work.kept("names_of_silver.pickle", make)

    def renamed(k):
        return [s._replace(names=n) for s, n in zip(chunks[k](), names[k])]
    return [lambda k=k: renamed(k) for k in range(len(chunks))]


def train_student(work, gold, chunks):
    words, _ = word_vectors(work)
    known = vocabulary(work, words)
    lists, lists_of = make_lists(work, gold, known)
    chunks = with_better_names(work, gold, chunks, known, lists, lists_of)
    model, forms = new_student(work, known, lists, 1)

    def parts(times_gold):
        return [lambda c=c: batches.encode(times_gold * gold + c(), forms, work.labels, lists_of) for c in chunks]
    learning.train_in_parts(model, forms, parts(1) + parts(1), WEIGHTS, rate=4e-3)
    learning.train_in_parts(model, forms, parts(2), LATE_WEIGHTS, rate=1.5e-3, rounded_from=0)
    learning.fine_tune(model, batches.encode(gold, forms, work.labels, lists_of), LATE_WEIGHTS)
    return quantized.Quantized(model, known, work.labels, lists)


def report(work, model):
    for name, read in (("EWT", treebank.ewt_sentences), ("GUM", treebank.gum_sentences)):
        print(name, "dev:", quantized.measure(model, list(read(work.data, "dev"))))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("corpora", type=pathlib.Path)
    parser.add_argument("--program", type=pathlib.Path, required=True, help="the native program")
    parser.add_argument("--miner", type=pathlib.Path, required=True, help="px_mine_names")
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--output", type=pathlib.Path, required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)    # more threads wait for each other more than they help
    work = Work(options.work, options.data, options.corpora, options.program, options.miner)
    model = train_student(work, *labelled(work, train_teacher(work)))
    options.output.write_bytes(model.bytes())
    report(work, model)


if __name__ == "__main__":
    main()
