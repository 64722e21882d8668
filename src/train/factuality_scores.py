#!/usr/bin/env python3
"""How well stance and polarity of claims go with judgements of whether events happened.

usage: factuality_scores.py --program parallax TRAIN.jsonl[.gz] DEV.jsonl[.gz]

Rows: {"text": tokens parted by spaces, "events": [{"span", "factuality": -3..3}]}. Each row goes
through `parallax analyze` as an article of its own, all rows of a file in one run. An event takes
the stance and polarity of the smallest claim that holds its word, and whether the word stands in
its predicate; the value of such a group of events is their mean in TRAIN. Printed is Pearson's r on
DEV of: one value for all (0 by definition), "not" or "n't" or "never" before the event in its
sentence, the groups.
"""
import argparse
import collections
import gzip
import json
import os
import subprocess
import tempfile


def read(path):
    opened = gzip.open(path, 'rt') if path.endswith('.gz') else open(path)
    with opened as rows:
        return [json.loads(row) for row in rows]


def pearson(xs, ys):
    n = len(xs)
    mx, my = sum(xs) / n, sum(ys) / n
    sxy = sum((x - mx) * (y - my) for x, y in zip(xs, ys))
    sxx = sum((x - mx) ** 2 for x in xs)
    syy = sum((y - my) ** 2 for y in ys)
    return sxy / (sxx * syy) ** 0.5 if sxx and syy else 0.0


def events_of(program, rows):
    """(group, negation before it, factuality) per event"""
    found = []
    for start in range(0, len(rows), 500):
        part = rows[start:start + 500]
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, 'rows.jsonl')
            with open(path, 'w', encoding='utf-8') as out:
                for i, row in enumerate(part):
                    out.write(json.dumps({'id': f'{i:04}', 'title': f'{i:04}', 'text': row['text']}) + '\n')
            run = subprocess.run([program, 'analyze', path], capture_output=True, text=True)
            analysis = json.loads(run.stdout)
        claims = collections.defaultdict(list)
        row_of = {document['id']: int(document['title']) for document in analysis['documents']}
        for claim in analysis['claims']:
            claims[row_of[claim['doc']]].append(claim)
        for i, row in enumerate(part):
            tokens = row['text'].split(' ')
            for event in row['events']:
                token = event['span'][0]
                begin = len(' '.join(tokens[:token]).encode()) + (token > 0)
                holders = [c for c in claims[i] if c['begin'] <= begin < c['end']]
                group = 'none'
                if holders:
                    claim = min(holders, key=lambda c: c['end'] - c['begin'])
                    inside = claim['predicate'][0] <= begin < claim['predicate'][1]
                    group = (claim['stance'], claim['polarity'], inside)
                negated = any(word in ('not', "n't", 'never') for word in tokens[:token])
                found.append((group, negated, event['factuality']))
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--program', required=True)
    parser.add_argument('train')
    parser.add_argument('dev')
    options = parser.parse_args()
    groups = collections.defaultdict(list)
    for group, _, value in events_of(options.program, read(options.train)):
        groups[group].append(value)
    means = {group: sum(values) / len(values) for group, values in groups.items()}
    for group in sorted(means, key=str):
        print(f'{str(group):44} {means[group]:6.2f}  {len(groups[group])} events')
    dev = events_of(options.program, read(options.dev))
    gold = [value for _, _, value in dev]
    print(f'dev: {len(dev)} events; one value 0.000; '
          f'negation {pearson([0.0 if negated else 1.0 for _, negated, _ in dev], gold):.3f}; '
          f'stance {pearson([means.get(group, 0.0) for group, _, _ in dev], gold):.3f}')


if __name__ == '__main__':
    main()
