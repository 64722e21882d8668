#!/usr/bin/env python3
"""Plants copies among made-up articles and counts which the program finds.

usage: PX_PROGRAM=build/release/parallax copies_found.py [EVENTS]     (30)

Of each event two articles are independent of each other. Copies of the first have 5, 10 or 20 % of
their words changed, every fifth sentence dropped, and some sentences moved. Prints recall of the
planted pairs by share of changed words, and precision over all pairs of one origin.
"""

import itertools
import json
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

MAKE = Path(__file__).with_name("make_collection.py")
SHARES = [0.05, 0.1, 0.2]


def copy_of(text, share, rng, words):
    sentences = [s for s in text.replace("\n\n", " ").strip().split(". ")]
    sentences = [s for i, s in enumerate(sentences) if i % 5 != 4]
    for _ in range(3):
        at = rng.randrange(len(sentences) - 1)
        sentences.insert(rng.randrange(len(sentences)), sentences.pop(at))
    lines = []
    for sentence in sentences:
        lines.append(" ".join(rng.choice(words) if rng.random() < share else word
                              for word in sentence.rstrip(".").split(" ")))
    return ". ".join(lines) + "."


def main():
    program = os.environ.get("PX_PROGRAM", "build/release/parallax")
    events = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    made = subprocess.run([sys.executable, MAKE, str(events * 5), "--copied", "0"],
                          stdout=subprocess.PIPE, check=True).stdout
    made = [json.loads(line) for line in made.splitlines()]
    rng = random.Random(5)
    words = [w for article in made for w in article["text"].split()]
    articles, planted = [], {}
    for event in range(events):
        first, other = made[5 * event], made[5 * event + 1]
        name = f"e{event:03}"
        articles += [{"id": name + "-a", "text": first["text"]},
                     {"id": name + "-other", "text": other["text"]}]
        for share in SHARES:
            copy = f"{name}-copy{share}"
            articles.append({"id": copy, "text": copy_of(first["text"], share, rng, words)})
            planted[frozenset([name + "-a", copy])] = share
    with tempfile.NamedTemporaryFile("w", suffix=".json") as collection:
        json.dump(articles, collection)
        collection.flush()
        out = subprocess.run([program, "analyze", collection.name], stdout=subprocess.PIPE,
                             check=True).stdout
    analysis = json.loads(out)
    name_of = [d["source"].split("#")[-1].split("/")[-1] for d in analysis["documents"]]
    family = lambda name: name.replace("-a", "-copy").split("copy")[0]
    found, right, pairs = set(), 0, 0
    for origin in analysis["origins"]:
        names = [name_of[m["doc"]] for m in origin["members"]]
        for a, b in itertools.combinations(names, 2):
            pairs += 1
            right += family(a) == family(b) and "other" not in a + b
            found.add(frozenset([a, b]))
    for share in SHARES:
        want = [pair for pair, s in planted.items() if s == share]
        print(f"{share:4.0%} of words changed: recall {sum(p in found for p in want)}/{len(want)}")
    print(f"precision {right}/{pairs}")


if __name__ == "__main__":
    main()
