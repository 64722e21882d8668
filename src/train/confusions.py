#!/usr/bin/env python3
"""The most frequent mistakes of tags and relations, or of names.

    python3 src/train/confusions.py GOLD.conllu SYSTEM.conllu
    python3 src/train/confusions.py GOLD.bio SYSTEM.bio

Both files hold the same words. Prints for each kind the ten commonest confusions with how often and three examples.
"""
import os
import sys
from collections import defaultdict

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "words"))
import treebank

TYPES = ("PER", "ORG", "LOC")


def show(title, found):
    print(title)
    for what, places in sorted(found.items(), key=lambda x: (-len(x[1]), x[0]))[:10]:
        print(f"{len(places):5}  {what}: " + " | ".join(places[:3]))


def around(forms, at):
    return " ".join(f"[{f}]" if i == at else f for i, f in enumerate(forms) if abs(i - at) < 4)


def compare_trees(gold, system):
    tags, heads, relations = defaultdict(list), defaultdict(list), defaultdict(list)
    for (a, _), (b, _) in zip(treebank.read_conllu(gold), treebank.read_conllu(system), strict=True):
        forms = [r[1] for r in a]
        for i, (x, y) in enumerate(zip(a, b, strict=True)):
            if x[3] != y[3]:
                tags[f"{x[3]} as {y[3]}"].append(around(forms, i))
            want, got = x[7].split(":")[0], y[7].split(":")[0]
            if x[6] != y[6]:
                heads[want].append(around(forms, i))
            elif want != got:
                relations[f"{want} as {got}"].append(around(forms, i))
    show("Tags", tags)
    show("Wrong heads, by relation", heads)
    show("Relations on right heads", relations)


def compare_names(gold, system):
    found = defaultdict(list)
    for (forms, a), (_, b) in zip(treebank.read_bio(gold), treebank.read_bio(system), strict=True):
        want, got = (treebank.spans(treebank.to_bioes(labels), TYPES) for labels in (a, b))
        for (first, last), kind in want.items():
            name = " ".join(forms[first:last + 1])
            near = [k for k in got if k[0] <= last and first <= k[1]]
            if got.get((first, last)) == kind:
                continue
            if (first, last) in got:
                found[f"{kind} as {got[first, last]}"].append(name)
            elif near:
                found[f"{kind} cut wrongly"].append(name + " <> " + " ".join(forms[near[0][0]:near[0][1] + 1]))
            else:
                found[f"{kind} missed"].append(name)
        for (first, last), kind in got.items():
            if not any(k[0] <= last and first <= k[1] for k in want):
                found[f"{kind} invented"].append(" ".join(forms[first:last + 1]))
    show("Names", found)


def main():
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    with treebank.open_text(sys.argv[1]) as lines:
        first = next(line for line in lines if not line.startswith("#"))
    (compare_trees if first.count("\t") == 9 else compare_names)(*sys.argv[1:])


if __name__ == "__main__":
    main()
