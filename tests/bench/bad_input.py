#!/usr/bin/env python3
"""Runs the program on collections that no newsroom would load, and says what came of each.

usage: PX_PROGRAM=build/release/parallax bad_input.py

Prints for each: processor seconds, peak memory so far, articles, claims, rows, rows of several articles, links.
Fails when the program does, or needs more than LIMIT processor seconds.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile

LIMIT = 60
SENTENCE = "The harbour council of Velmouth approved the new ferry on Monday. "
STORY = ("The night ferry to Velmouth ran aground on Sunday with forty people on board. Divers "
         "found a hole below the engine room. Nobody was hurt, the harbour master said. The "
         "company promised an inquiry and new charts before the summer. ")


def numbered(texts):
    return [{"id": f"a{i}", "outlet": f"o{i}", "text": text} for i, text in enumerate(texts)]


def edited_copies(count):
    """One word of each copy is its own."""
    words = STORY.split()
    texts = []
    for i in range(count):
        copy = list(words)
        copy[i % len(copy)] = f"word{i}"
        texts.append(" ".join(copy))
    return numbered(texts)


CASES = {
    "nothing in common": numbered([STORY, "Quinces ripen late. Growers pick them by hand."]),
    "one article": numbered([STORY]),
    "one word": numbered(["Velmouth"]),
    "500 copies": numbered([STORY] * 500),
    "500 copies, a word changed in each": edited_copies(500),
    "two languages": numbered([STORY, "Die Nachtf\u00e4hre nach Velmouth lief am Sonntag auf Grund. "
                               "Taucher fanden ein Loch unter dem Maschinenraum."]),
    "2 MB of one sentence": numbered([SENTENCE * (2_000_000 // len(SENTENCE)), STORY]),
    "2 MB of one word": numbered(["ferry " * (2_000_000 // 6), STORY]),
    "2 MB without a space": numbered(["ferry" * (2_000_000 // 5), STORY]),
    "10,000 articles of one sentence": numbered(
        [f"{SENTENCE.strip()[:-1]} at {i} o'clock." for i in range(10_000)]),
    "10,000 different sentences": numbered(
        [f"Town {i} of county {i % 97} paid {i * 37 % 1013} dollars." for i in range(10_000)]),
}


def limit_processor():
    resource.setrlimit(resource.RLIMIT_CPU, (LIMIT, LIMIT))


def main():
    program = os.environ.get("PX_PROGRAM", "build/release/parallax")
    failed = False
    print(f"{'input':36} seconds  peak MB  articles  claims    rows  shared   links")
    for name, articles in CASES.items():
        with tempfile.NamedTemporaryFile("w", suffix=".json") as collection:
            json.dump(articles, collection)
            collection.flush()
            before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
            run = subprocess.run([program, "analyze", collection.name], stdout=subprocess.PIPE,
                                 check=False, preexec_fn=limit_processor)
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds = used.ru_utime - before
        if run.returncode != 0:
            print(f"{name:36} exit status {run.returncode}")
            failed = True
            continue
        analysis = json.loads(run.stdout)
        peak = used.ru_maxrss / 1000
        shared = sum(len(c["documents"]) > 1 for c in analysis["clusters"])
        print(f"{name:36} {seconds:7.2f}  {peak:7.0f}  {len(analysis['documents']):8}  "
              f"{len(analysis['claims']):6}  {len(analysis['clusters']):6}  {shared:6}  "
              f"{len(analysis['links']):6}")
    sys.exit(failed)


if __name__ == "__main__":
    main()
