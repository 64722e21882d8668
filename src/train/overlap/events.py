"""Annotated events: claims of the program, which of them the annotators put together, and rows made of scores."""
import collections
import glob
import heapq
import itertools
import json
import os
import re
import subprocess

import numpy as np

MIN_LINK = 0.1   # as in src/claims/links.cpp
MIN_ROWS = (0.5, 0.3, 0.2)   # as in src/claims/clusters.cpp


def words_of(text):
    """Finds `text` in raw bytes, whatever the space between its words."""
    return re.compile(rb"\s+".join(re.escape(w) for w in text.encode().split()))


def cross_pairs(units):
    """Pairs of sentences of two articles that stand in one unit."""
    return {(a, b) for unit in units for a, b in itertools.combinations(sorted(unit), 2) if a[0] != b[0]}


class Event:
    """One folder of gold/: articles, sents.tsv, claims.json. `signals` is the program px_signals."""

    def __init__(self, folder, signals):
        files = sorted(glob.glob(os.path.join(folder, "*.txt")))
        self.names = [os.path.basename(f)[:-4] for f in files]
        self.raw = {name: open(f, "rb").read() for name, f in zip(self.names, files)}
        self.claims, pairs = [], []
        for line in subprocess.run([signals, "articles"] + files, capture_output=True, text=True,
                                   check=True).stdout.splitlines():
            kind, *fields = line.split()
            if kind == "C":
                self.claims.append(tuple(map(int, fields)))
            else:
                pairs.append(list(map(float, fields)))
        table = np.array(pairs)
        self.pairs, self.signals = table[:, :2].astype(int), table[:, 2:]
        self.cross = np.array([self.claims[a][0] != self.claims[b][0] for a, b in self.pairs])
        self.read_gold(folder)

    def read_gold(self, folder):
        places, position = {}, collections.Counter()
        rows = (line.rstrip("\n").split("\t") for line in open(os.path.join(folder, "sents.tsv"), encoding="utf-8"))
        for doc, number, text in rows:
            found = words_of(text).search(self.raw[doc], position[doc])
            if found:
                places[doc, int(number)] = found.span()
                position[doc] = found.end()
        gold = json.load(open(os.path.join(folder, "claims.json"), encoding="utf-8"))["claims"]
        self.gold_units = [{(m["doc"], m["sent"]) for m in c["mentions"]} for c in gold]
        self.gold_pairs = cross_pairs(self.gold_units)

        def overlap(claim, span):
            return min(span[1], claim[2]) - max(span[0], claim[1])

        self.sentence = []
        for claim in self.claims:
            here = [(overlap(claim, span), key) for key, span in places.items() if key[0] == self.names[claim[0]]]
            best = max(here, default=(0, None))
            self.sentence.append(best[1] if best[0] > 0 else None)
        labels = [set() for _ in self.claims]
        for number, cluster in enumerate(gold):
            for mention in cluster["mentions"]:
                start = places.get((mention["doc"], mention["sent"]))
                quote = start and words_of(mention["quote"]).search(self.raw[mention["doc"]], start[0])
                if not quote:
                    continue
                for i, claim in enumerate(self.claims):
                    if self.names[claim[0]] == mention["doc"]:
                        if 2 * overlap(claim, quote.span()) > quote.end() - quote.start():
                            labels[i].add(number)
        self.same = np.array([bool(labels[a] & labels[b]) for a, b in self.pairs])

    def rows(self, scores, min_doubtful):
        """Rows joined above each of MIN_ROWS, then above `min_doubtful`."""
        scored = [(a, b, s) for (a, b), s, cross in zip(self.pairs.tolist(), scores, self.cross)
                  if cross and s >= MIN_LINK]
        rows = collections.defaultdict(set)
        for claim, row in enumerate(agglomerate(len(self.claims), scored, (*MIN_ROWS, min_doubtful))):
            if self.sentence[claim]:
                rows[row].add(self.sentence[claim])
        return list(rows.values())

    def measure(self, scores, min_doubtful):
        """F1, precision, recall of sentence pairs; share of gold rows of which two articles were joined."""
        rows = self.rows(scores, min_doubtful)
        found = cross_pairs(rows)
        hits = len(found & self.gold_pairs)
        several = [unit for unit in self.gold_units if len({key[0] for key in unit}) > 1]
        joined = sum(any(len({key[0] for key in unit & row}) > 1 for row in rows) for unit in several)
        return (2 * hits / max(1, len(found) + len(self.gold_pairs)), hits / max(1, len(found)),
                hits / max(1, len(self.gold_pairs)), joined / max(1, len(several)))


def agglomerate(count, scored, min_means, max_partners=64):
    """What src/claims/agglomerate.h does, for trying bars."""
    sums, size, version, root = [{} for _ in range(count)], [1] * count, [0] * count, list(range(count))
    for a, b, score in scored:
        sums[a][b] = sums[b][a] = sums[a].get(b, 0) + score
    offers = []
    min_mean = 0

    def offer(a, b):
        a, b = min(a, b), max(a, b)
        pairs = min(size[a], size[b]) * min(max(size[a], size[b]), max_partners)
        excess = sums[a][b] - pairs * min_mean
        if excess > 0:
            heapq.heappush(offers, (-excess, a, b, version[a], version[b]))

    for min_mean in min_means:
        for a in range(count):
            for b in sums[a]:
                if a < b:
                    offer(a, b)
        while offers:
            _, a, b, version_a, version_b = heapq.heappop(offers)
            if (version[a], version[b]) != (version_a, version_b):
                continue
            size[a] += size[b]
            version[a] += 1
            version[b] += 1
            sums[a].pop(b)
            sums[b].pop(a)
            for other, value in sums[b].items():
                sums[a][other] = sums[a].get(other, 0) + value
                del sums[other][b]
            sums[b] = {}
            root[b] = a
            for other, value in list(sums[a].items()):
                sums[other][a] = value
                offer(a, other)
    for i in range(count):
        root[i] = root[root[i]]
    return root
