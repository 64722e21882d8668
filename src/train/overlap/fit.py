#!/usr/bin/python3
"""Fits the weights of src/claims/similarity.cpp and says what each signal earns.

usage: fit.py SIGNALS_PROGRAM GOLD DATA [--ablation]

Weights of collections: logistic regression on pairs of claims of the annotated events, each event left out in
turn to measure; the row threshold is the one that is best on the other events. Weights of pairs: one model
for three kinds of sentence pairs, each with its own intercept, so that only the order within a kind counts.
"""
import argparse
import gzip
import os
import random
import re
import subprocess

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from events import Event

HEADER = os.path.join(os.path.dirname(__file__), "../../claims/similarity.h")
SIGNALS = re.findall(r"^  k(\w+),", re.search(r"enum class Signal.*?\{(.*?)\n\};", open(HEADER).read(), re.S).group(1),
                     re.M)
OF_COLLECTIONS = ("Cosine Evidence Predicate RarestRelation NumberEqual Meaning Lead DateDiffers Polarity"
                  " Reordered").split()
OF_PAIRS = "Cosine Relations Meaning NumberEqual Letters Reordered Regoverned Swapped".split()
THRESHOLDS = np.arange(0.08, 0.4, 0.02)
PAIRS_OF_A_KIND = 6400
# PAWS says what order means; its pairs share their words, so that it can say nothing of those.
WEIGHTS_OF_KINDS = {"paws": 0.2, "stsb": 1, "ecb+": 1}


def columns(names):
    return [SIGNALS.index(name) for name in names]


def logistic(x, y, strength=0.3):
    return make_pipeline(StandardScaler(), LogisticRegression(C=strength, max_iter=2000)).fit(x, y)


def weights_of(model):
    """Of the signals as they are, and the intercept."""
    scaler, regression = model[0], model[-1]
    weights = regression.coef_[0] / scaler.scale_
    return weights, regression.intercept_[0] - weights @ scaler.mean_


def measure_events(events, names):
    """Each event by a model of the others; the threshold that is best on the others."""
    use, by_threshold, precision = columns(names), {}, []
    for left_out, event in events.items():
        others = [e for name, e in events.items() if name != left_out]
        model = logistic(np.vstack([e.signals[:, use] for e in others]), np.hstack([e.same for e in others]))
        scores = model.predict_proba(event.signals[:, use])[:, 1]
        by_threshold[left_out] = np.array([event.measure(scores, t) for t in THRESHOLDS])
        precision.append(average_precision_score(event.same[event.cross], scores[event.cross]))
    chosen = {}
    for left_out in events:
        mean = np.mean([m[:, 0] for name, m in by_threshold.items() if name != left_out], 0)
        smooth = np.convolve(np.pad(mean, 1, "edge"), [0.25, 0.5, 0.25], "valid")
        chosen[left_out] = by_threshold[left_out][smooth.argmax()]
    mean = np.mean(list(by_threshold.values()), 0)
    return chosen, mean, np.mean(precision)


def report_events(title, events, names):
    chosen, mean, precision = measure_events(events, names)
    best = mean[:, 0].argmax()
    left_out = np.mean(list(chosen.values()), 0)
    print(f"{title:26} left out F1 {left_out[0]:.3f} | one threshold {THRESHOLDS[best]:.2f}: F1 {mean[best][0]:.3f}"
          f" P {mean[best][1]:.3f} R {mean[best][2]:.3f} rows found {mean[best][3]:.3f} | AP of claim pairs"
          f" {precision:.3f} |", " ".join(f"{name} {m[0]:.3f}" for name, m in chosen.items()), flush=True)


def print_weights(name, names, weights, bias):
    print(f"{name}: bias {bias:.2f};", ", ".join(f"{n} {w:.2f}" for n, w in zip(names, weights)))


def rows_of(path):
    opened = gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")
    with opened as lines:
        return [line.rstrip("\n").split("\t") for line in lines][1:]


