#!/usr/bin/env python3
"""Write assets/lexicons/word_families.txt: words that differ by derivation only.

usage: make_word_families.py --derivations wordnet_derivations.tsv.gz --idf background_idf.txt
                             --output FILE

A family is what WordNet's derivation links join (agree, agreement), as long as every member begins
like the head, the shortest member; plus adjectives in -ed and -ing with their verb, which a tagger
may or may not take for the verb. Only words of the background table are kept: rarer ones gain
nothing.
"""
import argparse
import gzip
import os

from background import read_idf

MIN_PREFIX = 3
MIN_PREFIX_SHARE = 0.6  # of the head, so that "act" and "activity" meet, "press" and "president" not


def alike(word, head):
    prefix = len(os.path.commonprefix([word, head]))
    return prefix >= max(MIN_PREFIX, MIN_PREFIX_SHARE * len(head))


def participle_stems(word):
    for suffix in ('ed', 'ing'):
        if word.endswith(suffix) and len(word) > len(suffix) + 2:
            stem = word[:-len(suffix)]
            yield stem
            yield stem + 'e'
            if len(stem) > 3 and stem[-1] == stem[-2]:
                yield stem[:-1]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--derivations', required=True)
    parser.add_argument('--idf', required=True)
    parser.add_argument('--output', required=True)
    options = parser.parse_args()

    known = read_idf(options.idf)
    links = set()
    verbs = set()
    with gzip.open(options.derivations, 'rt', encoding='utf-8') as rows:
        next(rows)
        for row in rows:
            a, pos_a, b, pos_b = row.rstrip('\n').lower().split('\t')
            verbs.update(word for word, pos in ((a, pos_a), (b, pos_b)) if pos == 'v')
            if a in known and b in known and a != b:
                links.add((min(a, b), max(a, b)))
    for word in known:
        links.update((stem, word) for stem in participle_stems(word)
                     if stem in known and stem in verbs)

    # Shorter words choose first, so heads are verbs and plain nouns; a word joins one family.
    neighbours = {}
    for a, b in links:
        neighbours.setdefault(a, set()).add(b)
        neighbours.setdefault(b, set()).add(a)
    head_of = {}
    for head in sorted(neighbours, key=lambda w: (len(w), w)):
        if head in head_of:
            continue
        waiting = [head]
        while waiting:
            word = waiting.pop()
            if word in head_of or not alike(word, head):
                continue
            head_of[word] = head
            waiting.extend(sorted(neighbours[word]))
    families = {}
    for word, head in head_of.items():
        if word != head:
            families.setdefault(head, []).append(word)
    with open(options.output, 'w', encoding='ascii') as out:
        out.write('# Made by src/train/make_word_families.py from the derivation links of Open '
                  'English WordNet (CC BY 4.0;\n'
                  '# derived from Princeton WordNet under the WordNet licence). Each line: the '
                  'head of a family, then its\n# other members.\n')
        for head in sorted(families):
            out.write(f'{head} {" ".join(sorted(families[head]))}\n')


main()
