#!/usr/bin/env python3
"""Measures conflicts: on pairs of sentences, and on the annotated events.

usage: PX_PROGRAM=build/release/parallax conflicts.py DATA [--show]

DATA holds data/pairs/ and gold/ as their READMEs describe them. --show prints what is wrong and
what is missed. On the events a conflict is right when the sentences of its claims hold mentions of
the two claims of an annotated conflict; that says nothing about the reason given, so read the list.
"""
import argparse
import collections
import glob
import gzip
import json
import os
import re
import subprocess

PROGRAM = os.environ.get("PX_PROGRAM", "build/release/parallax")


def rows(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as lines:
        table = [line.rstrip("\n").split("\t") for line in lines]
    return [dict(zip(table[0], row)) for row in table[1:]]


def compare(pairs):
    """For each pair the kind of conflict, or "-"."""
    text = "".join(a + "\t" + b + "\n" for a, b in pairs)
    done = subprocess.run([PROGRAM, "compare"], input=text, capture_output=True, encoding="utf-8")
    kinds = [line.split("\t")[2] for line in done.stdout.splitlines()]
    assert len(kinds) == len(pairs), done.stderr
    return kinds


def share(part, whole):
    return f"{part}/{whole} = {part / max(1, whole):.3f}"


def minimal_edits(folder, show):
    pairs = rows(folder + "/minimal_edits-dev.tsv")
    kinds = compare([(p["sentence1"], p["sentence2"]) for p in pairs])
    found, total = collections.Counter(), collections.Counter()
    right = 0
    for pair, kind in zip(pairs, kinds):
        total[pair["edit"]] += 1
        found[pair["edit"]] += kind != "-"
        ok = (kind != "-") == (pair["label"] == "conflict")
        right += ok
        if show and not ok:
            print("  ", pair["edit"], kind, "|", pair["sentence1"], "|", pair["sentence2"])
    print("minimal edits: accuracy", share(right, len(pairs)), "; conflicts found",
          share(sum(found.values()) - found["none"], sum(total.values()) - total["none"]),
          "; false alarms", share(found["none"], total["none"]))
    for edit in sorted(total):
        print("   by edit", edit, share(found[edit], total[edit]))


def alarms(name, pairs, show):
    kinds = compare(pairs)
    print(name, share(sum(kind != "-" for kind in kinds), len(pairs)))
    for pair, kind in zip(pairs, kinds):
        if show and kind != "-":
            print("  ", kind, "|", pair[0], "|", pair[1])


def other_pairs(folder, show):
    negation = rows(folder + "/negation-dev.tsv")
    alarms("negation, all of them conflicts: found",
           [(p["sentence"], p["contradicted"]) for p in negation], False)
    inference = rows(folder + "/nli-dev.tsv")
    for label in ("contradiction", "neutral", "entailment"):
        alarms(f"inference, {label}: told as conflicts",
               [(p["premise"], p["hypothesis"]) for p in inference if p["label"] == label], False)
    paws = rows(folder + "/paws_wiki-dev.tsv.gz")
    alarms("PAWS-Wiki, paraphrases: false alarms",
           [(p["sentence1"], p["sentence2"]) for p in paws if p["label"] == "1"], show)
    similar = rows(folder + "/stsb_open-dev.tsv")
    alarms("STS-B, score 5: false alarms",
           [(p["sentence1"], p["sentence2"]) for p in similar if float(p["score"]) == 5], show)


class Event:
    """An annotated event and what the program says of it."""

    def __init__(self, folder):
        paths = sorted(glob.glob(folder + "/*.txt"))
        done = subprocess.run([PROGRAM, "analyze", *paths], capture_output=True, check=True)
        self.analysis = json.loads(done.stdout)
        self.name = os.path.basename(folder)
        self.names = [os.path.basename(d["source"])[:-4] for d in self.analysis["documents"]]
        with open(folder + "/claims.json", encoding="utf-8") as file:
            self.gold = json.load(file)
        self.mentions = {claim["id"]: {(m["doc"], m["sent"]) for m in claim["mentions"]}
                         for claim in self.gold["claims"]}
        self.places = {}
        with open(folder + "/sents.tsv", encoding="utf-8") as lines:
            for line in lines:
                doc, number, sentence = line.rstrip("\n").split("\t")
                self.places.setdefault(doc, []).append((int(number), sentence))
        for doc, sentences in self.places.items():
            with open(f"{folder}/{doc}.txt", encoding="utf-8") as file:
                text = file.read()
            self.places[doc] = list(self.place(text, sentences))

    @staticmethod
    def place(text, sentences):
        at = 0
        for number, sentence in sentences:
            found = re.compile(r"\s+".join(map(re.escape, sentence.split()))).search(text, at)
            if found:
                at = found.end()
                yield number, len(text[:found.start()].encode()), len(text[:at].encode())

    def sentence_of(self, claim):
        doc = self.names[claim["doc"]]
        overlaps = [(min(end, claim["end"]) - max(begin, claim["begin"]), -number)
                    for number, begin, end in self.places[doc]]
        return doc, -max(overlaps)[1]

    def annotated(self, a, b):
        """The positions of the annotated conflicts between sentences `a` and `b`."""
        for i, conflict in enumerate(self.gold["conflicts"]):
            x, y = self.mentions[conflict["a"]], self.mentions[conflict["b"]]
            if (a in x and b in y) or (b in x and a in y):
                yield i


def events(folder, show):
    told = right = annotated = found_in_all = 0
    for path in sorted(glob.glob(folder + "/*/claims.json")):
        event = Event(os.path.dirname(path))
        claims = event.analysis["claims"]
        found = set()
        for row in event.analysis["clusters"]:
            for conflict in row["conflicts"]:
                if conflict["verdict"] == "compatible":
                    continue
                both = [claims[conflict[side]] for side in ("a", "b")]
                hits = set(event.annotated(*map(event.sentence_of, both)))
                found |= hits
                told += 1
                right += bool(hits)
                if show:
                    print("  ", event.name, "right" if hits else "WRONG", conflict["rule"],
                          "|", both[0]["text"], "|", both[1]["text"])
        annotated += len(event.gold["conflicts"])
        found_in_all += len(found)
        if show:
            for i, conflict in enumerate(event.gold["conflicts"]):
                if i not in found:
                    print("  ", event.name, "MISSED", conflict["kind"], conflict["why"])
    print("annotated events: precision", share(right, told), "; recall",
          share(found_in_all, annotated))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("data")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    minimal_edits(options.data + "/data/pairs", options.show)
    other_pairs(options.data + "/data/pairs", options.show)
    events(options.data + "/gold", options.show)


if __name__ == "__main__":
    main()