def sentence_pairs(data, part):
    """Kind -> (text1, text2, same)."""
    kinds = {
        "paws": [(r[1], r[2], r[3] == "1") for r in rows_of(f"{data}/pairs/paws_wiki-{part}.tsv.gz")],
        "stsb": [(r[5], r[6], float(r[4]) >= 3.5) for r in rows_of(f"{data}/pairs/stsb_open-{part}.tsv")],
        "ecb+": [(r[10], r[11], int(r[5]) >= 1) for r in rows_of(f"{data}/ecbplus/ecbplus_sentence_pairs-{part}.tsv.gz")],
    }
    if part == "train":
        chance = random.Random(1)
        kinds = {k: chance.sample(v, PAIRS_OF_A_KIND) if len(v) > PAIRS_OF_A_KIND else v for k, v in kinds.items()}
    return kinds


def signals_of(program, pairs):
    text = "".join(f"{a}\t{b}\n" for a, b, _ in pairs)
    lines = subprocess.run([program, "pairs"], input=text, capture_output=True, text=True, check=True).stdout
    return np.array([list(map(float, line.split())) for line in lines.splitlines()])


def report_pairs(title, weights, use, dev):
    parts = []
    for kind, (x, y) in dev.items():
        score = x[:, use] @ weights
        ranked = y[np.argsort(-score)]
        hits, given = np.cumsum(ranked), np.arange(1, len(y) + 1)
        f1 = (2 * hits / (given + y.sum())).max()
        accuracy = ((hits + (len(y) - y.sum()) - (given - hits)) / len(y)).max()
        parts.append(f"{kind} accuracy {accuracy:.3f} F1 {f1:.3f} AP {average_precision_score(y, score):.3f}")
    print(f"{title:26}", " | ".join(parts), flush=True)


def fit_pairs(train, use):
    kinds = list(train)
    x = np.vstack([train[k][0][:, use] for k in kinds])
    of_kind = np.vstack([np.tile(5.0 * (np.arange(len(kinds)) == i), (len(train[k][0]), 1))
                         for i, k in enumerate(kinds)])
    weights = np.hstack([np.full(len(train[k][0]), WEIGHTS_OF_KINDS[k]) for k in kinds])
    model = LogisticRegression(C=1.0, max_iter=4000, fit_intercept=False)
    model.fit(np.hstack([x, of_kind]), np.hstack([train[k][1] for k in kinds]), sample_weight=weights)
    return model.coef_[0][:len(use)], dict(zip(kinds, 5 * model.coef_[0][len(use):]))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("gold")
    parser.add_argument("data")
    parser.add_argument("--ablation", action="store_true")
    arguments = parser.parse_args()

    folders = sorted(os.path.join(arguments.gold, name) for name in os.listdir(arguments.gold))
    events = {os.path.basename(f): Event(f, arguments.program) for f in folders if os.path.isdir(f)}
    report_events("cosine alone", events, ["Cosine"])
    report_events("chosen signals", events, OF_COLLECTIONS)
    if arguments.ablation:
        for name in SIGNALS:
            if name in OF_COLLECTIONS:
                report_events("without " + name, events, [n for n in OF_COLLECTIONS if n != name])
            else:
                report_events("with " + name, events, OF_COLLECTIONS + [name])
    use = columns(OF_COLLECTIONS)
    model = logistic(np.vstack([e.signals[:, use] for e in events.values()]),
                     np.hstack([e.same for e in events.values()]))
    print_weights("kOfCollections", OF_COLLECTIONS, *weights_of(model))

    parts = {part: {kind: (signals_of(arguments.program, pairs), np.array([p[2] for p in pairs]))
                    for kind, pairs in sentence_pairs(arguments.data, part).items()} for part in ("train", "dev")}
    report_pairs("cosine alone", np.ones(1), columns(["Cosine"]), parts["dev"])
    use = columns(OF_PAIRS)
    weights, biases = fit_pairs(parts["train"], use)
    report_pairs("chosen signals", weights, use, parts["dev"])
    if arguments.ablation:
        for name in OF_PAIRS:
            fewer = columns([n for n in OF_PAIRS if n != name])
            report_pairs("without " + name, fit_pairs(parts["train"], fewer)[0], fewer, parts["dev"])
    print_weights("kOfPairs", OF_PAIRS, weights, biases["stsb"])
    print("intercepts", {kind: round(bias, 2) for kind, bias in biases.items()})


if __name__ == "__main__":
    main()
