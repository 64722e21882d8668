#!/usr/bin/env python3
"""How the comparing stages grow with the number of articles.

usage: PX_PROGRAM=build/release/parallax overlap_growth.py [ARTICLES ...]     (1000 10000)

Prints, for made-up collections (make_collection.py), the milliseconds of each stage from claims on,
of linking names before them, the sum of the comparing ones (reuse, links, rows), peak memory, and
between two sizes the exponent of growth: 1 is linear, 2 all pairs.
"""

import json
import math
import os
import subprocess
import sys
import tempfile
from pathlib import Path

STAGES = ["entities", "claims", "reuse", "links", "rows"]
COMPARING = STAGES[2:]
MAKE = Path(__file__).with_name("make_collection.py")


def measure(program, articles):
    with tempfile.NamedTemporaryFile("wb", suffix=".jsonl") as collection:
        subprocess.run([sys.executable, MAKE, str(articles)], stdout=collection, check=True)
        out = subprocess.run([program, "bench", "--stages", ",".join(STAGES), collection.name],
                             stdout=subprocess.PIPE, check=True).stdout
    stages = {s["stage"]: s for s in json.loads(out)["stages"]}
    times = {name: stages[name]["milliseconds"] for name in STAGES}
    times["comparing"] = sum(times[name] for name in COMPARING)
    return times, max(s["peak_bytes"] for s in stages.values())


def main():
    program = os.environ.get("PX_PROGRAM", "build/release/parallax")
    sizes = [int(n) for n in sys.argv[1:]] or [1000, 10000]
    columns = STAGES + ["comparing"]
    print("articles", *(f"{name:>10}" for name in columns), "   peak MB", sep="  ")
    last = None
    for size in sizes:
        times, peak = measure(program, size)
        print(f"{size:8}", *(f"{times[name]:10.0f}" for name in columns), f"{peak / 1e6:10.0f}",
              sep="  ")
        if last:
            ratio = math.log(size / last[0])
            print("exponent", *(f"{math.log(times[name] / last[1][name]) / ratio:10.2f}"
                                for name in columns), sep="  ")
        last = size, times


if __name__ == "__main__":
    main()
