#!/usr/bin/env python3
"""Clusters of ECB+ event mentions by the rows of the program, against the gold chains.

usage: PX_PROGRAM=build/release/parallax event_clusters.py DATA [--part dev]

Gold mentions of actions are given. Each belongs to the row of the claim that states it: of the
claims around its head the shortest, those whose predicate holds the head first. Mentions of no
claim stay alone. Beside it: one cluster for each lemma of the head in a sub-topic, one for each word
family of the program's lexicons, and the rows with lemmas where no claim has the mention for its
predicate. CoNLL F1 is the mean of MUC, B-cubed and CEAF-e (Pradhan et al. 2014), over all
sub-topics as one.
"""

import argparse
import collections
import gzip
import json
import os
import re
import subprocess
import tempfile
from pathlib import Path

import numpy as np
from scipy.optimize import linear_sum_assignment


LEXICONS = Path(__file__).resolve().parents[2] / "assets" / "lexicons"


def read_families():
    """Word -> head of its family, as src/claims/word_families.cpp joins them."""
    def groups(name):
        lines = (LEXICONS / name).read_text(encoding="utf-8").splitlines()
        return [line.split() for line in lines if line and not line.startswith("#")]

    derived = {word: group[0] for group in reversed(groups("word_families.txt")) for word in group}
    joined = {}
    for group in groups("synonyms.txt"):
        head = derived.get(group[0], group[0])
        head = joined.get(head, head)
        for word in group[1:]:
            family = derived.get(word, word)
            if family != head:
                joined.setdefault(family, head)
    words = derived.keys() | joined.keys()
    return {word: joined.get(derived.get(word, word), derived.get(word, word)) for word in words}


def read_documents(data, part):
    with gzip.open(f"{data}/ecbplus/ecbplus_docs-{part}.jsonl.gz", "rt", encoding="utf-8") as lines:
        documents = {d["doc"]: d for d in map(json.loads, lines)}
    for document in documents.values():
        raw = document["text"].encode()
        document["spans"] = {s["sent"]: token_spans(raw, s["tokens"]) for s in document["annotated_sentences"]}
    return documents


def token_spans(raw, tokens):
    """Byte range of each token of a sentence; empty where the text lacks the sentence.

    Tokens spell quotation marks and dashes in ways of their own: a mark stands for any marks."""
    patterns = [re.sub(rb"[^\w\s]+", rb"[^\\w\\s]*", token.encode()) for token in tokens]
    pattern = rb"\s*".join(b"(" + token + b")" for token in patterns)
    found = re.search(pattern, raw)
    return [found.span(i + 1) for i in range(len(tokens))] if found else []


def read_mentions(data, part, documents):
    """Sub-topic -> mentions (doc, byte range of the head, chain, lemma)."""
    mentions = collections.defaultdict(list)
    with open(f"{data}/ecbplus/ecbplus_mentions-{part}.tsv", encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            doc, sent, first, _, kind, chain, lemma, text = line.rstrip("\n").split("\t")
            if kind != "ACT":
                continue
            spans = documents[doc]["spans"][int(sent)]
            span = spans[int(first) + head_of(text.split(" "), lemma)] if spans else None
            mentions[documents[doc]["subtopic"]].append((doc, span, chain, lemma))
    return mentions


def head_of(words, lemma):
    """The word of a mention that looks most like its lemma, the first of equals."""
    alike = [len(os.path.commonprefix([word.lower(), lemma])) for word in words]
    return alike.index(max(alike))


def analyze(program, documents, names):
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for name in names:
            files.append(os.path.join(folder, name + ".txt"))
            with open(files[-1], "wb") as out:
                out.write(documents[name]["text"].encode())
        result = subprocess.run([program, "analyze", *files], stdout=subprocess.PIPE, check=True).stdout
    return json.loads(result)


def row_of_mentions(analysis, mentions):
    names = {os.path.splitext(d["source"])[0]: i for i, d in enumerate(analysis["documents"])}
    row_of_claim = {claim: i for i, row in enumerate(analysis["clusters"]) for claim in row["claims"]}
    rows = []
    for doc, span, _, _ in mentions:
        around = []
        for i, claim in enumerate(analysis["claims"]):
            if span is None or claim["doc"] != names[doc]:
                continue
            if claim["begin"] <= span[0] and span[1] <= claim["end"]:
                predicate = claim["predicate"] or [0, 0]
                heads = predicate[0] <= span[0] and span[1] <= predicate[1]
                around.append((not heads, claim["end"] - claim["begin"], i))
        rows.append((row_of_claim[min(around)[2]], not min(around)[0]) if around else None)
    return rows


def muc(gold, system):
    def recall(a, b):
        of = {m: i for i, cluster in enumerate(b) for m in cluster}
        hits = sum(len(c) - len({of.get(m, ("alone", m)) for m in c}) for c in a)
        return hits / max(1, sum(len(c) - 1 for c in a))
    return recall(gold, system), recall(system, gold)


def b_cubed(gold, system):
    def recall(a, b):
        of = {m: cluster for cluster in b for m in cluster}
        return sum(len(c & of[m]) / len(c) for c in a for m in c) / max(1, sum(map(len, a)))
    return recall(gold, system), recall(system, gold)


def ceaf_e(gold, system):
    alike = np.array([[2 * len(g & s) / (len(g) + len(s)) for s in system] for g in gold])
    total = alike[linear_sum_assignment(-alike)].sum()
    return total / len(gold), total / len(system)


def f1(recall, precision):
    return 2 * recall * precision / max(1e-9, recall + precision)


def clusters_of(labels):
    groups = collections.defaultdict(set)
    for i, label in enumerate(labels):
        groups[("alone", i) if label is None else label].add(i)
    return list(groups.values())


def report(title, gold, labels):
    gold, system = clusters_of(gold), clusters_of(labels)
    scores = [f1(*measure(gold, system)) for measure in (muc, b_cubed, ceaf_e)]
    print(f"{title:24} MUC {scores[0]:.3f}  B3 {scores[1]:.3f}  CEAFe {scores[2]:.3f}  CoNLL {np.mean(scores):.3f}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("data")
    parser.add_argument("--part", default="dev")
    arguments = parser.parse_args()
    program = os.environ.get("PX_PROGRAM", "build/release/parallax")
    documents = read_documents(arguments.data, arguments.part)
    families = read_families()
    gold, lemma, family, rows, heads = [], [], [], [], []
    for subtopic, mentions in sorted(read_mentions(arguments.data, arguments.part, documents).items()):
        names = sorted(d["doc"] for d in documents.values() if d["subtopic"] == subtopic)
        found = row_of_mentions(analyze(program, documents, names), mentions)
        gold += [(subtopic, m[2]) for m in mentions]
        lemma += [(subtopic, m[3]) for m in mentions]
        family += [(subtopic, families.get(m[3].lower(), m[3].lower())) for m in mentions]
        rows += [f and (subtopic, f[0]) for f in found]
        heads += [(subtopic, f[0]) if f and f[1] else (subtopic, m[3]) for f, m in zip(found, mentions)]
    print(len(gold), "mentions", len(set(gold)), "chains; in no claim", sum(r is None for r in rows))
    report("same lemma", gold, lemma)
    report("word family", gold, family)
    report("row", gold, rows)
    report("row, else lemma", gold, heads)


if __name__ == "__main__":
    main()
